package unrolled.ui.canvas;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.FigureChanges;
import unrolled.figure.Ink;
import unrolled.figure.Item;
import unrolled.figure.PathMark;
import unrolled.figure.Pen;
import unrolled.figure.RasterMark;
import unrolled.figure.Stroke;
import unrolled.figure.TextMark;

/**
 * Draws figures on a canvas; boxes, upright lines and baselines are moved to whole pixels of the screen, so they are sharp.
 */
public final class CanvasPen implements Pen {
    private final GraphicsContext gc;
    private final Bounds place;
    private final double factor;
    private final Paints paints;
    private final BoxImages images;
    private double scale = 1;

    /** Loads the bundled fonts, so that style sheets can name them as figures do. */
    public static void loadFonts() {
        Paints.loadAll();
    }

    /** Draws on the whole canvas, as large as it is now. */
    public CanvasPen(GraphicsContext gc) {
        this(
                gc,
                new Bounds(0, 0, gc.getCanvas().getWidth(), gc.getCanvas().getHeight()),
                1,
                new Paints(),
                new BoxImages());
    }

    /**
     * @param place the part of figures that the canvas shows, at whole numbers
     * @param factor how many units of the canvas a unit of a figure has
     */
    CanvasPen(GraphicsContext gc, Bounds place, double factor, Paints paints, BoxImages images) {
        this.gc = gc;
        this.place = place;
        this.factor = factor;
        this.paints = paints;
        this.images = images;
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.scale(factor, factor);
        gc.translate(-place.x(), -place.y());
    }

    /** The part of figures that it draws. */
    Bounds place() {
        return place;
    }

    /** Clears the canvas, fills it with the figure's background and draws the figure; {@code scale} is pixels of the screen per unit of it. */
    public void draw(Figure figure, double outputScale) {
        draw(figure.background(), figure.items(), outputScale);
    }

    /** Draws anew what is seen on the canvas: at least all marks that reach it. */
    void draw(Ink background, List<Item> items, double outputScale) {
        scale = outputScale;
        blank(place, background);
        Figure.draw(items, this);
    }

    private void blank(Bounds b, Ink background) {
        gc.clearRect(b.x(), b.y(), b.width(), b.height());
        if (filled(background)) {
            gc.fillRect(b.x(), b.y(), b.width(), b.height());
        }
    }

    /** Draws some parts of a figure, over what an earlier one left at the same scale: the pixels of a whole drawing. */
    void draw(Figure figure, List<FigureChanges.Part> parts, double outputScale) {
        scale = outputScale;
        for (FigureChanges.Part part : parts) {
            Bounds region = Bounds.between(
                            Math.floor(part.region().x() * factor) / factor,
                            Math.floor(part.region().y() * factor) / factor,
                            Math.ceil(part.region().right() * factor) / factor,
                            Math.ceil(part.region().bottom() * factor) / factor)
                    .intersection(place);
            if (region.width() > 0 && region.height() > 0) {
                clipExactly(region);
                blank(region.inset(-1), figure.background()); // as far as the clip
                Figure.draw(part.items(), this);
                unclip();
            }
        }
    }

    @Override
    public void box(BoxMark box) {
        if (!box.isVisible()) {
            return;
        }
        Bounds b = snapped(box.bounds());
        if (!box.isPlain() && box.stroke().dash() == Dash.SOLID && copied(box, b)) {
            return;
        }
        double diameter = 2 * box.radius();
        if (filled(box.fill())) {
            if (diameter == 0) {
                gc.fillRect(b.x(), b.y(), b.width(), b.height());
            } else {
                gc.fillRoundRect(b.x(), b.y(), b.width(), b.height(), diameter, diameter);
            }
        }
        if (box.stroke().isVisible()) {
            double line = begin(box.stroke(), true);
            gc.setLineJoin(StrokeLineJoin.MITER);
            Bounds edge = odd(line) ? b.inset(0.5 / scale) : b;
            if (diameter == 0) {
                gc.strokeRect(edge.x(), edge.y(), edge.width(), edge.height());
            } else {
                gc.strokeRoundRect(edge.x(), edge.y(), edge.width(), edge.height(), diameter, diameter);
            }
            end(box.stroke());
        }
    }

    /** Draws a box from its kept image, unless it is too large for one. */
    private boolean copied(BoxMark box, Bounds b) {
        int line = box.stroke().isVisible() ? (int) Math.rint(lineWidth(box.stroke()) * scale) : 0;
        BoxImages.Form form = new BoxImages.Form(
                (int) Math.rint(b.width() * scale),
                (int) Math.rint(b.height() * scale),
                box.radius() * scale,
                line,
                box.fill(),
                box.stroke().ink());
        if (form.isSmall()) {
            Bounds place = b.inset(-form.margin() / scale);
            gc.drawImage(images.of(form), place.x(), place.y(), place.width(), place.height());
        }
        return form.isSmall();
    }

    @Override
    public void path(PathMark path) {
        boolean upright = upright(path);
        if (upright && path.size() == 2) {
            line(path);
            return;
        }
        boolean stroked = path.stroke().isVisible();
        double line = stroked ? begin(path.stroke(), upright) : 0;
        trace(path, upright && stroked, line);
        if (filled(path.fill())) {
            gc.fill();
        }
        if (stroked) {
            gc.setLineJoin(StrokeLineJoin.ROUND);
            gc.stroke();
            end(path.stroke());
        }
    }

