package unrolled.diagram.cell;

import java.util.Locale;
import java.util.Optional;
import unrolled.debug.cursor.Phase;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.GateTerms;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.Subject;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** The step of the chosen unit in equations with its numbers: the gates at the left, c and h at the right. */
final class CellNumbers {
    private static final TextFont PLAIN = new TextFont(Typeface.MONO, 12);
    private static final TextFont STRONG = new TextFont(Typeface.MONO_BOLD, 12);
    private static final double LINE = 19;

    private final Figure.Builder figure;
    private final UnitNumbers cell;
    private final Phase phase;
    private final Bounds room;
    private final Theme theme;
    private final Words words;

    CellNumbers(Figure.Builder figure, UnitNumbers cell, Phase phase, Bounds room, Style look) {
        this.figure = figure;
        this.cell = cell;
        this.phase = phase;
        this.room = room;
        this.theme = look.theme();
        this.words = look.words();
    }

    /** Writes from left to right; a piece that has no room any more is left out with all that follows. */
    private final class Line {
        private final double baseline;
        private final double end;
        private double x;

        Line(double x, double baseline, double end) {
            this.x = x;
            this.baseline = baseline;
            this.end = end;
        }

        Line add(String text, TextFont font, Ink ink, Subject subject) {
            double width = font.width(text);
            if (x + width <= end) {
                figure.add(new TextMark(text, x, baseline, font, Anchor.START, ink), subject);
                x += width;
            } else {
                x = Double.POSITIVE_INFINITY;
            }
            return this;
        }

        double room() {
            return end - x;
        }

        Line add(String text) {
            return add(text, PLAIN, theme.muted(), null);
        }
    }

    void draw() {
        figure.add(new BoxMark(room, 6, theme.paper(), Stroke.of(theme.rule(), 1)));
        double middle = room.x() + room.width() * 0.53;
        double y = room.y() + 20;
        for (Quantity gate : UnitNumbers.GATES) {
            gate(gate, new Line(room.x() + 14, y, middle - 10));
            y += LINE;
        }
        c(middle);
        h(middle);
    }

    private void gate(Quantity gate, Line line) {
        String letter = gate.name().toLowerCase(Locale.ROOT);
        Optional<Change> held = cell.held(gate);
        if (held.isPresent()) {
            line.add(letter, STRONG, theme.state().line(), null)
                    .add(" " + Branch.heldBy(held.get(), words), PLAIN, theme.alarm(), unit());
            return;
        }
        GateTerms terms = cell.terms(gate);
        Ink input = cell.isLowest() ? theme.input().line() : theme.state().line();
        Subject weights = weights();
        Subject before = cell.cameFrom()
                .<Subject>map(earlier -> new Target(
                        Part.STATE, earlier, () -> words.of("cell.from", Labels.place(cell.trace(), earlier, words))))
                .orElse(null);
        String whole = "(x K + h\u2032 R + b) = " + cell.function(gate);
        boolean named = line.room() > PLAIN.width("g = " + squash() + whole + "(-0.000 - 0.000 - 0.000) = -0.0000");
        line.add(letter, STRONG, theme.state().line(), null)
                .add(" = " + cell.function(gate) + (named ? whole : "") + "(")
                .add(
                        terms.input() == 0 ? "0" : words.plain(terms.input(), 3),
                        PLAIN,
                        input,
                        new PhaseTarget(Phase.SUM, words.of("cell.xK")))
                .add(added(terms.recurrent()), PLAIN, theme.state().line(), before)
                .add(added(terms.bias()), PLAIN, theme.text(), weights)
                .add(")");
        if (phase.has(Phase.GATES)) {
            line.add(" = ").add(words.signed(cell.at(gate), 4), STRONG, here(Phase.GATES), unit());
        }
    }

    /** A number behind others in a sum. */
    private String added(double number) {
        String size = number == 0 ? "0" : words.plain(Math.abs(number), 3);
        return (number < 0 ? " \u2212 " : " + ") + size;
    }

    /** What g is made with, and h of c. */
    private String squash() {
        return cell.activation().kerasName();
    }

    private Subject weights() {
        return new Target(Part.WEIGHTS, cell.place(), () -> words.of("cell.weights"));
    }

    private Subject unit() {
        return new PhaseTarget(Phase.GATES, words.of("cell.phase.tip." + Phase.GATES, squash()));
    }

    private Ink here(Phase of) {
        return phase == of ? theme.accent() : theme.text();
    }

    private void c(double left) {
        double y = room.y() + 20;
        new Line(left, y, room.right() - 8)
                .add("c", STRONG, theme.state().line(), null)
                .add(" = f \u00b7 c\u2032 + i \u00b7 g")
                .add(set(Quantity.C, Phase.CELL), STRONG, theme.accent(), null);
        if (phase.has(Phase.CELL)) {
            new Line(left + PLAIN.width("c"), y + LINE, room.right() - 8)
                    .add(" = " + product(Quantity.F, cell.previousC()) + " + "
                            + product(Quantity.I, cell.at(Quantity.G)) + " = ")
                    .add(
                            words.signed(cell.isSet(Quantity.C) ? cell.written() : cell.at(Quantity.C), 4),
                            STRONG,
                            here(Phase.CELL),
                            why());
        }
    }

    private Subject why() {
        return new Target(Part.WHY, cell.place(), () -> words.of("cell.why"));
    }

    private void h(double left) {
        double y = room.y() + 20 + 2 * LINE;
        new Line(left, y, room.right() - 8)
                .add("h", STRONG, theme.state().line(), null)
                .add(" = o \u00b7 " + squash() + "(c)")
                .add(set(Quantity.H, Phase.OUTPUT), STRONG, theme.accent(), null);
        if (phase.has(Phase.OUTPUT)) {
            double squashed = cell.activation().of(cell.at(Quantity.C));
            new Line(left + PLAIN.width("h"), y + LINE, room.right() - 8)
                    .add(" = " + product(Quantity.O, squashed) + " = ")
                    .add(
                            words.signed(
                                    cell.isSet(Quantity.H) ? cell.at(Quantity.O) * squashed : cell.at(Quantity.H), 4),
                            STRONG,
                            here(Phase.OUTPUT),
                            null);
        }
    }

    /** What a step was made to leave instead of what follows, if it was. */
    private String set(Quantity quantity, Phase since) {
        boolean told = cell.isSet(quantity) && phase.has(since);
        return told ? words.of("cell.set.to", words.signed(cell.at(quantity), 4)) : "";
    }

    private String product(Quantity gate, double value) {
        return words.plain(cell.at(gate), 3) + " \u00b7 " + Factor.of(value, words);
    }
}
