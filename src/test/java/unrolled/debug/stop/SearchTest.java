package unrolled.debug.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.Scope;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Workers;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Runs;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Running on and back to breakpoints: two epochs of airline passengers, batch size 1 (A, B) or 4 (C). */
class SearchTest {
    private static final List<Trace> TRACES = Examples.traces(Examples.airline());
    /** A run that has many more batches than a stretch of the way back. */
    private static final Trace LONG = Trace.of(Runs.all(Examples.series(12_003, RunChoice.predicting("A", 1, true, 1)))
            .get(0));

    private static Scope in(String run) {
        return new Scope(TRACES, Cursor.start(run), Lock.BATCH);
    }

    private static Scope in(Trace trace) {
        return new Scope(List.of(trace), Cursor.start(trace.run().id()), Lock.BATCH);
    }

    /** Every stop on the way on, without the first and the last moment. */
    private static List<Hit> onwards(Scope scope, When when) {
        Search search = new Search(scope, List.of(Breakpoint.on(when)));
        List<Hit> hits = new ArrayList<>();
        Optional<Hit> hit = search.forwards(Moment.FIRST, Progress.SILENT).stop();
        while (hit.isPresent()) {
            hits.add(hit.get());
            hit = search.forwards(hit.get().moment(), Progress.SILENT).stop();
        }
        hits.removeIf(last -> last.moment().equals(scope.own().plan().last()));
        return hits;
    }

    /** The same on the way back from the end, in the order of time. */
    private static List<Hit> back(Scope scope, When when) {
        Search search = new Search(scope, List.of(Breakpoint.on(when)));
        List<Hit> hits = new ArrayList<>();
        Moment last = scope.own().plan().last();
        Optional<Hit> hit = search.backwards(last, Progress.SILENT).stop();
        while (hit.isPresent()) {
            hits.add(hit.get());
            hit = search.backwards(hit.get().moment(), Progress.SILENT).stop();
        }
        hits.removeIf(first -> first.moment().equals(Moment.FIRST));
        Collections.reverse(hits);
        return hits;
    }

    private static List<Moment> moments(List<Hit> hits) {
        return hits.stream().map(Hit::moment).toList();
    }

    /** The moments of a run, without the first and the last, that are as asked. */
    private static List<Moment> where(Trace trace, Predicate<Spot> wanted) {
        List<Moment> moments = new ArrayList<>();
        trace.walk(Progress.SILENT, block -> {
            for (int step = 0; step < block.recording().steps(); step++) {
                Moment moment = new Moment(block.epoch(), block.batch(), step);
                boolean inside = !moment.equals(Moment.FIRST)
                        && !moment.equals(trace.plan().last());
                if (wanted.test(new Spot(block, step)) && inside) {
                    moments.add(moment);
                }
            }
        });
        return moments;
    }

    private record Spot(Block block, int step) {
        double at(Quantity quantity, int slot, int unit) {
            return block.recording().at(quantity, 0, slot, step, unit);
        }
    }

    @Test
    void aConditionStopsAtEveryMomentAtWhichItHoldsInAnySlot() {
        List<Moment> expected = where(TRACES.get(2), place -> {
            boolean any = false;
            for (int slot = 0; slot < 4; slot++) {
                any |= place.at(Quantity.F, slot, 2) < 0.66
                        && place.block().recording().x(slot, place.step(), 0) > 0.3;
            }
            return any;
        });
        assertTrue(expected.size() > 5 && expected.size() < 200, expected::toString);
        When when = new When.Holds("f[2] < 0.66 && x > 0.3");
        assertEquals(expected, moments(onwards(in("C"), when)));
        assertEquals(expected, moments(back(in("C"), when)));
    }

    @Test
    void theSlotOfAHitIsTheFirstInWhichTheConditionHolds() {
        Hit hit = onwards(in("C"), new When.Holds("sample == 42 && t == 2")).get(0);
        assertEquals(new Hit(0, new Moment(0, 10, 1), OptionalInt.of(2)), hit);
        assertEquals(
                OptionalInt.empty(),
                onwards(in("C"), new When.Holds("h[0]@2 > 0 || t == 2")).get(0).slot());
    }

