/**
 * The lanes in words: for whoever cannot see them, hears them, or wants to take their numbers elsewhere. A sentence says where a
 * step stands, where its state came from and why, what went in and what came out; a table has all numbers of the batches.
 */
package unrolled.diagram.twin;
