package unrolled.engine.backward;

import java.util.Arrays;
import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.LstmCell;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.RecurrentActivation;

/**
 * An LSTM layer backwards through time: what {@link LstmCell} did, from the last step to the first.
 *
 * <p>With d for the gradient with respect to what follows: dh = (from above) + R dz of the step after; dc = dh o (1 - tanh(c)^2) + dc f
 * of the step after; di = dc g, df = dc c', dg = dc i, do = dh tanh(c), with c' and h' for what entered the step; dz =
 * d times the slope of the activation; and what goes back is dx = K dz, dh' = R dz, dc' = dc f. A reset lets nothing back,
 * and where c or h was set, nothing goes back from it into what would have made it.
 */
final class LstmBackward {
    private final Recording recording;
    private final Lstm lstm;
    /** Which layer of the model it is, and which LSTM layer. */
    private final int at;

    private final int layer;
    private final LayerRecording track;
    private final LayerGradients gradients;
    /** K over R, turned [4U][F + U]. */
    private final Matrix turned;
    /** Per slot {@code [F + U]}: dx of the step after, and dh' of it. */
    private final double[][] back;
    /** Per slot [U]: dc' of the step after. */
    private final double[][] backC;
    /** {@code [2U]}: c and then h that entered the step. */
    private final double[] before;
    /** [U]. */
    private final double[] above;

    LstmBackward(Recording recording, int at, int layer) {
        this.recording = recording;
        this.at = at;
        this.layer = layer;
        lstm = (Lstm) recording.model().layers().get(at);
        track = recording.written(at);
        gradients = new LayerGradients(recording, at);
        turned = Matrix.turned(lstm.kernel(), lstm.recurrentKernel());
        int units = lstm.units();
        back = new double[recording.batch()][turned.columns()];
        backC = new double[recording.batch()][units];
        before = new double[2 * units];
        above = new double[units];
    }

    /**
     * @param output the gradient with respect to what the layer gave out
     * @param aim what else is asked for, of c and h of the layer itself
     */
    LayerGradients run(LayerGradient output, GradientTarget aim) {
        for (int step = recording.steps() - 1; step >= 0; step--) {
            for (int slot = 0; slot < recording.batch(); slot++) {
                enter(output, slot, step);
                aim.add(layer, slot, step, above, backC[slot]);
                cell(slot, step);
            }
            leave(step);
        }
        for (int slot = 0; slot < recording.batch(); slot++) {
            int units = lstm.units();
            System.arraycopy(backC[slot], 0, gradients.start, 2 * slot * units, units);
            System.arraycopy(back[slot], lstm.features(), gradients.start, (2 * slot + 1) * units, units);
        }
        sumWeights();
        return gradients;
    }

    private void enter(LayerGradient output, int slot, int step) {
        recording.copyPrevious(layer, slot, step, before);
        if (step >= output.first) {
            System.arraycopy(output.values, output.at(slot, step), above, 0, above.length);
        } else {
            Arrays.fill(above, 0.0);
        }
    }

    /** Writes the gradients of the step. */
    private void cell(int slot, int step) {
        int units = lstm.units();
        int features = lstm.features();
        RecurrentActivation gate = lstm.recurrentActivation();
        Activation activation = lstm.activation();
        double[] values = track.values;
        int block = track.at(slot, step);
        int state = 2 * units * gradients.row(slot, step);
        double[] dz = new double[4 * units];
        double[] carried = back[slot];
        double[] carriedC = backC[slot];
        for (int u = 0; u < units; u++) {
            double i = values[block + u];
            double f = values[block + units + u];
            double g = values[block + 2 * units + u];
            double o = values[block + 3 * units + u];
            double tanh = activation.of(values[block + 4 * units + u]);
            double dh = above[u] + carried[features + u];
            double made = recording.isSet(Quantity.H, layer, slot, step, u) ? 0.0 : dh;
            double dc = made * o * activation.slope(tanh) + carriedC[u];
            gradients.state[state + u] = dc;
            gradients.state[state + units + u] = dh;
            double written = recording.isSet(Quantity.C, layer, slot, step, u) ? 0.0 : dc;
            dz[u] = written * g * gate.slope(i);
            dz[units + u] = written * before[u] * gate.slope(f);
            dz[2 * units + u] = written * i * activation.slope(g);
            dz[3 * units + u] = made * tanh * gate.slope(o);
            carriedC[u] = written * f;
        }
        gradients.z[gradients.row(slot, step)] = dz;
    }

    /** What goes on to the layer below and to the step before, two slots at a time. */
    private void leave(int step) {
        int slots = recording.batch();
        for (int slot = 0; slot < slots - 1; slot += 2) {
            turned.products(z(slot, step), z(slot + 1, step), back[slot], back[slot + 1]);
        }
        if (slots % 2 == 1) {
            turned.product(z(slots - 1, step), 0, back[slots - 1]);
        }
        for (int slot = 0; slot < slots; slot++) {
            double[] out = back[slot];
            System.arraycopy(out, 0, gradients.input.values, gradients.input.at(slot, step), lstm.features());
            if (recording.isReset(slot, step)) {
                Arrays.fill(out, 0.0);
                Arrays.fill(backC[slot], 0.0);
            }
        }
    }

    private double[] z(int slot, int step) {
        return gradients.z[gradients.row(slot, step)];
    }

    /** Over the steps from 0 upwards, and the slots of each from 0 upwards. */
    private void sumWeights() {
        int features = lstm.features();
        int units = lstm.units();
        double[] inputs = recording.inputs(at);
        for (int step = 0; step < recording.steps(); step++) {
            for (int slot = 0; slot < recording.batch(); slot++) {
                double[] row = gradients.weights.input();
                System.arraycopy(inputs, recording.inputAt(at, slot, step), row, 0, features);
                recording.copyPrevious(layer, slot, step, before);
                System.arraycopy(before, units, row, features, units);
                row[features + units] = 1.0;
                gradients.weights.add(z(slot, step));
            }
        }
        gradients.weights.finish();
    }
}
