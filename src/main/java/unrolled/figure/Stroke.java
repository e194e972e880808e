package unrolled.figure;

import java.util.function.UnaryOperator;

/** How an edge or a line is drawn; paths have round corners, boxes those of their radius. */
public record Stroke(Ink ink, double width, Dash dash) {
    /** No line at all. */
    public static final Stroke NONE = new Stroke(Ink.NONE, 0, Dash.SOLID);

    /** An unbroken line. */
    public static Stroke of(Ink ink, double width) {
        return new Stroke(ink, width, Dash.SOLID);
    }

    /** The same line, broken otherwise. */
    public Stroke with(Dash other) {
        return new Stroke(ink, width, other);
    }

    /** The same line with another ink. */
    Stroke inked(UnaryOperator<Ink> inks) {
        return isVisible() ? new Stroke(inks.apply(ink), width, dash) : this;
    }

    /** The same line, as many times as wide. */
    Stroke wider(double factor) {
        return new Stroke(ink, factor * width, dash);
    }

    public boolean isVisible() {
        return width > 0 && ink.isVisible();
    }
}
