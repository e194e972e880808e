package unrolled.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Windows that run over a series, without a copy of it: sample s starts at row s * stride.
 *
 * <p>The targets of a sample are laid out step by step, {@code [steps with targets][targets]}.
 */
public final class Windows implements Samples {
    private final Scaled[] features;
    private final Scaled[] targets; // of one time step
    private final Cut cut;
    private final int count;
    private final int targetSteps; // the last ones of each window

    private Windows(List<Scaled> features, List<Scaled> targets, Cut cut, TargetSteps steps) {
        this.features = features.toArray(Scaled[]::new);
        this.targets = targets.toArray(Scaled[]::new);
        this.cut = cut;
        this.count = cut.count(features.get(0).rows());
        this.targetSteps = steps.of(cut.lookBack());
        if ((long) targetSteps * targets.size() > Integer.MAX_VALUE) {
            throw new DataException("targets.many", targetSteps, targets.size());
        }
    }

    /**
     * Cuts columns of one length into windows.
     *
     * @throws DataException if there is no feature or no target, if the columns differ in length, if the series is too
     *     short, or if a window has more targets than an array can hold
     */
    public static Windows cut(List<Scaled> features, List<Scaled> targets, Cut cut, TargetSteps steps) {
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
        return new Windows(features, targets, cut, steps);
    }

    @Override
    public Optional<Windows> series() {
        return Optional.of(this);
    }

    /** The column that a target of a time step is of. */
    public Scaled targetColumn(int target) {
        return targets[target];
    }

    public Cut cut() {
        return cut;
    }

    /** Rows of the series. */
    public int rows() {
        return features[0].rows();
    }

    /** The row of the series that is a time step of a sample. */
    public int row(int sample, int step) {
        return start(sample) + Objects.checkIndex(step, cut.lookBack());
    }

    /** The row of the series that the last time step of a sample should predict. */
    public int targetRow(int sample) {
        return targetRow(sample, cut.lookBack() - 1);
    }

    /** The row of the series that a time step of a sample should predict: {@code distance} after its own. */
    public int targetRow(int sample, int step) {
        return row(sample, step) + cut.distance();
    }

    private int start(int sample) {
        return Objects.checkIndex(sample, count) * cut.stride(); // below the number of rows, so no overflow
    }

    @Override
    public int count() {
        return count;
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
        return targetSteps * targets.length;
    }

    @Override
    public int targetWidth() {
        return targets.length;
    }

    @Override
    public double input(int sample, int step, int feature) {
        return features[feature].at(row(sample, step));
    }

    @Override
    public double target(int sample, int output) {
        int step = steps() - targetSteps + Objects.checkIndex(output, outputs()) / targets.length;
        return targets[output % targets.length].at(targetRow(sample, step));
    }
}
