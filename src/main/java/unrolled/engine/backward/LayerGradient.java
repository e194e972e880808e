package unrolled.engine.backward;

import unrolled.engine.forward.Recording;
import unrolled.engine.loss.Cost;
import unrolled.engine.loss.Outputs;

/** The gradient with respect to what went into one layer, which is what the one below gave out. */
final class LayerGradient {
    /** The first step of the batch at which something went in. */
    final int first;
    /** F of the layer. */
    final int width;
    /** {@code [T - first][B][F]}. */
    final double[] values;

    private final int batch;

    LayerGradient(Recording recording, int layer) {
        first = recording.written(layer).first;
        batch = recording.batch();
        width = recording.model().layers().get(layer).features();
        values = new double[(recording.steps() - first) * batch * width];
    }

    /** The gradient with respect to what the model gave out, in the layout of a seam above the last layer. */
    LayerGradient(Recording recording, Cost cost) {
        first = Outputs.first(recording);
        batch = recording.batch();
        width = recording.model().outputWidth();
        values = new double[cost.gradients().length];
        for (int step = first; step < recording.steps(); step++) {
            for (int slot = 0; slot < batch; slot++) {
                System.arraycopy(cost.gradients(), cost.at(slot, step), values, at(slot, step), width);
            }
        }
    }

    /** The same, zero so far, for another number than a loss. */
    LayerGradient(Recording recording) {
        first = Outputs.first(recording);
        batch = recording.batch();
        width = recording.outputWidth();
        values = new double[(recording.steps() - first) * batch * width];
    }

    /** Where the numbers of a slot and step begin. */
    int at(int slot, int step) {
        return ((step - first) * batch + slot) * width;
    }
}
