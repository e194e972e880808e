package unrolled.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.FigureChanges;

/**
 * Canvases side by side that show one figure. What is drawn anew on one of them leaves the others on the screen as they
 * are: to bring all of a large canvas there takes longer than to draw what a step changes.
 */
final class CanvasTiles extends Region {
    /** A whole number of pixels at every scale in quarters. */
    private static final double WIDTH = 320;

    /** What a step changes stands one below the other, in the lanes of all runs: one high tile has it all. */
    private static final double HEIGHT = 2048;

    private final Paints paints = new Paints();
    private final BoxImages images = new BoxImages();
    private List<CanvasPen> pens = List.of();
    private double magnified = 1;

    CanvasTiles() {
        setMouseTransparent(true);
        setManaged(false);
    }

    /**
     * Makes room for figures of a size; where it is another one than before, all that was drawn is gone.
     *
     * @param factor how many times as large it is shown: so many more pixels are drawn, and all fall on those of the screen
     */
    void cover(double width, double height, double factor) {
        if (width == getWidth() && height == getHeight() && factor == magnified) {
            return;
        }
        resize(width, height);
        magnified = factor;
        Scale back = new Scale(1 / factor, 1 / factor);
        Bounds all = new Bounds(0, 0, Math.ceil(width * factor) / factor, Math.ceil(height * factor) / factor);
        List<Canvas> canvases = new ArrayList<>();
        pens = new ArrayList<>();
        for (double y = 0; y < height; y += HEIGHT) {
            for (double x = 0; x < width; x += WIDTH) {
                Bounds place = new Bounds(x, y, WIDTH, HEIGHT).intersection(all);
                Canvas canvas = new Canvas(place.width() * factor, place.height() * factor);
                canvas.getTransforms().add(back);
                canvas.relocate(x, y);
                canvases.add(canvas);
                pens.add(new CanvasPen(canvas.getGraphicsContext2D(), place, factor, paints, images));
            }
        }
        getChildren().setAll(canvases);
    }

    /** Draws all of a figure. */
    void draw(Figure figure, Sharpness scale) {
        List<FigureChanges.Part> parts =
                FigureChanges.cut(figure, pens.stream().map(CanvasPen::place).toList());
        for (int tile = 0; tile < pens.size(); tile++) {
            pens.get(tile).draw(figure.background(), parts.get(tile).items(), scale.pixels());
        }
    }

    /** Draws some parts of a figure again, over what an earlier one left at the same scale. */
    void draw(Figure figure, List<FigureChanges.Part> parts, Sharpness scale) {
        pens.forEach(pen -> pen.draw(figure, parts, scale.pixels()));
    }
}
