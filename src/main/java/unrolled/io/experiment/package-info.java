/** Experiments as JSON, and the ones that come with the program. */
package unrolled.io.experiment;
