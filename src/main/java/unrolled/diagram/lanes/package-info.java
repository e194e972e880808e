/**
 * The unrolled runs: pink inputs, orange states, green outputs, and between the batches the carry; and the
 * difference of two runs.
 */
package unrolled.diagram.lanes;
