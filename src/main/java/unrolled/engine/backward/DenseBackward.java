package unrolled.engine.backward;

import unrolled.engine.forward.LayerRecording;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Workers;
import unrolled.engine.kernel.Panels;
import unrolled.engine.model.Dense;

/** A Dense layer backwards: dz = dy times the slope of the activation, dx = K dz. */
final class DenseBackward implements LayerBackward {
    private final int at;
    private final LayerGradients gradients;
    /** Whether dx is asked for. */
    private final boolean goesOut;
    /** K turned, {@code [N][F]}. */
    private final Panels turned;
    /** {@code [B][F]}. */
    private final Panels dx;
    /** {@code [B][N]}. */
    private final double[] dz;

    DenseBackward(Dense dense, int at, LayerGradients gradients, boolean goesOut) {
        this.at = at;
        this.gradients = gradients;
        this.goesOut = goesOut;
        turned = new Panels(dense.units(), dense.features());
        dx = new Panels(gradients.batch, dense.features());
        dz = new double[gradients.batch * dense.units()];
    }

    @Override
    public LayerGradients run(Recording recording, LayerGradient output, boolean byLogits, GradientTarget aim) {
        Dense dense = (Dense) recording.model().layers().get(at);
        if (goesOut) {
            turned.setColumns(0, dense.kernel().values());
        }
        for (int step = gradients.first; step < recording.steps(); step++) {
            preactivation(recording, dense, step, output, byLogits);
            if (goesOut) {
                passOn(dense, step);
            }
        }
        gradients.weights.set(1, Workers.NONE, (row, to) -> copyInputs(recording, row, to), gradients.z);
        return gradients;
    }

    /** Writes dx of a step. */
    private void passOn(Dense dense, int step) {
        dx.setProduct(dz, 0, dense.units(), turned);
        for (int slot = 0; slot < gradients.batch; slot++) {
            dx.copy(slot, 0, dense.features(), gradients.input.values, gradients.input.at(slot, step));
        }
    }

    /** Writes dz of a step. */
    private void preactivation(Recording recording, Dense dense, int step, LayerGradient output, boolean byLogits) {
        int units = dense.units();
        LayerRecording track = recording.written(at);
        for (int slot = 0; slot < recording.batch(); slot++) {
            System.arraycopy(output.values, output.at(slot, step), dz, slot * units, units);
            if (!byLogits) {
                dense.activation().backward(track.values, track.at(slot, step), dz, slot * units, units);
            }
            gradients.z.set(gradients.row(slot, step), dz, slot * units);
        }
    }

    /** x and the 1 that the bias is multiplied by. */
    private void copyInputs(Recording recording, int row, double[] to) {
        int features = gradients.input.width;
        int slot = row % recording.batch();
        int step = gradients.first + row / recording.batch();
        System.arraycopy(recording.inputs(at), recording.inputAt(at, slot, step), to, 0, features);
        to[features] = 1.0;
    }
}
