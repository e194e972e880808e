package unrolled.diagram.cell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Target;
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
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** Where the gates come from: z = x K + h' R + b of each, as three numbers with a bar under each, and their sum. */
final class GateSums {
    private static final List<String> HEADS = List.of("x K", "+ h\u2032 R", "+ b", "= z");
    private static final TextFont PLAIN = new TextFont(Typeface.MONO, 12);
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 12);
    private static final TextFont STRONG = new TextFont(Typeface.MONO_BOLD, 12.5);
    private static final double NAMES = 16;
    private static final double ROW = 25;
    private static final double GAP = 4;

    private final Figure.Builder figure;
    private final UnitNumbers unit;
    private final Theme theme;
    private final Words words;

    GateSums(Figure.Builder figure, UnitNumbers unit, Theme theme, Words words) {
        this.figure = figure;
        this.unit = unit;
        this.theme = theme;
        this.words = words;
    }

    void draw(Bounds room) {
        List<Ink> inks = List.of(theme.input().line(), theme.state().line(), theme.muted(), theme.text());
        double y = room.y() + 9;
        for (int column = 0; column < HEADS.size(); column++) {
            figure.add(new TextMark(HEADS.get(column), right(room, column), y, STRONG, Anchor.END, inks.get(column)));
        }
        double largest = largest();
        y += 21;
        for (Quantity gate : UnitNumbers.GATES) {
            String letter = gate.name().toLowerCase(Locale.ROOT);
            figure.add(new TextMark(
                    letter, room.x(), y, STRONG, Anchor.START, theme.state().line()));
            Optional<Change> held = unit.held(gate);
            if (held.isPresent()) {
                String by = TextMark.ellipsis(Branch.heldBy(held.get(), words), SMALL, room.width() - NAMES);
                figure.add(new TextMark(by, room.right(), y, SMALL, Anchor.END, theme.alarm()));
                y += ROW;
                continue;
            }
            double[] parts = parts(gate);
            for (int column = 0; column < parts.length; column++) {
                boolean sum = column == parts.length - 1;
                TextFont font = sum ? STRONG : PLAIN;
                String text = number(parts[column], font, columnWidth(room) - GAP);
                figure.add(new TextMark(text, right(room, column), y, font, Anchor.END, theme.text()));
                if (!sum) {
                    bar(parts[column] / largest, right(room, column), y, inks.get(column), room);
                }
            }
            Bounds sum = new Bounds(right(room, parts.length - 2) + 4, y - 14, columnWidth(room), ROW);
            figure.add(BoxMark.target(sum), number(gate));
            y += ROW;
        }
    }

    private Target number(Quantity gate) {
        NumberName sum = NumberName.sum(gate, unit.place().unit());
        return new Target(Target.Part.NUMBER, unit.place(), () -> NumberStory.title(sum, unit, words)).showing(sum);
    }

    /** With three decimals, or where that has no room, as of inputs that are not scaled, shorter. */
    private String number(double value, TextFont font, double room) {
        String exact = words.signed(value, 3);
        return font.width(exact) <= room ? exact : Labels.shortNumber(value, true, false, words);
    }

    private double[] parts(Quantity gate) {
        GateTerms terms = unit.terms(gate);
        return new double[] {terms.input(), terms.recurrent(), terms.bias(), terms.z()};
    }

    /** The largest part of any gate: all bars have one scale. */
    private double largest() {
        double largest = 1e-12;
        for (Quantity gate : UnitNumbers.GATES) {
            if (unit.held(gate).isPresent()) {
                continue;
            }
            GateTerms terms = unit.terms(gate);
            for (double part : new double[] {terms.input(), terms.recurrent(), terms.bias()}) {
                largest = Math.max(largest, Math.abs(part));
            }
        }
        return largest;
    }

    private static double columnWidth(Bounds room) {
        return (room.width() - NAMES) / HEADS.size();
    }

    private static double right(Bounds room, int column) {
        return room.x() + NAMES + columnWidth(room) * (column + 1);
    }

    private void bar(double share, double right, double y, Ink ink, Bounds room) {
        double width = columnWidth(room) - 12;
        Bounds track = new Bounds(right - width, y + 5, width, 4);
        double length = Math.abs(share) * width / 2;
        double left = share < 0 ? track.centerX() - length : track.centerX();
        figure.add(BoxMark.filled(track, theme.rule().alpha(0.5)));
        figure.add(BoxMark.filled(new Bounds(left, track.y(), Math.max(1, length), track.height()), ink));
    }
}
