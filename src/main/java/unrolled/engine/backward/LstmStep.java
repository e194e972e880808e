package unrolled.engine.backward;

import java.util.Arrays;
import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.Recording;
import unrolled.engine.kernel.Panels;
import unrolled.engine.model.Lstm;

/**
 * What the steps of an LSTM layer are taken back from and write to.
 *
 * @param at which layer of the model it is
 * @param layer which LSTM layer it is
 * @param output the gradient with respect to what the layer gave out
 * @param aim what else is asked for, of c and h of the layer itself
 * @param back per slot {@code [F + U]}: dx of the step after, and dh' of it
 * @param gradients to be written
 */
record LstmStep(
        Recording recording,
        int at,
        int layer,
        LayerGradient output,
        GradientTarget aim,
        Panels back,
        LayerGradients gradients) {

    Lstm lstm() {
        return (Lstm) recording.model().layers().get(at);
    }

    LayerRecording track() {
        return recording.written(at);
    }

    /**
     * Writes dh from above and dh' of the step after, {@code [U]} each from {@code begin} on, and adds what is asked for to dh and
     * dc.
     */
    void enter(int slot, int step, double[] dh, double[] backH, double[] dc, int begin) {
        int units = lstm().units();
        if (step >= output.first) {
            System.arraycopy(output.values, output.at(slot, step), dh, begin, units);
        } else {
            Arrays.fill(dh, begin, begin + units, 0.0);
        }
        aim.add(layer, slot, step, dh, dc, begin);
        back.copy(slot, lstm().features(), units, backH, begin);
    }
}
