package unrolled.analysis;

import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Trace;

/**
 * How long each unit of a layer remembers over a whole run, by all forget gates of a slot: ln 2 / mean(-ln f), the steps
 * after which half is left if every step forgot like their geometric mean.
 */
public final class HalfLives {
    private final int layer;
    private final int slot;
    /** Per unit, the sum of -ln f. Written only while this is made. */
    private final double[] forgotten;

    private long steps;

    private HalfLives(int layer, int slot, int units) {
        this.layer = layer;
        this.slot = slot;
        this.forgotten = new double[units];
    }

    /** Gathered from all that is there of a trace, in one walk. Throws CancellationException if the progress says so. */
    public static HalfLives of(Trace trace, int layer, int slot, Progress progress) {
        int units = trace.run().model().lstms().get(layer).units();
        HalfLives lives = new HalfLives(layer, slot, units);
        trace.walk(progress, lives::add);
        return lives;
    }

    private void add(Block block) {
        Recording recording = block.recording();
        if (slot >= recording.batch()) {
            return;
        }
        for (int step = 0; step < recording.steps(); step++) {
            for (int unit = 0; unit < forgotten.length; unit++) {
                forgotten[unit] -= StrictMath.log(recording.at(Quantity.F, layer, slot, step, unit));
            }
        }
        steps += recording.steps();
    }

    public int layer() {
        return layer;
    }

    public int slot() {
        return slot;
    }

    public int units() {
        return forgotten.length;
    }

    /** In steps: 0 if one f is 0, infinite if all are 1, NaN if one is NaN or there are none. */
    public double of(int unit) {
        return steps == 0 ? Double.NaN : StrictMath.log(2) / (forgotten[unit] / steps);
    }
}
