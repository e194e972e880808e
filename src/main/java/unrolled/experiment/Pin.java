package unrolled.experiment;

import java.util.OptionalInt;

/**
 * A reset at a moment: h and c of its slots become zero, in all layers, before that step. Everything counts from 0.
 *
 * @param slot the one slot that is reset; empty for all
 */
public record Pin(int epoch, int batch, int step, OptionalInt slot) {
    public static Pin all(int epoch, int batch, int step) {
        return new Pin(epoch, batch, step, OptionalInt.empty());
    }

    public static Pin one(int epoch, int batch, int step, int slot) {
        return new Pin(epoch, batch, step, OptionalInt.of(slot));
    }

    Pin withEpoch(int epoch) {
        return new Pin(epoch, batch, step, slot);
    }

    /** Whether the pin stands before this step and takes this slot. */
    public boolean resets(int step, int slot) {
        return this.step == step && (this.slot.isEmpty() || this.slot.getAsInt() == slot);
    }
}
