package unrolled.diagram.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.GateTerms;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.run.Trace;

/** What a number is: its name in words, where it stands, and how it comes about, with the numbers filled in. */
public final class NumberStory {
    private final NumberName name;
    private final UnitNumbers unit;
    private final Words words;

    private NumberStory(NumberName name, UnitNumbers unit, Words words) {
        this.name = name;
        this.unit = unit;
        this.words = words;
    }

    /** Its lines. */
    public static List<String> of(NumberName name, Cursor place, Trace trace, Words words) {
        var block = trace.block(place.moment());
        UnitNumbers unit = new UnitNumbers(trace, block, block.recording(), place);
        List<String> lines = new ArrayList<>();
        lines.add(name.meaning(words.locale()));
        lines.add(Labels.place(trace, place, words)
                + (trace.run().model().lstms().size() > 1 ? " \u00b7 L" + (place.layer() + 1) : ""));
        if (unit.recording().recorded().hasCell()) {
            new NumberStory(name, unit, words).formula().ifPresent(lines::add);
        }
        return lines;
    }

    /** Its name, its meaning and its value, in one line. */
    static String title(NumberName name, UnitNumbers unit, Words words) {
        return new NumberStory(name, unit, words).title();
    }

    private String title() {
        String told = name.brief() + " \u00b7 " + name.meaning(words.locale());
        return quantity()
                .map(quantity -> told + " \u00b7 "
                        + words.signed(isSum() ? unit.terms(quantity).z() : unit.at(quantity), 6))
                .orElse(told);
    }

    private boolean isSum() {
        return name.name().startsWith("z.");
    }

    /** What it is, or is the sum of, if it is of a unit. */
    private Optional<Quantity> quantity() {
        String letter = name.name().substring(name.name().indexOf('.') + 1).toUpperCase(Locale.ROOT);
        return List.of("I", "F", "G", "O", "C", "H").contains(letter)
                ? Optional.of(Quantity.valueOf(letter))
                : Optional.empty();
    }

    private Optional<String> formula() {
        return quantity()
                .map(quantity -> isSum()
                        ? sum(quantity)
                        : switch (quantity) {
                            case C -> memory();
                            case H -> output();
                            default -> gate(quantity);
                        });
    }

    private String memory() {
        return "c = f \u00b7 c\u2032 + i \u00b7 g = " + three(unit.at(Quantity.F)) + " \u00b7 "
                + three(unit.previousC()) + " + " + three(unit.at(Quantity.I)) + " \u00b7 " + three(unit.at(Quantity.G))
                + set(Quantity.C);
    }

    private String output() {
        String squash = unit.activation().kerasName();
        return "h = o \u00b7 " + squash + "(c) = " + three(unit.at(Quantity.O)) + " \u00b7 "
                + three(unit.activation().of(unit.at(Quantity.C))) + set(Quantity.H);
    }

    private String set(Quantity quantity) {
        return unit.isSet(quantity) ? " \u00b7 " + words.of("number.set", words.signed(unit.at(quantity), 4)) : "";
    }

    private String gate(Quantity gate) {
        Optional<Change> held = unit.held(gate);
        if (held.isPresent()) {
            return Branch.heldBy(held.get(), words);
        }
        String squash = unit.function(gate);
        String letter = gate.name().toLowerCase(Locale.ROOT);
        return letter + " = " + squash + "(z." + letter + ") = " + squash + "("
                + three(unit.terms(gate).z()) + ")";
    }

    private String sum(Quantity gate) {
        GateTerms terms = unit.terms(gate);
        return "z." + gate.name().toLowerCase(Locale.ROOT) + " = x K + h\u2032 R + b = " + three(terms.input()) + " + "
                + three(terms.recurrent()) + " + " + three(terms.bias());
    }

    private String three(double value) {
        return Factor.of(value, words);
    }
}
