package unrolled.engine.forward;

/** Whether the numbers of a step are finite, in all slots and as far as they are recorded. */
public final class Finiteness {
    private static final long EXPONENT = 0x7ff0_0000_0000_0000L;
    private static final long LEAST_OF_EXPONENT = 0x0010_0000_0000_0000L;

    private Finiteness() {}

    /** Of all that goes into the model. */
    public static boolean ofInput(Recording recording, int step) {
        boolean finite = true;
        for (int slot = 0; slot < recording.batch() && recording.recorded().inputs(); slot++) {
            int from = recording.inputAt(0, slot, step);
            finite &= areFinite(recording.inputs(0), from, recording.model().features());
        }
        return finite;
    }

    /**
     * Whether c and h tell of all gates: one that is not finite makes c = f c + i g or h = o tanh(c) so, where nothing was
     * set.
     */
    public static boolean isToldByState(Recording recording) {
        return recording.recorded().hasCell() && !recording.hasSettings();
    }

    /** Of all gates, c and h. */
    public static boolean ofState(Recording recording, int step) {
        boolean finite = true;
        for (int layer = 0; layer < recording.start().layers(); layer++) {
            LayerRecording track = recording.written(recording.layerOfLstm(layer));
            if (!recording.recorded().hasCell()) {
                finite &= told(recording, track, step);
            } else if (isToldByState(recording)) {
                finite &= cellIsFinite(recording, track, step);
            } else {
                finite &= areFinite(recording, track, step);
            }
        }
        return finite;
    }

    /** Of c and h, which lie together. */
    private static boolean cellIsFinite(Recording recording, LayerRecording track, int step) {
        boolean finite = true;
        int units = track.width / 6;
        for (int slot = 0; slot < recording.batch() && step >= track.first; slot++) {
            finite &= areFinite(track.values, track.at(slot, step) + Quantity.C.part * units, 2 * units);
        }
        return finite;
    }

    private static boolean told(Recording recording, LayerRecording track, int step) {
        boolean finite = true;
        int units = track.width / 6;
        for (Quantity quantity : recording.recorded().quantities()) {
            for (int slot = 0; slot < recording.batch() && step >= track.first; slot++) {
                finite &= areFinite(track.values, track.at(slot, step) + quantity.part * units, units);
            }
        }
        return finite;
    }

    /** Of all that the model gives out; it may give out nothing there. */
    public static boolean ofOutput(Recording recording, int step) {
        LayerRecording top = recording.written(recording.model().layers().size() - 1);
        return !recording.hasOutput(step) || areFinite(recording, top, step);
    }

    private static boolean areFinite(Recording recording, LayerRecording track, int step) {
        return step < track.first
                || areFinite(track.values, track.at(0, step), recording.batch() * track.width); // slots lie together
    }

    /** The exponent of what is not finite has all bits: one more carries into the sign. */
    private static boolean areFinite(double[] values, int from, int count) {
        long seen = 0;
        for (int at = from; at < from + count; at++) {
            seen |= (Double.doubleToRawLongBits(values[at]) & EXPONENT) + LEAST_OF_EXPONENT;
        }
        return seen >= 0;
    }
}
