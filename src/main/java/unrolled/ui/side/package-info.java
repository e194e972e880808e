/** The side of the window: the series, the model, and the runs with their calls and training. */
package unrolled.ui.side;
