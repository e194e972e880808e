package unrolled.engine.backward;

import java.util.Arrays;
import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Layer;

/** A layer without weights backwards: dx = dy times the slope of an Activation, or what a Dropout multiplied x by. */
final class WeightlessBackward implements LayerBackward {
    private final int at;
    private final LayerGradients gradients;

    WeightlessBackward(int at, LayerGradients gradients) {
        this.at = at;
        this.gradients = gradients;
    }

    @Override
    public LayerGradients run(Recording recording, LayerGradient output, boolean byLogits, GradientTarget aim) {
        int features = gradients.input.width;
        for (int step = gradients.first; step < recording.steps(); step++) {
            for (int slot = 0; slot < recording.batch(); slot++) {
                int from = output.at(slot, step);
                double[] dx = Arrays.copyOfRange(output.values, from, from + features);
                if (!byLogits) {
                    backward(recording, slot, step, dx);
                }
                System.arraycopy(dx, 0, gradients.input.values, gradients.input.at(slot, step), dx.length);
            }
        }
        return gradients;
    }

    private void backward(Recording recording, int slot, int step, double[] dx) {
        Layer layer = recording.model().layers().get(at);
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
