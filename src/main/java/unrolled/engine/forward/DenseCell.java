package unrolled.engine.forward;

import unrolled.engine.kernel.ElementaryRow;
import unrolled.engine.model.Dense;

/** A Dense layer at work: activation(x K + b). It carries nothing from step to step. */
final class DenseCell implements LayerCell {
    private final int at;
    private final SlotRange slots;
    /** {@code [S][N]} of the S slots of the range: z, as products need it and in a row. */
    private final DensePreactivation preactivation;

    private final double[] z;

    private final double[] outputs;
    private final ElementaryRow row;

    DenseCell(Dense dense, LayerPanels weights, int at, SlotRange slots) {
        this.at = at;
        this.slots = slots;
        preactivation = new DensePreactivation(weights, slots.count());
        z = new double[slots.count() * dense.units()];
        outputs = new double[z.length];
        row = new ElementaryRow(z.length);
    }

    /** Writes the outputs [N]. */
    @Override
    public void step(Recording recording, int step) {
        Dense dense = (Dense) recording.model().layers().get(at);
        int units = dense.units();
        preactivation.compute(
                recording.inputs(at), recording.inputAt(at, slots.from(), step), recording.inputStride(at));
        for (int n = 0; n < slots.count(); n++) {
            preactivation.copy(n, z, n * units);
        }
        dense.activation().apply(z, outputs, slots.count(), units, row);
        LayerRecording track = recording.written(at);
        System.arraycopy(outputs, 0, track.values, track.at(slots.from(), step), outputs.length);
    }
}
