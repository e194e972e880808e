package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/** A trace that takes over the past of another one is, to the last bit, the one that is computed from the start. */
class TakenOverTest {
    private static final RunChoice STATEFUL = Examples.run("A", 1, true).withSamples(OptionalInt.empty());
    private static final RunChoice TRAINED = RunChoice.predicting("A", 4, true, 1)
            .withSplit(new Split(OptionalInt.of(128), OptionalInt.of(96)))
            .withCalls(List.of(new Call.Fit(12, true, true), new Call.Reset(), new Call.Generate(Part.TEST, 90)));
    private static final TraceBudget SMALL = new TraceBudget(60_000, 40_000);

    private static Experiment experiment(RunChoice... runs) {
        return Examples.series(503, runs);
    }

    private static Trace recorded(Trace trace) {
        trace.record(Progress.SILENT);
        return trace;
    }

    private static Trace fromTheStart(RunChoice run, TraceBudget room) {
        return recorded(Traces.empty(experiment(run), List.of(), room).get(0));
    }

    /** What a change of a run takes over from its trace, computed to the end and compared with one from the start. */
    private static long takenOver(RunChoice before, RunChoice after) {
        return takenOver(fromTheStart(before, TraceBudget.USUAL), after, TraceBudget.USUAL);
    }

    private static long takenOver(Trace known, RunChoice after, TraceBudget room) {
        Trace trace = Traces.empty(experiment(after), List.of(known), room).get(0);
        long taken = trace.reached();
        assertSame(fromTheStart(after, room), recorded(trace));
        return taken;
    }

    private static void assertSame(Trace expected, Trace trace) {
        assertEquals(expected.reached(), trace.reached());
        List<Block> all = new ArrayList<>();
        expected.walk(Progress.SILENT, all::add);
        trace.walk(Progress.SILENT, block -> assertSame(all.get((int) index(trace, block)), block));
        for (int at = all.size() - 1; at >= 0; at -= 41) {
            assertSame(all.get(at), trace.block(all.get(at).epoch(), all.get(at).batch()));
        }
        assertSameFindings(expected, trace);
    }

    private static long index(Trace trace, Block block) {
        return trace.plan().batchIndex(block.epoch(), block.batch());
    }

    private static void assertSame(Block expected, Block block) {
        assertEquals(expected.before().learner(), block.before().learner());
        assertEquals(expected.after().learner(), block.after().learner());
        assertEquals(expected.after().state(), block.after().state());
        Recording recording = block.recording();
        for (int slot = 0; slot < recording.batch(); slot++) {
            for (int step = 0; step < recording.steps(); step++) {
                assertEquals(expected.recording().x(slot, step, 0), recording.x(slot, step, 0));
                for (int unit = 0; unit < 4; unit++) {
                    assertEquals(
                            expected.recording().at(Quantity.C, 0, slot, step, unit),
                            recording.at(Quantity.C, 0, slot, step, unit));
                }
            }
        }
        int last = recording.steps() - 1;
        assertEquals(expected.recording().output(0, last, 0), recording.output(0, last, 0));
        assertEquals(expected.cost().map(cost -> cost.value()), block.cost().map(cost -> cost.value()));
    }

    private static void assertSameFindings(Trace expected, Trace trace) {
        assertEquals(expected.end().map(RunState::state), trace.end().map(RunState::state));
        assertEquals(expected.startState(), trace.startState());
        assertEquals(expected.trouble(), trace.trouble());
        assertEquals(expected.largest(Quantity.C), trace.largest(Quantity.C));
        assertEquals(expected.largest(Quantity.H), trace.largest(Quantity.H));
        for (int call = 0; call < expected.run().choice().calls().size(); call++) {
            assertEquals(expected.stateAfter(call), trace.stateAfter(call));
        }
        Losses losses = expected.losses();
        assertEquals(losses.epochs(), trace.losses().epochs());
        assertEquals(losses.batches(), trace.losses().batches());
        for (int epoch = 0; epoch < losses.epochs(); epoch++) {
            assertEquals(losses.hasLoss(epoch), trace.losses().hasLoss(epoch));
            assertEquals(losses.of(epoch), trace.losses().of(epoch));
        }
        for (int place = 0; place * losses.together() < losses.batches(); place++) {
            assertEquals(losses.ofBatches(place), trace.losses().ofBatches(place));
        }
        for (int slot = 0; slot < expected.plan().slots(); slot++) {
            assertSame(
                    expected.overview(0, slot).orElseThrow(),
                    trace.overview(0, slot).orElseThrow());
        }
    }

