package unrolled.run;

import java.util.stream.IntStream;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.run.plan.Plan;

/**
 * One quantity of one layer and slot over a whole run, gathered into a given number of columns: each holds the value
 * farthest from zero of its moments, and of its units where a layer has more than {@link #MOST_ROWS}, so that nothing
 * that happened is averaged away. A run with fewer moments has a column a moment.
 */
public final class Summary {
    /** More rows than this cannot be told apart in a strip of the heat map. */
    public static final int MOST_ROWS = 32;

    private final Choice choice;
    private final int columns;
    private final int rows;
    /** The row that shows each unit. */
    private final int[] rowOfUnit;
    /** {@code [columns][rows]}: the units of a moment lie together. */
    private final Farthest farthest;

    private Summary(Choice choice, int units, int columns, int rows) {
        this.choice = choice;
        this.columns = columns;
        this.rows = rows;
        this.rowOfUnit = IntStream.range(0, units)
                .map(unit -> (int) ((long) unit * rows / units))
                .toArray();
        this.farthest = new Farthest(columns * rows);
    }

    /** What is gathered. */
    public record Choice(Quantity quantity, int layer, int slot, int columns) {}

    static Summary empty(Run run, Choice choice) {
        int units = run.model().lstms().get(choice.layer()).units();
        int columns = (int) Math.max(1, Math.min(choice.columns(), run.plan().moments()));
        return new Summary(choice, units, columns, Math.min(units, MOST_ROWS));
    }

    synchronized void add(Block block, Plan plan) {
        Recording recording = block.recording();
        if (choice.slot() >= recording.batch() || !recording.recorded().has(choice.quantity())) {
            return;
        }
        long first = plan.firstMoment(block.place().index());
        double[] values = new double[rowOfUnit.length];
        for (int step = 0; step < recording.steps(); step++) {
            int column = columnOf(first + step, plan) * rows;
            recording.copy(choice.quantity(), choice.layer(), choice.slot(), step, values, 0);
            for (int unit = 0; unit < values.length; unit++) {
                farthest.note(column + rowOfUnit[unit], values[unit]);
            }
        }
    }

    private int columnOf(long moment, Plan plan) {
        return (int) (moment * columns / plan.moments());
    }

    /** The column of a moment, {@code [rows]}, as it is now. */
    synchronized Farthest column(long moment, Plan plan) {
        int from = columnOf(moment, plan) * rows;
        return farthest.part(from, from + rows);
    }

    /** The summary as it was before a moment, when the column of that moment was {@code then}. */
    synchronized Summary before(long moment, Plan plan, Farthest then) {
        Summary past = new Summary(choice, rowOfUnit.length, columns, rows);
        int done = columnOf(moment, plan) * rows;
        past.farthest.take(0, farthest, 0, done);
        past.farthest.take(done, then, 0, rows);
        return past;
    }

    /** The same in no more than so many columns, as it is now: what is added later does not change it. */
    public synchronized Summary coarser(int most) {
        int fewer = Math.max(1, Math.min(most, columns));
        Summary coarse = new Summary(choice, rowOfUnit.length, fewer, rows);
        for (int column = 0; column < columns; column++) {
            int to = (int) ((long) column * fewer / columns) * rows;
            for (int row = 0; row < rows; row++) {
                coarse.farthest.note(to + row, farthest, column * rows + row);
            }
        }
        return coarse;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** NaN where a number was none, and where there is nothing. */
    public synchronized double at(int row, int column) {
        return farthest.at(column * rows + row);
    }

    /** Nothing is where the slot has no sample, or where the trace has not got yet. */
    public synchronized boolean isThere(int row, int column) {
        return farthest.isThere(column * rows + row);
    }
}
