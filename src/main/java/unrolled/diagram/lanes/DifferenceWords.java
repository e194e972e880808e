package unrolled.diagram.lanes;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import unrolled.analysis.Difference;
import unrolled.analysis.RunPair;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;

/** The sentences and numbers of the difference of two runs: exactly 0 is written as 0, and nothing else is. */
public final class DifferenceWords {

    private final RunPair pair;
    private final Words words;

    public DifferenceWords(RunPair pair, Words words) {
        this.pair = pair;
        this.words = words;
    }

    /** As {@code A − B}. */
    public String name() {
        return words.of(
                "difference.name", pair.one().run().id(), pair.other().run().id());
    }

    /** By what the other run follows, and what full bars stand for. */
    String what(DifferenceScale scale, boolean cells) {
        String lock = words.of("lock." + pair.lock());
        return scale.alike()
                ? words.of("difference.alike", lock)
                : words.of(
                        cells ? "difference.cells" : "difference.scale",
                        lock,
                        words.figures(scale.c(), 2),
                        words.figures(scale.h(), 2));
    }

    /** The other run has none of the moments that are seen. */
    String apart() {
        return words.of(
                "difference.apart",
                words.of("lock." + pair.lock()),
                pair.other().run().id());
    }

    /** For a small box. */
    static String shortNumber(double value, Words words) {
        double size = Math.abs(value);
        return size > 0 && size < 0.001 ? tiny(value, words) : Labels.shortNumber(value, true, size < 0.005, words);
    }

    /** As {@code +3e−5}. */
    private static String tiny(double value, Words words) {
        int power = (int) Math.floor(Math.log10(Math.abs(value)));
        return words.signed(value / Math.pow(10, power), 0) + "e\u2212" + -power;
    }

    private static String number(double value, Words words) {
        double size = Math.abs(value);
        return size > 0 && size < 1e-3 ? sign(value) + words.figures(value, 2) : words.signed(value, 4);
    }

    private static String sign(double value) {
        return value > 0 ? "+" : "";
    }

    private String numbers(int count, IntToDoubleFunction values) {
        return Labels.told(count, v -> number(values.applyAsDouble(v), words), words);
    }

    String stateIfAny(Optional<Difference> difference, int layer) {
        return difference.map(there -> state(there, layer)).orElseGet(this::nothing);
    }

    /** The other run has no such moment. */
    String nothing() {
        return words.of("difference.nothing", pair.other().run().id());
    }

    /** Both numbers and the difference, of c and of h. */
    String state(Difference difference, int layer) {
        return places(difference)
                + lines("c", difference, layer, Quantity.C)
                + lines("h", difference, layer, Quantity.H);
    }

    String output(Difference difference) {
        int count = difference.one().recording().outputWidth();
        return places(difference)
                + lines(
                        "y",
                        numbers(count, difference.one()::y),
                        numbers(count, difference.other()::y),
                        numbers(count, difference::y));
    }

    private String lines(String name, Difference difference, int layer, Quantity quantity) {
        int units = difference.one().units(layer);
        if (!difference.compares(quantity)) {
            return "\n" + name + ": " + words.of("notRecorded");
        }
        return lines(
                name,
                numbers(units, unit -> difference.one().at(quantity, layer, unit)),
                numbers(units, unit -> difference.other().at(quantity, layer, unit)),
                numbers(units, unit -> difference.of(quantity, layer, unit)));
    }

    private String lines(String name, String one, String other, String difference) {
        String a = pair.one().run().id();
        String b = pair.other().run().id();
        return "\n" + a + "." + name + " = " + one + "\n" + b + "." + name + " = " + other + "\n" + name() + " = "
                + difference;
    }

    private String places(Difference difference) {
        return Labels.place(pair.one(), difference.one().place(), words)
                + "\n"
                + Labels.place(pair.other(), difference.other().place(), words);
    }
}
