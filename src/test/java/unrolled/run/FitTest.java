package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.data.ArraySamples;
import unrolled.engine.Activation;
import unrolled.engine.Adam;
import unrolled.engine.Initialiser;
import unrolled.engine.Loss;
import unrolled.engine.Model;
import unrolled.engine.Optimizer;
import unrolled.engine.Training;
import unrolled.engine.Weights;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;

/** What training carries from batch to batch, and what not. */
class FitTest {
    private static final int SAMPLES = 6;
    private static final Training TRAINING =
            new Training(Loss.of(Loss.Kind.MEAN_SQUARED_ERROR), Optimizer.of(Adam.ofKeras()));

    private static Fit fit(int batchSize, boolean stateful, ResetRule reset) {
        double[][][] inputs = new double[SAMPLES][3][1];
        double[][] targets = new double[SAMPLES][1];
        for (int sample = 0; sample < SAMPLES; sample++) {
            for (int step = 0; step < 3; step++) {
                inputs[sample][step][0] = Math.sin(sample + step);
            }
            targets[sample][0] = Math.sin(sample + 3);
        }
        Initialiser initialiser = new Initialiser(1);
        Model model = new Model(
                1,
                List.of(initialiser.lstm(0, 1, 4, false, true), initialiser.dense(1, 4, 1, Activation.LINEAR, false)));
        RunChoice choice = new RunChoice("A", "", batchSize, stateful, 2, reset, OptionalInt.empty(), List.of());
        return new Fit(Run.of(choice, model, ArraySamples.of(inputs, targets)), TRAINING);
    }

    private static List<Fit.Trained> all(Fit fit) {
        List<Fit.Trained> all = new ArrayList<>();
        fit.walk(Progress.SILENT, all::add);
        return all;
    }

    @Test
    void statefulSlotsGoOnWithWhatTheOldWeightsLeft() {
        List<Fit.Trained> all = all(fit(2, true, ResetRule.NEVER));
        assertEquals(6, all.size());
        for (int index = 1; index < all.size(); index++) {
            assertEquals(
                    all.get(index - 1).step().recording().end(),
                    all.get(index).step().recording().start());
            assertEquals(
                    all.get(index - 1).step().after(), all.get(index).step().before());
        }
    }

    @Test
    void resetEveryEpochForgetsTheStateButNotTheWeights() {
        List<Fit.Trained> all = all(fit(2, true, ResetRule.EVERY_EPOCH));
        Fit.Trained second = all.get(3);
        assertEquals(1, second.epoch());
        assertTrue(second.step().recording().start().isZero(0));
        assertEquals(3, second.step().before().optimizer().steps());
    }

    @Test
    void statelessLastBatchMayBeSmaller() {
        List<Fit.Trained> all = all(fit(4, false, ResetRule.NEVER));
        assertEquals(4, all.size());
        assertEquals(2, all.get(1).step().recording().batch());
        assertTrue(all.get(1).step().recording().start().isZero(1));
        assertTrue(Double.isFinite(all.get(3).step().loss()));
    }

    @Test
    void anyBatchCanBeTrainedOnAgainFromThePointBeforeIt() {
        Fit fit = fit(1, true, ResetRule.NEVER);
        List<Fit.Trained> all = all(fit);
        for (int index : new int[] {11, 1, 7}) {
            Fit.Trained again = fit.step(index, all.get(index - 1).after());
            Fit.Trained first = all.get(index);
            assertEquals(first.step().after(), again.step().after());
            assertEquals(first.step().loss(), again.step().loss());
            assertEquals(
                    first.step().gradients().weights(), again.step().gradients().weights());
            assertEquals(
                    first.step().gradients().start(), again.step().gradients().start());
        }
    }

    @Test
    void runItselfKeepsItsWeights() {
        Fit fit = fit(1, true, ResetRule.NEVER);
        Weights before = Weights.of(fit.run().model());
        Fit.Point end = fit.walk(Progress.SILENT, trained -> {});
        assertEquals(before, Weights.of(fit.run().model()));
        assertNotEquals(before, Weights.of(end.learner().model()));
    }
}
