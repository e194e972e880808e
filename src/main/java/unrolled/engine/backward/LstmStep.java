package unrolled.engine.backward;

import java.util.Arrays;
import unrolled.engine.forward.HeldGate;
import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.SlotRange;
import unrolled.engine.kernel.Panels;
import unrolled.engine.model.Lstm;

/**
 * What the steps of some slots of an LSTM layer are taken back from and write to.
 *
 * @param at which layer of the model it is
 * @param layer which LSTM layer it is
 * @param slots those of the batch; the first of them is row 0 of all that belongs to them alone
 * @param output the gradient with respect to what the layer gave out
 * @param aim what else is asked for, of c and h of the layer itself
 * @param below how many numbers go back to the layer below: F, or none if nobody asks for them
 * @param back per slot {@code [below + U]}: dx of the step after, and dh' of it
 * @param gradients to be written
 */
record LstmStep(
        Recording recording,
        int at,
        int layer,
        SlotRange slots,
        LayerGradient output,
        GradientTarget aim,
        int below,
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
        back.copy(slot - slots.from(), below, units, backH, begin);
    }

    /**
     * Takes out of dz {@code [4U]} of a slot, from {@code begin} on, what would go into the sums of gates that were held: nothing
     * goes back from their values.
     */
    void stopAtHeld(int slot, int step, double[] dz, int begin) {
        if (!recording.hasSettings()) {
            return;
        }
        int units = lstm().units();
        for (HeldGate hold : recording.held(layer, slot, step)) {
            dz[begin + hold.gate().part * units + hold.unit()] = 0.0;
        }
    }

    /** What goes on from dz {@code [S][4U]} to the layer below and to the step before, through the weights. */
    void passOn(int step, double[] dz, Panels turned, double[] backC) {
        int units = lstm().units();
        back.setProduct(dz, 0, 4 * units, turned);
        for (int slot = slots.from(); slot < slots.to(); slot++) {
            int n = slot - slots.from();
            back.copy(n, 0, below, gradients.input.values, gradients.input.at(slot, step));
            if (recording.isReset(slot, step)) {
                back.clear(n);
                Arrays.fill(backC, n * units, (n + 1) * units, 0.0);
            }
        }
    }

    /** What has come back to before step 0. */
    void leave(double[] backC) {
        int units = lstm().units();
        for (int slot = slots.from(); slot < slots.to(); slot++) {
            int n = slot - slots.from();
            System.arraycopy(backC, n * units, gradients.start, 2 * slot * units, units);
            back.copy(n, below, units, gradients.start, (2 * slot + 1) * units);
        }
    }
}
