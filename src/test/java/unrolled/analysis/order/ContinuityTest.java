package unrolled.analysis.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.order.Continuity.Kind;
import unrolled.data.Table;
import unrolled.data.Windows;
import unrolled.data.file.Csv;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;
import unrolled.experiment.check.Check;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.Runs;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Every carry is judged by the rows that the slot saw last and sees next. */
class ContinuityTest {
    private static final Experiment AIRLINE = Examples.airline();

    private static Run run(Experiment experiment) {
        return Runs.all(experiment).get(0);
    }

    private static Run over(int stride, RunChoice run) {
        return run(AIRLINE.withData(AIRLINE.data().withStride(stride)).withRuns(List.of(run)));
    }

    private static Optional<Continuity> into(Run run, int epoch, int batch, int slot) {
        return SlotOrder.of(run).orElseThrow().into(epoch, batch, slot);
    }

    /** The question's own set-up: look-back 3, stride 1, batch size 1. */
    @Test
    void windowsThatBeginOneRowLaterOverlapByTheRest() {
        Run question = run(AIRLINE);
        assertEquals(Optional.of(new Continuity(Kind.OVERLAPS, 2, 1)), into(question, 0, 1, 0));
        OrderCounts counts = OrderCounts.whole(question).orElseThrow();
        assertEquals(278, counts.carries());
        assertEquals(278, counts.carries(Kind.OVERLAPS), "each epoch begins from zero");
        assertEquals(2, counts.of(Kind.OVERLAPS).orElseThrow().most());
    }

    /** Batch size 4: slot 0 gets windows 0, 4, 8 ... of which each begins 4 rows after the one before. */
    @Test
    void windowsOfASlotOfFourLeaveARowOut() {
        Run four = Runs.all(AIRLINE).get(2);
        assertEquals(Optional.of(new Continuity(Kind.GAP, 1, 7)), into(four, 0, 1, 3));
        assertEquals(272, OrderCounts.whole(four).orElseThrow().carries(Kind.GAP));
    }

    @Test
    void whereTheStateIsCutNothingIsSaid() {
        Run stateless = Runs.all(AIRLINE).get(1);
        assertEquals(Optional.empty(), into(stateless, 0, 1, 0));
        assertEquals(0, OrderCounts.whole(stateless).orElseThrow().carries());
        assertEquals(Optional.empty(), into(run(AIRLINE), 1, 0, 0), "reset before every epoch");
        assertEquals(Optional.empty(), into(run(AIRLINE), 0, 0, 0), "the first batch of all");
    }

    @Test
    void aStateThatIsNeverResetJumpsBackAtTheEndOfAnEpoch() {
        Run never = over(3, RunChoice.predicting("A", 1, true, 2));
        assertEquals(Optional.of(new Continuity(Kind.GOES_ON, 0, 3)), into(never, 0, 1, 0));
        assertEquals(Optional.of(new Continuity(Kind.JUMPS, 0, 0)), into(never, 1, 0, 0));
        OrderCounts counts = OrderCounts.whole(never).orElseThrow();
        assertEquals(92, counts.carries(Kind.GOES_ON));
        assertEquals(1, counts.carries(Kind.JUMPS));
        assertEquals(1, counts.of(Kind.JUMPS).orElseThrow().epoch());
    }

    @Test
    void interleavedStreamsGoOnInEverySlot() {
        RunChoice streams = RunChoice.predicting("A", 4, true, 2)
                .withOrder(SampleOrder.INTERLEAVED)
                .withReset(ResetRule.EVERY_EPOCH);
        OrderCounts counts = OrderCounts.whole(over(3, streams)).orElseThrow();
        assertEquals(80, counts.carries());
        assertTrue(counts.allGoOn());
    }

