package unrolled.data;

import unrolled.engine.EuclideanNorm;

/**
 * How a column is brought to a scale that an LSTM learns well on.
 *
 * <p>Sums run from the first row to the last, so the same column gives the same bits everywhere. In a column whose values
 * are all equal there is no spread to divide by: the divisor is 1, as in scikit-learn, and every value becomes 0.
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
            double min = min(column);
            double max = max(column);
            return new Scale(min, min == max ? 1 : max - min);
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
            double deviation = EuclideanNorm.rootMeanSquare(column.length, row -> column[row] - mean);
            return new Scale(mean, deviation == 0 ? 1 : deviation);
        }
    };

    abstract Scale fitTo(double[] column);

    /**
     * The scale that fits the column best; the column is not modified.
     *
     * @throws DataException if the column is empty or its values are too far apart for a double
     */
    public Scale fit(double[] column) {
        if (column.length == 0) {
            throw new DataException("scale.empty");
        }
        return fitTo(column);
    }

    private static double min(double[] column) {
        double min = column[0];
        for (double v : column) {
            min = Math.min(min, v);
        }
        return min;
    }

    private static double max(double[] column) {
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
