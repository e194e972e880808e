package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.engine.forward.State;
import unrolled.engine.model.Weights;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/** All calls of a run read and write the same state. */
class CallsTest {
    private static final Split TWO_PARTS = new Split(OptionalInt.of(30), OptionalInt.of(20));

    private static RunChoice run(String id, Call... calls) {
        return RunChoice.predicting(id, 2, true, 1).withSplit(TWO_PARTS).withCalls(List.of(calls));
    }

    private static Trace trace(RunChoice... runs) {
        return Examples.traces(Examples.series(40, runs)).get(runs.length - 1);
    }

    private static State start(Trace trace, int epoch) {
        return trace.block(epoch, 0).recording().start();
    }

    private static State end(Trace trace, int epoch) {
        return trace.block(epoch, trace.plan().batches(epoch) - 1).recording().end();
    }

    @Test
    void validationGoesOnFromTheEpochAndTheNextEpochFromTheValidation() {
        Trace trace = trace(run("A", new Call.Fit(2, true, false)));
        assertEquals(4, trace.plan().epochs());
        assertEquals(Pass.Kind.VALIDATION, trace.plan().pass(1).kind());
        assertEquals(end(trace, 0), start(trace, 1));
        assertEquals(end(trace, 1), start(trace, 2), "the validation pollutes the next epoch");
        assertEquals(20, trace.plan().sample(1, 0, 0), "the test part begins after the train part");
        assertEquals(
                Weights.of(trace.block(1, 0).model()),
                Weights.of(trace.block(2, 0).model()),
                "a validation trains nothing");
    }

    @Test
    void resetsBeforeEpochsSaveAnEpochFromTheValidationAndThoseBeforePassesBoth() {
        Trace epochs = trace(run("A", new Call.Fit(2, true, false)).withReset(ResetRule.EVERY_EPOCH));
        assertEquals(end(epochs, 0), start(epochs, 1));
        assertTrue(start(epochs, 2).isZero(0));
        Trace passes = trace(run("A", new Call.Fit(2, true, false)).withReset(ResetRule.EVERY_PASS));
        assertTrue(start(passes, 1).isZero(0));
        assertTrue(start(passes, 2).isZero(1));
    }

    @Test
    void onlyACallOfResetResets() {
        Trace trace = trace(run(
                "A",
                new Call.Predict(Part.TRAIN, 1),
                new Call.Evaluate(Part.TEST),
                new Call.Reset(),
                new Call.Predict(Part.ALL, 2)));
        assertEquals(end(trace, 0), start(trace, 1));
        assertTrue(start(trace, 2).isZero(0));
        assertEquals(Carry.CALLED, trace.run().carryInto(2, 0, 0));
        assertEquals(end(trace, 2), start(trace, 3), "the reset is called once");
        assertEquals(
                trace.block(0, 3).recording().end(),
                trace.block(2, 3).recording().end(),
                "and all begins anew");
    }

    @Test
    void evaluateHasALossAndChangesNoWeight() {
        Trace trace = trace(run("A", new Call.Fit(1, false, false), new Call.Evaluate(Part.TRAIN)));
        assertTrue(trace.losses().hasLoss(1));
        assertTrue(trace.block(1, 0).training().isEmpty());
        assertEquals(trace.end().orElseThrow().model(), trace.block(1, 0).model());
        Trace predicted = trace(run("A", new Call.Predict(Part.TRAIN, 1)));
        assertFalse(predicted.losses().hasLoss(0));
    }

    @Test
    void shuffledEpochsTakeEverySampleOnceEachInAnotherOrder() {
        Trace trace = trace(run("A", new Call.Fit(2, false, true)));
        int[] first = order(trace.plan(), 0);
        int[] second = order(trace.plan(), 1);
        assertFalse(java.util.Arrays.equals(first, second));
        assertArrayEquals(
                IntStream.range(0, 20).toArray(), IntStream.of(first).sorted().toArray());
        assertArrayEquals(
                IntStream.range(0, 20).toArray(), IntStream.of(second).sorted().toArray());
    }

    private static int[] order(Plan plan, int epoch) {
        return IntStream.range(0, 20).map(n -> plan.sample(epoch, n / 2, n % 2)).toArray();
    }

