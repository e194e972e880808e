/** Where we stand in a run, the moves from there in both directions, and how other runs follow. */
package unrolled.debug.cursor;
