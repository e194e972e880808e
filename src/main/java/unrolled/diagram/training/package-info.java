/** What training does: learning curves, and what a run predicts. */
package unrolled.diagram.training;
