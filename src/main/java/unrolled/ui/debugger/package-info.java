/** Breakpoints and watches with the lines in which they are written, and the search. */
package unrolled.ui.debugger;
