package unrolled.diagram.base;

import unrolled.figure.Anchor;
import unrolled.figure.Arrow;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** What a border does with a state that comes to it from the left: a strong arrow, or a wall and a zero behind it. */
public final class CarryMark {
    private static final double NUMBER_HALF = 6.5;

    private final Figure.Builder figure;
    private final double zoom;
    private final double middle;

    /**
     * @param zoom 1 draws the lines between boxes about 44 wide
     * @param middle the height at which the state goes on
     */
    public CarryMark(Figure.Builder figure, double zoom, double middle) {
        this.figure = figure;
        this.zoom = zoom;
        this.middle = middle;
    }

    /** The state is carried on. */
    public void kept(double from, double to, Ink ink) {
        double head = 13 * zoom;
        Stroke stroke = Stroke.of(ink, Math.max(1.2, 3.4 * zoom));
        figure.addAll(new Arrow(head, head * 0.56).line(new Point(from, middle), new Point(to, middle), stroke));
    }

    /** The state ends at a wall, which reaches so far up and down. */
    public void wall(double from, double wall, double half, Ink ink) {
        figure.add(PathMark.line(from, middle, wall, middle, new Stroke(ink, thin(), Dash.DOTTED)));
        double width = Math.max(1.4, 2.6 * zoom);
        figure.add(BoxMark.filled(new Bounds(wall - width / 2, middle - half, width, 2 * half), ink));
    }

    /** What goes on is zero: a 0, and a thin line from it where there is room for one. */
    public void zero(double zero, double to, Ink ink) {
        TextFont font = new TextFont(Typeface.MONO_BOLD, Math.max(6, 13 * zoom));
        figure.add(new TextMark("0", zero, middle + 4.6 * zoom, font, Anchor.MIDDLE, ink));
        double from = zero + NUMBER_HALF * zoom;
        if (from < to) {
            figure.add(PathMark.line(from, middle, to, middle, Stroke.of(ink, thin())));
        }
    }

    private double thin() {
        return Math.max(0.8, 1.6 * zoom);
    }
}
