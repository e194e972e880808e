package unrolled.debug.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Model;
import unrolled.experiment.LayerNames;
import unrolled.run.Run;
import unrolled.run.Trace;

/**
 * What a number is called in an expression, wherever it is read: {@code c[3]}, {@code z.f[3]}, {@code x[0]} or {@code
 * gradient(L1.kernel[0, 3])}.
 *
 * @param name without indices
 * @param index in its brackets; empty if there is one such number alone
 * @param kind what has to be named besides
 * @param of what is asked of a weight, {@code gradient} or {@code update}; empty for its value
 */
public record NumberName(String name, String index, Kind kind, String of) {
    /** What a number depends on besides the run and the moment. */
    private enum Kind {
        /** The layer and the slot. */
        UNIT,
        /** The slot. */
        SLOT,
        /** Neither. */
        WHOLE
    }

    /** The letters of the gates in the order in which a cell uses them. */
    private static final List<Quantity> GATES = List.of(Quantity.F, Quantity.I, Quantity.G, Quantity.O);

    private static final String SUM = ReferenceParser.SUM + ".";
    private static final int MOST = 8;

    /** A gate, c or h of a unit. */
    public static NumberName of(Quantity quantity, int unit) {
        return new NumberName(letter(quantity), "[" + unit + "]", Kind.UNIT, "");
    }

    /** The sum before a gate of a unit. */
    public static NumberName sum(Quantity gate, int unit) {
        return new NumberName(SUM + letter(gate), "[" + unit + "]", Kind.UNIT, "");
    }

    public static NumberName input(int feature) {
        return new NumberName("x", "[" + feature + "]", Kind.SLOT, "");
    }

    public static NumberName output(int number) {
        return new NumberName("y", "[" + number + "]", Kind.SLOT, "");
    }

    /**
     * A weight.
     *
     * @param layer of the model, from 0
     * @param matrix from 0, in Keras's order
     * @param of {@code gradient} or {@code update}; empty for its value
     */
    public static NumberName weight(Model model, int layer, int matrix, List<Integer> place, String of) {
        Reading reading = Reading.weights(model.layers().get(layer)).get(matrix);
        List<Integer> indices = reading == Reading.BIAS ? place.subList(1, 2) : place;
        String index = indices.toString();
        return new NumberName(layer(model, layer) + "." + reading.word(), index, Kind.WHOLE, of);
    }

    /** {@code L1} or {@code D1}, as expressions count layers. */
    private static String layer(Model model, int layer) {
        LayerNames names = LayerNames.of(model);
        for (int dense = 0; dense < names.denses(); dense++) {
            if (names.layerOfDense(dense) == layer) {
                return "D" + (dense + 1);
            }
        }
        return names.name(layer);
    }

    private static String letter(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT);
    }

    /** All that can be read of the unit of a place there: the memory, gates, sums, what goes in and comes out. */
    public static List<NumberName> at(Cursor place, Trace trace) {
        List<NumberName> all = new ArrayList<>();
        int unit = place.unit();
        all.add(of(Quantity.C, unit));
        all.add(of(Quantity.H, unit));
        GATES.forEach(gate -> all.add(of(gate, unit)));
        GATES.forEach(gate -> all.add(sum(gate, unit)));
        all.addAll(inputs(trace));
        all.addAll(outputs(place, trace));
        return all;
    }

    /** The inputs, or the first of many. */
    public static List<NumberName> inputs(Trace trace) {
        return first(trace.run().samples().features(), NumberName::input);
    }

    /** What comes out, or the first of it; none where nothing does. */
    public static List<NumberName> outputs(Cursor place, Trace trace) {
        Run run = trace.run();
        boolean there = run.recorded().outputs() && run.hasOutput(place.moment());
        return there ? first(run.model().outputWidth(), NumberName::output) : List.of();
    }

    private static List<NumberName> first(int count, IntFunction<NumberName> name) {
        return IntStream.range(0, Math.min(count, MOST)).mapToObj(name).toList();
    }

    /** As it is called where nothing else could be meant. */
    public String brief() {
        return wrapped(name + index);
    }

    /** The expression that reads it at a place, wherever in that run somebody stands: with all that could be another one. */
    public String at(Cursor place, Scope scope) {
        Run run = scope.run(Math.max(0, scope.indexOf(place.run())));
        String ofRun = place.run().equals(scope.cursor().run()) ? "" : run.id() + ".";
        boolean layered = kind == Kind.UNIT && run.model().lstms().size() > 1;
        boolean slotted = kind != Kind.WHOLE && run.plan().slots() > 1;
        String layer = layered ? "L" + (place.layer() + 1) + "." : "";
        return wrapped(ofRun + layer + name + index + (slotted ? "@" + place.slot() : ""));
    }

    private String wrapped(String read) {
        return of.isEmpty() ? read : of + "(" + read + ")";
    }

    /** What it is, in a few words. */
    public String meaning(Locale locale) {
        String word = name.substring(name.lastIndexOf('.') + 1);
        String key = kind == Kind.WHOLE
                ? "number." + (of.isEmpty() ? word : of)
                : name.startsWith(SUM) ? "number.z" : "about." + word;
        return ExpressionException.part(key).text(locale);
    }
}
