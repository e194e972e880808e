package unrolled.run;

import unrolled.engine.forward.Recording;

/** The input of a batch {@code [B][T][F]} that a generation made itself; never changed. */
final class GenerationWindow {
    private final double[] x;

    private GenerationWindow(double[] x) {
        this.x = x;
    }

    /** The window of a batch, moved on: in every slot the oldest row goes and the last output comes. */
    static GenerationWindow after(Recording recording) {
        int width = recording.outputWidth();
        double[] x = recording.x();
        int size = x.length / recording.batch();
        for (int slot = 0; slot < recording.batch(); slot++) {
            int from = slot * size;
            System.arraycopy(x, from + width, x, from, size - width);
            for (int n = 0; n < width; n++) {
                x[from + size - width + n] = recording.output(slot, recording.steps() - 1, n);
            }
        }
        return new GenerationWindow(x);
    }

    /** Shared, not a copy: the engine copies what it runs. */
    double[] x() {
        return x;
    }
}
