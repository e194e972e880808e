package unrolled.analysis.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.data.Table;
import unrolled.data.file.Csv;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Layout;
import unrolled.experiment.Part;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;
import unrolled.experiment.check.Check;
import unrolled.run.Run;
import unrolled.run.Runs;

/** After a remedy every carry goes on, and each slot is one long pass over its part of the series, to the last bit. */
class RemedyTest {
    private static final Experiment AIRLINE = Examples.airline();

    private static Remedied remedied(Experiment experiment, String id, Remedy remedy) {
        return Remedied.of(experiment, id, remedy).orElseThrow();
    }

    private static LongPass proof(Run run) {
        return LongPass.of(run, () -> false).orElseThrow();
    }

    @Test
    void ofOneSlotTheStrideBecomesTheLookBack() {
        Remedied after = remedied(AIRLINE, "A", Remedy.STRIDE);
        assertEquals(47, after.run().plan().samples());
        assertEquals(92, after.counts().carries());
        assertTrue(after.counts().allGoOn());
        assertEquals(new LongPass(1128, 0, 1, 141, true), proof(after.run()));
        assertEquals(AIRLINE.data(), after.experiment().data(), "the stride is the run's own");
        assertEquals(AIRLINE.runs().subList(1, 3), after.experiment().runs().subList(1, 3));
    }

    @Test
    void ofSeveralSlotsAsManyStreamsAreInterleaved() {
        Remedied after = remedied(AIRLINE, "C", Remedy.INTERLEAVE);
        assertEquals(44, after.run().plan().samples());
        assertEquals(11, after.run().plan().batches(0));
        assertEquals(11, after.run().plan().sample(0, 0, 1), "slot 1 begins at row 33");
        assertEquals(80, after.counts().carries());
        assertTrue(after.counts().allGoOn());
        assertEquals(new LongPass(1056, 0, 1, 33, true), proof(after.run()));
    }

    @Test
    void aResetBeforeEveryBatchLeavesNoCarry() {
        Remedied after = remedied(AIRLINE, "A", Remedy.RESET);
        assertEquals(0, after.counts().carries());
        assertEquals(141, after.run().plan().samples() + 1, "no sample is lost but the one that was");
    }

    @Test
    void asItIsTheNumbersAreOthersThanThoseOfALongPass() {
        LongPass before = proof(Runs.all(AIRLINE).get(0));
        assertFalse(before.isSame());
        assertTrue(before.largest() > 0.01);
    }

    @Test
    void ofARunAloneTheStrideOfTheExperimentChanges() {
        Experiment alone = AIRLINE.withRuns(AIRLINE.runs().subList(0, 1));
        Remedied after = remedied(alone, "A", Remedy.STRIDE);
        assertEquals(3, after.experiment().data().stride());
        assertEquals(OptionalInt.empty(), after.experiment().runs().get(0).own().stride());
    }

    @Test
    void whatIsNeverResetIsResetBeforeEveryEpochSinceItWouldJumpBack() {
        Experiment never = AIRLINE.withRun("A", run -> run.withReset(ResetRule.NEVER));
        Remedied after = remedied(never, "A", Remedy.STRIDE);
        assertEquals(ResetRule.EVERY_EPOCH, after.run().choice().reset().rule());
        assertTrue(after.counts().allGoOn());
    }

    @Test
    void samplesThatAreShuffledAreTakenInTurn() {
        Experiment shuffled = AIRLINE.withRun(
                "A", run -> run.withCalls(List.of(new Call.Fit(2, false, true))).withReset(ResetRule.EVERY_EPOCH));
        Remedied after = remedied(shuffled, "A", Remedy.STRIDE);
        assertEquals(
                List.of(new Call.Fit(2, false, false)), after.run().choice().calls());
        assertTrue(after.counts().allGoOn());
    }

    @Test
    void theSameShareOfTheSamplesIsTrainedOn() {
        Experiment split = AIRLINE.withRun(
                "A",
                run -> run.withSplit(new Split(OptionalInt.empty(), OptionalInt.of(94)))
                        .withCalls(List.of(new Call.Predict(Part.TRAIN, 1), new Call.Predict(Part.TEST, 1))));
        Remedied after = remedied(split, "A", Remedy.STRIDE);
        assertEquals(OptionalInt.of(31), after.run().choice().split().train());
        assertTrue(after.counts().allGoOn());
    }

    @Test
    void aRemedyThatCannotRunIsNotOffered() {
        Experiment few = AIRLINE.withRun("C", run -> run.withBatchSize(60));
        assertEquals(Optional.empty(), Remedied.of(few, "C", Remedy.INTERLEAVE), "47 samples fill no batch of 60");
    }

    /** 200 tables of several series, cut, ordered, shuffled and reset by chance. */
    @Test
    void afterARemedyEveryCarryGoesOnAndEverySlotIsOneLongPass() {
        Map<Remedy, Integer> tried = new EnumMap<>(Remedy.class);
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Experiment experiment = experiment(random);
            String id = experiment.runs().get(0).id();
            for (Remedy remedy : Remedy.of(experiment.runs().get(0))) {
                Optional<Remedied> after = Remedied.of(experiment, id, remedy);
                if (after.isPresent()) {
                    String what = "seed " + seed + " " + remedy + " "
                            + after.get().run().choice();
                    assertTrue(after.get().counts().allGoOn(), what);
                    LongPass proof = proof(after.get().run());
                    assertTrue(proof.isSame() && proof.whole(), what + " " + proof);
                    assertEquals(
                            Optional.empty(), Check.firstProblem(after.get().experiment()), what);
                    tried.merge(remedy, 1, Integer::sum);
                }
            }
        }
        assertTrue(tried.get(Remedy.STRIDE) > 50 && tried.get(Remedy.INTERLEAVE) > 50, tried.toString());
    }

    private static Experiment experiment(Random random) {
        int kinds = 1 + random.nextInt(3);
        StringBuilder text = new StringBuilder("series,y\n");
        for (int row = 0; row < 40 + random.nextInt(60); row++) {
            text.append('s').append(random.nextInt(kinds)).append(',');
            text.append(random.nextInt(100) / 10.0).append('\n');
        }
        Table table = Csv.parse("random", text.toString());
        for (int tries = 0; tries < 2000; tries++) {
            DataChoice data = DataChoice.of(table)
                    .withFeatures(List.of("y"))
                    .withTargets(List.of("y"))
                    .withSeriesBy(random.nextBoolean() ? Optional.of("series") : Optional.empty())
                    .withLookBack(1 + random.nextInt(4))
                    .withStride(1 + random.nextInt(5));
            Experiment experiment = AIRLINE.withData(data).withRuns(List.of(choice(random)));
            if (Check.firstProblem(experiment).isEmpty()) {
                return experiment;
            }
        }
        throw new AssertionError("nothing fits");
    }

    private static RunChoice choice(Random random) {
        boolean shuffle = random.nextInt(3) == 0;
        List<Call> calls = new ArrayList<>();
        calls.add(shuffle ? new Call.Fit(2, false, true) : new Call.Predict(Part.ALL, 2));
        ResetRule rule = List.of(ResetRule.values()).get(random.nextInt(ResetRule.values().length));
        return RunChoice.predicting("A", 1 + random.nextInt(4), true, 1)
                .withCalls(calls)
                .withReset(rule)
                .withLayout(random.nextInt(4) == 0 ? Layout.FEATURES : Layout.TIME_STEPS)
                .withOrder(shuffle || random.nextBoolean() ? SampleOrder.IN_TURN : SampleOrder.INTERLEAVED);
    }
}
