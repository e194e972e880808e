package unrolled.debug.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.debug.expression.Node.Count;
import unrolled.debug.expression.Node.LayerName;
import unrolled.debug.expression.Node.Reference;
import unrolled.debug.expression.Node.Steps;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.experiment.LayerNames;
import unrolled.run.Run;

/** Ties the names of an expression to the runs of a scope, and notes what is read of each. */
final class References {
    /** So many steps may be looked back. */
    static final int FARTHEST = 1000;

    private final Scope scope;
    private final int[] back;
    private boolean readsSlot;
    private long sums;

    References(Scope scope) {
        this.scope = scope;
        this.back = new int[scope.traces().size()];
        Arrays.fill(back, EvaluationContext.UNREAD);
    }

    /** A formula that reads what was tied so far. */
    Formula formula(Code code) {
        return new Formula(code, back, readsSlot);
    }

    /** How many numbers are added up for one moment and slot, besides those that are read. */
    long added() {
        return sums;
    }

    /** Notes that the own run is looked back to, without reading anything. */
    void lookBack(int steps) {
        back[scope.ownIndex()] = Math.max(back[scope.ownIndex()], steps);
    }

    /** What a name reads, so many steps before it says. */
    Code code(Reference reference, int shift) {
        Reading reading = reading(reference);
        return reading.isWeight() ? weights(reference, shift, Learned.Kind.WEIGHT) : numbers(reference, reading, shift);
    }

    private Code numbers(Reference reference, Reading reading, int shift) {
        int run = run(reference);
        requireRecorded(reference, reading, scope.run(run));
        int layer = layer(reference, reading, scope.run(run));
        int slot = slot(reference, reading, scope.run(run));
        boolean sum = reference.sum().isPresent();
        readsSlot |= slot == Spot.CHOSEN && (reading.isOfSlot() || reading == Reading.SLOT);
        if (reading.isSingle()) {
            refuseIndices(reference, reading);
        }
        Indices indices =
                Indices.of(reference.name().text(), reference.indices(), reading.width(scope.run(run), layer));
        int[] steps = steps(reference, reading, shift, run, indices);
        if (sum) {
            Lstm lstm = scope.run(run).model().lstms().get(layer);
            sums += (long) steps.length * indices.numbers().size() * (lstm.features() + lstm.units());
        }
        return read(
                steps,
                indices,
                reference,
                (step, index) -> number(reading, sum, new Spot(run, layer, slot, step), index));
    }

    /** What a batch runs with, or learned, of weights that a name means. */
    Code weights(Reference reference, int shift, Learned.Kind kind) {
        Reading reading = reading(reference);
        if (!reading.isWeight()) {
            throw new ExpressionException(reference.place(), "weight.wanted", kind.word());
        }
        int run = run(reference);
        slot(reference, reading, scope.run(run));
        LayerNames names = LayerNames.of(scope.run(run).model());
        Optional<LayerName> dense = reference.layer().filter(LayerName::dense);
        dense.ifPresent(layer -> requireLayer(layer, "D", names.denses()));
        int layer = dense.isPresent()
                ? names.layerOfDense(dense.get().number())
                : names.layerOfLstm(layer(reference, reading, scope.run(run)));
        Layer of = scope.run(run).model().layers().get(layer);
        int matrix = matrix(reference, reading, of);
        Matrix shape = of.weights().get(matrix);
        String name = reference.name().text();
        Indices indices = reading == Reading.BIAS
                ? Indices.of(name, reference.indices(), shape.columns())
                : Indices.of(name, reference.indices(), shape.rows(), shape.columns());
        int[] steps = steps(reference, reading, shift, run, indices);
        WeightPlace first = WeightPlace.of(scope.run(run).model(), layer, matrix);
        return read(steps, indices, reference, (step, weight) -> {
            WeightPlace place = first.at(weight);
            return frame -> frame.seat(run).weight(kind, place, step);
        });
    }

    /** How one number is read, so many steps before. */
    @FunctionalInterface
    private interface Reader {
        Code.NumberAt at(int step, int index);
    }

    /** One number, or several as a vector: all that are meant of one step after the other. */
    private static Code read(int[] steps, Indices indices, Reference reference, Reader reader) {
        Code.NumberAt[] numbers = IntStream.of(steps)
                .boxed()
                .flatMap(step -> indices.numbers().stream().map(index -> reader.at(step, index)))
                .toArray(Code.NumberAt[]::new);
        if (!indices.several() && !severalSteps(reference)) {
            return new Code.Scalar(numbers[0]);
        }
        double[] to = new double[numbers.length];
        return new Code.Vector(to.length, frame -> {
            for (int k = 0; k < to.length; k++) {
                to[k] = numbers[k].of(frame);
            }
            return to;
        });
    }

    private static boolean severalSteps(Reference reference) {
        return reference.steps().map(Steps::several).orElse(false);
    }

    private static void refuseIndices(Reference reference, Reading reading) {
        if (!reference.indices().isEmpty()) {
            String key = reference.steps().isPresent() ? "index.step" : "index.none";
            throw new ExpressionException(reference.indices().get(0).place(), key, reading.word());
        }
    }

    private static int matrix(Reference reference, Reading reading, Layer layer) {
        List<Reading> there = Reading.weights(layer);
        if (!there.contains(reading)) {
            throw new ExpressionException(
                    reference.name().place(),
                    "weight.none",
                    reference.name().text(),
                    there.stream().map(Reading::word).toList());
        }
        return there.indexOf(reading);
    }

