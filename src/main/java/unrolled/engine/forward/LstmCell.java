package unrolled.engine.forward;

import java.util.List;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Lstm;

/** An LSTM layer at work: z = x K + h R + b; i, f, o = sigmoid(z), g = tanh(z); c = f c + i g; h = o tanh(c). */
public final class LstmCell implements LayerCell {
    private final Lstm lstm;
    /** Which LSTM layer of the model it is. */
    private final int layer;
    /** {@code [2U]}: c and then h that enter the step. */
    private final double[] before;
    /** {@code [4U]}: x K, and then z. */
    private final double[] z;
    /** {@code [4U]}: h R. */
    private final double[] recurrent;
    /** [U]: tanh(c). */
    private final double[] squashed;

    LstmCell(Lstm lstm, int layer) {
        this.lstm = lstm;
        this.layer = layer;
        int units = lstm.units();
        before = new double[2 * units];
        z = new double[4 * units];
        recurrent = new double[4 * units];
        squashed = new double[units];
    }

    @Override
    public void enter(Recording recording, int slot, int step) {
        recording.copyPrevious(layer, slot, step, before);
    }

    /** Writes i f g o c h [6U]. */
    @Override
    public void step(double[] x, int from, double[] out, int at) {
        preactivation(x, from);
        int units = lstm.units();
        Activation gate = lstm.recurrentActivation().activation();
        gate.apply(z, 0, 2 * units, out, at);
        lstm.activation().apply(z, 2 * units, 3 * units, out, at);
        gate.apply(z, 3 * units, 4 * units, out, at);
        int o = at + 3 * units;
        int c = o + units;
        int h = c + units;
        for (int u = 0; u < units; u++) {
            int i = at + u;
            int f = i + units;
            int g = f + units;
            out[c + u] = out[f] * before[u] + out[i] * out[g];
        }
        lstm.activation().apply(out, c, h, squashed, -c);
        for (int u = 0; u < units; u++) {
            out[h + u] = out[o + u] * squashed[u];
        }
    }

    /** Sets c first, so that h = o tanh(c) follows from it, and then h. */
    @Override
    public void leave(Recording recording, int slot, int step) {
        if (!recording.hasSettings()) {
            return;
        }
        List<ForcedValue> here = recording.settings(layer, slot, step);
        LayerRecording track = recording.written(recording.layerOfLstm(layer));
        int units = lstm.units();
        for (ForcedValue setting : here) {
            if (setting.quantity() == Quantity.C) {
                int o = track.at(slot, step) + 3 * units + setting.unit();
                track.values[o + units] = setting.value();
                track.values[o + 2 * units] =
                        track.values[o] * lstm.activation().of(setting.value());
            }
        }
        for (ForcedValue setting : here) {
            if (setting.quantity() == Quantity.H) {
                track.values[track.at(slot, step) + 5 * units + setting.unit()] = setting.value();
            }
        }
    }

    /** z = x K + h R + b. */
    private void preactivation(double[] x, int from) {
        lstm.kernel().product(x, from, z);
        lstm.recurrentKernel().product(before, lstm.units(), recurrent);
        double[] bias = lstm.bias().values();
        for (int j = 0; j < z.length; j++) {
            z[j] = (z[j] + recurrent[j]) + bias[j];
        }
    }
}
