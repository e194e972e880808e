package unrolled.diagram.why;

import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Carry;

/** The place at the left of the steps of one memory: what is older than all of them, or the zero that it begins with. */
final class MemoryStart {
    /** Its width. */
    static final double WIDTH = 58;

    private static final TextFont SMALL = new TextFont(Typeface.SANS, 11);
    private static final TextFont ZERO = new TextFont(Typeface.MONO_BOLD, 15);

    private final Figure.Builder figure;
    private final Bounds column;
    private final Style look;

    MemoryStart(Figure.Builder figure, Bounds column, Style look) {
        this.figure = figure;
        this.column = column;
        this.look = look;
    }

    /** A broken line with a zero before it, near a height: nothing comes over it; and below it why. */
    void zero(Carry before, double near) {
        Theme theme = look.theme();
        double x = column.right() - 7;
        figure.add(PathMark.line(x, column.y() + 2, x, column.bottom(), new Stroke(theme.muted(), 1.4, Dash.DASHED)));
        double zero = Math.max(column.y() + 12, Math.min(column.bottom() - 14, near));
        Bounds around = new Bounds(column.centerX() - 18, zero - 11, 22, 22);
        figure.add(new BoxMark(around, 5, theme.panel(), Stroke.of(theme.muted(), 1.2)));
        figure.add(new TextMark("0", around.centerX(), ZERO.baselineFor(zero), ZERO, Anchor.MIDDLE, theme.text()));
        name("why.zero." + before, 7);
    }

    /** Says below it what it is. */
    void name(String key) {
        name(key, 0);
    }

    private void name(String key, double left) {
        figure.add(new TextMark(
                TextMark.ellipsis(look.words().of(key), SMALL, column.width() + 14),
                column.centerX() - left,
                column.bottom() + 13,
                SMALL,
                Anchor.MIDDLE,
                look.theme().muted()));
    }
}
