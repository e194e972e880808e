package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.data.ArraySamples;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Initialiser;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Training;
import unrolled.engine.train.TrainingStep;
import unrolled.experiment.Call;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;

/** What training carries from batch to batch, and what not. */
class FitTest {
    private static final int SAMPLES = 6;
    private static final Training TRAINING =
            new Training(Loss.of(Loss.Kind.MEAN_SQUARED_ERROR), Optimizer.of(Adam.ofKeras()));

    private static Trace fit(int batchSize, boolean stateful, ResetRule reset) {
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
        RunChoice choice = RunChoice.predicting("A", batchSize, stateful, 1)
                .withReset(reset)
                .withTraining(TRAINING)
                .withCalls(List.of(new Call.Fit(2, false, false)));
        return Trace.of(Runs.of(choice, model, ArraySamples.of(inputs, targets)));
    }

    private static List<Block> all(Trace trace) {
        List<Block> all = new ArrayList<>();
        trace.walk(Progress.SILENT, all::add);
        return all;
    }

    private static TrainingStep step(Block block) {
        return block.training().orElseThrow();
    }

    @Test
    void statefulSlotsGoOnWithWhatTheOldWeightsLeft() {
        List<Block> all = all(fit(2, true, ResetRule.NEVER));
        assertEquals(6, all.size());
        for (int index = 1; index < all.size(); index++) {
            Block before = all.get(index - 1);
            Block block = all.get(index);
            assertEquals(before.recording().end(), block.recording().start());
            assertEquals(step(before).after(), step(block).before());
        }
    }

    @Test
    void resetEveryEpochForgetsTheStateButNotTheWeights() {
        Block second = all(fit(2, true, ResetRule.EVERY_EPOCH)).get(3);
        assertEquals(1, second.epoch());
        assertTrue(second.recording().start().isZero(0));
        assertEquals(3, step(second).before().optimizer().steps());
    }

    @Test
    void statelessLastBatchMayBeSmaller() {
        List<Block> all = all(fit(4, false, ResetRule.NEVER));
        assertEquals(4, all.size());
        assertEquals(2, all.get(1).recording().batch());
        assertTrue(all.get(1).recording().start().isZero(1));
        assertTrue(Double.isFinite(step(all.get(3)).loss()));
    }

    @Test
    void runItselfKeepsItsWeights() {
        Trace trace = fit(1, true, ResetRule.NEVER);
        Weights before = Weights.of(trace.run().model());
        assertEquals(before, Weights.of(trace.block(0, 0).model()));
        assertNotEquals(before, Weights.of(trace.end().orElseThrow().model()));
        assertEquals(before, Weights.of(trace.run().model()));
    }

    @Test
    void lossOfAnEpochIsTheMeanOverItsSamples() {
        Trace trace = fit(4, false, ResetRule.NEVER);
        double first = step(trace.block(1, 0)).loss();
        double second = step(trace.block(1, 1)).loss();
        assertEquals((4 * first + 2 * second) / 6, trace.losses().of(1), 1e-15);
        assertEquals(second, trace.losses().ofBatches(3));
    }
}
