package unrolled.diagram.base;

import java.util.List;
import unrolled.figure.Anchor;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Mark;
import unrolled.figure.Point;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** The line above a picture: its name, what its lines stand for, and at its end the numbers where we stand. */
public final class Heading {
    public static final double BASELINE = 15;

    private static final double MIDDLE = 11;
    private static final double SYMBOL = 26;
    private static final double RIGHT = 18;
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 11.5);
    private static final TextFont STRONG = new TextFont(Typeface.SANS_MEDIUM, 11.5);

    private final Figure.Builder figure;
    private final Style look;
    private double x = Margins.GUTTER;
    private double end;

    /** Draws what an entry stands for between two points. */
    public interface Symbol {
        List<Mark> marks(Point from, Point to);
    }

    public Heading(Figure.Builder figure, PictureSize frame, Style look) {
        this(figure, frame.width(), look);
        x = Math.max(x, frame.caption());
    }

    public Heading(Figure.Builder figure, double width, Style look) {
        this.figure = figure;
        this.look = look;
        this.end = width - RIGHT;
    }

    /** The numbers where we stand, at the right end; say them before the entries, which take the room that is left. */
    public void readout(String text) {
        String shown = TextMark.ellipsis(text, STRONG, end - x);
        TextMark readout = new TextMark(
                shown, end, BASELINE, STRONG, Anchor.END, look.theme().accent());
        figure.add(readout);
        end = readout.start() - 20;
    }

    public void name(String text) {
        String shown = TextMark.ellipsis(text, STRONG, end - x);
        Ink ink = look.theme().text();
        figure.add(new TextMark(shown, x, BASELINE, STRONG, Anchor.START, ink));
        x += STRONG.width(shown) + 22;
    }

    /** More words after the name, as many as have room. */
    public void note(String text) {
        String shown = TextMark.ellipsis(text, SMALL, end - x);
        figure.add(new TextMark(
                shown, x, BASELINE, SMALL, Anchor.START, look.theme().muted()));
        x += SMALL.width(shown) + 18;
    }

    /** An entry of the legend; left out where it has no room. */
    public void entry(String text, Symbol symbol) {
        double width = SYMBOL + 7 + SMALL.width(text);
        if (x + width > end) {
            return;
        }
        figure.addAll(symbol.marks(new Point(x, MIDDLE), new Point(x + SYMBOL, MIDDLE)));
        Ink ink = look.theme().muted();
        figure.add(new TextMark(text, x + SYMBOL + 7, BASELINE, SMALL, Anchor.START, ink));
        x += width + 18;
    }
}
