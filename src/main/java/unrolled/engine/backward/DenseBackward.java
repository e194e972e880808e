package unrolled.engine.backward;

import java.util.Arrays;
import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Matrix;

/** A Dense layer backwards: dz = dy times the slope of the activation, dx = K dz. */
final class DenseBackward {
    private final Recording recording;
    private final Dense dense;
    private final int at;
    private final LayerGradients gradients;

    DenseBackward(Recording recording, int at) {
        this.recording = recording;
        this.at = at;
        dense = (Dense) recording.model().layers().get(at);
        gradients = new LayerGradients(recording, at);
    }

    /**
     * @param output the gradient with respect to what the layer gave out
     * @param byLogits whether it is one by the pre-activations already
     */
    LayerGradients run(LayerGradient output, boolean byLogits) {
        Matrix turned = Matrix.turned(dense.kernel(), Matrix.zero(0, dense.units()));
        LayerRecording track = recording.written(at);
        double[] dx = new double[dense.features()];
        for (int step = gradients.first; step < recording.steps(); step++) {
            for (int slot = 0; slot < recording.batch(); slot++) {
                int from = output.at(slot, step);
                double[] dz = Arrays.copyOfRange(output.values, from, from + dense.units());
                if (!byLogits) {
                    dense.activation().backward(track.values, track.at(slot, step), dz);
                }
                gradients.z[gradients.row(slot, step)] = dz;
                turned.product(dz, 0, dx);
                System.arraycopy(dx, 0, gradients.input.values, gradients.input.at(slot, step), dx.length);
            }
        }
        sumWeights();
        return gradients;
    }

    /** Over the steps from the first upwards, and the slots of each from 0 upwards. */
    private void sumWeights() {
        double[] inputs = recording.inputs(at);
        for (int step = gradients.first; step < recording.steps(); step++) {
            for (int slot = 0; slot < recording.batch(); slot++) {
                double[] row = gradients.weights.input();
                System.arraycopy(inputs, recording.inputAt(at, slot, step), row, 0, dense.features());
                row[dense.features()] = 1.0;
                gradients.weights.add(gradients.z[gradients.row(slot, step)]);
            }
        }
        gradients.weights.finish();
    }
}
