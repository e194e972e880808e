package unrolled.diagram.base;

import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.Subject;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** The letter of a run in its colour: on a disc, or in a square or a diamond that is not filled. */
public final class RunBadge {
    /** How wide and high it is beside the name of a run. */
    public static final double LARGE = 22;

    /** How wide and high it is at the end of a curve. */
    public static final double SMALL = 17;

    private static final TextFont LETTER = new TextFont(Typeface.SANS_BOLD, 12.5);
    private static final TextFont SMALL_LETTER = new TextFont(Typeface.SANS_BOLD, 11);

    private final Figure.Builder figure;
    private final Style look;
    private final double radius;
    private final TextFont letter;
    /** From the middle down to the baseline of the letter. */
    private final double drop;

    private RunBadge(Figure.Builder figure, Style look, double radius, TextFont letter, double drop) {
        this.figure = figure;
        this.look = look;
        this.radius = radius;
        this.letter = letter;
        this.drop = drop;
    }

    /** Beside the name of a run. */
    public static RunBadge large(Figure.Builder figure, Style look) {
        return new RunBadge(figure, look, LARGE / 2, LETTER, 4.5);
    }

    /** At the end of a curve. */
    public static RunBadge small(Figure.Builder figure, Style look) {
        return new RunBadge(figure, look, SMALL / 2, SMALL_LETTER, SMALL_LETTER.baselineFor(0));
    }

    public void disc(String run, Point middle) {
        disc(run, middle, null);
    }

    /** A disc that stands for a subject. */
    public void disc(String run, Point middle, Subject subject) {
        figure.add(BoxMark.circle(middle, radius, look.theme().run(run), Stroke.NONE), subject);
        letter(run, middle, look.theme().onBadge());
    }

    public void square(String run, Point middle) {
        Ink ink = look.theme().run(run);
        Bounds inner = new Bounds(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius).inset(1);
        figure.add(new BoxMark(inner, 2.5, look.theme().panel(), Stroke.of(ink, 1.6)));
        letter(run, middle, ink);
    }

    public void diamond(String run, Point middle) {
        Ink ink = look.theme().run(run);
        figure.add(PathMark.diamond(middle, radius + 1, look.theme().panel(), Stroke.of(ink, 1.6)));
        letter(run, middle, ink);
    }

    private void letter(String run, Point middle, Ink ink) {
        figure.add(new TextMark(run, middle.x(), middle.y() + drop, letter, Anchor.MIDDLE, ink));
    }
}
