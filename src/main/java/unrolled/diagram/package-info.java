/**
 * What is drawn: pure functions from traces, cursor and look to a figure. No toolkit, no state; the screen, the command
 * line and the tests see the same picture.
 */
package unrolled.diagram;
