package unrolled.diagram.cell;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.Subject;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** A box with the values of the units that have a row: a bar and a number each, the chosen one framed. */
final class CellBox {
    private static final TextFont PLAIN = new TextFont(Typeface.MONO, 11.5);
    private static final TextFont STRONG = new TextFont(Typeface.MONO_BOLD, 11.5);
    private static final TextFont UNIT = new TextFont(Typeface.MONO, 10);
    private static final TextFont SHOWN = new TextFont(Typeface.SANS, 11.5);
    private static final double PAD = 4;
    private static final double SHORTEST_BAR = 14;

    private final Figure.Builder figure;
    private final CellLayout layout;
    private final Style look;

    /**
     * What a box shows.
     *
     * @param values of all units
     * @param largest what a full bar stands for
     * @param signed whether there are values on both sides of zero
     * @param subject what the row of a unit stands for, perhaps null
     */
    record Content(IntToDoubleFunction values, double largest, boolean signed, IntFunction<Subject> subject) {}

    CellBox(Figure.Builder figure, CellLayout layout, Style look) {
        this.figure = figure;
        this.layout = layout;
        this.look = look;
    }

    void draw(Bounds bounds, Content content) {
        Theme theme = look.theme();
        figure.add(new BoxMark(
                bounds, 6, theme.state().fill(), Stroke.of(theme.state().line(), 1.3)));
        for (int row = 0; row < layout.rows(); row++) {
            int unit = layout.firstRow() + row;
            Bounds place = new Bounds(
                    bounds.x() + PAD, bounds.y() + PAD + row * layout.row(), bounds.width() - 2 * PAD, layout.row());
            row(place, unit, content);
        }
    }

    /** Where on the left edge of a box the row of a unit begins. */
    Point edge(Bounds bounds, int unit) {
        int row = unit - layout.firstRow();
        return new Point(bounds.x(), bounds.y() + PAD + (row + 0.5) * layout.row());
    }

    /** Left of the rows of a box the numbers of their units. */
    void unitNames(Bounds bounds) {
        for (int row = 0; row < layout.rows(); row++) {
            double middle = bounds.y() + PAD + (row + 0.5) * layout.row();
            String unit = String.valueOf(layout.firstRow() + row);
            figure.add(new TextMark(
                    unit,
                    bounds.x() - 5,
                    UNIT.baselineFor(middle),
                    UNIT,
                    Anchor.END,
                    look.theme().muted()));
        }
    }

    /** Under a box how many of the units it shows, where there are more. */
    void shown(Bounds bounds) {
        if (layout.rows() < layout.units()) {
            figure.add(new TextMark(
                    look.words().of("someOf.units", layout.rows(), layout.units()),
                    bounds.x(),
                    bounds.bottom() + 15,
                    SHOWN,
                    Anchor.START,
                    look.theme().muted()));
        }
    }

    /** A box whose numbers are not there yet. */
    void later(Bounds bounds, Theme.Pair colours, String text) {
        figure.add(new BoxMark(bounds, 6, Ink.NONE, new Stroke(colours.line(), 1.2, Dash.DASHED)));
        TextFont font = new TextFont(Typeface.SANS, 11.5);
        figure.add(new TextMark(
                TextMark.ellipsis(text, font, bounds.width() - 8),
                bounds.centerX(),
                font.baselineFor(bounds.centerY()),
                font,
                Anchor.MIDDLE,
                look.theme().muted()));
    }

    private void row(Bounds place, int unit, Content content) {
        Theme theme = look.theme();
        boolean chosen = unit == layout.chosen();
        if (chosen) {
            Bounds frame = new Bounds(place.x() - 2, place.y() + 0.5, place.width() + 4, place.height() - 1);
            figure.add(new BoxMark(frame, 3, theme.paper(), Stroke.of(theme.accent(), 1.6)));
        }
        double value = content.values().applyAsDouble(unit);
        TextFont font = chosen ? STRONG : PLAIN;
        String number = look.words().signed(value, 3);
        figure.add(new TextMark(
                number,
                place.right() - 4,
                font.baselineFor(place.centerY()),
                font,
                Anchor.END,
                chosen ? theme.text() : theme.muted()));
        bar(place, value, content);
        Subject subject = content.subject().apply(unit);
        if (subject != null) {
            figure.add(BoxMark.target(place), subject);
        }
    }

    private void bar(Bounds place, double value, Content content) {
        double width = place.width() - STRONG.width("+0.000") - 16;
        if (width < SHORTEST_BAR) {
            return;
        }
        Bounds track = new Bounds(place.x() + 5, place.y() + 3.5, width, place.height() - 7);
        double zero = content.signed() ? track.centerX() : track.x();
        double full = content.signed() ? track.width() / 2 : track.width();
        double length = Math.max(-1, Math.min(1, value / Math.max(content.largest(), 1e-300))) * full;
        Ink ink = look.theme().state().line();
        if (Math.abs(length) > 0) {
            figure.add(new BoxMark(
                    Bounds.between(zero, track.y(), zero + length, track.bottom()),
                    Math.min(2, Math.abs(length) / 2),
                    ink,
                    Stroke.NONE));
        }
        figure.add(BoxMark.filled(
                new Bounds(zero - 0.5, track.y() - 1.5, 1, track.height() + 3),
                look.theme().muted()));
    }
}
