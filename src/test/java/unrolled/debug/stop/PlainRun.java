package unrolled.debug.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import unrolled.Examples;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Lstm;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * All batches of a run, read moment by moment by plain loops: moments are counted over the whole run, what is before the
 * first one or in a slot that is not there is NaN.
 */
record PlainRun(Trace trace, List<Block> blocks) {
    private static final int STEPS = 3;

    /** A question that is asked of a moment and a slot. */
    interface Asked {
        boolean at(int moment, int slot);
    }

    /**
     * A run with four slots that fits with validation, is reset, predicts and generates; in the first of two a slot is reset
     * by hand, numbers are set, a gate is held, and an input is NaN.
     */
    static PlainRun of(int number) {
        RunChoice plain = RunChoice.predicting("B", 4, true, 1)
                .withSplit(new Split(OptionalInt.of(120), OptionalInt.of(80)))
                .withCalls(List.of(
                        new Call.Fit(2, true, true),
                        new Call.Reset(),
                        new Call.Predict(Part.ALL, 1),
                        new Call.Generate(Part.TEST, 8)));
        Change.Hold hold = new Change.Hold(Quantity.F, 1, 2, 0, 1, Optional.of(new Change.End(2, 4, 1)));
        RunChoice changed = plain.withId("A")
                .with(Pin.one(4, 3, 1, 1))
                .with(new Change(1, 1, hold, 0.9))
                .with(new Change(2, 8, new Change.Memory(Quantity.C, 2, 1, 0, 2), -0.8))
                .with(new Change(3, 2, new Change.Weight(0, Change.Table.KERNEL, 0, 3), 0.1))
                .with(new Change(4, 20, new Change.Input(1, 3, 0), Double.NaN));
        List<Trace> traces = Examples.traces(Examples.airline().withRuns(List.of(changed, plain)));
        Trace trace = traces.get(number);
        List<Block> blocks = new ArrayList<>();
        for (int epoch = 0; epoch < trace.plan().epochs(); epoch++) {
            for (int batch = 0; batch < trace.plan().batches(epoch); batch++) {
                blocks.add(trace.block(epoch, batch));
            }
        }
        return new PlainRun(trace, blocks);
    }

    int moments() {
        return blocks.size() * STEPS;
    }

    Moment moment(int at) {
        return new Moment(block(at).epoch(), block(at).batch(), at % STEPS);
    }

    int slots(int at) {
        return block(at).recording().batch();
    }

    private Block block(int at) {
        return blocks.get(at / STEPS);
    }

    private boolean has(int at, int slot) {
        return at >= 0 && slot < slots(at);
    }

    double gate(Quantity quantity, int at, int slot, int unit) {
        return has(at, slot) ? block(at).recording().at(quantity, 0, slot, at % STEPS, unit) : Double.NaN;
    }

    double[] vector(Quantity quantity, int at, int slot) {
        return IntStream.range(0, 4)
                .mapToDouble(unit -> gate(quantity, at, slot, unit))
                .toArray();
    }

    double x(int at, int slot) {
        return has(at, slot) ? block(at).recording().x(slot, at % STEPS, 0) : Double.NaN;
    }

    /** What comes out of the last step. */
    double y(int at, int slot) {
        return at % STEPS == STEPS - 1 ? block(at).recording().output(slot, STEPS - 1, 0) : Double.NaN;
    }

    double target(int at, int slot) {
        boolean generated = call(at) == 3;
        return generated || at % STEPS < STEPS - 1
                ? Double.NaN
                : trace.run().samples().target(sample(at, slot), 0);
    }

    double loss(int at) {
        return block(at).cost().map(cost -> cost.value()).orElse(Double.NaN);
    }

    int sample(int at, int slot) {
        Moment moment = moment(at);
        return trace.plan().sample(moment.epoch(), moment.batch(), slot);
    }

    int call(int at) {
        return block(at).place().pass().call();
    }

    /** The sum before a gate, of which none is made while it is held: in Keras's order the gates are i, f, c and o. */
    double sum(Quantity gate, int at, int slot, int unit) {
        if (trace.run().id().equals("A") && gate == Quantity.F && slot == 2 && unit == 1 && isHeld(moment(at))) {
            return Double.NaN;
        }
        Lstm lstm = block(at).model().lstms().get(0);
        int column = List.of(Quantity.I, Quantity.F, Quantity.G, Quantity.O).indexOf(gate) * 4 + unit;
        double sum = lstm.bias().at(0, column) + x(at, slot) * lstm.kernel().at(0, column);
        for (int from = 0; from < 4; from++) {
            sum += block(at).recording().previousH(0, slot, at % STEPS, from)
                    * lstm.recurrentKernel().at(from, column);
        }
        return sum;
    }

    private static boolean isHeld(Moment moment) {
        return moment.compareTo(new Moment(1, 1, 1)) >= 0 && moment.compareTo(new Moment(2, 4, 1)) <= 0;
    }

    double kernel(int at, int column) {
        return block(at).model().lstms().get(0).kernel().at(0, column);
    }

    /** What is added to a weight of the kernel after the batch. */
    double update(int at, int column) {
        return block(at).training().isEmpty()
                ? Double.NaN
                : block(at).after().model().lstms().get(0).kernel().at(0, column) - kernel(at, column);
    }

    boolean isFinite(int at) {
        boolean finite = at % STEPS < STEPS - 1 || block(at).cost().isEmpty() || Double.isFinite(loss(at));
        for (int slot = 0; slot < slots(at); slot++) {
            finite &= Double.isFinite(x(at, slot)) && (at % STEPS < STEPS - 1 || Double.isFinite(y(at, slot)));
            for (Quantity quantity : Quantity.values()) {
                for (double number : vector(quantity, at, slot)) {
                    finite &= Double.isFinite(number);
                }
            }
        }
        return finite;
    }

    /** Whether all state that enters a step is zero. */
    boolean isZeroBefore(int at, int slot) {
        return IntStream.range(0, 4)
                .allMatch(unit -> block(at).recording().previousC(0, slot, at % STEPS, unit) == 0
                        && block(at).recording().previousH(0, slot, at % STEPS, unit) == 0);
    }
}
