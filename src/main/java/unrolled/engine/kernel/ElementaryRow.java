package unrolled.engine.kernel;

/**
 * Sigmoid and tanh of a row of numbers: bit for bit those of {@link Elementary}, in less than half the time.
 *
 * <p>The formulas are the same, but one after the other over the whole row. Most passes are plain arithmetic without a
 * condition, of which the JIT compiler makes vector instructions; only the look-up in the tables goes number by number. It
 * notices whether a number lies outside of what the tables of a row cover, and then those numbers are computed once
 * more, one by one. Every pass is a short method of its own since the compiler of Java 17 vectorises no long loop.
 */
public final class ElementaryRow {
    /** Shorter rows are faster number by number. */
    public static final int LEAST = 24;

    /** Spare room of every array: without, arrays of some lengths lie where a store delays the loads of the others. */
    private static final int SPARE = 24;

    private static final double[] NONE = {};

    private static final double ROUND = Elementary.ROUND;
    private static final double SPACING = 1.0 / Elementary.DENSITY;
    private static final long ROUND_BITS = Double.doubleToRawLongBits(ROUND);

    /** Half the entries of the tables, which are powers of two so that a mask keeps every index within. */
    private static final int SIGMOIDS = 512;

    private static final int TANHS = 64;

    /** Numbers closer to zero than this are within the tables. */
    private static final double SIGMOID_SURE = SIGMOIDS / Elementary.DENSITY - 0.1;

    private static final double TANH_SURE = TANHS / Elementary.DENSITY - 0.1;

    /** sigmoid(k/16) for k from -512 to 511, and what that double leaves; so for tanh from -64 to 63. */
    private static final double[] SIGMOID = new double[2 * SIGMOIDS];

    private static final double[] SIGMOID_REST = new double[2 * SIGMOIDS];
    private static final double[] TANH = new double[2 * TANHS];
    private static final double[] TANH_REST = new double[2 * TANHS];

    static {
        for (int k = -SIGMOIDS; k < SIGMOIDS; k++) {
            SIGMOID[SIGMOIDS + k] = Elementary.sigmoidAt(k);
            SIGMOID_REST[SIGMOIDS + k] = Elementary.sigmoidRestAt(k);
        }
        for (int k = -TANHS; k < TANHS; k++) {
            TANH[TANHS + k] = Elementary.tanhAt(k);
            TANH_REST[TANHS + k] = Elementary.tanhRestAt(k);
        }
    }

    /** 16 z, rounded, as the low bits of {@link #ROUND}; later the bend of tanh. */
    private final double[] nearest;
    /** z less the nearest k/16, or what the series of sigmoid makes of it. */
    private final double[] beside;
    /** The function at k/16, and what that double leaves. */
    private final double[] entry;

    private final double[] rest;

    /** @param most the length of the longest row */
    public ElementaryRow(int most) {
        nearest = room(most);
        beside = room(most);
        entry = room(most);
        rest = room(most);
    }

    private static double[] room(int most) {
        return most < LEAST ? NONE : new double[most + SPARE];
    }

    /** Sets the first {@code count} numbers of {@code out}, another array, to the sigmoids of those of {@code z}. */
    public void sigmoid(double[] z, double[] out, int count) {
        if (count < LEAST) {
            oneByOneSigmoid(z, out, count);
            return;
        }
        sigmoidBeside(z, count);
        boolean beyond = lookUpSigmoid(count);
        joinSigmoid(out, count);
        if (beyond) {
            mendSigmoid(z, out, count);
        }
    }

    private static void mendSigmoid(double[] z, double[] out, int count) {
        for (int j = 0; j < count; j++) {
            if (!(Math.abs(z[j]) < SIGMOID_SURE)) {
                out[j] = Elementary.sigmoid(z[j]);
            }
        }
    }

    private static void oneByOneSigmoid(double[] z, double[] out, int count) {
        for (int j = 0; j < count; j++) {
            out[j] = Elementary.sigmoid(z[j]);
        }
    }

