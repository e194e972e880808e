package unrolled.run;

import unrolled.engine.Quantity;
import unrolled.engine.Recording;

/**
 * One quantity of one layer and slot over a whole run, gathered into a given number of columns: each holds the mean of
 * its moments, and of its units where a layer has more than {@link #MOST_ROWS}. A run with fewer moments has a column a
 * moment.
 */
public final class Summary {
    /** More rows than this cannot be told apart in a strip of the heat map. */
    public static final int MOST_ROWS = 32;

    private final int columns;
    private final int rows;
    private final double[] sums;
    private final int[] counts;

    private Summary(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.sums = new double[columns * rows];
        this.counts = new int[columns * rows];
    }

    /** What is gathered. */
    public record Choice(Quantity quantity, int layer, int slot, int columns) {}

    public static Summary of(Trace trace, Choice choice, Progress progress) {
        Plan plan = trace.plan();
        int units = trace.run().model().lstms().get(choice.layer()).units();
        int columns = (int) Math.max(1, Math.min(choice.columns(), plan.moments()));
        Summary summary = new Summary(columns, Math.min(units, MOST_ROWS));
        trace.walk(progress, block -> summary.add(block, choice, plan, units));
        return summary;
    }

    private void add(Block block, Choice choice, Plan plan, int units) {
        Recording recording = block.recording();
        if (choice.slot() >= recording.batch()) {
            return;
        }
        long first = plan.batchIndex(block.epoch(), block.batch()) * plan.steps();
        for (int step = 0; step < plan.steps(); step++) {
            int column = (int) ((first + step) * columns / plan.moments());
            for (int unit = 0; unit < units; unit++) {
                int cell = (int) ((long) unit * rows / units) * columns + column;
                sums[cell] += recording.at(choice.quantity(), choice.layer(), choice.slot(), step, unit);
                counts[cell]++;
            }
        }
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** NaN where the slot has no sample. */
    public double at(int row, int column) {
        int cell = row * columns + column;
        return counts[cell] == 0 ? Double.NaN : sums[cell] / counts[cell];
    }
}
