package unrolled.analysis;

import java.util.stream.IntStream;
import unrolled.data.Scaled;
import unrolled.data.Windows;

/**
 * Whether the step from the last value that a window holds to its target goes with one of the steps between its rows: in a
 * walk by chance it goes with none, and nothing in the window tells more than the last value does.
 */
public final class StepEcho {
    /** So many of the newest steps of a window are looked at. */
    private static final int MOST_STEPS = 64;
    /** So many windows say something about chance. */
    private static final int LEAST = 30;
    /** By chance, a correlation lies beyond so many of its standard deviations about once in 370 times. */
    private static final double DEVIATIONS = 3;

    private final Windows windows;
    private final Scaled column;
    private final int lags;
    /** Of each step between rows, the newest first: its sum, that of its squares, and of its products with the next step. */
    private final double[][] sums;

    private double next;
    private double nextSquares;
    private int count;

    public StepEcho(Windows windows) {
        this.windows = windows;
        this.column = windows.targetColumn(0);
        this.lags = Math.min(MOST_STEPS, windows.steps() - 1);
        this.sums = new double[lags][3];
    }

    /** A sample more. */
    public void add(int sample) {
        int last = windows.steps() - 1;
        double step = column.at(windows.targetRow(sample)) - column.at(windows.row(sample, last));
        next += step;
        nextSquares += step * step;
        count++;
        for (int lag = 0; lag < lags; lag++) {
            double before = column.at(windows.row(sample, last - lag)) - column.at(windows.row(sample, last - lag - 1));
            sums[lag][0] += before;
            sums[lag][1] += before * before;
            sums[lag][2] += before * step;
        }
    }

    /** The size of the largest of their correlations with the step to the target. */
    public double strongest() {
        return IntStream.range(0, lags)
                .mapToDouble(lag -> Math.abs(correlation(sums[lag])))
                .max()
                .orElse(Double.NaN);
    }

    private double correlation(double[] of) {
        double both = of[2] - of[0] * next / count;
        double one = of[1] - of[0] * of[0] / count;
        double other = nextSquares - next * next / count;
        return one > 0 && other > 0 ? both / Math.sqrt(one * other) : 0;
    }

    /** Up to which size a correlation of so many samples may well be chance. */
    public double chance() {
        return DEVIATIONS / Math.sqrt(count);
    }

    /** Whether no step of the windows tells anything about the next one. */
    public boolean isChance() {
        return lags > 0 && count >= LEAST && strongest() < chance();
    }
}
