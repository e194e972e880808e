/**
 * Walking over a trace: where we stand, and the moves from there in both directions. Moving never computes backwards. And
 * why things are as they are: what each earlier step left in c, how long a unit remembers, and which input mattered. And
 * the language of watches and breakpoints, and the search for where they hold.
 */
package unrolled.debug;
