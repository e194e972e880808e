package unrolled.engine.forward;

import unrolled.engine.model.Dropout;

/** A Dropout layer at work: x times 0 or 1 / (1 - rate), or x where nothing is drawn. */
final class DropoutCell implements LayerCell {
    private final int at;
    private final SlotRange slots;

    DropoutCell(int at, SlotRange slots) {
        this.at = at;
        this.slots = slots;
    }

    /** Writes the outputs [F]. */
    @Override
    public void step(Recording recording, int step) {
        Dropout dropout = (Dropout) recording.model().layers().get(at);
        LayerRecording track = recording.written(at);
        double[] x = recording.inputs(at);
        for (int slot = slots.from(); slot < slots.to(); slot++) {
            int from = recording.inputAt(at, slot, step);
            int out = track.at(slot, step);
            for (int n = 0; n < dropout.features(); n++) {
                track.values[out + n] = x[from + n] * recording.draws().factor(dropout.rate(), at, slot, step, n);
            }
        }
    }
}
