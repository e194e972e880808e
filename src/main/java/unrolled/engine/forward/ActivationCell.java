package unrolled.engine.forward;

import unrolled.engine.model.ActivationLayer;

/** An Activation layer at work: activation(x). */
final class ActivationCell implements LayerCell {
    private final int at;
    private final SlotRange slots;

    ActivationCell(int at, SlotRange slots) {
        this.at = at;
        this.slots = slots;
    }

    /** Writes the outputs [F]. */
    @Override
    public void step(Recording recording, int step) {
        ActivationLayer layer = (ActivationLayer) recording.model().layers().get(at);
        LayerRecording track = recording.written(at);
        for (int slot = slots.from(); slot < slots.to(); slot++) {
            int out = track.at(slot, step);
            System.arraycopy(
                    recording.inputs(at), recording.inputAt(at, slot, step), track.values, out, layer.features());
            layer.activation().apply(track.values, out, layer.features());
        }
    }
}