    @Test
    void generationReadsItsOwnOutputs() {
        RunChoice one = RunChoice.predicting("A", 1, true, 1).withCalls(List.of(new Call.Generate(Part.ALL, 5)));
        Experiment experiment = Examples.series(40, one);
        Trace trace = Examples.trace(experiment, "A");
        assertEquals(5, trace.plan().batches(0));
        for (int batch = 1; batch < 5; batch++) {
            var before = trace.block(0, batch - 1).recording();
            var now = trace.block(0, batch).recording();
            assertEquals(before.output(0, 2, 0), now.x(0, 2, 0), "the output is the newest input");
            assertEquals(before.x(0, 1, 0), now.x(0, 0, 0), "and the others move on");
            assertEquals(before.end(), now.start());
        }
    }

    @Test
    void oneStepAtATimeAGenerationIsThatOfTheEngine() {
        RunChoice one = RunChoice.predicting("A", 1, true, 1).withCalls(List.of(new Call.Generate(Part.ALL, 8)));
        Experiment experiment = Examples.series(40, one);
        Experiment single = experiment.withData(experiment.data().withLookBack(1));
        Trace trace = Examples.trace(single, "A");
        double[][] prime = {{trace.run().samples().input(0, 0, 0)}};
        Generation generation = Generation.of(trace.run().model(), prime, 8);
        for (int step = 0; step < 8; step++) {
            assertEquals(
                    generation.steps().get(step).output(0, 0, 0),
                    trace.block(0, step).recording().output(0, 0, 0));
        }
    }

    @Test
    void trainedWithBatchSizeTwoPredictedWithBatchSizeOne() {
        RunChoice trained = run("A", new Call.Fit(3, false, false));
        RunChoice single = RunChoice.predicting("B", 1, true, 1)
                .withSplit(TWO_PARTS)
                .withOrigin(new Origin(Optional.of("A"), Optional.empty()));
        List<Trace> traces = Examples.traces(Examples.series(40, trained, single));
        assertEquals(
                traces.get(0).end().orElseThrow().model(),
                traces.get(1).block(0, 0).model());
        assertTrue(start(traces.get(1), 0).isZero(0), "a state is no weight");
    }

    @Test
    void aRunCanGoOnFromTheLastStateOfAnotherWhicheverComesFirst() {
        RunChoice source = run("A", new Call.Predict(Part.TRAIN, 1));
        RunChoice follower =
                run("B", new Call.Predict(Part.TEST, 1)).withOrigin(new Origin(Optional.empty(), Optional.of("A")));
        List<Trace> traces = Examples.traces(Examples.series(40, follower, source));
        assertEquals(traces.get(1).end().orElseThrow().state(), start(traces.get(0), 0));
        assertEquals(Carry.INHERITED, traces.get(0).run().carryInto(0, 0, 0));
        Trace whole = trace(run("A", new Call.Predict(Part.ALL, 1)));
        assertEquals(end(whole, 0), end(traces.get(0), 0), "the two halves are one pass");
        assertNotEquals(start(whole, 0), start(traces.get(0), 0));
    }

    @Test
    void callsOfTheSameKindBelongTogetherInTwoRuns() {
        Plan trained = trace(run("A", new Call.Fit(3, true, false), new Call.Predict(Part.TRAIN, 1)))
                .plan();
        Plan predicted = trace(run("B", new Call.Predict(Part.TRAIN, 1), new Call.Predict(Part.TEST, 1)))
                .plan();
        Plan fitted = trace(run("C", new Call.Fit(2, false, false))).plan();
        assertEquals(new Moment(0, 4, 1), trained.counterpart(new Moment(6, 4, 1), predicted), "predict and predict");
        assertEquals(new Moment(6, 4, 1), predicted.counterpart(new Moment(0, 4, 1), trained));
        assertEquals(new Moment(1, 4, 1), trained.counterpart(new Moment(2, 4, 1), fitted), "the second epoch");
        assertEquals(new Moment(1, 2, 0), trained.counterpart(new Moment(4, 2, 0), fitted), "the last epoch there is");
        assertEquals(new Moment(2, 1, 1), fitted.counterpart(new Moment(1, 1, 1), trained));
        assertEquals(new Moment(1, 1, 0), fitted.counterpart(new Moment(1, 1, 0), predicted), "else the same number");
    }
}
