package unrolled.experiment;

/**
 * How much memory one batch of a run takes, in bytes: what its trace must be able to hold at once, however long it is.
 *
 * @param block everything that a batch computed, and in training its gradients and the weights before and after
 * @param point a checkpoint: the state, and in training the weights with what the optimizer remembers
 */
public record Footprint(long block, long point) {
    private static final int NUMBER = 8;

    /** That of a run, for a model of which nothing need be built. */
    public static Footprint of(Experiment experiment, RunChoice run) {
        DataChoice data = experiment.data();
        ModelChoice model = experiment.model();
        boolean flat = run.layout() == Layout.FEATURES;
        long features = (long) data.features().size() * (flat ? data.lookBack() : 1);
        long steps = flat ? 1 : data.lookBack();
        long weights = 0;
        long units = 0;
        long seen = features;
        long width = features;
        for (int u : model.units()) {
            weights += 4L * u * (width + u + 1);
            units += u;
            seen += width;
            width = u;
        }
        long dense = model.dense().map(DenseChoice::units).orElse(0);
        weights += dense * (width + 1);
        long slotStep = features + 6 * units + 2 * dense;
        long slots = run.batchSize();
        long memories = run.training().optimizer().rule().memories();
        long learner = (2 + memories) * weights; // a matrix keeps its rows once more, for speed
        long trained = run.trains() ? 2 * learner + slots * steps * (seen + 6 * units + dense) : 0;
        return new Footprint(
                NUMBER * (slots * steps * slotStep + trained),
                NUMBER * (2 * slots * units + (run.trains() ? learner : 0)));
    }
}