    @Test
    void samplesThatWereShuffledJump() {
        RunChoice shuffled = RunChoice.predicting("A", 1, true, 1)
                .withCalls(List.of(new Call.Fit(1, false, true)))
                .withSamples(OptionalInt.of(40));
        Run run = over(3, shuffled);
        OrderCounts counts = OrderCounts.whole(run).orElseThrow();
        assertEquals(39, counts.carries());
        assertEquals(39, counts.carries(Kind.JUMPS) + counts.carries(Kind.GOES_ON));
        int next = run.plan().sample(0, 7, 0);
        assertEquals(3 * next, into(run, 0, 7, 0).orElseThrow().row());
    }

    /** Nobody knows how the rows of one run follow those of another, which may be cut otherwise. */
    @Test
    void aStateThatComesFromAnotherRunIsNotJudged() {
        RunChoice first = RunChoice.predicting("A", 1, true, 1);
        RunChoice second =
                RunChoice.predicting("B", 1, true, 1).withOrigin(new Origin(Optional.empty(), Optional.of("A")));
        Run heir = Runs.all(AIRLINE.withRuns(List.of(first, second))).get(1);
        assertEquals(Carry.INHERITED, heir.carryInto(0, 0, 0));
        assertEquals(Optional.empty(), into(heir, 0, 0, 0));
        assertEquals(Optional.of(new Continuity(Kind.OVERLAPS, 2, 1)), into(heir, 0, 1, 0));
    }

    @Test
    void aGenerationSeesItsOwnWindowMovedOn() {
        RunChoice generates = RunChoice.predicting("A", 1, true, 1).withCalls(List.of(new Call.Generate(Part.ALL, 5)));
        assertEquals(
                new Continuity(Kind.OVERLAPS, 2, 0),
                into(over(1, generates), 0, 3, 0).orElseThrow());
    }

    @Test
    void millionsAreCountedInParts() {
        OrderCounts counts = OrderCounts.of(run(AIRLINE)).orElseThrow();
        assertTrue(counts.count(100));
        assertEquals(100, counts.carries());
        assertTrue(counts.count(100));
        assertTrue(!counts.count(100));
        assertEquals(278, counts.carries());
    }

    /**
     * 500 tables with several series and missing values, cut, ordered and shuffled by chance, over several epochs, calls and
     * parts, judged by a plain look at their rows.
     */
    @Test
    void theVerdictIsThatOfAPlainLookAtTheRows() {
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        for (int seed = 0; seed < 500; seed++) {
            RandomTable table = new RandomTable(new Random(seed));
            Run run = run(table.experiment());
            SlotOrder order = SlotOrder.of(run).orElseThrow();
            Plan plan = run.plan();
            for (long index = 1; index < plan.allBatches(); index++) {
                Moment before = plan.at(plan.firstMoment(index - 1));
                Moment here = plan.at(plan.firstMoment(index));
                int slots =
                        Math.min(plan.slots(before.epoch(), before.batch()), plan.slots(here.epoch(), here.batch()));
                for (int slot = 0; slot < slots; slot++) {
                    Optional<Continuity> found = order.into(here.epoch(), here.batch(), slot);
                    boolean kept =
                            run.carryInto(here.epoch(), here.batch(), slot).kept();
                    assertEquals(kept, found.isPresent(), "seed " + seed);
                    if (kept) {
                        Continuity expected = table.look(
                                run,
                                plan.sample(before.epoch(), before.batch(), slot),
                                plan.sample(here.epoch(), here.batch(), slot),
                                plan.isShuffled(here.epoch()));
                        assertEquals(expected, found.get(), "seed " + seed + " " + here + " slot " + slot);
                        seen.merge(expected.kind(), 1, Integer::sum);
                    }
                }
            }
        }
        assertEquals(Kind.values().length, seen.size(), "every kind has come: " + seen);
    }

    /** A table of a few series, the rows of which stand in any order, with missing values. */
    private static final class RandomTable {
        private final Random random;
        private final String[] series;
        private final boolean[] missing;

