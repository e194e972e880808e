package unrolled.diagram.cell;

import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.FullBar;
import unrolled.diagram.base.NotRecorded;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.ValueBars;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** The bars of c and h of all units in the inspector: a click chooses a unit, and a {@link StateGrip} drags its bar. */
record UnitBars(UnitNumbers unit, double width, Theme theme, Words words) {
    /** Where everything in the inspector begins. */
    static final double LEFT = 18;

    /** From the bars of c to those of h. */
    static final double PITCH = 39;

    /** Where they begin, under what is said of the place and its values. */
    private static final double TOP = 121;

    private static final TextFont STRONG = new TextFont(Typeface.MONO_BOLD, 12.5);

    /** Draws those of c, or those of h, with the value of the chosen unit behind them. */
    void draw(Quantity quantity, Figure.Builder figure) {
        int units = unit.lstm().units();
        Bounds frame = frame(quantity, width);
        figure.add(new TextMark(
                quantity == Quantity.C ? "c" : "h",
                LEFT,
                frame.centerY() + 4,
                STRONG,
                Anchor.START,
                theme.state().line()));
        figure.add(new BoxMark(frame, 4, theme.state().fill(), Stroke.of(theme.rule(), 1)));
        Bounds room = frame.inset(4);
        figure.add(BoxMark.filled(
                new Bounds(room.x(), room.centerY() - 0.4, room.width(), 0.8),
                theme.state().line().alpha(0.5)));
        if (!unit.has(quantity)) {
            NotRecorded.words(figure, frame, theme, words);
            return;
        }
        new ValueBars(figure, room, scale(unit, quantity))
                .draw(units, u -> unit.at(quantity, u), theme.state().line());
        double bar = room.width() / units;
        for (int u = 0; u < units; u++) {
            Cursor place = unit.place().onUnit(u);
            Bounds column = new Bounds(room.x() + u * bar, frame.y(), bar, frame.height());
            boolean chosen = u == unit.place().unit();
            Stroke stroke = chosen ? Stroke.of(theme.accent(), 2) : Stroke.NONE;
            BoxMark box = new BoxMark(chosen ? column.inset(1) : column, 3, Ink.NONE, stroke);
            figure.add(
                    box,
                    new Target(Part.UNIT, place, () -> unitLabel(place.unit())).showing(NumberName.of(quantity, u)));
        }
        String value = words.signed(unit.at(quantity), 4);
        figure.add(new TextMark(value, width - LEFT, frame.centerY() + 4.5, STRONG, Anchor.END, theme.text()));
    }

    /** Where the bars of c or of h stand. */
    static Bounds frame(Quantity quantity, double width) {
        double top = quantity == Quantity.C ? TOP : TOP + PITCH;
        return new Bounds(LEFT + 16, top, width - 2 * LEFT - 16 - 66, 35);
    }

    /** What a full bar of c or of h stands for. */
    static double scale(UnitNumbers unit, Quantity quantity) {
        return FullBar.above(unit.largest(quantity));
    }

    private String unitLabel(int u) {
        return words.of("inspect.unit", u, said(Quantity.C, u), said(Quantity.H, u));
    }

    /** The value of a unit in words. */
    String said(Quantity quantity, int u) {
        return unit.has(quantity) ? words.signed(unit.at(quantity, u), 4) : words.of("notRecorded");
    }
}
