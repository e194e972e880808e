package unrolled.figure;

import java.util.function.UnaryOperator;

/** One drawn thing; marks are immutable. */
public sealed interface Mark permits BoxMark, PathMark, TextMark, RasterMark {
    /** Where it is, for hit tests and layout; a box without, a path with the width of its line. */
    Bounds bounds();

    /** Lets the pen draw it. */
    void draw(Pen pen);

    /** The same mark elsewhere. */
    Mark translate(double dx, double dy);

    /** The same mark with other inks. */
    Mark inked(UnaryOperator<Ink> inks);

    /** The same mark with lines as many times as wide; where there are none, it is the same. */
    default Mark wider(double factor) {
        return this;
    }
}
