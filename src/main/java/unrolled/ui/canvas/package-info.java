/** Draws figures on a JavaFX canvas and says which subject the mouse points at. */
package unrolled.ui.canvas;
