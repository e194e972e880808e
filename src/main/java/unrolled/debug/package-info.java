/**
 * A debugger of runs: where we stand and how we move, the language of conditions, and running on or back to where
 * they hold. Moving never computes backwards.
 */
package unrolled.debug;
