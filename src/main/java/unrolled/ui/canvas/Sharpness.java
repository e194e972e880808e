package unrolled.ui.canvas;

/**
 * How finely a figure is drawn.
 *
 * @param screen pixels of the screen per logical pixel
 * @param magnified how many times as large the view is shown
 */
record Sharpness(double screen, double magnified) {
    /** Pixels of the screen per unit of the figure. */
    double pixels() {
        return screen * magnified;
    }
}
