package unrolled.experiment;

import java.util.List;
import unrolled.data.Column;
import unrolled.data.Cut;
import unrolled.data.Scale;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.data.Windows;

/**
 * How a series becomes samples {@code [samples, time steps, features]}.
 *
 * @param features the columns that are read, in order
 * @param target the column that is to be foretold
 * @param distance how many rows after the last row of a window its target stands; 1 is the next row
 * @param lookBack the time steps of a window
 * @param stride how many rows the next window starts after the one before
 */
public record DataChoice(
        Table table, List<String> features, String target, int distance, Scaling scaling, int lookBack, int stride) {
    public DataChoice {
        features = List.copyOf(features);
    }

    /** The first numeric column foretells itself, one row ahead, from three rows, all scaled to 0..1. */
    public static DataChoice of(Table table) {
        String column = table.columns().stream()
                .filter(Column::numeric)
                .findFirst()
                .orElseThrow()
                .name();
        return new DataChoice(table, List.of(column), column, 1, Scaling.MIN_MAX, 3, 1);
    }

    public DataChoice withFeatures(List<String> features) {
        return new DataChoice(table, features, target, distance, scaling, lookBack, stride);
    }

    public DataChoice withTarget(String target) {
        return new DataChoice(table, features, target, distance, scaling, lookBack, stride);
    }

    public DataChoice withDistance(int distance) {
        return new DataChoice(table, features, target, distance, scaling, lookBack, stride);
    }

    public DataChoice withScaling(Scaling scaling) {
        return new DataChoice(table, features, target, distance, scaling, lookBack, stride);
    }

    public DataChoice withLookBack(int lookBack) {
        return new DataChoice(table, features, target, distance, scaling, lookBack, stride);
    }

    public DataChoice withStride(int stride) {
        return new DataChoice(table, features, target, distance, scaling, lookBack, stride);
    }

    /** The samples that this choice cuts, scaled; throws {@link unrolled.data.DataException} if the series is too short. */
    public Windows samples() {
        List<double[]> columns = features.stream().map(this::scaled).toList();
        return Windows.cut(columns, scaled(target), cut());
    }

    /** How many samples there are, without cutting them; throws as {@link #samples} does. */
    public int sampleCount() {
        return cut().count(table.rows());
    }

    private Cut cut() {
        return new Cut(lookBack, stride, distance);
    }

    /** From a scaled value of a column back to the unit of the file. */
    public Scale scale(String column) {
        return scaling.fit(table.column(column).numbers());
    }

    private double[] scaled(String column) {
        Scale scale = scale(column);
        double[] raw = table.column(column).numbers();
        double[] values = new double[raw.length];
        for (int row = 0; row < raw.length; row++) {
            values[row] = scale.of(raw[row]);
        }
        return values;
    }
}
