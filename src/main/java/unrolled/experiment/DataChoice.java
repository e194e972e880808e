package unrolled.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import unrolled.data.Cut;
import unrolled.data.DataException;
import unrolled.data.Generated;
import unrolled.data.RowOrder;
import unrolled.data.Scale;
import unrolled.data.Scaled;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.data.TargetSteps;
import unrolled.data.Treatment;
import unrolled.data.WindowPlaces;
import unrolled.data.Windows;

/**
 * How a series becomes samples {@code [samples, time steps, features]}.
 *
 * @param features the columns that are read, in order
 * @param targets the columns that are to be predicted, in the order of the outputs
 * @param distance how many rows after the last row of a window its target stands; 1 is the next row
 * @param targetRows how many rows in a row are to be predicted, from the one at the distance on
 * @param scalingRows the first so many rows of a column decide its scale, for all runs; empty for all rows
 * @param lookBack the time steps of a window
 * @param stride how many rows the next window starts after the one before
 * @param seriesBy the column that tells several series of the table apart, each of which is cut by itself; empty if the
 *     table is one
 */
public record DataChoice(
        Table table,
        List<String> features,
        List<String> targets,
        int distance,
        int targetRows,
        Scaling scaling,
        OptionalInt scalingRows,
        int lookBack,
        int stride,
        Optional<String> seriesBy) {
    public DataChoice {
        features = List.copyOf(features);
        targets = List.copyOf(targets);
    }

    /**
     * The first column of numbers that varies and does not count predicts itself, one row ahead, from three rows, all scaled
     * to 0..1. In a memory series, from the same row, x predicts y, for which three rows are just too few.
     */
    public static DataChoice of(Table table) {
        if (table.generated().map(Generated::kind).equals(Optional.of(Generated.Kind.MEMORY))) {
            return of(table, "x", "y").withDistance(0);
        }
        return of(table, table.survey().chosen().get(0));
    }

    /** The same of a column that is known, for which the table need not be looked at. */
    public static DataChoice of(Table table, String column) {
        return of(table, column, column);
    }

    /** The same, but of a table that holds several series these are told apart. */
    public static DataChoice over(Table table) {
        Optional<String> first = table.generated().isPresent()
                ? Optional.empty()
                : table.survey().groups().keySet().stream().findFirst();
        return of(table).withSeriesBy(first);
    }

    /** One column predicts one, one row ahead, from three rows, scaled to 0..1. */
    private static DataChoice of(Table table, String feature, String target) {
        return new DataChoice(
                table,
                List.of(feature),
                List.of(target),
                1,
                1,
                Scaling.MIN_MAX,
                OptionalInt.empty(),
                3,
                1,
                Optional.empty());
    }

    public DataChoice withFeatures(List<String> features) {
        return new DataChoice(
                table, features, targets, distance, targetRows, scaling, scalingRows, lookBack, stride, seriesBy);
    }

    public DataChoice withTargets(List<String> targets) {
        return new DataChoice(
                table, features, targets, distance, targetRows, scaling, scalingRows, lookBack, stride, seriesBy);
    }

    public DataChoice withDistance(int distance) {
        return new DataChoice(
                table, features, targets, distance, targetRows, scaling, scalingRows, lookBack, stride, seriesBy);
    }

    /** With so many rows to be predicted, from the one at the distance on. */
    public DataChoice withTargetRows(int targetRows) {
        return new DataChoice(
                table, features, targets, distance, targetRows, scaling, scalingRows, lookBack, stride, seriesBy);
    }

    public DataChoice withScaling(Scaling scaling) {
        return new DataChoice(
                table, features, targets, distance, targetRows, scaling, scalingRows, lookBack, stride, seriesBy);
    }

    /** With scales that the first so many rows decide, or all. */
    public DataChoice withScalingRows(OptionalInt scalingRows) {
        return new DataChoice(
                table, features, targets, distance, targetRows, scaling, scalingRows, lookBack, stride, seriesBy);
    }

    public DataChoice withLookBack(int lookBack) {
        return new DataChoice(
                table, features, targets, distance, targetRows, scaling, scalingRows, lookBack, stride, seriesBy);
    }

    public DataChoice withStride(int stride) {
        return new DataChoice(
                table, features, targets, distance, targetRows, scaling, scalingRows, lookBack, stride, seriesBy);
    }

    /** With a column that tells several series apart, or none. */
    public DataChoice withSeriesBy(Optional<String> seriesBy) {
        return new DataChoice(
                table, features, targets, distance, targetRows, scaling, scalingRows, lookBack, stride, seriesBy);
    }

    /** The samples that this choice cuts, each with targets for its last time step; throws as {@link #samples(boolean)} does. */
    public Windows samples() {
        return samples(false);
    }

    /**
     * The samples that this choice cuts, scaled as they are read; throws {@link unrolled.data.DataException} if the
     * series is too short.
     *
     * @param everyStep whether every time step has targets, as a model needs that gives a sequence, or the last one only
     */
    public Windows samples(boolean everyStep) {
        TargetSteps steps = everyStep ? TargetSteps.EVERY : TargetSteps.LAST;
        return Windows.cut(scaled(features), scaled(targets), cut(), order(), steps);
    }

    /** How many samples there are, without cutting them; throws as {@link #samples} does. */
    public int sampleCount() {
        return places().count();
    }

    /** How many samples there are; none if the series is too short, or lacks too much. */
    public int sampleCountOrNone() {
        try {
            return sampleCount();
        } catch (DataException tooShort) {
            return 0;
        }
    }

    /** Where the samples stand in the order of reading, without cutting them; throws as {@link #samples} does. */
    public WindowPlaces places() {
        return new WindowPlaces(cut(), order());
    }

    private Cut cut() {
        return new Cut(lookBack, stride, distance, targetRows);
    }

    /** In which order the rows are read. */
    public RowOrder order() {
        return table.order(seriesBy, columns());
    }

    /** The features, and behind them the targets that are none. */
    List<String> columns() {
        return Stream.concat(features.stream(), targets.stream()).distinct().toList();
    }

    /** How many rows are read: those in which no chosen column lacks a value. */
    public int rows() {
        return order().rows();
    }

    /** With the table as it was read, treated in another way. */
    public DataChoice withTreatment(Treatment treatment) {
        return withTable(table.treated(treatment));
    }

    /** With another table, that has the chosen columns too. */
    public DataChoice withTable(Table table) {
        return new DataChoice(
                table, features, targets, distance, targetRows, scaling, scalingRows, lookBack, stride, seriesBy);
    }

    /** How many numbers are to be predicted from a time step. */
    public long targetWidth() {
        return (long) targetRows * targets.size();
    }

    /** On how many rows, the first, the scales are fitted. */
    public int fittedRows() {
        return scalingRows.orElse(table.rows());
    }

    /** From a scaled value of a column back to the unit of the file. */
    public Scale scale(String column) {
        return scale(column, order());
    }

    /** The same, in an order of rows that is known. */
    public Scale scale(String column, RowOrder order) {
        return table.column(column).scale(scaling, fittedRows(), order);
    }

    private List<Scaled> scaled(List<String> columns) {
        RowOrder order = order();
        return columns.stream()
                .map(column -> table.column(column).scaled(scaling, fittedRows(), order))
                .toList();
    }
}
