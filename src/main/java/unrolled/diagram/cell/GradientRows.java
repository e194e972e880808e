package unrolled.diagram.cell;

import java.util.List;
import java.util.Locale;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.engine.backward.Gradients;
import unrolled.engine.forward.Quantity;
import unrolled.engine.loss.Cost;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/**
 * What training does at the chosen unit and step: the loss of the batch, and how it changes with h, c and the gates. A
 * gradient counts every way on which a number acts within the batch, and none beyond it.
 */
final class GradientRows {
    static final double HEIGHT = 128;

    private static final TextFont SMALL = new TextFont(Typeface.SANS, 12.5);
    private static final TextFont HEADING = new TextFont(Typeface.SANS_BOLD, 11.5);
    private static final TextFont NAME = new TextFont(Typeface.MONO, 12);
    private static final TextFont NUMBER = new TextFont(Typeface.MONO_BOLD, 12);
    private static final List<Quantity> LEFT = List.of(Quantity.H, Quantity.C, Quantity.G);
    private static final List<Quantity> RIGHT = List.of(Quantity.F, Quantity.I, Quantity.O);
    private static final double LINE = 19;

    private final Figure.Builder figure;
    private final UnitNumbers unit;
    private final Theme theme;
    private final Words words;

    GradientRows(Figure.Builder figure, UnitNumbers unit, Theme theme, Words words) {
        this.figure = figure;
        this.unit = unit;
        this.theme = theme;
        this.words = words;
    }

    /** Nothing where the batch compares nothing. */
    void draw(Bounds room) {
        if (unit.block().cost().isEmpty()) {
            return;
        }
        Cost cost = unit.block().cost().get();
        double y = room.y();
        figure.add(new TextMark(words.of("inspect.training"), room.x(), y, HEADING, Anchor.START, theme.muted()));
        y += LINE;
        figure.add(new TextMark(words.of("inspect.loss"), room.x(), y, SMALL, Anchor.START, theme.text()));
        String loss = words.figures(cost.value(), 5);
        figure.add(new TextMark(
                loss,
                room.right(),
                y,
                NUMBER,
                Anchor.END,
                Double.isFinite(cost.value()) ? theme.text() : theme.alarm()));
        y += LINE;
        if (unit.block().gradients().isEmpty()) {
            String none = TextMark.ellipsis(words.of("inspect.noGradients"), SMALL, room.width());
            figure.add(new TextMark(none, room.x(), y, SMALL, Anchor.START, theme.muted()));
            return;
        }
        Gradients gradients = unit.block().gradients().get();
        double half = room.width() / 2;
        for (int row = 0; row < LEFT.size(); row++) {
            gradient(gradients, LEFT.get(row), new Bounds(room.x(), y, half - 14, LINE));
            gradient(gradients, RIGHT.get(row), new Bounds(room.x() + half, y, half, LINE));
            y += LINE;
        }
    }

    private void gradient(Gradients gradients, Quantity quantity, Bounds line) {
        var place = unit.place();
        double value = gradients.at(quantity, place.layer(), place.slot(), unit.step(), place.unit());
        String letter = quantity.name().toLowerCase(Locale.ROOT);
        figure.add(new TextMark("dL/d" + letter, line.x(), line.y(), NAME, Anchor.START, theme.muted()));
        String number = (value > 0 ? "+" : "") + words.figures(value, 3);
        figure.add(new TextMark(number, line.right(), line.y(), NUMBER, Anchor.END, theme.text()));
    }
}
