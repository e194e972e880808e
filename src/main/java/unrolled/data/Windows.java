package unrolled.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Windows that run over a series, without a copy of it: sample s starts at row s * stride. Where a table holds several
 * series, the windows of one come after those of the one before, each from the first row of its series on; a window with
 * its targets lies in one of them. Rows are those of the file; a position is the place of a row in the order in which
 * windows read them.
 *
 * <p>The targets of a sample are laid out step by step, row by row and then column by column: {@code [steps with
 * targets][target rows][columns]}.
 */
public final class Windows implements Samples {
    private final Scaled[] features;
    private final Scaled[] targets; // of one time step
    private final Cut cut;
    private final WindowPlaces places;
    private final int targetSteps; // the last ones of each window

    private Windows(List<Scaled> features, List<Scaled> targets, WindowPlaces places, TargetSteps steps) {
        this.features = features.toArray(Scaled[]::new);
        this.targets = targets.toArray(Scaled[]::new);
        this.cut = places.cut();
        this.places = places;
        this.targetSteps = steps.of(cut.lookBack());
        long width = (long) cut.targetRows() * targets.size();
        if (width * targetSteps > Integer.MAX_VALUE) {
            throw new DataException("targets.many", targetSteps, width);
        }
    }

    /** Cuts columns of one length, all rows of which are one series; throws as the other does. */
    public static Windows cut(List<Scaled> features, List<Scaled> targets, Cut cut, TargetSteps steps) {
        int rows = features.isEmpty() ? 0 : features.get(0).rows();
        return cut(features, targets, cut, RowOrder.ofFile(rows), steps);
    }

    /**
     * Cuts columns of one length into windows.
     *
     * @throws DataException if there is no feature or no target, if the columns differ in length, if every series is too
     *     short, or if a window has more targets than an array can hold
     */
    public static Windows cut(List<Scaled> features, List<Scaled> targets, Cut cut, RowOrder order, TargetSteps steps) {
        if (features.isEmpty()) {
            throw new DataException("features.none");
        }
        if (targets.isEmpty()) {
            throw new DataException("targets.none");
        }
        int rows = features.get(0).rows();
        Stream.concat(features.stream(), targets.stream())
                .filter(column -> column.rows() != rows)
                .findFirst()
                .ifPresent(column -> {
                    throw new DataException("columns.rows", column.rows(), rows);
                });
        return new Windows(features, targets, new WindowPlaces(cut, order), steps);
    }

    @Override
    public Optional<Windows> series() {
        return Optional.of(this);
    }

    /** The column of a feature. */
    public Scaled featureColumn(int feature) {
        return features[feature];
    }

    /** The column that a target of a time step is of. */
    public Scaled targetColumn(int target) {
        return targets[target % targets.length];
    }

    public Cut cut() {
        return cut;
    }

    /** Where they stand in the order of reading. */
    public WindowPlaces places() {
        return places;
    }

    /** Rows of the file. */
    public int rows() {
        return features[0].rows();
    }

    /** The row of the file that is a time step of a sample. */
    public int row(int sample, int step) {
        return places.order().row(places.position(sample, step));
    }

    /** The first row of the file that the last time step of a sample should predict. */
    public int targetRow(int sample) {
        return targetRow(sample, cut.lookBack() - 1);
    }

    /** The first row of the file that a time step of a sample should predict. */
    public int targetRow(int sample, int step) {
        return places.order().row(places.targetPosition(sample, step));
    }

    @Override
    public int count() {
        return places.count();
    }

    @Override
    public int steps() {
        return cut.lookBack();
    }

    @Override
    public int features() {
        return features.length;
    }

    @Override
    public int outputs() {
        return targetSteps * targetWidth();
    }

    @Override
    public int targetWidth() {
        return cut.targetRows() * targets.length;
    }

    @Override
    public double input(int sample, int step, int feature) {
        return features[feature].at(row(sample, step));
    }

    @Override
    public void copyInputs(int sample, double[] to, int at) {
        int start = places.start(sample);
        int next = at;
        for (int step = 0; step < cut.lookBack(); step++) {
            int row = places.order().row(start + step);
            for (Scaled feature : features) {
                to[next++] = feature.at(row);
            }
        }
    }

    @Override
    public double target(int sample, int output) {
        int step = steps() - targetSteps + Objects.checkIndex(output, outputs()) / targetWidth();
        int inside = output % targetWidth();
        int row = places.order().row(places.targetPosition(sample, step) + inside / targets.length);
        return targets[inside % targets.length].at(row);
    }
}
