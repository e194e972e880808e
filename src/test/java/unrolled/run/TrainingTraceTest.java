package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.engine.forward.Workers;
import unrolled.engine.model.Activation;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.plan.Moment;

/** Stepping back through training: states, gradients and weights of any moment, the bits of the first time. */
class TrainingTraceTest {
    private static final RunChoice TRAINED = RunChoice.predicting("A", 4, true, 1)
            .withSplit(new Split(OptionalInt.of(128), OptionalInt.of(96)))
            .withCalls(List.of(new Call.Fit(12, true, true), new Call.Reset(), new Call.Generate(Part.TEST, 30)));

    private static Trace empty(RunChoice run, TraceBudget room) {
        return Traces.empty(Examples.series(140, run), List.of(), room).get(0);
    }

    @Test
    void replayAfterAnyJumpGivesTheBitsOfTheFirstWalk() {
        Trace trace = empty(TRAINED, new TraceBudget(60_000, 40_000)); // room for few checkpoints and few batches
        trace.record(Progress.SILENT);
        List<Block> all = new ArrayList<>();
        trace.walk(Progress.SILENT, all::add);
        assertEquals(12 * (24 + 8) + 30, all.size());
        Random random = new Random(3);
        for (int jump = 0; jump < 200; jump++) {
            Block first = all.get(random.nextInt(all.size()));
            Block again = trace.block(first.epoch(), first.batch());
            assertEquals(first.before().learner(), again.before().learner());
            assertEquals(first.after().learner(), again.after().learner());
            assertEquals(first.recording().end(), again.recording().end());
            assertEquals(first.recording().output(3, 2, 0), again.recording().output(3, 2, 0));
            assertEquals(
                    first.gradients().map(g -> g.weights()), again.gradients().map(g -> g.weights()));
            assertEquals(
                    first.gradients().map(g -> g.start()), again.gradients().map(g -> g.start()));
        }
    }

    @Test
    void aJumpSharesOutTheSlotsOfWideBatchesAndGivesTheSameBits() {
        ModelChoice wide = ModelChoice.stack(List.of(64), Optional.of(new DenseChoice(1, Activation.LINEAR)), 1);
        RunChoice run = TRAINED.withBatchSize(32).withCalls(List.of(new Call.Fit(4, false, true)));
        Experiment series = Examples.series(160, run).withModel(wide);
        Experiment experiment = series.withData(series.data().withLookBack(20));
        TraceBudget small = new TraceBudget(1_500_000, 0); // a few checkpoints
        int[] most = {0};
        Workers two = new Workers() {
            @Override
            public int most() {
                return 2;
            }

            @Override
            public void compute(int parts, IntConsumer part) {
                most[0] = Math.max(most[0], parts);
                Workers.NONE.compute(parts, part);
            }
        };
        Trace alone = Traces.empty(experiment, List.of(), small).get(0);
        Trace shared = Traces.empty(experiment, List.of(), small, two).get(0);
        alone.record(Progress.SILENT);
        shared.record(Progress.SILENT);
        assertEquals(0, most[0], "recording has workers of its own");
        assertEquals(
                alone.block(3, 1).after().learner(), shared.block(3, 1).after().learner());
        assertEquals(2, most[0]);
    }

    @Test
    void whatIsThereCanBeLookedAtAndTheRestFollowsLater() {
        Trace trace = empty(TRAINED, TraceBudget.USUAL);
        assertThrows(CancellationException.class, () -> trace.record((done, all) -> done < 100));
        assertEquals(100, trace.reached());
        Block last = trace.block(6, 3); // three epochs of 24 batches, each with a validation of 8, and 4 batches
        assertThrows(IndexOutOfBoundsException.class, () -> trace.block(6, 4));
        assertEquals(new Moment(6, 3, 2), trace.nearest(new Moment(11, 0, 0)));
        trace.record(Progress.SILENT);
        assertTrue(trace.isComplete());

        Trace atOnce = empty(TRAINED, TraceBudget.USUAL);
        atOnce.record(Progress.SILENT);
        assertEquals(
                atOnce.end().orElseThrow().learner(), trace.end().orElseThrow().learner());
        assertEquals(atOnce.block(6, 3).after().learner(), last.after().learner());
    }

    @Test
    void aLearningRateThatIsTooLargeIsFoundWhereItBegan() {
        Training wild = new Training(RunChoice.KERAS.loss(), Optimizer.of(new Sgd(1e160, 0)));
        Trace trace = empty(TRAINED.withTraining(wild), TraceBudget.USUAL);
        trace.record(Progress.SILENT);
        assertTrue(trace.isComplete(), "the program goes on");
        Trouble trouble = trace.trouble().orElseThrow();
        assertEquals(0, trouble.moment().epoch());
        Moment where = trouble.moment();
        trace.walk(Progress.SILENT, block -> {
            boolean before = trace.plan().batchIndex(block.epoch(), block.batch())
                    < trace.plan().batchIndex(where.epoch(), where.batch());
            if (before) {
                assertTrue(Double.isFinite(block.cost().orElseThrow().value()));
            }
        });
    }

    @Test
    void aLossBeyondAllMeasureIsTroubleEvenIfItIsANumber() {
        Training wild = new Training(RunChoice.KERAS.loss(), Optimizer.of(new Sgd(1e12, 0)));
        Trace trace = empty(TRAINED.withTraining(wild), TraceBudget.USUAL);
        trace.record(Progress.SILENT);
        assertEquals(
                new Trouble(new Moment(0, 1, 2), Trouble.What.EXPLODING),
                trace.trouble().orElseThrow());
        assertTrue(trace.block(0, 1).cost().orElseThrow().value() > 1e6);
        assertTrue(trace.block(0, 0).cost().orElseThrow().value() < 1);
        Trace calm = empty(TRAINED, TraceBudget.USUAL);
        calm.record(Progress.SILENT);
        assertTrue(calm.trouble().isEmpty());
    }

    @Test
    void beyondAllMeasureIsAMillionTimesTheFirstLossOfARunThatBeganWithALargeOne() {
        Training wild = new Training(RunChoice.KERAS.loss(), Optimizer.of(new Sgd(1e12, 0)));
        Trace trace = empty(TRAINED.withTraining(wild), TraceBudget.USUAL);
        trace.record(Progress.SILENT);
        Block large = trace.block(0, 1);
        double loss = large.cost().orElseThrow().value();
        assertTrue(loss > 1e12, "the loss is " + loss);
        assertNull(Trouble.of(large, loss / 0.999e6, false));
        assertEquals(
                new Trouble(new Moment(0, 1, 2), Trouble.What.EXPLODING), Trouble.of(large, loss / 1.001e6, false));
    }

    @Test
    void aTraceIsTakenOverIfNothingOfItsRunChanged() {
        Experiment experiment = Examples.series(140, TRAINED, TRAINED.withId("B"));
        List<Trace> known = Traces.empty(experiment, List.of(), TraceBudget.USUAL);
        Experiment changed = experiment.withRun("B", run -> run.withStateful(false));
        List<Trace> next = Traces.empty(changed, known, TraceBudget.USUAL);
        assertTrue(known.get(0) == next.get(0));
        assertTrue(known.get(1) != next.get(1));
    }
}
