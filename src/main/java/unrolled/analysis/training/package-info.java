/** The losses of the runs that train, and where we stand in them. */
package unrolled.analysis.training;
