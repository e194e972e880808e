/** Walking over a trace: where we stand, and the moves from there in both directions. Moving never computes backwards. */
package unrolled.debug;
