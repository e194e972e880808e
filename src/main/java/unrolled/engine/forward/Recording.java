package unrolled.engine.forward;

import java.util.Arrays;
import java.util.List;
import unrolled.engine.kernel.Index;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;

/**
 * All that happened while one batch ran: what went in, the gates and the state of every step, what came out; never
 * changed afterwards.
 */
public final class Recording {
    private static final double[] NONE = {};

    private final Model model;
    private final int batch;
    private final int steps;
    /** {@code [B][T][F]}. */
    private final double[] x;

    private final State start;
    /** {@code [T][B]}, or null where no slot is ever reset. */
    private final boolean[] resets;
    /** Null where nothing is set. */
    private final ForcedValues settings;

    private final DropoutDraws draws;
    private final Recorded recorded;
    /** Per layer of the model; {@link Forward} fills them. */
    private final LayerRecording[] tracks;
    /** Which layer of the model each LSTM layer is. */
    private final int[] lstms;

    /**
     * An empty recording, which takes {@code x [B][T][F]} and {@code resets [T][B]} over; sizes have been checked.
     *
     * @param spare per layer numbers that nobody needs any more, to be written over; may be empty
     */
    Recording(
            Model model,
            double[] x,
            State start,
            boolean[] resets,
            ForcedValues settings,
            DropoutDraws draws,
            Recorded recorded,
            List<double[]> spare) {
        this.model = model;
        this.recorded = recorded;
        this.batch = start.batch();
        this.steps = x.length / model.features() / batch;
        this.x = x;
        this.start = start;
        this.resets = resets;
        this.settings = settings;
        this.draws = draws;
        tracks = new LayerRecording[model.layers().size()];
        lstms = new int[start.layers()];
        boolean sequence = true;
        int lstm = 0;
        for (int at = 0; at < tracks.length; at++) {
            Layer layer = model.layers().get(at);
            double[] over = at < spare.size() ? spare.get(at) : NONE;
            tracks[at] = new LayerRecording(layer, batch, steps, sequence ? 0 : steps - 1, over);
            sequence = layer.givesSequence();
            if (layer instanceof Lstm) {
                lstms[lstm++] = at;
            }
        }
    }

    /** Per layer of the model: all that it wrote down. */
    List<double[]> numbers() {
        return Arrays.stream(tracks).map(track -> track.values).toList();
    }

    /** What of it is written down. */
    public Recorded recorded() {
        return recorded;
    }

    /** B, the number of slots. */
    public int batch() {
        return batch;
    }

    /** T, the number of steps. */
    public int steps() {
        return steps;
    }

    /** One number of LSTM layer {@code layer} after {@code step}. */
    public double at(Quantity quantity, int layer, int slot, int step, int unit) {
        LayerRecording track = track(layer);
        int units = track.width / 6;
        Index.of("unit", unit, units);
        return track.values[track.at(slot(slot), step(step)) + quantity.part * units + unit];
    }

    /** Copies the numbers of all units of LSTM layer {@code layer} after {@code step} [U] into {@code to} from {@code at} on. */
    public void copy(Quantity quantity, int layer, int slot, int step, double[] to, int at) {
        LayerRecording track = track(layer);
        int units = track.width / 6;
        System.arraycopy(track.values, track.at(slot(slot), step(step)) + quantity.part * units, to, at, units);
    }

    /**
     * The largest absolute value of a quantity over all LSTM layers, slots, steps and units; NaN if one is NaN, 0 if none
     * is recorded.
     */
    public double largest(Quantity quantity) {
        long largest = 0;
        if (!recorded.has(quantity)) {
            return 0.0;
        }
        for (int at : lstms) {
            LayerRecording track = tracks[at];
            int units = track.width / 6;
            for (int from = quantity.part * units; from < track.values.length; from += track.width) {
                largest = Math.max(largest, largest(track.values, from, units));
            }
        }
        return Double.longBitsToDouble(largest);
    }

