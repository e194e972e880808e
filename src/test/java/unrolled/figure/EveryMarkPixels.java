package unrolled.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntBinaryOperator;

/** What any pen that makes pixels must show of {@link Samples#everyMark()}. */
public final class EveryMarkPixels {
    private static final int NEAR = 40;

    private final IntBinaryOperator argb;
    private final double scale;

    private EveryMarkPixels(IntBinaryOperator argb, double scale) {
        this.argb = argb;
        this.scale = scale;
    }

    /** Looks at the pixels of an image, given by (x, y), that has {@code scale} pixels per logical pixel. */
    public static void check(IntBinaryOperator argb, double scale) {
        EveryMarkPixels pixels = new EveryMarkPixels(argb, scale);
        pixels.boxes();
        pixels.lines();
        pixels.cells();
        pixels.clips();
        pixels.texts();
    }

    private void boxes() {
        see(20, 20, Samples.ORANGE);
        see(10.5, 10.5, Samples.ORANGE);
        see(50, 20, Ink.mix(Samples.ORANGE, Samples.PAPER, 0.5));
        see(50, 10.2, Samples.BLUE);
        see(40.2, 10.2, Samples.PAPER);
        see(72, 10.2, Samples.GREEN);
        see(80, 20, Samples.PAPER);
        see(110, 20, Samples.GREEN);
        see(101, 11, Samples.PAPER);
        see(140, 20, Samples.PAPER);
    }

    private void lines() {
        see(30, 50, Samples.PINK);
        see(30, 53, Samples.PAPER);
        see(12, 60, Samples.PINK);
        see(26.5, 60, Samples.PAPER);
        see(17.5, 70, Samples.PINK);
        see(21.25, 70, Samples.PAPER);
        see(75.2, 60, Samples.PINK);
        see(110, 55, Samples.BLUE);
        see(145, 60, Samples.PINK);
        see(145, 52, Samples.PAPER);
        see(175, 60, Samples.ORANGE);
        see(189, 62, Samples.ORANGE);
        see(194, 63, Samples.PAPER);
        see(185, 14, Samples.GREEN);
        see(185, 25, Ink.mix(Samples.GREEN, Samples.PAPER, 0.1));
    }

    private void cells() {
        RasterMark raster = (RasterMark) Samples.everyMark().items().stream()
                .map(Item::mark)
                .filter(RasterMark.class::isInstance)
                .findFirst()
                .orElseThrow();
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 4; column++) {
                Ink ink = raster.ink(column, row);
                see(120.5 + 10 * column, 90.5 + 10 * row, ink.isVisible() ? ink : Samples.PAPER);
                see(129 + 10 * column, 99 + 10 * row, ink.isVisible() ? ink : Samples.PAPER);
            }
        }
    }

    private void clips() {
        see(9, 140, Samples.PAPER);
        see(11, 140, Samples.GREEN);
        see(29, 140, Samples.GREEN);
        see(31, 140, Samples.PAPER);
        see(9, 131.5, Samples.PAPER);
        see(29, 131.5, Samples.ORANGE);
        see(31, 131.5, Samples.PAPER);
        see(14, 147, Samples.BLUE);
        see(52, 133, Samples.PAPER);
    }

    /** Every typeface leaves pink ink in its line, and no text leaves any to the right of its width. */
    private void texts() {
        for (TextMark text : Samples.everyMark().texts()) {
            Bounds b = text.bounds();
            double inside = darkness(new Bounds(b.x(), text.y() - 7, b.width(), 7));
            assertTrue(
                    inside > 0.06,
                    () -> "'" + text.text() + "' at " + b + " should be seen but is " + inside + " dark");
            double beside = darkness(new Bounds(b.right() + 1, text.y() - 7, 3, 7));
            assertTrue(beside < 0.02, () -> "nothing should stand beside '" + text.text() + "' but is " + beside);
        }
    }

    private double darkness(Bounds b) {
        double sum = 0;
        int pixels = 0;
        for (double y = b.y(); y < b.bottom(); y += 1 / scale) {
            for (double x = b.x(); x < b.right(); x += 1 / scale) {
                Ink ink = at(x, y);
                sum += 1 - (ink.red() + ink.green() + ink.blue()) / 765.0;
                pixels++;
            }
        }
        return sum / pixels;
    }

    private void see(double x, double y, Ink expected) {
        Ink found = at(x, y);
        int distance = Math.max(
                Math.abs(found.red() - expected.red()),
                Math.max(Math.abs(found.green() - expected.green()), Math.abs(found.blue() - expected.blue())));
        assertTrue(
                distance <= NEAR,
                () -> "at " + x + ", " + y + " should be " + expected.hex() + " but is " + found.hex());
    }

    private Ink at(double x, double y) {
        return new Ink(argb.applyAsInt((int) (x * scale), (int) (y * scale)));
    }
}
