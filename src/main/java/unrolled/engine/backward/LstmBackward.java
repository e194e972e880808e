package unrolled.engine.backward;

import java.util.Arrays;
import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.LstmCell;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.kernel.Panels;
import unrolled.engine.model.Lstm;

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
    private final Panels turned;
    /** Per slot {@code [F + U]}: dx of the step after, and dh' of it. */
    private final Panels back;
    /** Per slot {@code [4U]}. */
    private final double[] dz;

    private final BackwardRows rows;

    LstmBackward(Recording recording, int at, int layer) {
        this.recording = recording;
        this.at = at;
        this.layer = layer;
        lstm = (Lstm) recording.model().layers().get(at);
        track = recording.written(at);
        gradients = new LayerGradients(recording, at);
        turned = lstm.kernel().turned(lstm.recurrentKernel());
        back = new Panels(recording.batch(), turned.columns());
        dz = new double[recording.batch() * turned.rows()];
        rows = new BackwardRows(lstm, recording.batch());
    }

    /**
     * @param output the gradient with respect to what the layer gave out
     * @param aim what else is asked for, of c and h of the layer itself
     */
    LayerGradients run(LayerGradient output, GradientTarget aim) {
        for (int step = recording.steps() - 1; step >= 0; step--) {
            for (int slot = 0; slot < recording.batch(); slot++) {
                enter(slot, step);
                above(output, aim, slot, step);
            }
            cells(step);
            for (int slot = 0; slot < recording.batch(); slot++) {
                leave(slot, step);
            }
            passOn(step);
        }
        int units = lstm.units();
        for (int slot = 0; slot < recording.batch(); slot++) {
            System.arraycopy(rows.backC, slot * units, gradients.start, 2 * slot * units, units);
            back.copy(slot, lstm.features(), units, gradients.start, (2 * slot + 1) * units);
        }
        gradients.weights.add(this::copyInputs, gradients.z);
        return gradients;
    }

    /** What the step of a slot was made of, from the recording. */
    private void enter(int slot, int step) {
        int units = lstm.units();
        int block = track.at(slot, step);
        for (int gate = 0; gate < 4; gate++) {
            System.arraycopy(track.values, block + gate * units, rows.gates[gate], slot * units, units);
        }
        System.arraycopy(track.values, block + 4 * units, rows.c, slot * units, units);
        recording.copyPrevious(Quantity.C, layer, slot, step, rows.before, slot * units);
    }

    /** dh from above, and what came back to h and c from the step after. */
    private void above(LayerGradient output, GradientTarget aim, int slot, int step) {
        int units = lstm.units();
        int begin = slot * units;
        if (step >= output.first) {
            System.arraycopy(output.values, output.at(slot, step), rows.dh, begin, units);
        } else {
            Arrays.fill(rows.dh, begin, begin + units, 0.0);
        }
        System.arraycopy(rows.backC, begin, rows.dc, begin, units);
        aim.add(layer, slot, step, rows.dh, rows.dc, begin);
        back.copy(slot, lstm.features(), units, rows.backH, begin);
    }

    private void cells(int step) {
        rows.toH();
        System.arraycopy(rows.dh, 0, rows.made, 0, rows.dh.length);
        removeSet(Quantity.H, step, rows.made);
        rows.toC();
        System.arraycopy(rows.dc, 0, rows.written, 0, rows.dc.length);
        removeSet(Quantity.C, step, rows.written);
        rows.toGates();
    }

    /** Makes zero what was set: nothing goes back from it. */
    private void removeSet(Quantity state, int step, double[] gradient) {
        for (int n = 0; recording.hasSettings() && n < gradient.length; n++) {
            if (recording.isSet(state, layer, n / lstm.units(), step, n % lstm.units())) {
                gradient[n] = 0.0;
            }
        }
    }

    /** Writes the gradients of the step of a slot. */
    private void leave(int slot, int step) {
        int units = lstm.units();
        int row = gradients.row(slot, step);
        System.arraycopy(rows.dc, slot * units, gradients.state, 2 * row * units, units);
        System.arraycopy(rows.dh, slot * units, gradients.state, (2 * row + 1) * units, units);
        for (int gate = 0; gate < 4; gate++) {
            System.arraycopy(rows.dz[gate], slot * units, dz, (4 * slot + gate) * units, units);
        }
        gradients.z.set(row, dz, 4 * slot * units);
    }

    /** What goes on to the layer below and to the step before. */
    private void passOn(int step) {
        int units = lstm.units();
        back.clear();
        back.addProduct(dz, 0, 4 * units, turned);
        for (int slot = 0; slot < recording.batch(); slot++) {
            back.copy(slot, 0, lstm.features(), gradients.input.values, gradients.input.at(slot, step));
            if (recording.isReset(slot, step)) {
                back.clear(slot);
                Arrays.fill(rows.backC, slot * units, (slot + 1) * units, 0.0);
            }
        }
    }

    /** x, h' and the 1 that the bias is multiplied by. */
    private void copyInputs(int row, double[] to) {
        int slot = row % recording.batch();
        int step = row / recording.batch();
        System.arraycopy(recording.inputs(at), recording.inputAt(at, slot, step), to, 0, lstm.features());
        recording.copyPrevious(Quantity.H, layer, slot, step, to, lstm.features());
        to[to.length - 1] = 1.0;
    }
}
