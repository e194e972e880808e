package unrolled.ui.canvas;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import unrolled.figure.Ink;

/**
 * Images of rounded and lined boxes, kept because a diagram shows the same few boxes again and again: without a graphics
 * card, drawing their edges takes far longer than copying their pixels.
 */
final class BoxImages {
    private static final int MOST = 1024;
    private static final int LARGEST = 256;

    private final Map<Form, Image> images = new LinkedHashMap<>(MOST, 0.75f, true);

    /** A box in pixels of the screen; {@code line} is the width of its edge, 0 for none. */
    record Form(int width, int height, double radius, int line, Ink fill, Ink ink) {
        /** Whether an image of it is worth keeping: neither too large nor without any pixel. */
        boolean isSmall() {
            return width <= LARGEST && height <= LARGEST && width > 0 && height > 0;
        }

        /** How far the line reaches beyond the box: a line of an odd width lies half a pixel further in, to be sharp. */
        int margin() {
            return line / 2;
        }
    }

    /** The image of a box, larger than it by the margin on every side. */
    Image of(Form form) {
        Image image = images.get(form);
        if (image == null) {
            image = draw(form);
            images.put(form, image);
            if (images.size() > MOST) {
                images.remove(images.keySet().iterator().next());
            }
        }
        return image;
    }

    private static Image draw(Form form) {
        int columns = form.width + 2 * form.margin();
        int rows = form.height + 2 * form.margin();
        int[] argb = new int[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                argb[y * columns + x] = pixel(form, outside(form, x, y)).argb();
            }
        }
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        return image;
    }

    /** The ink at a distance from the edge of the box: the fill, which ends below the middle of the line, and the line. */
    private static Ink pixel(Form form, double outside) {
        double middle = form.margin() - form.line / 2.0;
        double fill = cover(outside - middle);
        double line = cover(outside - form.margin()) - cover(outside - form.margin() + form.line);
        Ink below = form.fill.alpha(form.fill.opacity() * fill);
        return form.ink.alpha(form.ink.opacity() * line).over(below);
    }

    /** How far the middle of a pixel lies outside the edge of the box, negative inside. */
    private static double outside(Form form, int x, int y) {
        double dx = Math.abs(x + 0.5 - form.margin() - form.width / 2.0) - (form.width / 2.0 - form.radius);
        double dy = Math.abs(y + 0.5 - form.margin() - form.height / 2.0) - (form.height / 2.0 - form.radius);
        if (form.radius == 0) {
            return Math.max(dx, dy); // a sharp corner stays sharp outside the box too
        }
        double corner = Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
        return corner + Math.min(Math.max(dx, dy), 0) - form.radius;
    }

    /** The part of a pixel that an edge covers whose outside begins {@code -outside} beyond its middle. */
    private static double cover(double outside) {
        return Math.max(0, Math.min(1, 0.5 - outside));
    }
}
