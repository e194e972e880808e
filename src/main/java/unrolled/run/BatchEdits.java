package unrolled.run;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.forward.ForcedValue;
import unrolled.engine.forward.HeldGate;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.train.TrainState;
import unrolled.experiment.Change;
import unrolled.experiment.Pin;

/**
 * What the user did to one batch of a run: pins of its state, and changed numbers, each in the order in which they were
 * made, and the gates that are held in it. Changes of slots and steps that the batch does not have wait.
 */
record BatchEdits(List<Pin> pins, List<Change> changes, List<HeldGate> holds) {
    static final BatchEdits NONE = new BatchEdits(List.of(), List.of(), List.of());

    BatchEdits {
        pins = List.copyOf(pins);
        changes = List.copyOf(changes);
        holds = List.copyOf(holds);
    }

    /** Whether a pin makes the state of a slot zero right before a step. */
    boolean resets(int step, int slot) {
        return pins.stream().anyMatch(pin -> pin.resets(step, slot));
    }

    /** The inputs {@code [B][T][F]} flat with those changed that are; {@code x} itself stays as it is. */
    double[] inputs(double[] x, int slots, int steps) {
        if (changes.isEmpty()) {
            return x;
        }
        double[] changed = x.clone();
        int features = x.length / slots / steps;
        for (Change change : changes) {
            if (change.place() instanceof Change.Input input && input.slot() < slots && input.step() < steps) {
                changed[(input.slot() * steps + input.step()) * features + input.feature()] = change.value();
            }
        }
        return changed;
    }

    /** What steps are made to leave. */
    List<ForcedValue> settings(int slots, int steps) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<ForcedValue> settings = new ArrayList<>();
        for (Change change : changes) {
            if (change.place() instanceof Change.Memory set && set.slot() < slots && set.step() < steps) {
                settings.add(new ForcedValue(
                        set.quantity(), set.layer(), set.slot(), set.step(), set.unit(), change.value()));
            }
        }
        return settings;
    }

    /** Which gates are held in the slots that there are. */
    List<HeldGate> holds(int slots) {
        return holds.stream().filter(hold -> hold.slot() < slots).toList();
    }

    /** The same place with the weights changed that are; what the optimizer remembers stays. */
    RunState weights(RunState left) {
        if (changes.isEmpty()) {
            return left;
        }
        Model model = left.model();
        boolean changed = false;
        for (Change change : changes) {
            if (change.place() instanceof Change.Weight weight) {
                model = with(model, weight, change.value());
                changed = true;
            }
        }
        return changed
                ? new RunState(new TrainState(model, left.learner().optimizer()), left.state(), left.window())
                : left;
    }

    private static Model with(Model model, Change.Weight weight, double value) {
        List<Layer> layers = new ArrayList<>(model.layers());
        Layer layer = layers.get(weight.layer());
        List<Matrix> matrices = new ArrayList<>(layer.weights());
        int index = weight.table().index(layer instanceof Lstm);
        Matrix matrix = matrices.get(index);
        double[] values = matrix.values().clone();
        values[weight.row() * matrix.columns() + weight.column()] = value;
        matrices.set(index, new Matrix(matrix.rows(), matrix.columns(), values));
        layers.set(weight.layer(), layer.withWeights(matrices));
        return new Model(model.features(), layers);
    }
}
