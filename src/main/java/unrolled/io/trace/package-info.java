/** Every moment of runs as CSV or JSON. */
package unrolled.io.trace;
