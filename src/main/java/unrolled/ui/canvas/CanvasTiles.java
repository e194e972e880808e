package unrolled.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
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

    CanvasTiles() {
        setMouseTransparent(true);
        setManaged(false);
    }

    /** Makes room for figures of a size; where it is another one than before, all that was drawn is gone. */
    void cover(double width, double height) {
        if (width == getWidth() && height == getHeight()) {
            return;
        }
        resize(width, height);
        Bounds all = new Bounds(0, 0, width, height);
        List<Canvas> canvases = new ArrayList<>();
        pens = new ArrayList<>();
        for (double y = 0; y < height; y += HEIGHT) {
            for (double x = 0; x < width; x += WIDTH) {
                Bounds place = new Bounds(x, y, WIDTH, HEIGHT).intersection(all);
                Canvas canvas = new Canvas(place.width(), place.height());
                canvas.relocate(x, y);
                canvases.add(canvas);
                pens.add(new CanvasPen(canvas.getGraphicsContext2D(), place, paints, images));
            }
        }
        getChildren().setAll(canvases);
    }

    /** Draws all of a figure; {@code scale} is the screen's pixels per logical pixel. */
    void draw(Figure figure, double scale) {
        List<FigureChanges.Part> parts =
                FigureChanges.cut(figure, pens.stream().map(CanvasPen::place).toList());
        for (int tile = 0; tile < pens.size(); tile++) {
            pens.get(tile).draw(figure.background(), parts.get(tile).items(), scale);
        }
    }

    /** Draws some parts of a figure again, over what an earlier one left at the same scale. */
    void draw(Figure figure, List<FigureChanges.Part> parts, double scale) {
        pens.forEach(pen -> pen.draw(figure, parts, scale));
    }
}
