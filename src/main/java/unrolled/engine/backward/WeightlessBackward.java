package unrolled.engine.backward;

import java.util.Arrays;
import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.WeightlessLayer;

/** A layer without weights backwards: dx = dy times the slope of an Activation, or what a Dropout multiplied x by. */
final class WeightlessBackward {
    private final Recording recording;
    private final int at;
    private final WeightlessLayer layer;
    private final LayerGradients gradients;

    WeightlessBackward(Recording recording, int at) {
        this.recording = recording;
        this.at = at;
        layer = (WeightlessLayer) recording.model().layers().get(at);
        gradients = new LayerGradients(recording, at);
    }

    /**
     * @param output the gradient with respect to what the layer gave out
     * @param byLogits whether it is one by what went into an Activation already
     */
    LayerGradients run(LayerGradient output, boolean byLogits) {
        for (int step = gradients.first; step < recording.steps(); step++) {
            for (int slot = 0; slot < recording.batch(); slot++) {
                int from = output.at(slot, step);
                double[] dx = Arrays.copyOfRange(output.values, from, from + layer.features());
                if (!byLogits) {
                    backward(slot, step, dx);
                }
                System.arraycopy(dx, 0, gradients.input.values, gradients.input.at(slot, step), dx.length);
            }
        }
        return gradients;
    }

    private void backward(int slot, int step, double[] dx) {
        if (layer instanceof ActivationLayer activation) {
            LayerRecording track = recording.written(at);
            activation.activation().backward(track.values, track.at(slot, step), dx, 0, dx.length);
        } else if (layer instanceof Dropout dropout) {
            for (int n = 0; n < dx.length; n++) {
                dx[n] *= recording.draws().factor(dropout.rate(), at, slot, step, n);
            }
        }
    }
}
