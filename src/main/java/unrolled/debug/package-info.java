/**
 * Walking over a trace: where we stand, the moves from there in both directions, and how other runs follow. Moving never
 * computes backwards. And why things are as they are: where a memory comes from, which input mattered; the language of
 * watches and breakpoints, and the search for where they hold.
 */
package unrolled.debug;
