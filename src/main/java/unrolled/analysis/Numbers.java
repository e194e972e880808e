package unrolled.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Numbers in a row that never change, with the least and the largest of any stretch at hand: a curve over millions of
 * them is drawn in the time of its pixels. They are read through once, when this is made.
 */
public final class Numbers {
    /** How many blocks of one level make one of the next. */
    private static final int FAN = 32;

    private final int count;
    private final IntToDoubleFunction values;
    /** Level k has the spans of blocks of FAN to the power of k + 1 numbers; only whole blocks are used. */
    private final List<Level> levels = new ArrayList<>();

    /** Least and largest of every block, in arrays that are never written again. */
    private static final class Level {
        final double[] lows;
        final double[] highs;

        Level(double[] lows, double[] highs) {
            this.lows = lows;
            this.highs = highs;
        }
    }

    private Numbers(int count, IntToDoubleFunction values) {
        this.count = count;
        this.values = values;
        for (long size = FAN; size <= count; size *= FAN) {
            levels.add(level((int) size));
        }
    }

    /** A copy of {@code values}. */
    public static Numbers of(double... values) {
        double[] copy = values.clone();
        return of(copy.length, index -> copy[index]);
    }

    /** What {@code values} gives for 0 to {@code count} - 1, which must stay so; nothing is copied. */
    public static Numbers of(int count, IntToDoubleFunction values) {
        return new Numbers(count, values);
    }

    /** Least and largest of every block of the level below; reading millions of numbers, it makes no object of each. */
    private Level level(int size) {
        int blocks = count / size;
        double[] lows = new double[blocks];
        double[] highs = new double[blocks];
        Level below = levels.isEmpty() ? null : levels.get(levels.size() - 1);
        for (int block = 0; block < blocks; block++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int part = block * FAN; part < block * FAN + FAN; part++) {
                double least = below == null ? at(part) : below.lows[part];
                double largest = below == null ? least : below.highs[part];
                low = least < low && least > Double.NEGATIVE_INFINITY ? least : low;
                high = largest > high && largest < Double.POSITIVE_INFINITY ? largest : high;
            }
            lows[block] = low;
            highs[block] = high;
        }
        return new Level(lows, highs);
    }

    public int count() {
        return count;
    }

    /** The number at {@code index}, perhaps NaN or infinite. */
    public double at(int index) {
        return values.applyAsDouble(index);
    }

    /** Least and largest of all finite numbers from {@code from} up to but not at {@code to}, cut to what there is. */
    public ValueSpan span(int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int end = Math.min(to, count);
        int index = Math.max(0, from);
        while (index < end) {
            int level = 0;
            long size = 1;
            while (level < levels.size() && index % (size * FAN) == 0 && index + size * FAN <= end) {
                size *= FAN;
                level++;
            }
            double least = level == 0 ? at(index) : levels.get(level - 1).lows[(int) (index / size)];
            double largest = level == 0 ? least : levels.get(level - 1).highs[(int) (index / size)];
            low = least < low && least > Double.NEGATIVE_INFINITY ? least : low;
            high = largest > high && largest < Double.POSITIVE_INFINITY ? largest : high;
            index += (int) size;
        }
        return new ValueSpan(low, high);
    }

    /** Least and largest of all finite numbers. */
    public ValueSpan span() {
        return span(0, count);
    }
}
