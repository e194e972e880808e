/**
 * What is wrong with an experiment that was proposed: each rule with its sentence and the remedies that one click applies.
 * {@link unrolled.experiment.check.Check} asks them all.
 */
package unrolled.experiment.check;
