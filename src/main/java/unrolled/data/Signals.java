package unrolled.data;

import java.util.List;
import java.util.Random;

/** The formulas of the series that are made: one array of numbers for each column, whatever its length. */
final class Signals {
    private static final int[] PERIODS = {12, 50, 365}; // rows
    private static final double[] HEIGHTS = {0.45, 0.3, 0.15};
    private static final double NOISE = 0.1;
    private static final int DELAY = 3; // rows

    private Signals() {}

    /** Three sines, each with a phase that is drawn first, and noise in plus or minus a tenth. */
    static Column waves(int rows, Random random) {
        double[][] waves = new double[PERIODS.length][];
        for (int wave = 0; wave < waves.length; wave++) {
            waves[wave] = period(PERIODS[wave], HEIGHTS[wave], random.nextInt(PERIODS[wave]));
        }
        double[] x = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = NOISE * (2 * random.nextDouble() - 1);
            for (double[] wave : waves) {
                sum += wave[row % wave.length];
            }
            x[row] = sum;
        }
        return new Column("x", x, List.of(), null);
    }

    /** One period of a sine, so that ten million rows need few sines. */
    private static double[] period(int rows, double height, int phase) {
        double[] period = new double[rows];
        for (int row = 0; row < rows; row++) {
            period[row] = height * StrictMath.sin(2 * Math.PI * ((row + phase) % rows) / rows);
        }
        return period;
    }

    /** Random 0 and 1, and beside them what they were three rows before; 0 where there was nothing yet. */
    static List<Column> memory(int rows, Random random) {
        double[] x = new double[rows];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            x[row] = random.nextInt(2);
            y[row] = row < DELAY ? 0 : x[row - DELAY];
        }
        return List.of(new Column("x", x, List.of(), null), new Column("y", y, List.of(), null));
    }
}