        RandomTable(Random random) {
            this.random = random;
            int rows = 24 + random.nextInt(60);
            int kinds = 1 + random.nextInt(3);
            series = new String[rows];
            missing = new boolean[rows];
            for (int row = 0; row < rows; row++) {
                series[row] = "s" + random.nextInt(kinds);
                missing[row] = random.nextInt(12) == 0;
            }
        }

        Experiment experiment() {
            StringBuilder text = new StringBuilder("series,y\n");
            for (int row = 0; row < series.length; row++) {
                text.append(series[row])
                        .append(',')
                        .append(missing[row] ? "NA" : row % 7 + 0.5)
                        .append('\n');
            }
            Table table = Csv.parse("random", text.toString());
            boolean told = random.nextBoolean();
            if (!told) {
                Arrays.fill(series, "all");
            }
            for (int tries = 0; ; tries++) {
                DataChoice data = DataChoice.of(table)
                        .withFeatures(List.of("y"))
                        .withTargets(List.of("y"))
                        .withSeriesBy(told ? Optional.of("series") : Optional.empty())
                        .withLookBack(1 + random.nextInt(4))
                        .withStride(1 + random.nextInt(5));
                Experiment experiment = AIRLINE.withData(data).withRuns(List.of(choice()));
                if (Check.firstProblem(experiment).isEmpty()) {
                    return experiment;
                }
                assertTrue(tries < 2000, "nothing fits");
            }
        }

        private RunChoice choice() {
            boolean shuffle = random.nextInt(3) == 0;
            boolean split = random.nextInt(3) == 0;
            List<Call> calls = new ArrayList<>();
            calls.add(shuffle ? new Call.Fit(2, split, true) : new Call.Predict(split ? Part.TRAIN : Part.ALL, 2));
            if (split) {
                calls.add(new Call.Predict(Part.TEST, 1 + random.nextInt(2)));
            }
            if (random.nextInt(4) == 0) {
                calls.add(random.nextInt(calls.size() + 1), new Call.Reset());
            }
            if (random.nextBoolean()) {
                calls.add(new Call.Predict(Part.ALL, 1));
            }
            int samples = 2 + random.nextInt(14);
            int trained = 1 + random.nextInt(samples - 1);
            ResetRule rule = List.of(ResetRule.values()).get(random.nextInt(ResetRule.values().length));
            RunChoice run = RunChoice.predicting("A", 1 + random.nextInt(3), true, 1)
                    .withCalls(calls)
                    .withSplit(
                            new Split(OptionalInt.of(samples), split ? OptionalInt.of(trained) : OptionalInt.empty()))
                    .withReset(rule)
                    .withOrder(shuffle || random.nextBoolean() ? SampleOrder.IN_TURN : SampleOrder.INTERLEAVED);
            return run.withReset(run.reset().withEvery(2 + random.nextInt(3)));
        }

        /** By the rows of the table: how many of the same series stand between them. */
        Continuity look(Run run, int before, int next, boolean shuffled) {
            Windows windows = run.samples().series().orElseThrow();
            int lookBack = windows.cut().lookBack();
            int last = windows.row(before, lookBack - 1);
            int first = windows.row(next, 0);
            if (!series[last].equals(series[first])) {
                return new Continuity(Kind.OTHER_SERIES, 0, first);
            }
            int between = placeInSeries(first) - placeInSeries(last) - 1;
            if (between == 0) {
                return new Continuity(Kind.GOES_ON, 0, first);
            }
            if (shuffled || between < -lookBack) {
                return new Continuity(Kind.JUMPS, 0, first);
            }
            return between < 0
                    ? new Continuity(Kind.OVERLAPS, -between, first)
                    : new Continuity(Kind.GAP, between, first);
        }

        private int placeInSeries(int row) {
            int place = 0;
            for (int other = 0; other < row; other++) {
                place += series[other].equals(series[row]) ? 1 : 0;
            }
            return place;
        }
    }
}
