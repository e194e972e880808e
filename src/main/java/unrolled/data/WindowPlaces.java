package unrolled.data;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Where the windows of a series stand in the order in which its rows are read: sample s of a series begins s * stride
 * behind the first row of it. The windows of one series come after those of the one before.
 */
public final class WindowPlaces {
    private final Cut cut;
    private final RowOrder order;
    private final int[] firstSamples; // of each series, and behind the last how many there are

    /** Throws DataException if every series is too short for a window with its targets. */
    public WindowPlaces(Cut cut, RowOrder order) {
        this.cut = cut;
        this.order = order;
        cut.count(order.longest());
        this.firstSamples = new int[order.series() + 1];
        for (int series = 0; series < order.series(); series++) {
            firstSamples[series + 1] = firstSamples[series] + cut.countOrNone(order.rows(series));
        }
    }

    public Cut cut() {
        return cut;
    }

    public RowOrder order() {
        return order;
    }

    /** How many windows there are. */
    public int count() {
        return firstSamples[firstSamples.length - 1];
    }

    /** The series that a sample is cut from. */
    public int seriesOf(int sample) {
        Objects.checkIndex(sample, count());
        if (order.series() == 1) {
            return 0; // asked for every number that is read
        }
        int at = Arrays.binarySearch(firstSamples, sample);
        int series = at < 0 ? -at - 2 : at;
        while (firstSamples[series + 1] == sample) { // those of which there is no window
            series++;
        }
        return series;
    }

    /** Whether two samples are of the same series, though perhaps with a gap between them. */
    public boolean isSameSeries(int one, int other) {
        return order.isSameSeries(seriesOf(one), seriesOf(other));
    }

    /** The position of the first row of a sample. */
    public int start(int sample) {
        int series = seriesOf(sample);
        return order.first(series) + (sample - firstSamples[series]) * cut.stride(); // a position, so no overflow
    }

    /**
     * How many rows lie between the last row of one sample and the first row of another one of the same series, with those
     * that are left out; negative where the other one begins with a row of the first, or before it.
     */
    public int between(int one, int other) {
        return place(other) - (place(one) + cut.lookBack());
    }

    /** Where a sample begins if the rows that are left out count too. */
    private int place(int sample) {
        return start(sample) + order.leftOutBefore(seriesOf(sample));
    }

    /** The position of a time step of a sample. */
    public int position(int sample, int step) {
        return start(sample) + Objects.checkIndex(step, cut.lookBack());
    }

    /** The position of the first row that a time step of a sample should predict: {@code distance} after its own. */
    public int targetPosition(int sample, int step) {
        return position(sample, step) + cut.distance();
    }

    /** The position of the last row that a sample should predict. */
    public int lastTargetPosition(int sample) {
        return targetPosition(sample, cut.lookBack() - 1) + cut.targetRows() - 1;
    }

    /** The last sample of a series that starts at a position or before; the last one of the series before if none does. */
    public int lastStartingBy(int position, int series) {
        int inside = Math.floorDiv(position - order.first(series), cut.stride());
        return firstSamples[series] + Math.max(-1, Math.min(count(series) - 1, inside));
    }

    /** The sample of a series that starts nearest to a position, the earlier of two; -1 of a series without windows. */
    public int nearest(int position, int series) {
        if (count(series) == 0) {
            return -1;
        }
        int inside = Math.floorDiv(position - order.first(series) + cut.stride() / 2, cut.stride());
        return firstSamples[series] + Math.max(0, Math.min(count(series) - 1, inside));
    }

    private int count(int series) {
        return firstSamples[series + 1] - firstSamples[series];
    }

    /** The samples of a series that start at a position from {@code first} to {@code last}. */
    public IntStream startingBetween(int first, int last, int series) {
        int from = -Math.floorDiv(order.first(series) - first, cut.stride());
        int to = Math.floorDiv(last - order.first(series), cut.stride());
        return IntStream.rangeClosed(Math.max(0, from), Math.min(count(series) - 1, to))
                .map(inside -> firstSamples[series] + inside);
    }
}
