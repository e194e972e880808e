package unrolled.figure.pen;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Pen;
import unrolled.figure.RasterMark;
import unrolled.figure.Stroke;
import unrolled.figure.TextMark;

/** Draws a figure as a PNG file with Java2D, which needs neither a display nor JavaFX. */
public final class PngPen implements Pen {
    private static final long MOST_PIXELS = 100_000_000;

    private final Graphics2D g;
    private final PngFonts fonts;
    private Shape unclipped;

    private PngPen(Graphics2D g, PngFonts fonts) {
        this.g = g;
        this.fonts = fonts;
    }

    /**
     * The figure as a PNG file with {@code scale} pixels for each logical pixel.
     *
     * @throws IllegalArgumentException if the picture would be empty or have more than 100 million pixels
     */
    public static byte[] png(Figure figure, double scale, PngFonts fonts) {
        double columns = Math.ceil(figure.width() * scale);
        double rows = Math.ceil(figure.height() * scale);
        if (!(columns >= 1 && rows >= 1 && columns * rows <= MOST_PIXELS)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A picture should have 1 to %d pixels but would have %.0f x %.0f: choose another scale than %s",
                    MOST_PIXELS,
                    columns,
                    rows,
                    scale));
        }
        BufferedImage image = new BufferedImage((int) columns, (int) rows, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(color(figure.background()));
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            hint(g);
            g.scale(scale, scale);
            figure.draw(new PngPen(g, fonts));
        } finally {
            g.dispose();
        }
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Png.encode(image.getWidth(), image.getHeight(), argb);
    }

    private static void hint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    }

    @Override
    public void box(BoxMark box) {
        Bounds b = box.bounds();
        double diameter = 2 * box.radius();
        Shape shape = diameter == 0
                ? new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height())
                : new RoundRectangle2D.Double(b.x(), b.y(), b.width(), b.height(), diameter, diameter);
        draw(shape, box.fill(), box.stroke(), BasicStroke.JOIN_MITER);
    }

    @Override
    public void path(PathMark path) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(path.x(0), path.y(0));
        for (int k = 1; k < path.size(); k += path.curved() ? 3 : 1) {
            if (path.curved()) {
                shape.curveTo(path.x(k), path.y(k), path.x(k + 1), path.y(k + 1), path.x(k + 2), path.y(k + 2));
            } else {
                shape.lineTo(path.x(k), path.y(k));
            }
        }
        if (path.closed()) {
            shape.closePath();
        }
        draw(shape, path.fill(), path.stroke(), BasicStroke.JOIN_ROUND);
    }

    @Override
    public void text(TextMark text) {
        g.setFont(fonts.of(text));
        g.setColor(color(text.ink()));
        g.drawString(text.text(), (float) text.start(), (float) text.y());
    }

    @Override
    public void raster(RasterMark raster) {
        BufferedImage cells = new BufferedImage(raster.columns(), raster.rows(), BufferedImage.TYPE_INT_ARGB);
        cells.setRGB(0, 0, raster.columns(), raster.rows(), raster.argb(), 0, raster.columns());
        Bounds b = raster.bounds();
        var place = new AffineTransform(b.width() / raster.columns(), 0, 0, b.height() / raster.rows(), b.x(), b.y());
        g.drawImage(cells, place, null);
    }

    @Override
    public void clip(Bounds b) {
        unclipped = g.getClip();
        g.clip(new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height()));
    }

    @Override
    public void unclip() {
        g.setClip(unclipped);
    }

    private void draw(Shape shape, Ink fill, Stroke stroke, int join) {
        if (fill.isVisible()) {
            g.setColor(color(fill));
            g.fill(shape);
        }
        if (stroke.isVisible()) {
            g.setColor(color(stroke.ink()));
            g.setStroke(java2d(stroke, join));
            g.draw(shape);
        }
    }

    private static BasicStroke java2d(Stroke stroke, int join) {
        float width = (float) stroke.width();
        int cap = stroke.dash().round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        if (stroke.dash() == Dash.SOLID) {
            return new BasicStroke(width, cap, join);
        }
        double[] pattern = stroke.dash().pattern(stroke.width());
        float[] lengths = new float[pattern.length];
        for (int k = 0; k < lengths.length; k++) {
            lengths[k] = (float) pattern[k];
        }
        return new BasicStroke(width, cap, join, 10, lengths, 0);
    }

    private static Color color(Ink ink) {
        return new Color(ink.argb(), true);
    }
}
