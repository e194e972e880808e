package unrolled.engine.forward;

import unrolled.engine.model.ActivationLayer;

/** An Activation layer at work: activation(x). */
final class ActivationCell implements LayerCell {
    private final ActivationLayer layer;

    ActivationCell(ActivationLayer layer) {
        this.layer = layer;
    }

    @Override
    public void enter(Recording recording, int slot, int step) {}

    /** Writes the output [F]. */
    @Override
    public void step(double[] x, int from, double[] out, int at) {
        System.arraycopy(x, from, out, at, layer.features());
        layer.activation().apply(out, at, layer.features());
    }

    @Override
    public void leave(Recording recording, int slot, int step) {}
}
