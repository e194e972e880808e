package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.engine.model.Activation;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Footprint;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/** Checkpoints are so near that little is computed again for a jump, and never more than there is room for. */
class CheckpointSpacingTest {
    private static final TraceBudget AMPLE = TraceBudget.of(1 << 16, 1);

    private static Experiment lstm(int units, int lookBack, RunChoice run) {
        Experiment series = Examples.series(20_000, run);
        return series.withData(series.data().withLookBack(lookBack))
                .withModel(ModelChoice.stack(List.of(units), Optional.of(new DenseChoice(1, Activation.LINEAR)), 1));
    }

    private static int interval(Experiment experiment, TraceBudget room) {
        return CheckpointSpacing.of(Runs.all(experiment).get(0)).interval(room);
    }

    private static long checkpoints(long batches, int interval) {
        return (batches + interval - 1) / interval;
    }

    private static RunChoice training(int batchSize) {
        return RunChoice.predicting("A", batchSize, true, 1)
                .withSplit(new Split(OptionalInt.of(6_400), OptionalInt.of(6_400)))
                .withCalls(List.of(new Call.Fit(10, false, false)));
    }

    @Test
    void smallBatchesAreCountedAndLargerOnesByTheirSteps() {
        assertEquals(64, interval(lstm(4, 3, RunChoice.predicting("A", 1, true, 1)), AMPLE));
        assertEquals(2048 / (4 * 50), interval(lstm(4, 50, RunChoice.predicting("A", 4, true, 1)), AMPLE));
    }

    @Test
    void wideModelsAreCountedByTheirWork() {
        int wide = interval(lstm(64, 100, RunChoice.predicting("A", 1, true, 1)), AMPLE);
        int weights = 4 * 64 * (64 + 1 + 1) + 65;
        assertEquals((1 << 24) / (100 * weights), wide);
        assertTrue(wide < 2048 / 100, "by its steps it would be more than " + wide);
        assertEquals(wide / 3, interval(lstm(64, 100, training(1)), AMPLE), "learning takes three times as long");
        assertEquals(1, interval(lstm(64, 100, training(32)), AMPLE));
    }

    @Test
    void thereIsRoomForAllCheckpoints() {
        for (long megabytes : List.of(3L, 20L, 60L)) {
            TraceBudget room = TraceBudget.of(megabytes, 1);
            Experiment experiment = lstm(64, 20, training(32));
            long batches = Runs.all(experiment).get(0).plan().allBatches();
            int interval = interval(experiment, room);
            long point = Footprint.of(experiment, experiment.runs().get(0)).point();
            assertTrue(checkpoints(batches, interval) * point <= room.checkpoints(), "every " + interval);
            assertTrue(checkpoints(batches, interval - 1) * point > room.checkpoints(), "the room is used");
        }
    }

    @Test
    void ofLargeBatchesFewAreKept() {
        TraceBudget none = new TraceBudget(1, 0);
        assertEquals(
                8,
                CheckpointSpacing.of(Runs.all(lstm(4, 3, training(4))).get(0)).kept(none));
        assertEquals(
                3,
                CheckpointSpacing.of(Runs.all(lstm(64, 50, training(64))).get(0))
                        .kept(none));
    }

    @Test
    void weightsStandOnceInACheckpointOfTrainingAndMoreThanOnceWhereItIsComputed() {
        Experiment adam = lstm(64, 1, training(1));
        long weights = 8L * (4 * 64 * (64 + 1 + 1) + 65);
        Footprint footprint = Footprint.of(adam, adam.runs().get(0));
        assertTrue(footprint.point() > 3 * weights && footprint.point() < 3.2 * weights, footprint.toString());
        assertTrue(footprint.block() > 3 * 3 * weights, footprint.toString());
    }
}