    private void requireRecorded(Reference reference, Reading reading, Run run) {
        boolean sum = reference.sum().isPresent();
        if (sum && !reading.isGate()) {
            throw new ExpressionException(
                    reference.name().place(), "sum.gate", reference.name().text());
        }
        boolean made = run.recorded().inputs() && run.recorded().has(Quantity.H);
        if (sum ? !made : !reading.isRecorded(run.recorded())) {
            String name = reference.name().text();
            throw new ExpressionException(
                    reference.name().place(), "not.recorded", ExpressionException.shown(name), run.id());
        }
    }

    /**
     * Where a name is read.
     *
     * @param slot {@link #CHOSEN} for that of the frame
     */
    private record Spot(int run, int layer, int slot, int back) {
        static final int CHOSEN = -1;

        int slot(EvaluationContext frame) {
            return slot == CHOSEN ? frame.slotIn(run) : slot;
        }

        RunReader seat(EvaluationContext frame) {
            return frame.seat(run);
        }
    }

    private static Code.NumberAt number(Reading reading, boolean sum, Spot spot, int index) {
        int back = spot.back();
        return switch (reading) {
            case I, F, G, O, C, H -> sum ? sum(reading.quantity(), spot, index) : gate(reading.quantity(), spot, index);
            case X -> frame -> spot.seat(frame).x(index, spot.slot(frame), back);
            case Y -> frame -> spot.seat(frame).y(index, spot.slot(frame), back);
            case TARGET -> frame -> spot.seat(frame).target(index, spot.slot(frame), back);
            case LOSS -> frame -> spot.seat(frame).loss(back);
            default -> frame -> Counters.of(reading, spot.seat(frame), spot.slot(frame), back);
        };
    }

    private static Code.NumberAt gate(Quantity quantity, Spot spot, int unit) {
        int run = spot.run();
        int layer = spot.layer();
        int back = spot.back();
        return frame -> frame.seat(run).gate(quantity, layer, unit, spot.slot(frame), back);
    }

    private static Code.NumberAt sum(Quantity gate, Spot spot, int unit) {
        return frame -> spot.seat(frame).sum(gate, spot.layer(), unit, spot.slot(frame), spot.back());
    }

    private static Reading reading(Reference reference) {
        String name = reference.name().text();
        return Reading.of(name).orElseThrow(() -> {
            if (reference.sum().isPresent()) {
                return new ExpressionException(reference.name().place(), "sum.gate", name);
            }
            boolean function = NamedFunction.of(name).isPresent();
            return function
                    ? new ExpressionException(reference.name().place(), "function.bare", name)
                    : new ExpressionException(
                            reference.name().place(), "name.unknown", ExpressionException.shown(name), Reading.words());
        });
    }

    private int run(Reference reference) {
        if (reference.run().isEmpty()) {
            return scope.ownIndex();
        }
        String id = reference.run().get().text();
        int run = scope.indexOf(id);
        if (run < 0) {
            throw new ExpressionException(
                    reference.run().get().place(), "run.unknown", ExpressionException.shown(id), scope.ids());
        }
        return run;
    }

    /** The number of an LSTM. */
    private int layer(Reference reference, Reading reading, Run run) {
        int layers = run.model().lstms().size();
        if (reference.layer().isEmpty()) {
            return Math.max(0, Math.min(scope.cursor().layer(), layers - 1));
        }
        LayerName layer = reference.layer().get();
        if (!reading.isOfLayer()) {
            throw new ExpressionException(layer.place(), "layer.none", reading.word());
        }
        if (layer.dense()) {
            throw new ExpressionException(layer.place(), "layer.dense", reading.word());
        }
        requireLayer(layer, "L", layers);
        return layer.number();
    }

    private static void requireLayer(LayerName layer, String kind, int layers) {
        if (layers == 0) {
            throw new ExpressionException(layer.place(), "layer.dense.none");
        }
        if (layer.number() < 0 || layer.number() >= layers) {
            throw new ExpressionException(
                    layer.place(), "layer.range", kind + 1, kind + layers, kind + (layer.number() + 1));
        }
    }

    private static int slot(Reference reference, Reading reading, Run run) {
        if (reference.slot().isEmpty()) {
            return Spot.CHOSEN;
        }
        Count slot = reference.slot().get();
        if (!reading.isOfSlot()) {
            throw new ExpressionException(slot.place(), "slot.none", reading.word());
        }
        int slots = run.plan().slots();
        if (slot.value() >= slots) {
            throw new ExpressionException(
                    slot.place(), "slot.range", run.id(), slots - 1, String.valueOf(slot.value()));
        }
        return slot.value();
    }

    /** How many steps before, oldest first; noted as read. */
    private int[] steps(Reference reference, Reading reading, int shift, int run, Indices indices) {
        Steps asked = reference.steps().orElse(new Steps(0, 0, false, reference.place()));
        if (reference.steps().isPresent() && reading.isCounter()) {
            throw new ExpressionException(asked.place(), "index.none", reading.word());
        }
        if (asked.farthest() + shift > FARTHEST) {
            throw new ExpressionException(asked.place(), "back.range", FARTHEST, String.valueOf(asked.farthest()));
        }
        if (asked.several() && indices.several()) {
            throw new ExpressionException(reference.place(), "range.two", reading.word());
        }
        back[run] = Math.max(back[run], asked.farthest() + shift);
        return IntStream.rangeClosed(-asked.farthest(), -asked.nearest())
                .map(step -> shift - step)
                .toArray();
    }
}
