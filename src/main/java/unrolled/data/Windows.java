package unrolled.data;

import java.util.List;
import java.util.Objects;

/**
 * Windows that run over a series, without a copy of it: sample s starts at row s * stride.
 *
 * <p>The columns belong to the windows from now on and are never written again.
 */
public final class Windows implements Samples {
    private final double[][] features; // [features][rows]
    private final double[] target; // [rows]
    private final Cut cut;
    private final int count;

    private Windows(double[][] features, double[] target, Cut cut) {
        this.features = features;
        this.target = target;
        this.cut = cut;
        this.count = cut.count(target.length);
    }

    /**
     * Cuts the columns, already scaled and of one length, into windows.
     *
     * @throws DataException if there is no feature, if the columns differ in length, or if the series is too short
     */
    public static Windows cut(List<double[]> features, double[] target, Cut cut) {
        if (features.isEmpty()) {
            throw new DataException("features.none");
        }
        for (double[] feature : features) {
            if (feature.length != target.length) {
                throw new DataException("features.rows", feature.length, target.length);
            }
        }
        return new Windows(features.toArray(double[][]::new), target, cut);
    }

    public Cut cut() {
        return cut;
    }

    /** Rows of the series. */
    public int rows() {
        return target.length;
    }

    /** The row of the series that is a time step of a sample. */
    public int row(int sample, int step) {
        return start(sample) + Objects.checkIndex(step, cut.lookBack());
    }

    /** The row of the series that the sample should foretell: {@code sample * stride + lookBack - 1 + distance}. */
    public int targetRow(int sample) {
        return start(sample) + cut.lookBack() - 1 + cut.distance();
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
        return 1;
    }

    @Override
    public double input(int sample, int step, int feature) {
        return features[feature][row(sample, step)];
    }

    @Override
    public double target(int sample, int output) {
        Objects.checkIndex(output, 1);
        return target[targetRow(sample)];
    }
}