    /** The largest absolute value that goes into the model; NaN if one is NaN, 0 if the inputs are not recorded. */
    public double largestInput() {
        return recorded.inputs() ? Double.longBitsToDouble(largest(x, 0, x.length)) : 0.0;
    }

    /** The largest absolute value that layer {@code at} of the model gives out, at the steps that it saw; NaN if one is NaN. */
    public double largestOutput(int at) {
        LayerRecording track = tracks[Index.of("layer", at, tracks.length)];
        long largest = 0;
        for (int from = track.outputAt; from < track.values.length; from += track.width) {
            largest = Math.max(largest, largest(track.values, from, track.width - track.outputAt));
        }
        return Double.longBitsToDouble(largest);
    }

    /** Without the sign the bits are ordered as the numbers are, NaN above all. */
    private static long largest(double[] values, int from, int count) {
        long largest = 0;
        for (int at = from; at < from + count; at++) {
            largest = Math.max(largest, Double.doubleToRawLongBits(values[at]) & Long.MAX_VALUE);
        }
        return largest;
    }

    /** What went into LSTM layer {@code layer} [F]: a copy. */
    public double[] input(int layer, int slot, int step) {
        track(layer);
        int from = inputAt(lstms[layer], slot(slot), step(step));
        return Arrays.copyOfRange(inputs(lstms[layer]), from, from + width(lstms[layer]));
    }

    /** Number {@code feature} of what goes into the model at a step. */
    public double x(int slot, int step, int feature) {
        return x[inputAt(0, slot(slot), step(step)) + Index.of("feature", feature, model.features())];
    }

    /** All that goes into the model {@code [B][T][F]}: a copy. */
    public double[] x() {
        return x.clone();
    }

    /** N, the width of the output. */
    public int outputWidth() {
        return model.outputWidth();
    }

    /** The hidden state that entered the step: zero where it was reset. */
    public double previousH(int layer, int slot, int step, int unit) {
        return isReset(slot, step)
                ? 0.0
                : step == 0 ? start.h(layer, slot, unit) : at(Quantity.H, layer, slot, step - 1, unit);
    }

    /** The cell state that entered the step: zero where it was reset. */
    public double previousC(int layer, int slot, int step, int unit) {
        return isReset(slot, step)
                ? 0.0
                : step == 0 ? start.c(layer, slot, unit) : at(Quantity.C, layer, slot, step - 1, unit);
    }

    /** Whether something that the model gives out at {@code step} is there: always, at the last step only, or never. */
    public boolean hasOutput(int step) {
        return recorded.outputs() && hasStepOutput(step);
    }

    boolean hasStepOutput(int step) {
        return model.outputsSequence() || step(step) == steps - 1;
    }

    /** Number {@code n} of what the model gives out at {@code step}, where it {@linkplain #hasOutput does}. */
    public double output(int slot, int step, int n) {
        if (!hasOutput(step)) {
            throw new IndexOutOfBoundsException(
                    "There is no output at step " + step + ": the model gives one at the last step, " + (steps - 1));
        }
        LayerRecording track = tracks[tracks.length - 1];
        return track.values[
                track.at(slot(slot), step(step)) + track.outputAt + Index.of("output", n, model.outputWidth())];
    }

    /** Number {@code n} of what layer {@code at} of the model gave out at a step that it saw. */
    public double layerOutput(int at, int slot, int step, int n) {
        LayerRecording track = tracks[Index.of("layer", at, tracks.length)];
        if (step(step) < track.first) {
            throw new IndexOutOfBoundsException(
                    "Layer " + (at + 1) + " has no step " + step + ": it gets the last step only, " + track.first);
        }
        return track.values[
                track.at(slot(slot), step)
                        + track.outputAt
                        + Index.of("output", n, model.layers().get(at).units())];
    }

    /** The state that the batch was given, before any reset. */
    public State start() {
        return start;
    }

    /** The state that the batch left. */
    public State end() {
        return after(steps - 1);
    }

