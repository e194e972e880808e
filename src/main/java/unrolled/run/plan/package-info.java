/**
 * The plan of a run: its calls one behind the other, the passes that they make over the samples, and which sample stands in
 * which slot of which batch.
 */
package unrolled.run.plan;
