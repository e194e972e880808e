package unrolled.engine.forward;

import unrolled.engine.model.Dropout;

/** A Dropout layer at work: x times 0 or 1 / (1 - rate), or x where nothing is drawn. */
final class DropoutCell implements LayerCell {
    private final Dropout dropout;
    private final int layer;
    private final DropoutDraws draws;
    private int slot;
    private int step;

    /** @param layer which layer of the model it is */
    DropoutCell(Dropout dropout, int layer, DropoutDraws draws) {
        this.dropout = dropout;
        this.layer = layer;
        this.draws = draws;
    }

    @Override
    public void enter(Recording recording, int slot, int step) {
        this.slot = slot;
        this.step = step;
    }

    /** Writes the output [F]. */
    @Override
    public void step(double[] x, int from, double[] out, int at) {
        for (int n = 0; n < dropout.features(); n++) {
            out[at + n] = x[from + n] * draws.factor(dropout.rate(), layer, slot, step, n);
        }
    }

    @Override
    public void leave(Recording recording, int slot, int step) {}
}
