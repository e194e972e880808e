package unrolled.engine.backward;

import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.kernel.Index;
import unrolled.engine.model.Weights;

/**
 * How the loss of one batch changes with everything that the batch was made of: weights, inputs, initial state, and every
 * gate, c and h of every step; never changed afterwards.
 *
 * <p>The gradient with respect to h or c of a step takes all ways into account on which it acts within the batch: upwards at this step
 * and on through the steps after it.
 */
public final class Gradients {
    private final Recording recording;
    /** Per layer of the model. */
    private final LayerGradients[] layers;

    private final Weights weights;
    private final State start;

    /** Takes {@code layers} over. */
    Gradients(Recording recording, LayerGradients[] layers) {
        this.recording = recording;
        this.layers = layers;
        weights = gathered(layers, Weights.zeros(recording.model()));
        start = start(recording, layers);
    }

    /** By every weight. */
    public Weights weights() {
        return weights;
    }

    /** By the state that the batch was given; zero for a slot that was reset before step 0. */
    public State start() {
        return start;
    }

    /** By an input x. */
    public double input(int slot, int step, int feature) {
        return layerInput(0, slot, step, feature);
    }

    /** By what went into layer {@code layer} of the model, which is what the layer below gave out, at a step it saw. */
    public double layerInput(int layer, int slot, int step, int feature) {
        LayerGradient seam = layers[Index.of("layer", layer, layers.length)].input;
        return seam.values[seam.at(slot(slot), seen(layer, step)) + Index.of("feature", feature, seam.width)];
    }

    /** By the pre-activation of unit {@code n} of a Dense, layer {@code layer} of the model, at a step it saw. */
    public double dense(int layer, int slot, int step, int n) {
        LayerGradients gradients = layers[Index.of("layer", layer, layers.length)];
        return gradients.z.at(gradients.row(slot(slot), seen(layer, step)), Index.of("unit", n, gradients.z.columns()));
    }

    /**
     * By a gate after its activation, or by c or h after the step, of LSTM layer {@code layer}; a gate has no part in what
     * was set. Of a gate that was held it is the one by the value that it was held at.
     */
    public double at(Quantity quantity, int layer, int slot, int step, int unit) {
        double dc = state(layer, slot, step, unit, 0);
        boolean made = quantity != Quantity.C && quantity != Quantity.H;
        if (made && recording.isSet(quantity == Quantity.O ? Quantity.H : Quantity.C, layer, slot, step, unit)) {
            return 0.0;
        }
        return switch (quantity) {
            case I -> dc * recording.at(Quantity.G, layer, slot, step, unit);
            case F -> dc * recording.previousC(layer, slot, step, unit);
            case G -> dc * recording.at(Quantity.I, layer, slot, step, unit);
            case O ->
                state(layer, slot, step, unit, 1) * squashed(layer, recording.at(Quantity.C, layer, slot, step, unit));
            case C -> dc;
            case H -> state(layer, slot, step, unit, 1);
        };
    }

    /** What h makes of c: tanh(c), or another activation. */
    private double squashed(int layer, double c) {
        return recording.model().lstms().get(layer).activation().of(c);
    }

    /** By the pre-activation z of a gate: {@code gate} is I, F, G or O. */
    public double preactivation(Quantity gate, int layer, int slot, int step, int unit) {
        if (!gate.isGate()) {
            throw new IllegalArgumentException(gate + " has no pre-activation: ask for I, F, G or O");
        }
        LayerGradients gradients = lstm(layer);
        int units = gradients.z.columns() / 4;
        return gradients.z.at(gradients.row(slot(slot), step(step)), gate.part * units + Index.of("unit", unit, units));
    }

    /** @param part 0 for c, 1 for h */
    private double state(int layer, int slot, int step, int unit, int part) {
        LayerGradients gradients = lstm(layer);
        int units = recording.start().units(layer);
        int row = gradients.row(slot(slot), step(step));
        return gradients.state[(2 * row + part) * units + Index.of("unit", unit, units)];
    }

    private LayerGradients lstm(int layer) {
        return layers[recording.layerOfLstm(layer)];
    }

    private int slot(int slot) {
        return Index.of("slot", slot, recording.batch());
    }

    private int step(int step) {
        return Index.of("step", step, recording.steps());
    }

    private int seen(int layer, int step) {
        int first = layers[layer].first;
        if (step(step) < first) {
            throw new IndexOutOfBoundsException(
                    "Layer " + (layer + 1) + " has no step " + step + ": it gets the last step only, " + first);
        }
        return step;
    }

    /** The gradients by the weights of all layers, written to {@code to}. */
    static Weights gathered(LayerGradients[] layers, Weights to) {
        int[] borders = to.borders();
        int part = 0;
        for (LayerGradients layer : layers) {
            int end = part + layer.matrices;
            layer.weights.copy(to.values(), borders[part], borders[end]);
            part = end;
        }
        return to;
    }

    private static State start(Recording recording, LayerGradients[] layers) {
        double[][] start = new double[recording.start().layers()][];
        for (int lstm = 0; lstm < start.length; lstm++) {
            start[lstm] = layers[recording.layerOfLstm(lstm)].start;
        }
        return new State(recording.batch(), start);
    }
}
