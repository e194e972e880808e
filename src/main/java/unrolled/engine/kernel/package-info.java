/** Arithmetic with the same bits on every machine and every Java: the functions that the formulas need. */
package unrolled.engine.kernel;
