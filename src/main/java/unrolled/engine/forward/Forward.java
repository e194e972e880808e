package unrolled.engine.forward;

import java.util.List;
import unrolled.engine.kernel.Index;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;

/**
 * Runs a batch through a model and writes everything down.
 *
 * <p>Every number is added up in one order that depends on nothing but the model: x K over the features from 0 upwards,
 * h R over the units from 0 upwards, then (x K + h R) + b. So neither the batch size nor the machine changes a bit.
 */
public final class Forward {
    private Forward() {}

    /** Runs without resets; see {@link #run(Model, double[], int, int, State, Resets)}. */
    public static Recording run(Model model, double[] x, int batch, int steps, State start) {
        return run(model, x, batch, steps, start, Resets.NONE);
    }

    /**
     * Runs one batch, step by step, all layers at every step.
     *
     * @param x {@code [B][T][F]} flat; copied
     * @param batch B
     * @param steps T
     * @param start what the slots know before step 0
     * @throws IllegalArgumentException if x or the state has another size than model, batch and steps ask for
     */
    public static Recording run(Model model, double[] x, int batch, int steps, State start, Resets resets) {
        return run(model, x, batch, steps, start, resets, new Workspace());
    }

    /** Runs one batch in a workspace: the bits are those of another. */
    public static Recording run(
            Model model, double[] x, int batch, int steps, State start, Resets resets, Workspace workspace) {
        return run(model, x, batch, steps, start, Interventions.of(resets), workspace);
    }

    /**
     * Runs one batch into which somebody reaches.
     *
     * @throws IndexOutOfBoundsException if something should be set that model and batch do not have
     */
    public static Recording run(
            Model model, double[] x, int batch, int steps, State start, Interventions done, Workspace workspace) {
        checkInput(model, x, batch, steps);
        checkState(model, batch, start);
        ForcedValues settings = done.areSettings() ? new ForcedValues(model, batch, steps, done) : null;
        boolean[] asked = asked(done.resets(), steps, batch);
        Recording recording =
                new Recording(model, x.clone(), start, asked, settings, done.draws(), Recorded.ALL, workspace.spare());
        SlotParts parts = SlotParts.of(batch, (long) batch * steps * model.weightCount(), workspace.workers());
        workspace.prepare(model, parts.count());
        workspace.workers().compute(parts.count(), part -> slots(recording, workspace.cells(part, parts.range(part))));
        return recording;
    }

    /** All steps of some slots, which never see the others. */
    private static void slots(Recording recording, List<LayerCell> cells) {
        for (int step = 0; step < recording.steps(); step++) {
            for (int layer = 0; layer < cells.size() && step >= recording.written(layer).first; layer++) {
                cells.get(layer).step(recording, step);
            }
        }
    }

    /**
     * Asks once for every step and slot, so that what is recorded cannot change later: {@code [T][B]}, or null for
     * never.
     */
    private static boolean[] asked(Resets resets, int steps, int batch) {
        if (resets == Resets.NONE) {
            return null;
        }
        boolean[] asked = new boolean[Math.multiplyExact(steps, batch)];
        for (int at = 0; at < asked.length; at++) {
            asked[at] = resets.before(at / batch, at % batch);
        }
        return asked;
    }

    /**
     * Where the pre-activation of one gate came from: its three parts, bit for bit as they were added up.
     *
     * @param model the model that made the recording
     * @param layer which LSTM layer
     * @param gate 0 to 3 for i, f, g, o
     */
    public static GateTerms terms(Recording recording, Model model, int layer, int slot, int step, int gate, int unit) {
        if (!recording.model().equals(model)) {
            throw new IllegalArgumentException("The recording was made by another model: give the model that was run");
        }
        List<Lstm> lstms = model.lstms();
        Lstm lstm = lstms.get(Index.of("LSTM layer", layer, lstms.size()));
        int column = Index.of("gate", gate, 4) * lstm.units() + Index.of("unit", unit, lstm.units());
        return new GateTerms(
                lstm.kernel().product(recording.input(layer, slot, step), column),
                lstm.recurrentKernel().product(recording.previousH(layer, slot, step), column),
                lstm.bias().at(0, column));
    }

    private static void checkInput(Model model, double[] x, int batch, int steps) {
        if (batch < 1 || steps < 1) {
            throw new IllegalArgumentException(
                    "A batch needs at least one slot and one step but has " + batch + " slots and " + steps + " steps");
        }
        long size = (long) batch * steps * model.features();
        if (x.length != size) {
            throw new IllegalArgumentException("x should be [" + batch + "][" + steps + "][" + model.features() + "], "
                    + size + " numbers, but has " + x.length);
        }
    }

    private static void checkState(Model model, int batch, State start) {
        if (start.batch() != batch) {
            throw new IllegalArgumentException(
                    "The state should have " + batch + " slots like the batch but has " + start.batch()
                            + ": start from State.zero(model, " + batch + ") or from a state of that batch size");
        }
        int lstms = 0;
        for (Layer layer : model.layers()) {
            if (layer instanceof Lstm) {
                checkUnits(lstms, lstms < start.layers() ? start.units(lstms) : 0, layer.units());
                lstms++;
            }
        }
        if (start.layers() != lstms) {
            throw new IllegalArgumentException(
                    "The state should be of " + lstms + " LSTM layers but is of " + start.layers());
        }
    }

    private static void checkUnits(int layer, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException("The state of LSTM layer " + (layer + 1) + " should have " + expected
                    + " units but has " + found + ": use a state of this model");
        }
    }
}
