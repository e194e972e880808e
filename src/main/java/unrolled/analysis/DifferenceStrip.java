package unrolled.analysis;

import java.util.Optional;
import unrolled.run.Block;
import unrolled.run.Farthest;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * The difference of two runs in one quantity, layer and slot over the whole one run, in a given number of columns: each
 * holds the difference farthest from zero of its moments, so that a column that is exactly 0 is 0 everywhere. It is
 * gathered piece by piece, as far as both runs have got.
 */
public final class DifferenceStrip {
    /** What is gathered at once: so many batches, or so many multiplications of weights if that is less. */
    private static final int AT_ONCE = 2000;

    private static final long MULTIPLICATIONS = 20_000_000;

    private final Summary.Choice choice;
    private final int units;
    private final int columns;
    private final int rows;
    /** {@code [rows][columns]}. */
    private final Farthest farthest;

    private double largest;
    private long next;
    private Optional<Moment> first = Optional.empty();

    public DifferenceStrip(Trace one, Summary.Choice choice) {
        this.choice = choice;
        this.units = one.run().model().lstms().get(choice.layer()).units();
        this.columns = (int) Math.max(1, Math.min(choice.columns(), one.plan().moments()));
        this.rows = Math.min(units, Summary.MOST_ROWS);
        this.farthest = new Farthest(columns * rows);
    }

    /**
     * Gathers some more.
     *
     * @param pair always the same two runs
     * @return whether more can be gathered now
     */
    public synchronized boolean gather(RunPair pair) {
        Trace one = pair.one();
        long there = pair.other().isComplete() ? one.reached() : 0;
        if (next >= there) {
            return false;
        }
        one.walk(next, Math.min(there, next + atOnce(one)), Progress.SILENT, block -> {
            add(block, pair);
            next++;
            return true;
        });
        return next < there;
    }

    private static long atOnce(Trace trace) {
        Plan plan = trace.plan();
        long each = Math.max(1, trace.run().model().weightCount() * plan.steps() * plan.batchSize());
        return Math.max(1, Math.min(AT_ONCE, MULTIPLICATIONS / each));
    }

    private void add(Block block, RunPair pair) {
        Plan plan = pair.one().plan();
        long moment = plan.firstMoment(block.place().index());
        for (int step = 0; step < block.recording().steps(); step++) {
            Optional<Difference> difference = pair.at(block, step, choice.slot());
            int column = (int) ((moment + step) * columns / plan.moments());
            difference.filter(there -> there.compares(choice.quantity())).ifPresent(there -> add(there, column));
        }
    }

    private void add(Difference difference, int column) {
        boolean some = false;
        for (int unit = 0; unit < units; unit++) {
            double value = difference.of(choice.quantity(), choice.layer(), unit);
            farthest.note((int) ((long) unit * rows / units) * columns + column, value);
            largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
            some |= value != 0;
        }
        if (some && first.isEmpty()) {
            first = Optional.of(difference.one().place().moment());
        }
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** NaN where one of both is no number, and where nothing is compared. */
    public synchronized double at(int row, int column) {
        return farthest.at(row * columns + column);
    }

    /** Whether something is compared there, and has been. */
    public synchronized boolean isThere(int row, int column) {
        return farthest.isThere(row * columns + column);
    }

    /** The largest finite size of all differences so far. */
    public synchronized double largest() {
        return largest;
    }

    /** The first moment so far at which the quantity is not exactly the same. */
    public synchronized Optional<Moment> first() {
        return first;
    }
}
