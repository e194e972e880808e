/**
 * A run as a sequence of moments: when the state is carried and when it is zero, and the trace of everything that the engine
 * computed on the way.
 */
package unrolled.run;
