package unrolled.run;

import java.util.function.Consumer;
import unrolled.engine.Learner;
import unrolled.engine.Model;
import unrolled.engine.Recording;
import unrolled.engine.State;
import unrolled.engine.Training;
import unrolled.engine.TrainingStep;

/**
 * A run that trains its model on every batch, as Keras's {@code fit} without shuffling: slot i goes on from slot i with
 * the state that the old weights left, and no gradient crosses the border of a batch.
 */
public record Fit(Run run, Training training) {
    /**
     * Where a fit stands between two batches: all that the next batch depends on, so that it can be computed again.
     *
     * @param state what the batch before left, before any reset
     */
    public record Point(Learner learner, State state) {}

    /** A batch that was trained on. */
    public record Trained(int epoch, int batch, TrainingStep step) {
        /** Where the fit stands after it. */
        public Point after() {
            return new Point(step.after(), step.end());
        }
    }

    /** The model of the run, before its first batch. */
    public Point start() {
        Model model = run.model();
        return new Point(training.start(model), State.zero(model, run.plan().slots(0)));
    }

    /** Trains on one batch, counted over all epochs, from where the batch before it left things. */
    public Trained step(long index, Point before) {
        int epoch = run.plan().epochOf(index);
        int batch = run.plan().batchOf(index);
        Recording recording =
                run.record(before.learner().model(), epoch, batch, run.enter(epoch, batch, before.state()));
        return new Trained(epoch, batch, training.step(before.learner(), recording, run.targets(batch)));
    }

    /** Trains on all batches in order; returns where that ends. */
    public Point walk(Progress progress, Consumer<Trained> visitor) {
        Point point = start();
        long all = run.plan().allBatches();
        for (long index = 0; index < all; index++) {
            progress.check(index, all);
            Trained trained = step(index, point);
            visitor.accept(trained);
            point = trained.after();
        }
        progress.check(all, all);
        return point;
    }
}
