/**
 * The command line: the same experiments, engine, figures and cases as in the window, without a toolkit. What is wrong
 * with what was asked for becomes one sentence on the error stream.
 */
package unrolled.cli;