    @Test
    void whatBeginsStopsOnceHoweverLongItLasts() {
        List<Hit> begins = onwards(in("A"), new When.Begins("t >= 2"));
        assertEquals(280, begins.size());
        assertEquals(new Moment(0, 0, 1), begins.get(0).moment());
        assertEquals(begins, back(in("A"), new When.Begins("t >= 2")));
    }

    @Test
    void everyNthBatchIsCountedOverTheRun() {
        List<Hit> everyTwentieth = onwards(in("C"), new When.EveryBatch(20));
        assertEquals(List.of(new Moment(0, 19, 0), new Moment(1, 4, 0), new Moment(1, 24, 0)), moments(everyTwentieth));
        assertEquals(everyTwentieth, back(in("C"), new When.EveryBatch(20)));
    }

    @Test
    void everyNthMomentIsCountedOverTheRun() {
        assertEquals(
                List.of(new Moment(0, 33, 0), new Moment(1, 31, 1)),
                moments(onwards(in("C"), new When.EveryMoment(100))));
    }

    @Test
    void oneMomentAndTheBeginningOfAnEpochStop() {
        assertEquals(List.of(new Moment(1, 3, 2)), moments(onwards(in("C"), new When.At(new Moment(1, 3, 2)))));
        assertEquals(List.of(new Moment(1, 0, 0)), moments(back(in("C"), new When.EpochBegins())));
    }

    @Test
    void resetsStopWhereTheStateBecomesZero() {
        assertEquals(List.of(new Moment(1, 0, 0)), moments(onwards(in("A"), new When.Reset())));
        assertEquals(279, onwards(in("B"), new When.Reset()).size(), "a stateless run begins every batch from zero");
        Experiment pinned = Examples.airline().withRun("C", run -> run.with(Pin.one(0, 7, 1, 2)));
        Scope scope = in(Examples.trace(pinned, "C"));
        Hit pin = new Hit(0, new Moment(0, 7, 1), OptionalInt.of(2));
        assertEquals(pin, onwards(scope, new When.Reset()).get(0));
        assertEquals(pin, back(scope, new When.Reset()).get(0));
    }

    @Test
    void aChangeOfSignStopsWhereANumberBecomesNegativeOrIsNotAnyMore() {
        double[] before = {Double.NaN};
        List<Moment> expected = where(LONG, place -> {
            double c = place.at(Quantity.C, 0, 2) - 0.5;
            boolean changes = place.block().batch() + place.step() > 0 && (c < 0) != (before[0] < 0);
            before[0] = c;
            return changes;
        });
        assertTrue(expected.size() > 100, expected::toString);
        assertEquals(
                expected.subList(1, 20),
                moments(onwards(in(LONG), new When.ChangesSign("c[2] - 0.5"))).subList(1, 20));
        assertEquals(
                expected.size(),
                onwards(in(LONG), new When.ChangesSign("c[2] - 0.5")).size());
    }

    @Test
    void aGateStopsWhereItBeginsToBeSaturated() {
        boolean[] before = new boolean[4];
        List<Moment> expected = where(LONG, place -> {
            boolean begins = false;
            for (int unit = 0; unit < 4; unit++) {
                double i = place.at(Quantity.I, 0, unit);
                boolean saturated = i < 0.44 || i > 0.56;
                begins |= saturated && !before[unit];
                before[unit] = saturated;
            }
            return begins;
        });
        When when = new When.Saturated(Quantity.I, 0, 0.44);
        assertTrue(expected.size() > 100, expected::toString);
        assertEquals(expected.subList(0, 10), moments(onwards(in(LONG), when)).subList(0, 10));
    }

    @Test
    void theBeginningOfNaNIsFoundFromTheEnd() {
        Training wild = new Training(RunChoice.KERAS.loss(), Optimizer.of(new Sgd(1e160, 0)));
        RunChoice fit = Examples.run("A", 4, true).withCalls(List.of(new Call.Fit(2, false, false)));
        Trace trace = Trace.of(Runs.all(Examples.airline().withRuns(List.of(fit.withTraining(wild))))
                .get(0));
        Moment begin = trace.trouble().orElseThrow().moment();
        assertEquals(List.of(begin), moments(back(in(trace), new When.NotFinite())));
        assertEquals(List.of(), onwards(in("C"), new When.NotFinite()));
    }

