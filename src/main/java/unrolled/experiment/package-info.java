/**
 * The document: what the user made, as immutable records. An experiment is valid or it does not become the present one;
 * {@link unrolled.experiment.check.Check} says what is wrong with one that was proposed.
 */
package unrolled.experiment;
