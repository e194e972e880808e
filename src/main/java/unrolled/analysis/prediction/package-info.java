/** What a run predicts, row by row of its series. */
package unrolled.analysis.prediction;