    private void sigmoidBeside(double[] z, int count) {
        for (int j = 0; j < count; j++) {
            double shifted = z[j] * Elementary.DENSITY + ROUND;
            nearest[j] = shifted;
            double b = z[j] - SPACING * (shifted - ROUND);
            double s = b * b;
            beside[j] = b + b * s * (-1.0 / 12 + s * (1.0 / 120 - 17.0 / 20160 * s));
        }
    }

    /** Whether one number is beyond the table. */
    private boolean lookUpSigmoid(int count) {
        long seen = 0;
        for (int j = 0; j < count; j++) {
            long k = Double.doubleToRawLongBits(nearest[j]) - (ROUND_BITS - SIGMOIDS);
            seen |= k;
            int at = (int) k & 2 * SIGMOIDS - 1;
            entry[j] = SIGMOID[at];
            rest[j] = SIGMOID_REST[at];
        }
        return (seen & -2L * SIGMOIDS) != 0;
    }

    private void joinSigmoid(double[] out, int count) {
        for (int j = 0; j < count; j++) {
            double s = entry[j];
            double t = beside[j];
            out[j] = (s * (1.0 - s) * t / (1.0 - (0.5 - s) * t) + rest[j]) + s;
        }
    }

    /** Sets the first {@code count} numbers of {@code out}, another array, to the tanhs of those of {@code z}. */
    public void tanh(double[] z, double[] out, int count) {
        if (count < LEAST) {
            oneByOneTanh(z, out, count);
            return;
        }
        tanhBeside(z, count);
        boolean beyond = lookUpTanh(z, count);
        bend(count);
        quotient(out, count);
        joinTanh(out, count);
        if (beyond) {
            mendTanh(z, out, count);
        }
    }

    private static void mendTanh(double[] z, double[] out, int count) {
        for (int j = 0; j < count; j++) {
            if (!(Math.abs(z[j]) < TANH_SURE) || z[j] == 0.0) {
                out[j] = Elementary.tanh(z[j]);
            }
        }
    }

    private static void oneByOneTanh(double[] z, double[] out, int count) {
        for (int j = 0; j < count; j++) {
            out[j] = Elementary.tanh(z[j]);
        }
    }

    private void tanhBeside(double[] z, int count) {
        for (int j = 0; j < count; j++) {
            double shifted = z[j] * Elementary.DENSITY + ROUND;
            nearest[j] = shifted;
            beside[j] = z[j] - SPACING * (shifted - ROUND);
        }
    }

    /** Whether one number is beyond the table, or zero: the sign of -0.0 would be lost. */
    private boolean lookUpTanh(double[] z, int count) {
        long seen = 0;
        for (int j = 0; j < count; j++) {
            long k = Double.doubleToRawLongBits(nearest[j]) - (ROUND_BITS - TANHS);
            seen |= k;
            if (z[j] == 0.0) {
                seen = -1;
            }
            int at = (int) k & 2 * TANHS - 1;
            entry[j] = TANH[at];
            rest[j] = TANH_REST[at];
        }
        return (seen & -2L * TANHS) != 0;
    }

    private void bend(int count) {
        for (int j = 0; j < count; j++) {
            double b = beside[j];
            double s = b * b;
            nearest[j] = b * s * ((-1.0 / 3 + 2.0 / 15 * s) + s * s * (-17.0 / 315 + 62.0 / 2835 * s));
        }
    }

    private void quotient(double[] out, int count) {
        for (int j = 0; j < count; j++) {
            double whole = entry[j];
            double bend = nearest[j];
            double t = beside[j] + bend;
            double product = whole * t;
            out[j] = rest[j] + bend - product * (whole + t) / (1.0 + product);
        }
    }

    private void joinTanh(double[] out, int count) {
        for (int j = 0; j < count; j++) {
            out[j] = out[j] + beside[j] + entry[j];
        }
    }
}
