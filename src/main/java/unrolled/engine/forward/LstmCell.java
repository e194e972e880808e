package unrolled.engine.forward;

import java.util.List;
import unrolled.engine.kernel.Elementary;
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

    LstmCell(Lstm lstm, int layer) {
        this.lstm = lstm;
        this.layer = layer;
        int units = lstm.units();
        before = new double[2 * units];
        z = new double[4 * units];
        recurrent = new double[4 * units];
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
        lstm.recurrentActivation().apply(z, 0, 2 * units, out, at);
        for (int u = 2 * units; u < 3 * units; u++) {
            out[at + u] = Elementary.tanh(z[u]);
        }
        lstm.recurrentActivation().apply(z, 3 * units, 4 * units, out, at);
        for (int i = at; i < at + units; i++) {
            int f = i + units;
            int g = f + units;
            int o = g + units;
            int c = o + units;
            int h = c + units;
            out[c] = out[f] * before[i - at] + out[i] * out[g];
            out[h] = out[o] * Elementary.tanh(out[c]);
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
                track.values[o + 2 * units] = track.values[o] * Elementary.tanh(setting.value());
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
