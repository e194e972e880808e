package unrolled.analysis.chain;

import java.util.Optional;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.experiment.Change;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.plan.Pass;

/** The numbers of one batch, and which of them each is computed from. */
final class BatchSpots {
    private final Run run;
    private final Block block;
    private final Recording recording;
    private final long batch;

    BatchSpots(Run run, Block block) {
        this.run = run;
        this.block = block;
        this.recording = block.recording();
        this.batch = block.place().index();
    }

    private int top() {
        return recording.model().layers().size() - 1;
    }

    private Layer layer(int layer) {
        return recording.model().layers().get(layer);
    }

    Spot loss() {
        return new Spot.Loss(batch, block.cost().orElseThrow().value());
    }

    Spot input(int slot, int step, int feature) {
        return new Spot.Input(batch, slot, step, feature, recording.x(slot, step, feature));
    }

    Spot memory(Quantity quantity, int lstm, int slot, int step, int unit) {
        double value = recording.at(quantity, lstm, slot, step, unit);
        return new Spot.Memory(batch, quantity, lstm, slot, step, unit, value);
    }

    Spot weight(int layer, Change.Table table, int row, int column) {
        Change.Weight place = new Change.Weight(layer, table, row, column);
        return new Spot.Weight(batch, place, place.at(block.model()), new Spot.Since(Spot.How.UNASKED, 0));
    }

    /** Number n of what a layer gives out. */
    Spot given(int layer, int slot, int step, int n) {
        return layer(layer) instanceof Lstm
                ? memory(Quantity.H, lstm(layer), slot, step, n)
                : new Spot.Output(batch, layer, slot, step, n, recording.layerOutput(layer, slot, step, n));
    }

    /** Number n of what goes into a layer. */
    Spot into(int layer, int slot, int step, int n) {
        return layer == 0 ? input(slot, step, n) : given(layer - 1, slot, step, n);
    }

    private int lstm(int layer) {
        return (int) recording.model().layers().stream()
                .limit(layer)
                .filter(Lstm.class::isInstance)
                .count();
    }

    /** Of all that the model gives out: what is no number, else what misses its target most. */
    Optional<Spot> missed() {
        Terms terms = new Terms();
        double[] targets = run.targets(block.epoch(), block.batch());
        int at = 0;
        for (int slot = 0; slot < recording.batch(); slot++) {
            for (int step = 0; step < recording.steps(); step++) {
                for (int n = 0; n < recording.outputWidth() && recording.hasOutput(step); n++) {
                    Spot output = given(top(), slot, step, n);
                    Spot target = new Spot.Target(batch, slot, step, n, targets[at++]);
                    Terms larger = new Terms();
                    larger.add(output);
                    larger.add(target);
                    terms.weigh(larger.worst().orElseThrow(), Spot.size(output.value() - target.value()));
                }
            }
        }
        return terms.worst();
    }

    /** Where outputs that are taken as shares add up to zero, if they do. */
    Optional<Spot> nothing() {
        for (int slot = 0; slot < recording.batch(); slot++) {
            for (int step = 0; step < recording.steps(); step++) {
                double sum = 0;
                for (int n = 0; n < recording.outputWidth() && recording.hasOutput(step); n++) {
                    sum += recording.output(slot, step, n);
                }
                boolean shared = run.choice().training().loss().kind() == Loss.Kind.CATEGORICAL_CROSSENTROPY;
                if (shared && recording.hasOutput(step) && sum == 0) {
                    return Optional.of(new Spot.Nothing(batch, slot, step));
                }
            }
        }
        return Optional.empty();
    }

    Optional<Spot> largestOutput(Spot.Nothing nothing) {
        Terms terms = new Terms();
        for (int n = 0; n < recording.outputWidth(); n++) {
            terms.add(given(top(), nothing.slot(), nothing.step(), n));
        }
        return terms.worst();
    }

    /** How far the output that misses its target most is from it. */
    double error() {
        double most = 0;
        double[] targets = run.targets(block.epoch(), block.batch());
        int at = 0;
        for (int slot = 0; slot < recording.batch(); slot++) {
            for (int step = 0; step < recording.steps(); step++) {
                for (int n = 0; n < recording.outputWidth() && recording.hasOutput(step); n++) {
                    most = Math.max(most, Spot.size(recording.output(slot, step, n) - targets[at++]));
                }
            }
        }
        return most;
    }

    /** What a batch before this one gave out and this one reads, in a generation. */
    Optional<Long> generatedBy(Spot.Input input) {
        int from = input.step() + block.batch() - recording.steps();
        boolean generated = block.place().pass().kind() == Pass.Kind.GENERATE && from >= 0;
        return generated ? Optional.of(batch - block.batch() + from) : Optional.empty();
    }

    /** What the model gives out last. */
    Spot last(int slot, int n) {
        return given(top(), slot, recording.steps() - 1, n);
    }

    /** c or h that enters a step, where it comes from a step before. */
    Optional<Spot> entering(Quantity state, int lstm, int slot, int step, int unit) {
        if (recording.isReset(slot, step)) {
            return Optional.empty();
        }
        if (step > 0) {
            return Optional.of(memory(state, lstm, slot, step - 1, unit));
        }
        if (run.carryInto(block.epoch(), block.batch(), slot) != Carry.KEPT) {
            return Optional.empty();
        }
        double value = state == Quantity.C
                ? recording.previousC(lstm, slot, 0, unit)
                : recording.previousH(lstm, slot, 0, unit);
        int last = run.plan().steps(batch - 1) - 1;
        return Optional.of(new Spot.Memory(batch - 1, state, lstm, slot, last, unit, value));
    }
}
