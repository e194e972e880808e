package unrolled.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two groups of controls side by side; where the first would be too narrow beside the second, that one stands below it. */
public class FoldedLine extends Pane {
    private static final double GAP = 5;
    /** Between the two lines. */
    private static final double BETWEEN = 2;

    private final Region first;
    private final Region second;
    private final double least;

    /** @param least how wide the first group has to be */
    protected FoldedLine(Region first, Region second, double least) {
        this.first = first;
        this.second = second;
        this.least = least;
        getChildren().addAll(first, second);
    }

    private boolean isFolded(double width) {
        return width >= 0 && width < least + GAP + second.prefWidth(-1);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return isFolded(width) ? 2 * line() + BETWEEN : line();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return least;
    }

    @Override
    protected void layoutChildren() {
        if (isFolded(getWidth())) {
            first.resizeRelocate(0, 0, getWidth(), line());
            second.resizeRelocate(0, line() + BETWEEN, getWidth(), line());
        } else {
            double beside = second.prefWidth(-1);
            first.resizeRelocate(0, 0, getWidth() - GAP - beside, line());
            second.resizeRelocate(getWidth() - beside, 0, beside, line());
        }
    }

    private double line() {
        return Math.max(first.prefHeight(-1), second.prefHeight(-1));
    }
}
