package unrolled.analysis.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Lstm;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Trace;

/** Between which values each number of each unit stays, in all slots and steps of the first batches of a run. */
final class UnitRanges {
    /** So many batches are walked through. */
    static final long MOST_BATCHES = 4096;
    /** And not more than so many values are read. */
    private static final long MOST_VALUES = 1L << 26;

    private static final Quantity[] ALL = Quantity.values();

    private final long batches;
    private final List<double[][]> least = new ArrayList<>(); // of each layer, [quantities][units]
    private final List<double[][]> most = new ArrayList<>();

    private UnitRanges(Trace trace, long batches) {
        this.batches = batches;
        for (Lstm lstm : trace.run().model().lstms()) {
            least.add(filled(lstm.units(), Double.POSITIVE_INFINITY));
            most.add(filled(lstm.units(), Double.NEGATIVE_INFINITY));
        }
    }

    private static double[][] filled(int units, double value) {
        double[][] values = new double[ALL.length][units];
        for (double[] row : values) {
            Arrays.fill(row, value);
        }
        return values;
    }

    /** Nothing of a run that is not complete, or of which not all is recorded. */
    static UnitRanges of(Trace trace, Progress progress) {
        boolean read = trace.isComplete() && trace.run().recorded().hasCell();
        UnitRanges ranges = new UnitRanges(trace, read ? batches(trace) : 0);
        trace.walk(0, ranges.batches, progress, block -> {
            ranges.add(block);
            return true;
        });
        return ranges;
    }

    private static long batches(Trace trace) {
        long units = trace.run().model().lstms().stream().mapToLong(Lstm::units).sum();
        long each = Math.max(
                1, units * ALL.length * trace.plan().steps() * trace.plan().slots());
        return Math.min(trace.plan().allBatches(), Math.min(MOST_BATCHES, Math.max(2, MOST_VALUES / each)));
    }

    private void add(Block block) {
        Recording recording = block.recording();
        for (int layer = 0; layer < least.size(); layer++) {
            double[] values = new double[least.get(layer)[0].length];
            for (Quantity quantity : ALL) {
                double[] low = least.get(layer)[quantity.part];
                double[] high = most.get(layer)[quantity.part];
                for (int slot = 0; slot < recording.batch(); slot++) {
                    for (int step = 0; step < recording.steps(); step++) {
                        recording.copy(quantity, layer, slot, step, values, 0);
                        for (int unit = 0; unit < values.length; unit++) {
                            low[unit] = Math.min(low[unit], values[unit]);
                            high[unit] = Math.max(high[unit], values[unit]);
                        }
                    }
                }
            }
        }
    }

    /** How many batches were walked through; 0 if nothing is known. */
    long batches() {
        return batches;
    }

    int layers() {
        return least.size();
    }

    int units(int layer) {
        return least.get(layer)[0].length;
    }

    double least(Quantity quantity, int layer, int unit) {
        return least.get(layer)[quantity.part][unit];
    }

    double most(Quantity quantity, int layer, int unit) {
        return most.get(layer)[quantity.part][unit];
    }
}
