/**
 * Walking over a trace: where we stand, and the moves from there in both directions. Moving never computes backwards. And
 * why things are as they are: what each earlier step left in c, how long a unit remembers, and which input mattered.
 */
package unrolled.debug;