    @Override
    public void text(TextMark text) {
        if (filled(text.ink())) {
            gc.setFont(paints.font(text.font()));
            gc.fillText(text.text(), text.start(), edge(text.y()));
        }
    }

    /** Looks up the cell of every pixel of the screen: scaling an image shifts edges by a pixel on some platforms. */
    @Override
    public void raster(RasterMark raster) {
        Bounds whole = snapped(raster.bounds());
        Bounds seen = snapped(whole.intersection(place));
        int width = (int) Math.rint(seen.width() * scale);
        int height = (int) Math.rint(seen.height() * scale);
        if (width == 0 || height == 0) {
            return;
        }
        int[] column = cells(width, raster.columns(), (seen.x() - whole.x()) / whole.width(), whole.width());
        int[] row = cells(height, raster.rows(), (seen.y() - whole.y()) / whole.height(), whole.height());
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = raster.argb()[row[y] * raster.columns() + column[x]];
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        gc.drawImage(image, seen.x(), seen.y(), seen.width(), seen.height());
    }

    /** The cell, of {@code count} in a length, of each of some pixels, the first of which lies at {@code from} of the length. */
    private int[] cells(int pixels, int count, double from, double length) {
        int[] cells = new int[pixels];
        for (int k = 0; k < pixels; k++) {
            double at = from + (k + 0.5) / scale / length;
            cells[k] = Math.max(0, Math.min(count - 1, (int) (at * count)));
        }
        return cells;
    }

    @Override
    public void clip(Bounds bounds) {
        clipExactly(snapped(bounds));
    }

    /**
     * Edges at whole units of the canvas lie between pixels at every scale: JavaFX gives a canvas a whole number of pixels to a logical
     * one, on a screen with 1.5 it has 2.
     */
    private void clipExactly(Bounds b) {
        gc.save();
        gc.beginPath();
        gc.rect(b.x(), b.y(), b.width(), b.height());
        gc.clip();
    }

    @Override
    public void unclip() {
        gc.restore();
    }

    /** A level or plumb line: its middle on a pixel or between two, its ends on the edges of pixels. */
    private void line(PathMark path) {
        if (path.stroke().isVisible()) {
            double line = begin(path.stroke(), true);
            boolean level = path.y(0) == path.y(1);
            gc.strokeLine(
                    level ? edge(path.x(0)) : middle(path.x(0), line),
                    level ? middle(path.y(0), line) : edge(path.y(0)),
                    level ? edge(path.x(1)) : middle(path.x(1), line),
                    level ? middle(path.y(1), line) : edge(path.y(1)));
            end(path.stroke());
        }
    }

    private void trace(PathMark path, boolean snap, double line) {
        gc.beginPath();
        gc.moveTo(at(path.x(0), snap, line), at(path.y(0), snap, line));
        if (path.curved()) {
            for (int k = 1; k < path.size(); k += 3) {
                gc.bezierCurveTo(path.x(k), path.y(k), path.x(k + 1), path.y(k + 1), path.x(k + 2), path.y(k + 2));
            }
        } else {
            for (int k = 1; k < path.size(); k++) {
                gc.lineTo(at(path.x(k), snap, line), at(path.y(k), snap, line));
            }
        }
        if (path.closed()) {
            gc.closePath();
        }
    }

    private boolean filled(Ink ink) {
        if (ink.isVisible()) {
            gc.setFill(paints.color(ink));
            return true;
        }
        return false;
    }

    /** Makes the canvas ready for a line and gives its width; a snapped one is a whole number of pixels wide. */
    private double begin(Stroke stroke, boolean snap) {
        double width = snap ? lineWidth(stroke) : stroke.width();
        gc.setStroke(paints.color(stroke.ink()));
        gc.setLineWidth(width);
        if (stroke.dash() != Dash.SOLID) {
            gc.setLineDashes(stroke.dash().pattern(width));
            gc.setLineCap(stroke.dash().round() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        }
        return width;
    }

    private double lineWidth(Stroke stroke) {
        return Math.max(1, Math.rint(stroke.width() * scale)) / scale;
    }

    private void end(Stroke stroke) {
        if (stroke.dash() != Dash.SOLID) {
            gc.setLineDashes();
            gc.setLineCap(StrokeLineCap.BUTT);
        }
    }

    /** The bounds on the edges of pixels; what has a size keeps a pixel of it. */
    private Bounds snapped(Bounds b) {
        double x = edge(b.x());
        double y = edge(b.y());
        return new Bounds(x, y, size(b.width(), edge(b.right()) - x), size(b.height(), edge(b.bottom()) - y));
    }

    private double size(double exact, double snapped) {
        return exact > 0 ? Math.max(1 / scale, snapped) : 0;
    }

    private double at(double position, boolean snap, double line) {
        return snap ? middle(position, line) : position;
    }

    private double edge(double position) {
        return Math.rint(position * scale) / scale;
    }

    private double middle(double position, double line) {
        return odd(line) ? (Math.floor(position * scale) + 0.5) / scale : edge(position);
    }

    private boolean odd(double line) {
        return Math.rint(line * scale) % 2 == 1;
    }

    private static boolean upright(PathMark path) {
        if (path.curved()) {
            return false;
        }
        for (int k = 1; k < path.size(); k++) {
            if (path.x(k) != path.x(k - 1) && path.y(k) != path.y(k - 1)) {
                return false;
            }
        }
        return true;
    }
}
