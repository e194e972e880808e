/**
 * Answers that are no pictures: why c is what it is, how long a unit remembers, which input mattered, how far a
 * gradient goes back, where two runs first differ.
 */
package unrolled.analysis;
