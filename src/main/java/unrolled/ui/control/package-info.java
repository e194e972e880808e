/**
 * Controls that more than one part of the window has: fields, choices, small buttons, completion, and the pane of
 * a picture.
 */
package unrolled.ui.control;
