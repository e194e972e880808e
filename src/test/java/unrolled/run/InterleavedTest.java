package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;
import unrolled.experiment.Problem;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;
import unrolled.experiment.check.Check;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/** Interleaved, every slot walks through a stream of its own: slot i of batch k takes sample i m + k of m batches. */
class InterleavedTest {
    private static final RunChoice STREAMS =
            RunChoice.predicting("A", 4, true, 1).withOrder(SampleOrder.INTERLEAVED);

    private static Plan plan(RunChoice run, int count) {
        return Plan.of(run, count, 3);
    }

    /** Windows of three months that stand one behind the other: 47 of them. */
    private static Experiment monthly(RunChoice... runs) {
        Experiment airline = Examples.airline();
        return airline.withData(airline.data().withStride(3)).withRuns(List.of(runs));
    }

    @Test
    void everySlotTakesAStreamOfItsOwnAndTheRestIsDropped() {
        Plan plan = plan(STREAMS, 47);
        assertEquals(11, plan.batches(0));
        assertArrayEquals(
                new int[] {0, 11, 22, 33},
                IntStream.range(0, 4).map(slot -> plan.sample(0, 0, slot)).toArray());
        assertEquals(21, plan.sample(0, 10, 1));
        assertEquals(44, plan.samples());
        assertEquals(List.of(new Pass.Span(44, 3)), plan.dropped());
    }

    @Test
    void whereASampleStandsIsKnownToo() {
        Plan plan = plan(STREAMS, 47);
        for (int batch = 0; batch < 11; batch++) {
            for (int slot = 0; slot < 4; slot++) {
                int sample = plan.sample(0, batch, slot);
                assertEquals(Optional.of(new Plan.Seat(batch, slot)), plan.seat(0, sample));
            }
        }
        assertEquals(Optional.empty(), plan.seat(0, 44), "it fills no batch");
    }

    @Test
    void trainAndTestPartAreInterleavedEachByItself() {
        RunChoice run = STREAMS.withSplit(new Split(OptionalInt.of(46), OptionalInt.of(31)))
                .withCalls(List.of(new Call.Fit(2, true, false), new Call.Evaluate(Part.TEST)));
        Plan plan = plan(run, 47);
        assertEquals(7, plan.batches(0));
        assertEquals(14, plan.sample(0, 0, 2), "28 of the 31 to train on are four streams of 7");
        assertEquals(3, plan.batches(1));
        assertEquals(31 + 6 + 1, plan.sample(1, 1, 2), "12 of the 15 others are four streams of 3");
        assertEquals(
                List.of(new Pass.Span(28, 3), new Pass.Span(43, 3), new Pass.Span(46, 1)),
                plan.dropped(),
                "what fills no batch of a part, and what is not used");
    }

    @Test
    void whatAnotherCallTakesIsNotDropped() {
        RunChoice run = STREAMS.withSplit(new Split(OptionalInt.empty(), OptionalInt.of(30)))
                .withCalls(List.of(new Call.Fit(1, false, false), new Call.Predict(Part.ALL, 1)));
        assertEquals(List.of(new Pass.Span(44, 3)), plan(run, 47).dropped());
    }

    /** Bit for bit: the stream of a slot alone, in one long window, gives every c and h. */
    @Test
    void everySlotIsOneLongPassOverItsStream() {
        Trace streams = Examples.trace(monthly(STREAMS), "A");
        int rows = 33;
        Experiment airline = Examples.airline();
        Trace pass = Examples.trace(
                airline.withData(airline.data().withLookBack(rows).withStride(rows))
                        .withRuns(List.of(RunChoice.predicting("A", 1, false, 1))),
                "A");
        for (int slot = 0; slot < 4; slot++) {
            for (int row = 0; row < rows; row++) {
                for (int unit = 0; unit < 4; unit++) {
                    assertEquals(
                            pass.block(0, slot).recording().at(Quantity.C, 0, 0, row, unit),
                            streams.block(0, row / 3).recording().at(Quantity.C, 0, slot, row % 3, unit),
                            "row " + row + " of slot " + slot);
                }
            }
        }
    }

    @Test
    void shuffledItIsRefusedAndMendedInTwoWays() {
        Experiment shuffled = monthly(STREAMS.withStateful(false).withCalls(List.of(new Call.Fit(1, false, true))));
        Problem problem = Check.firstProblem(shuffled).orElseThrow();
        assertEquals(
                "Run A takes its samples interleaved, slot by slot, but its fit shuffles them.",
                problem.text(Locale.ENGLISH));
        assertEquals(2, problem.remedies().size());
        problem.remedies()
                .forEach(remedy ->
                        assertTrue(Check.firstProblem(remedy.mended()).isEmpty(), remedy.text(Locale.ENGLISH)));
    }
}