    /** The state that {@code step} left. */
    public State after(int step) {
        step(step);
        double[][] layers = new double[lstms.length][];
        for (int layer = 0; layer < layers.length; layer++) {
            LayerRecording track = tracks[lstms[layer]];
            int units = track.width / 6;
            layers[layer] = new double[batch * 2 * units];
            for (int slot = 0; slot < batch; slot++) {
                int from = track.at(slot, step) + 4 * units;
                System.arraycopy(track.values, from, layers[layer], slot * 2 * units, 2 * units);
            }
        }
        return new State(batch, layers);
    }

    /** Copies C or H that enters a step [U] into {@code to} from {@code at} on. */
    public void copyPrevious(Quantity state, int layer, int slot, int step, double[] to, int at) {
        LayerRecording track = tracks[lstms[layer]];
        int units = track.width / 6;
        if (isReset(slot, step)) {
            Arrays.fill(to, at, at + units, 0.0);
        } else if (step == 0) {
            start.copy(state, layer, slot, to, at);
        } else {
            System.arraycopy(track.values, track.at(slot, step - 1) + state.part * units, to, at, units);
        }
    }

    /** Whether the slot forgot everything right before the step. */
    public boolean isReset(int slot, int step) {
        return resets != null && resets[step(step) * batch + slot(slot)];
    }

    /** Whether a step was made to leave C or H of a unit; what it would have left by itself is not recorded. */
    public boolean isSet(Quantity quantity, int layer, int slot, int step, int unit) {
        return hasSettings() && settings.isSet(quantity, layer, slot, step, unit);
    }

    /** What a step was made to leave in an LSTM layer. */
    public List<ForcedValue> settings(int layer, int slot, int step) {
        return hasSettings() ? settings.at(layer, slot, step) : List.of();
    }

    /** The gates of an LSTM layer that were held at a step; of two for the same gate the last one counts. */
    public List<HeldGate> held(int layer, int slot, int step) {
        return hasSettings() ? settings.held(layer, slot, step) : List.of();
    }

    /** Whether a gate of a unit was held at a step: what its sum would have made of it is not recorded. */
    public boolean isHeld(Quantity gate, int layer, int slot, int step, int unit) {
        return held(layer, slot, step).stream().anyMatch(hold -> hold.gate() == gate && hold.unit() == unit);
    }

    /** What decided about what Dropout dropped. */
    public DropoutDraws draws() {
        return draws;
    }

    /** Whether anything was set at all. */
    public boolean hasSettings() {
        return settings != null;
    }

    /** h that enters a step [U]: a copy. */
    double[] previousH(int layer, int slot, int step) {
        double[] entered = new double[track(layer).width / 6];
        copyPrevious(Quantity.H, layer, slot(slot), step(step), entered, 0);
        return entered;
    }

    public Model model() {
        return model;
    }

    /** What layer {@code at} of the model writes into. */
    public LayerRecording written(int at) {
        return tracks[at];
    }

    /** The array that what goes into layer {@code at} of the model lies in. */
    public double[] inputs(int at) {
        return at == 0 ? x : tracks[at - 1].values;
    }

    /** Where in {@link #inputs} the [F] numbers of a slot and step begin. */
    public int inputAt(int at, int slot, int step) {
        if (at == 0) {
            return (slot * steps + step) * model.features();
        }
        LayerRecording below = tracks[at - 1];
        return below.at(slot, step) + below.outputAt;
    }

    /** How far in {@link #inputs} the numbers of a slot lie behind those of the slot before. */
    public int inputStride(int at) {
        return at == 0 ? steps * model.features() : tracks[at - 1].width;
    }

    /** Which layer of the model an LSTM layer is. */
    public int layerOfLstm(int layer) {
        return lstms[Index.of("LSTM layer", layer, lstms.length)];
    }

    private int width(int at) {
        return model.layers().get(at).features();
    }

    private LayerRecording track(int layer) {
        return tracks[layerOfLstm(layer)];
    }

    private int slot(int slot) {
        return Index.of("slot", slot, batch);
    }

    private int step(int step) {
        return Index.of("step", step, steps);
    }
}
