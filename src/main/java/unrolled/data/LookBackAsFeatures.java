package unrolled.data;

import java.util.Optional;

/**
 * The same windows with all their rows as features of one time step: {@code [samples, 1, look-back * features]}, oldest
 * row first.
 */
public record LookBackAsFeatures(Samples windows) implements Samples {
    @Override
    public int count() {
        return windows.count();
    }

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public int features() {
        return Math.multiplyExact(windows.steps(), windows.features());
    }

    @Override
    public int outputs() {
        return windows.outputs();
    }

    @Override
    public int targetWidth() {
        return windows.targetWidth();
    }

    @Override
    public Optional<Windows> series() {
        return windows.series();
    }

    @Override
    public double input(int sample, int step, int feature) {
        return windows.input(sample, feature / windows.features(), feature % windows.features());
    }

    @Override
    public void copyInputs(int sample, double[] to, int at) {
        windows.copyInputs(sample, to, at);
    }

    @Override
    public double target(int sample, int output) {
        return windows.target(sample, output);
    }
}
