package unrolled.data;

import unrolled.engine.kernel.EuclideanNorm;

/**
 * How a column is brought to a scale that an LSTM learns well on.
 *
 * <p>Sums run from the first row to the last, so the same column gives the same bits everywhere. In a column whose values
 * are all equal, or differ by no more than rounding, there is no spread to divide by: the divisor is 1, where it is so in
 * scikit-learn 1.9, and every value becomes 0 or next to it, or the lower end of a scale that begins elsewhere.
 */
public enum Scaling {
    /** Values as they are. */
    NONE {
        @Override
        Scale fitTo(double[] column) {
            return new Scale(0, 1);
        }
    },

    /** To 0..1: {@code (v - min) / (max - min)}. */
    MIN_MAX {
        @Override
        Scale fitTo(double[] column) {
            return new Scale(min(column), range(column));
        }
    },

    /** To -1..1: {@code 2 * (v - min) / (max - min) - 1}; at both ends it is no bit beside them. */
    MIN_MAX_1 {
        @Override
        Scale fitTo(double[] column) {
            return new Scale(min(column), range(column) / 2, 1);
        }
    },

    /** To mean 0 and standard deviation 1, that of the population (divided by n), as scikit-learn's StandardScaler. */
    STANDARD {
        @Override
        Scale fitTo(double[] column) {
            double min = min(column);
            if (min == max(column)) {
                return new Scale(min, 1); // the mean of equal values may miss them by a bit
            }
            double mean = mean(column);
            double deviation = deviation(column, mean);
            return new Scale(mean, isConstant(mean, deviation, column.length) ? 1 : deviation);
        }
    };

    /** The distance from 1 to the next double. */
    private static final double EPSILON = 0x1p-52;

    private static final double LEAST_RANGE = 10 * EPSILON;

    abstract Scale fitTo(double[] column);

    /**
     * The scale that fits the column best; the column is not modified.
     *
     * @param name of the column, for what is said of it
     * @throws DataException if the column is empty or its values are too far apart for a double
     */
    public Scale fit(String name, double[] column) {
        if (column.length == 0) {
            throw new DataException("scale.empty", DataException.shown(name));
        }
        try {
            return fitTo(column);
        } catch (ArithmeticException e) {
            throw new DataException(e, "scale.infinite", DataException.shown(name), min(column), max(column));
        }
    }

    /** Less what the rounding of the mean adds to it, where that is anything. */
    private static double deviation(double[] column, double mean) {
        double deviation = EuclideanNorm.rootMeanSquare(column.length, row -> column[row] - mean);
        double rest = 0;
        for (double v : column) {
            rest += (v - mean) / column.length;
        }
        double part = rest / deviation;
        return part * part > EPSILON / 8 ? deviation * Math.sqrt((1 - part) * (1 + part)) : deviation;
    }

    /**
     * Whether the variance of so many values is no more than what rounding may have left of 0: n epsilon times the variance,
     * and the square of n epsilon times the mean (Chan, Golub and LeVeque 1983); here under the root, where it is finite.
     */
    private static boolean isConstant(double mean, double deviation, int n) {
        double error = n * EPSILON;
        return deviation * Math.sqrt(1 - error) <= error * Math.abs(mean) || deviation * deviation == 0;
    }

    private static double range(double[] column) {
        double range = max(column) - min(column);
        return range < LEAST_RANGE ? 1 : range;
    }

    public static double min(double[] column) {
        double min = column[0];
        for (double v : column) {
            min = Math.min(min, v);
        }
        return min;
    }

    public static double max(double[] column) {
        double max = column[0];
        for (double v : column) {
            max = Math.max(max, v);
        }
        return max;
    }

    private static double mean(double[] column) {
        double sum = 0;
        for (double v : column) {
            sum += v;
        }
        return Double.isFinite(sum) ? sum / column.length : meanOfParts(column);
    }

    /** Where the sum of all is beyond the largest double. */
    private static double meanOfParts(double[] column) {
        double mean = 0;
        for (double v : column) {
            mean += v / column.length;
        }
        return mean;
    }
}
