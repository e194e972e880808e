package unrolled.engine.backward;

import java.util.Arrays;
import unrolled.engine.forward.LstmCell;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.kernel.ElementaryRow;
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
    private final LayerGradients gradients;
    /** K over R, turned [4U][F + U]. */
    private final Panels turned;
    /** Per slot {@code [F + U]}: dx of the step after, and dh' of it. */
    private final Panels back;
    /** Per slot {@code [4U]}. */
    private final double[] dz;

    LstmBackward(Recording recording, int at, int layer) {
        this.recording = recording;
        this.at = at;
        this.layer = layer;
        lstm = (Lstm) recording.model().layers().get(at);
        gradients = new LayerGradients(recording, at);
        turned = lstm.kernel().turned(lstm.recurrentKernel());
        back = new Panels(recording.batch(), turned.columns());
        dz = new double[recording.batch() * turned.rows()];
    }

    /**
     * @param output the gradient with respect to what the layer gave out
     * @param aim what else is asked for, of c and h of the layer itself
     */
    LayerGradients run(LayerGradient output, GradientTarget aim) {
        CellBackward cells = cells(new LstmStep(recording, at, layer, output, aim, back, gradients));
        for (int step = recording.steps() - 1; step >= 0; step--) {
            cells.step(step, dz);
            passOn(step, cells.backC());
        }
        int units = lstm.units();
        for (int slot = 0; slot < recording.batch(); slot++) {
            System.arraycopy(cells.backC(), slot * units, gradients.start, 2 * slot * units, units);
            back.copy(slot, lstm.features(), units, gradients.start, (2 * slot + 1) * units);
        }
        gradients.weights.add(this::copyInputs, gradients.z);
        return gradients;
    }

    private CellBackward cells(LstmStep step) {
        boolean few = recording.batch() * lstm.units() < ElementaryRow.LEAST;
        return few ? new UnitsBackward(step) : new RowsBackward(step);
    }

    /** What goes on to the layer below and to the step before. */
    private void passOn(int step, double[] backC) {
        int units = lstm.units();
        back.setProduct(dz, 0, 4 * units, turned);
        for (int slot = 0; slot < recording.batch(); slot++) {
            back.copy(slot, 0, lstm.features(), gradients.input.values, gradients.input.at(slot, step));
            if (recording.isReset(slot, step)) {
                back.clear(slot);
                Arrays.fill(backC, slot * units, (slot + 1) * units, 0.0);
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
