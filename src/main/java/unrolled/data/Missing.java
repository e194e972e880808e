package unrolled.data;

/** What becomes of missing values. */
public enum Missing {
    /** Rows in which a chosen column has none are left out, and no window crosses such a gap. */
    DROP {
        @Override
        void fill(double[] values) {}
    },

    /** The last value before it holds on; before the first, that one. */
    LAST {
        @Override
        void fill(double[] values) {
            between(values, (before, after, part) -> before);
        }
    },

    /** A straight line from the value before to the one after, in equal steps from row to row; at both ends as {@link #LAST}. */
    LINE {
        @Override
        void fill(double[] values) {
            between(values, (before, after, part) -> before + (after - before) * part);
        }
    },

    /** Nothing is computed of a column that lacks some. */
    REFUSE {
        @Override
        void fill(double[] values) {}
    };

    /** The value at a part of the way from one to the next. */
    private interface Between {
        double at(double before, double after, double part);
    }

    abstract void fill(double[] values);

    private static void between(double[] values, Between between) {
        int last = -1; // the last row with a value
        for (int row = 0; row <= values.length; row++) {
            boolean end = row == values.length;
            if (end || !Double.isNaN(values[row])) {
                for (int gap = last + 1; gap < row && (last >= 0 || !end); gap++) {
                    double after = end ? values[last] : values[row];
                    double before = last < 0 ? after : values[last];
                    values[gap] = between.at(before, after, (double) (gap - last) / (row - last));
                }
                last = row;
            }
        }
    }
}
