/** The language of watches and breakpoints: reading an expression, tying its names to runs, and computing it. */
package unrolled.debug.expression;
