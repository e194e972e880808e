package unrolled.engine.backward;

import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.Recording;
import unrolled.engine.kernel.Panels;
import unrolled.engine.model.Dense;

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
        int units = dense.units();
        int slots = recording.batch();
        LayerRecording track = recording.written(at);
        Panels turned = dense.kernel().turned();
        Panels dx = new Panels(slots, dense.features());
        double[] dz = new double[slots * units];
        for (int step = gradients.first; step < recording.steps(); step++) {
            for (int slot = 0; slot < slots; slot++) {
                System.arraycopy(output.values, output.at(slot, step), dz, slot * units, units);
                if (!byLogits) {
                    dense.activation().backward(track.values, track.at(slot, step), dz, slot * units, units);
                }
                gradients.z.set(gradients.row(slot, step), dz, slot * units);
            }
            dx.setProduct(dz, 0, units, turned);
            for (int slot = 0; slot < slots; slot++) {
                dx.copy(slot, 0, dense.features(), gradients.input.values, gradients.input.at(slot, step));
            }
        }
        gradients.weights.add(this::copyInputs, gradients.z);
        return gradients;
    }

    /** x and the 1 that the bias is multiplied by. */
    private void copyInputs(int row, double[] to) {
        int slot = row % recording.batch();
        int step = gradients.first + row / recording.batch();
        System.arraycopy(recording.inputs(at), recording.inputAt(at, slot, step), to, 0, dense.features());
        to[dense.features()] = 1.0;
    }
}