    @Test
    void aStopCanWaitForTheNthHit() {
        List<Hit> all = onwards(in("C"), new When.EveryBatch(1));
        Breakpoint third = Breakpoint.on(new When.EveryBatch(1)).withHits(3);
        Search search = new Search(in("C"), List.of(third));
        assertEquals(
                Optional.of(all.get(2)),
                search.forwards(Moment.FIRST, Progress.SILENT).stop());
        assertEquals(
                Optional.of(all.get(all.size() - 3)),
                search.backwards(TRACES.get(2).plan().last(), Progress.SILENT).stop());
    }

    @Test
    void theNearestOfSeveralBreakpointsStops() {
        Search search = new Search(
                in("C"),
                List.of(
                        Breakpoint.on(new When.At(new Moment(0, 20, 0))),
                        Breakpoint.on(new When.At(new Moment(0, 15, 0))),
                        Breakpoint.on(new When.At(new Moment(0, 5, 0))).withEnabled(false),
                        Breakpoint.on(new When.Holds("batch == 12 && t == 2"))));
        Moment second = new Moment(0, 11, 1);
        assertEquals(
                Optional.of(new Hit(3, second, OptionalInt.empty())),
                search.forwards(Moment.FIRST, Progress.SILENT).stop());
        assertEquals(
                1, search.forwards(second, Progress.SILENT).stop().orElseThrow().breakpoint());
        assertEquals(
                0,
                search.backwards(new Moment(1, 0, 0), Progress.SILENT)
                        .stop()
                        .orElseThrow()
                        .breakpoint());
    }

    @Test
    void everyBreakpointThatStopsAtTheMomentIsNamed() {
        Search search = new Search(
                in("C"),
                List.of(
                        Breakpoint.on(new When.EveryBatch(1)).withHits(12),
                        Breakpoint.on(new When.EpochBegins()),
                        Breakpoint.on(new When.At(new Moment(1, 0, 0))),
                        Breakpoint.on(new When.EveryBatch(1)).withLog("{batch}")));
        Moment last = new Moment(0, 34, 0);
        assertEquals(
                List.of(1, 2),
                stops(search.forwards(last, Progress.SILENT)),
                "that of every twelfth batch waits, and a log point does not stop");
        assertEquals(List.of(0), stops(search.forwards(Moment.FIRST, Progress.SILENT)));
        assertEquals(List.of(0, 1, 2), stops(search.backwards(new Moment(1, 12, 0), Progress.SILENT)));
    }

    private static List<Integer> stops(Outcome outcome) {
        return outcome.stops().stream().map(Hit::breakpoint).toList();
    }

    @Test
    void whatCannotBeAskedInARunIsPassedOver() {
        List<When> strange = List.of(
                new When.Holds("Z.h[0] > 0"),
                new When.At(new Moment(7, 0, 0)),
                new When.Saturated(Quantity.F, 1, 0.01),
                new When.ChangesMost("h[4]"));
        List<Breakpoint> all =
                new ArrayList<>(strange.stream().map(Breakpoint::on).toList());
        assertEquals(
                List.of(
                        "There is no run 'Z': choose one of A, B, C.",
                        "Run C has no moment 8.1.1.",
                        "Run C has no LSTM layer L2: its layers are counted up to L1.",
                        "h counts from 0 to 3, but 4 was asked for."),
                all.stream()
                        .map(one -> one.problem(in("C")).orElseThrow().getMessage())
                        .toList());
        Search none = new Search(in("C"), all);
        assertThrows(ExpressionException.class, () -> none.forwards(Moment.FIRST, Progress.SILENT));
        all.add(Breakpoint.on(new When.At(new Moment(1, 3, 0))));
        Outcome outcome = new Search(in("C"), all).forwards(Moment.FIRST, Progress.SILENT);
        assertEquals(List.of(4), stops(outcome));
    }

    @Test
    void aLogPointWithACountSpeaksAtEveryNthHit() {
        Breakpoint third = Breakpoint.on(new When.EveryBatch(1)).withHits(3).withLog("{batch}");
        Breakpoint every = Breakpoint.on(new When.EpochBegins()).withLog("epoch");
        Search search = new Search(in("C"), List.of(third, every, Breakpoint.on(new When.At(new Moment(1, 8, 0)))));
        List<String> on = texts(search.forwards(new Moment(0, 20, 0), Progress.SILENT));
        assertEquals(List.of("24", "27", "30", "33", "1", "epoch", "4", "7"), on);
        Search back = new Search(in("C"), List.of(third, every, Breakpoint.on(new When.At(new Moment(0, 28, 0)))));
        assertEquals(
                List.of("6", "3", "epoch", "35", "32", "29"),
                texts(back.backwards(new Moment(1, 8, 0), Progress.SILENT)));
    }