    private static void assertSame(Summary expected, Summary summary) {
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                assertEquals(expected.at(row, column), summary.at(row, column));
            }
        }
    }

    private static Change c(int epoch, int batch, double value) {
        return new Change(epoch, batch, new Change.Memory(Quantity.C, 1, 0, 0, 2), value);
    }

    private static Change weight(int epoch, int batch) {
        return new Change(epoch, batch, new Change.Weight(0, Change.Table.KERNEL, 0, 5), 0.75);
    }

    @Test
    void theBatchesBeforeAChangeAreThereAtOnceUpToACheckpoint() {
        assertEquals(896, takenOver(STATEFUL, STATEFUL.with(c(1, 420, 3)))); // 500 + 420 after 14 times 64
    }

    @Test
    void aChangeRightAtACheckpointTakesOverUpToTheOneBefore() {
        assertEquals(448, takenOver(STATEFUL, STATEFUL.with(c(1, 12, 3)))); // 500 + 12 is 8 times 64
        assertEquals(512, takenOver(STATEFUL, STATEFUL.with(c(1, 13, 3))));
    }

    @Test
    void aTraceThatEndsRightBeforeACheckpointGivesWhatItHasUpToTheOneBefore() {
        Trace known =
                Traces.empty(experiment(STATEFUL), List.of(), TraceBudget.USUAL).get(0);
        assertThrows(CancellationException.class, () -> known.record((done, all) -> done < 512));
        assertEquals(512, known.reached());
        assertEquals(448, takenOver(known, STATEFUL.with(c(1, 420, 3)), TraceBudget.USUAL));
    }

    @Test
    void aDragTakesOverFromTheRunAsItWasBefore() {
        RunChoice dragged = STATEFUL.with(weight(0, 100)).with(c(1, 420, 3));
        assertEquals(896, takenOver(dragged, dragged.with(c(1, 420, -3))));
        assertEquals(64, takenOver(dragged, dragged.without(weight(0, 100))));
    }

    @Test
    void aPinEndsWhatIsInCommon() {
        assertEquals(320, takenOver(STATEFUL, STATEFUL.with(Pin.all(0, 333, 1)).with(c(1, 420, 3))));
    }

    @Test
    void aStatelessRunAndOneWithManySlotsAreTakenOverToo() {
        RunChoice many = Examples.run("A", 10, false).withSamples(OptionalInt.empty());
        assertEquals(64, takenOver(many, many.with(c(1, 40, 3))));
        RunChoice uneven = many.withBatchSize(7).withStateful(false);
        assertEquals(128, takenOver(uneven, uneven.with(new Change(1, 70, new Change.Input(0, 6, 0), 2))));
    }

    @Test
    void aChangeInTheFirstBatchesTakesOverNothing() {
        assertEquals(0, takenOver(STATEFUL, STATEFUL.with(c(0, 3, 1))));
        assertEquals(0, takenOver(STATEFUL, STATEFUL.with(c(0, 0, 1))));
        assertEquals(0, takenOver(STATEFUL, STATEFUL.withStateful(false)));
    }

    @Test
    void trainingItsLossesAndTheCallsThatEndedAreTakenOver() {
        assertEquals(320, takenOver(TRAINED, TRAINED.with(weight(20, 9)))); // 10 times 24 and 8, and 9: an epoch begins
        assertEquals(192, takenOver(TRAINED, TRAINED.with(weight(13, 5)))); // inside a validation
        RunChoice generated = TRAINED.with(new Change(24, 70, new Change.Input(2, 0, 0), 0.5));
        assertEquals(448, takenOver(TRAINED, generated));
    }

    @Test
    void troubleAndTheFirstLossStayIfTheyCameBefore() {
        RunChoice wild = TRAINED.withTraining(new Training(RunChoice.KERAS.loss(), Optimizer.of(new Sgd(1e12, 0))));
        assertTrue(fromTheStart(wild, TraceBudget.USUAL).trouble().isPresent());
        assertEquals(320, takenOver(wild, wild.with(weight(20, 9))));
        RunChoice wilder = STATEFUL.with(c(1, 400, Double.MAX_VALUE));
        assertEquals(896, takenOver(wilder, wilder.with(c(1, 400, 0.5))));
    }

    @Test
    void inALongRunSumsOfSeveralBatchesAndColumnsOfTheOverviewThatHadBegunGoOn() {
        RunChoice run = RunChoice.predicting("A", 1, true, 1).withCalls(List.of(new Call.Evaluate(Part.ALL)));
        RunChoice changed = run.with(c(0, 33_333, 3));
        Trace known = Traces.of(Examples.series(40_003, run)).get(0);
        assertEquals(3, known.losses().together());
        Trace trace = Traces.empty(Examples.series(40_003, changed), List.of(known), TraceBudget.USUAL)
                .get(0);
        assertEquals(33_280, trace.reached()); // no multiple of 3
        assertSameFindings(Traces.of(Examples.series(40_003, changed)).get(0), recorded(trace));
    }

    @Test
    void aTraceThatIsNotCompleteGivesWhatItHas() {
        Trace known =
                Traces.empty(experiment(STATEFUL), List.of(), TraceBudget.USUAL).get(0);
        assertThrows(CancellationException.class, () -> known.record((done, all) -> done < 300));
        assertEquals(256, takenOver(known, STATEFUL.with(c(1, 420, 3)), TraceBudget.USUAL));
        recorded(known);
        assertEquals(896, takenOver(known, STATEFUL.with(c(1, 420, 3)), TraceBudget.USUAL));
    }

    @Test
    void checkpointsMayBeFewerOnEitherSide() {
        RunChoice changed = STATEFUL.with(c(1, 420, 3));
        Trace few = fromTheStart(STATEFUL, new TraceBudget(8_000, 40_000));
        long interval = few.checkpointBefore(999);
        assertTrue(interval > 64);
        takenOver(few, changed, TraceBudget.USUAL);
        takenOver(fromTheStart(STATEFUL, TraceBudget.USUAL), changed, new TraceBudget(8_000, 40_000));
        takenOver(fromTheStart(TRAINED, SMALL), TRAINED.with(weight(20, 9)), new TraceBudget(30_000, 40_000));
    }

    @Test
    void aBranchTakesOverFromItsRunEvenIfThatIsRemovedMeanwhile() {
        Experiment before = experiment(STATEFUL);
        List<Trace> known = Traces.of(before);
        Experiment branched = before.branching("A", run -> run.with(c(1, 420, 3)));
        List<Trace> both = Traces.empty(branched, known, TraceBudget.USUAL);
        assertEquals(known.get(0), both.get(0));
        assertEquals(896, both.get(1).reached());
        Trace alone =
                Traces.empty(branched.without("A"), known, TraceBudget.USUAL).get(0);
        assertEquals(896, alone.reached());
        assertSame(fromTheStart(alone.run().choice(), TraceBudget.USUAL), recorded(alone));
    }

    @Test
    void nothingIsTakenOverIfWhatTheRunBeginsWithChanged() {
        RunChoice next = STATEFUL.withId("B").withOrigin(new Origin(Optional.empty(), Optional.of("A")));
        Experiment before = experiment(STATEFUL, next);
        List<Trace> known = Traces.of(before);
        Experiment later = before.withRun("B", run -> run.with(c(1, 420, 3)));
        assertEquals(896, Traces.empty(later, known, TraceBudget.USUAL).get(1).reached());
        Experiment earlier = later.withRun("A", run -> run.with(c(1, 420, 3)));
        List<Trace> both = Traces.empty(earlier, known, TraceBudget.USUAL);
        assertEquals(896, both.get(0).reached());
        assertEquals(0, both.get(1).reached());
    }
}
