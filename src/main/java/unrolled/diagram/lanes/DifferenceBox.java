package unrolled.diagram.lanes;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import unrolled.analysis.Difference;
import unrolled.analysis.RunPair;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.NotRecorded;
import unrolled.diagram.base.StateBox;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.ValueBars;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/**
 * Draws the difference of two runs at one moment of a slot. What is alike to the last bit is an empty box with a 0; every
 * other difference, however small, is a coloured box with bars.
 */
final class DifferenceBox {
    private static final double LEAST_BAR = 2;

    private final Figure.Builder figure;
    private final RowShape shape;
    private final DifferenceScale scale;
    private final Style look;
    private final DifferenceWords words;

    DifferenceBox(Figure.Builder figure, RowShape shape, DifferenceScale scale, Labelled labelled) {
        this.figure = figure;
        this.shape = shape;
        this.scale = scale;
        this.look = labelled.look();
        this.words = new DifferenceWords(labelled.pair(), labelled.look().words());
    }

    /** The runs whose letters stand in the labels, and the language. */
    record Labelled(RunPair pair, Style look) {}

    /** c in the upper half, h in the lower. */
    void state(Difference difference, Cursor place, Bounds bounds) {
        boolean alike = difference.isSame(place.layer());
        Target spot = new Target(Part.DIFFERENCE, place, () -> words.state(difference, place.layer()));
        frame(bounds, alike, look.theme().state(), spot);
        if (alike && finite(difference, place.layer())) {
            zero(bounds);
            return;
        }
        StateBox box = box(bounds);
        half(difference, place, Quantity.C, box.room(Quantity.C));
        half(difference, place, Quantity.H, box.room(Quantity.H));
    }

    private StateBox box(Bounds bounds) {
        return new StateBox(bounds, shape.zoom());
    }

    private static boolean finite(Difference difference, int layer) {
        boolean finite = true;
        for (int unit = 0; unit < difference.one().units(layer); unit++) {
            for (Quantity quantity : List.of(Quantity.C, Quantity.H)) {
                finite &= !difference.compares(quantity) || Double.isFinite(difference.of(quantity, layer, unit));
            }
        }
        return finite;
    }

    private void half(Difference difference, Cursor place, Quantity quantity, Bounds room) {
        if (!difference.compares(quantity)) {
            NotRecorded.dash(figure, room, look);
            return;
        }
        int units = difference.one().units(place.layer());
        bars(units, unit -> difference.of(quantity, place.layer(), unit), scale.of(quantity), room);
    }

    /** Up to three numbers, or bars if there are more. */
    void output(Difference difference, Cursor place, Bounds bounds) {
        int count = difference.one().recording().outputWidth();
        Target spot = new Target(Part.OUTPUT_DIFFERENCE, place, () -> words.output(difference));
        frame(bounds, difference.isSameOutput(), look.theme().output(), spot);
        if (count > 3) {
            bars(count, difference::y, scale.y(), bounds.inset(4 * shape.zoom()));
        } else if (shape.numbers()) {
            double line = (bounds.height() - 6 * shape.zoom()) / count;
            for (int n = 0; n < count; n++) {
                number(
                        difference.y(n),
                        new Bounds(bounds.x(), bounds.y() + 3 * shape.zoom() + line * n, bounds.width(), line));
            }
        }
    }

    private void number(double value, Bounds line) {
        String text = DifferenceWords.shortNumber(value, look.words());
        Typeface typeface = value == 0 ? Typeface.MONO : Typeface.MONO_BOLD;
        TextFont font =
                new TextFont(typeface, Math.max(12 * shape.zoom(), 8.8)).fitting(text, line.width() - 6 * shape.zoom());
        Theme theme = look.theme();
        Ink ink = value == 0
                ? theme.muted()
                : Double.isNaN(value) ? theme.alarm() : theme.output().line();
        figure.add(new TextMark(text, line.centerX(), font.baselineFor(line.centerY()), font, Anchor.MIDDLE, ink));
    }

    /** The other run has nothing that belongs to this moment. */
    void nothing(Cursor place, Bounds bounds) {
        Stroke stroke = new Stroke(look.theme().rule(), 1, Dash.DOTTED);
        Target spot = new Target(Part.DIFFERENCE, place, words::nothing);
        figure.add(box(bounds).frame(Ink.NONE, stroke), spot);
    }

    private void frame(Bounds bounds, boolean alike, Theme.Pair colours, Target spot) {
        Ink fill = alike ? look.theme().paper() : colours.fill();
        Stroke stroke = alike ? Stroke.of(look.theme().rule(), 1) : Stroke.of(colours.line(), 1.3);
        figure.add(box(bounds).frame(fill, stroke), spot);
    }

    private void zero(Bounds bounds) {
        if (shape.numbers()) {
            TextFont font = new TextFont(Typeface.MONO, Math.max(9, 13 * shape.zoom()));
            double baseline = font.baselineFor(bounds.centerY());
            figure.add(new TextMark(
                    "0",
                    bounds.centerX(),
                    baseline,
                    font,
                    Anchor.MIDDLE,
                    look.theme().muted()));
        }
    }

    /** No bar where the difference is exactly 0; one of 2 pixels at least where it is not. */
    private void bars(int count, IntToDoubleFunction values, double largest, Bounds room) {
        Theme theme = look.theme();
        figure.add(StateBox.zero(room, theme.muted().alpha(0.6)));
        int shown = (int) Math.max(1, Math.min(count, Math.floor(room.width())));
        ValueBars bars = new ValueBars(figure, room, largest);
        for (int bar = 0; bar < shown; bar++) {
            int from = (int) ((long) bar * count / shown);
            int to = (int) ((long) (bar + 1) * count / shown);
            double value = farthest(from, to, values);
            if (Double.isNaN(value)) {
                notANumber(room);
                return;
            }
            if (value != 0) {
                Bounds drawn = bars.bar(bar, shown, value);
                double height = Math.max(LEAST_BAR, drawn.height());
                double top = value > 0 ? room.centerY() - height : room.centerY();
                Bounds whole = new Bounds(drawn.x(), top, drawn.width(), height);
                bars.parts(whole, value).forEach(part -> figure.add(BoxMark.filled(part, theme.sign(value))));
            }
        }
    }

    private void notANumber(Bounds room) {
        TextFont font = new TextFont(Typeface.MONO_BOLD, Math.max(6, Math.min(11, 10 * shape.zoom())));
        double baseline = font.baselineFor(room.centerY());
        figure.add(BoxMark.filled(room, look.theme().state().fill()));
        figure.add(new TextMark(
                "NaN",
                room.centerX(),
                baseline,
                font,
                Anchor.MIDDLE,
                look.theme().alarm()));
    }

    /** NaN is farther than anything. */
    private static double farthest(int from, int to, IntToDoubleFunction values) {
        double farthest = 0;
        for (int v = from; v < to; v++) {
            double value = values.applyAsDouble(v);
            farthest = Double.compare(Math.abs(value), Math.abs(farthest)) > 0 ? value : farthest;
        }
        return farthest;
    }
}