    @Test
    void aCountIsTheSameInOneStretchAndInMany() {
        Breakpoint seventh = Breakpoint.on(new When.EveryMoment(1)).withHits(7).withLog("{batch}.{t}");
        Moment last = LONG.plan().last();
        Outcome on = new Search(in(LONG), List.of(seventh)).forwards(Moment.FIRST, Progress.SILENT);
        Outcome back = new Search(in(LONG), List.of(seventh)).backwards(last, Progress.SILENT);
        assertTrue(on.more() && back.more());
        for (int line = 0; line < Outcome.MOST_LINES; line++) {
            long after = 7L * (line + 1);
            assertEquals(
                    LONG.plan().stepsFrom(Moment.FIRST, after),
                    on.log().get(line).hit().moment());
            assertEquals(
                    LONG.plan().stepsFrom(last, -after),
                    back.log().get(line).hit().moment());
        }
    }

    private static List<String> texts(Outcome outcome) {
        return outcome.log().stream().map(Outcome.Line::text).toList();
    }

    @Test
    void allHitsAreWhereRunningStopsAndOfManyTheFirstAreListed() {
        When peak = new When.Begins("x > 0.9");
        AllHits all = new Search(in("C"), List.of(Breakpoint.on(peak)), Workers.NONE).all(Progress.SILENT, () -> false);
        List<Hit> inside = new ArrayList<>(all.first());
        inside.removeIf(last -> last.moment().equals(in("C").own().plan().last()));
        assertEquals(onwards(in("C"), peak), inside);
        assertEquals(all.first().size(), all.count());
        AllHits every = new Search(in(LONG), List.of(Breakpoint.on(new When.EveryMoment(2))), Workers.NONE)
                .all(Progress.SILENT, () -> false);
        assertEquals(18_000, every.count());
        assertEquals(AllHits.MOST, every.first().size());
        assertEquals(LONG.plan().at(19_999), every.first().get(9_999).moment());
        long spread = 0;
        for (int part = 0; part < every.spread().parts(); part++) {
            long here = every.spread().at(part);
            assertTrue(here == 17 || here == 18, () -> "every second of some 35 moments, not " + here);
            spread += here;
        }
        assertEquals(18_000, spread);
    }

    @Test
    void logPointsSayTheirTextAndDoNotStop() {
        Search search = new Search(
                in("C"),
                List.of(
                        Breakpoint.on(new When.EveryBatch(10)).withLog("batch {batch}: {0.5 + 1 / 3}, {t > 1}"),
                        Breakpoint.on(new When.At(new Moment(0, 30, 0)))));
        Outcome on = search.forwards(Moment.FIRST, Progress.SILENT);
        assertEquals(1, on.stop().orElseThrow().breakpoint());
        assertEquals(
                List.of("batch 10: 0.83333, false", "batch 20: 0.83333, false", "batch 30: 0.83333, false"),
                on.log().stream().map(Outcome.Line::text).toList());
        Outcome back = search.backwards(new Moment(1, 20, 0), Progress.SILENT);
        assertEquals(
                List.of("batch 15: 0.83333, false", "batch 5: 0.83333, false"),
                back.log().stream().map(Outcome.Line::text).toList());
    }

    @Test
    void ofManyLinesTheFirstOnTheWayAreKept() {
        Breakpoint every = Breakpoint.on(new When.EveryMoment(1)).withLog("{t}");
        Outcome on = new Search(in(LONG), List.of(every)).forwards(Moment.FIRST, Progress.SILENT);
        assertEquals(new Moment(0, 0, 1), on.log().get(0).hit().moment());
        assertEquals(Outcome.MOST_LINES, on.log().size());
        assertTrue(on.more());
        Outcome back =
                new Search(in(LONG), List.of(every)).backwards(LONG.plan().last(), Progress.SILENT);
        assertEquals(
                LONG.plan().stepsFrom(LONG.plan().last(), -1),
                back.log().get(0).hit().moment());
        assertEquals(
                LONG.plan().stepsFrom(LONG.plan().last(), -1000),
                back.log().get(999).hit().moment());
        assertTrue(back.more());
    }

