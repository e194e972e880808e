package unrolled.engine.backward;

import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;

/**
 * The number that a gradient is asked of, if it is no loss: an output, c or h of a unit after a step, or a weighted
 * sum of all c and h after a batch. With the gradient with respect to the state that the next batch was given as
 * weights, a gradient goes on from batch to batch, which in Keras it never does.
 */
public final class GradientTarget {
    /** Nothing but the loss. */
    static final GradientTarget NONE = new GradientTarget(null, -1, -1, null);

    private final Recording recording;
    private final int step;
    /** Weights of what the model gave out at the step: where the only 1 of {@code [B][N]} stands, or -1. */
    private final int output;
    /** Weights of c and h after the step, or null. */
    private final State weights;

    private GradientTarget(Recording recording, int step, int output, State weights) {
        this.recording = recording;
        this.step = step;
        this.output = output;
        this.weights = weights;
    }

    /** Number {@code n} of what the model gave out at a step, after the last activation. */
    public static GradientTarget output(Recording recording, int slot, int step, int n) {
        recording.output(slot, step, n); // refuses what there is not
        return new GradientTarget(recording, step, slot * recording.outputWidth() + n, null);
    }

    /** C or H of a unit of an LSTM layer after a step. */
    public static GradientTarget state(
            Recording recording, Quantity quantity, int layer, int slot, int step, int unit) {
        if (quantity != Quantity.C && quantity != Quantity.H) {
            throw new IllegalArgumentException(quantity + " is no state: ask for C or H");
        }
        recording.at(quantity, layer, slot, step, unit); // refuses what there is not
        double[][] layers = new double[recording.start().layers()][];
        for (int at = 0; at < layers.length; at++) {
            layers[at] = new double[2 * recording.start().units(at) * recording.batch()];
        }
        int units = recording.start().units(layer);
        layers[layer][(2 * slot + (quantity == Quantity.H ? 1 : 0)) * units + unit] = 1;
        return new GradientTarget(recording, step, -1, new State(recording.batch(), layers));
    }

    /** The sum of all c and h that a batch left, each times a weight: {@link Gradients#start} of the batch after it, say. */
    public static GradientTarget end(Recording recording, State weights) {
        State end = recording.start();
        boolean fits = weights.batch() == end.batch() && weights.layers() == end.layers();
        for (int layer = 0; fits && layer < end.layers(); layer++) {
            fits = weights.units(layer) == end.units(layer);
        }
        if (!fits) {
            throw new IllegalArgumentException("The weights should be of the shape of the state that the batch left, "
                    + end + ", but are a " + weights + ": take those of a batch of the same model and size");
        }
        return new GradientTarget(recording, recording.steps() - 1, -1, weights);
    }

    Recording recording() {
        return recording;
    }

    void requireOf(Recording recording) {
        if (recording != this.recording) {
            throw new IllegalArgumentException("The aim is in another recording: take one in this one");
        }
    }

    /**
     * Adds what is asked of the state of a slot: to the gradients with respect to h [U] and c [U] after the step, which
     * begin at {@code at}.
     */
    void add(int layer, int slot, int step, double[] byH, double[] byC, int at) {
        if (weights == null || step != this.step) {
            return;
        }
        for (int unit = 0; unit < weights.units(layer); unit++) {
            byH[at + unit] += weights.h(layer, slot, unit);
            byC[at + unit] += weights.c(layer, slot, unit);
        }
    }

    /** The gradient with respect to what the model gave out. */
    LayerGradient outputs() {
        LayerGradient outputs = new LayerGradient(recording);
        if (output >= 0) {
            int slot = output / outputs.width;
            outputs.values[outputs.at(slot, step) + output % outputs.width] += 1;
        }
        return outputs;
    }
}
