package unrolled.engine.backward;

import unrolled.engine.forward.Recording;
import unrolled.engine.kernel.Panels;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;

/** The gradients of one layer: what {@link Backward} found on its way through it. */
final class LayerGradients {
    /** The first step of the batch that the layer saw. */
    final int first;
    /**
     * By the pre-activations: for every step from the first on and every slot a row z [4U], or [N] of a Dense; none of a
     * layer without weights.
     */
    final Panels z;
    /** By c and h after every step, {@code [steps][B][2U]}; empty for a Dense. */
    final double[] state;
    /** By c and h before step 0, {@code [B][2U]}; empty for a Dense. */
    final double[] start;
    /** By what went in. */
    final LayerGradient input;
    /** By K over R over b: rows of 4U or N; b's is there even if the layer has none. */
    final WeightSum weights;

    final int batch;
    /** How many matrices of weights the layer has. */
    final int matrices;

    LayerGradients(Recording recording, int layer) {
        Layer of = recording.model().layers().get(layer);
        first = recording.written(layer).first;
        batch = recording.batch();
        matrices = of.weights().size();
        int rows = (recording.steps() - first) * batch;
        int recurrent = of instanceof Lstm ? of.units() : 0;
        state = new double[2 * recurrent * rows];
        start = new double[2 * recurrent * batch];
        input = new LayerGradient(recording, layer);
        boolean weightless = of.weights().isEmpty();
        int columns = weightless ? 0 : of.weights().get(0).columns();
        z = new Panels(weightless ? 0 : rows, columns);
        weights = new WeightSum(weightless ? 0 : of.features() + recurrent + 1, columns);
    }

    /** Which row belongs to a slot and step. */
    int row(int slot, int step) {
        return (step - first) * batch + slot;
    }
}