    @Test
    void theLargestChangeOfTheRunIsFoundFromBothSides() {
        double[] largest = {0, 0, 0};
        List<Moment> there = new ArrayList<>(List.of(Moment.FIRST));
        where(LONG, place -> {
            double c = place.at(Quantity.C, 0, 2);
            if (Math.abs(c - largest[1]) > largest[0] && place.block().batch() + place.step() > 0) {
                largest[0] = Math.abs(c - largest[1]);
                there.set(0, new Moment(place.block().epoch(), place.block().batch(), place.step()));
            }
            largest[1] = c;
            return false;
        });
        LargestChange change = LargestChange.of(Expression.parse("c[2]"), in(LONG), Workers.NONE, Progress.SILENT)
                .orElseThrow();
        assertEquals(new LargestChange(there.get(0), 0, largest[0]), change);
        When when = new When.ChangesMost("c[2]");
        List<Hit> hit = List.of(new Hit(0, there.get(0), OptionalInt.of(0)));
        assertEquals(hit, onwards(in(LONG), when));
        assertEquals(hit, back(in(LONG), when));
    }

    @Test
    void conditionsReadOtherRunsWhereTheyStand() {
        When differ = new When.Begins("norm(A.h@0 - B.h@0) > 0");
        assertEquals(new Moment(0, 1, 0), onwards(in("A"), differ).get(0).moment());
        assertEquals(onwards(in("A"), differ), back(in("A"), differ));
    }

    @Test
    void everyStretchOfTheWayBackLooksAcrossItsBorder() {
        When changes = new When.Holds("change(x) > 0 && c[t-1, 2] < c[2]");
        List<Hit> on = onwards(in(TRACES.get(2)), changes);
        assertTrue(on.size() > 20);
        assertEquals(on, back(in(TRACES.get(2)), changes));
        When peak = new When.Begins("x > 0.99");
        assertEquals(onwards(in(LONG), peak), back(in(LONG), peak));
    }

    @Test
    void aSearchCanBeCancelledAndTellsHowFarItIs() {
        Search search = new Search(in(LONG), List.of(Breakpoint.on(new When.Holds("x > 2"))));
        long[] most = {0, 0};
        Progress half = (done, all) -> {
            assertTrue(done >= most[0], done + " after " + most[0]);
            most[0] = done;
            most[1] = all;
            return done < all / 2;
        };
        assertThrows(
                CancellationException.class, () -> search.backwards(LONG.plan().last(), half));
        assertEquals(12_000, most[1]);
        assertTrue(most[0] >= 6_000 && most[0] < 7_000, "ended after " + most[0]);
    }

    @Test
    void aBreakpointThatMeansNothingIsRefusedWithThePlace() {
        Breakpoint wrong = Breakpoint.on(new When.Holds("h[0] > D.h[0]"));
        assertEquals(
                7,
                assertThrows(ExpressionException.class, () -> wrong.check(in("C")))
                        .place()
                        .from());
        Breakpoint log = Breakpoint.on(new When.EpochBegins()).withLog("c is {c[9]}");
        ExpressionException error = assertThrows(ExpressionException.class, () -> log.check(in("C")));
        assertEquals("c[9]".indexOf('9') + "c is {".length(), error.place().from());
        Breakpoint open = Breakpoint.on(new When.EpochBegins()).withLog("c is {c[0]");
        assertEquals(
                "Here a brace is opened that is closed nowhere: write an expression and a }.",
                assertThrows(ExpressionException.class, () -> open.check(in("C")))
                        .getMessage());
    }

    /** Batch size 1 and 4, stateless: the same samples, in other batches and slots. */
    @Test
    void otherRunIsReadWhereTheLockLetsItFollow() {
        List<Trace> stateless = Examples.traces(
                Examples.airline().withRuns(List.of(Examples.run("A", 1, false), Examples.run("C", 4, false))));
        for (String run : List.of("A", "C")) {
            Scope bySample = new Scope(stateless, Cursor.start(run), Lock.SAMPLE);
            assertEquals(List.of(), onwards(bySample, new When.Begins("norm(A.h - C.h) > 0")), run);
            Scope byBatch = new Scope(stateless, Cursor.start(run), Lock.BATCH);
            assertTrue(!onwards(byBatch, new When.Begins("norm(A.h - C.h) > 0")).isEmpty(), run);
        }
    }
}
