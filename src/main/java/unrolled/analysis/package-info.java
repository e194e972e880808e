/**
 * Answers that are no pictures: what is looked at, why c is what it is, how long a unit remembers, which input mattered,
 * how far a gradient goes back, where two runs first differ, what training does and what a run predicts.
 */
package unrolled.analysis;
