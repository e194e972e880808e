package unrolled.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.Problem;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/** What is offered where batches would not be full: what keeps most samples first, and nothing that is refused in its turn. */
class BatchMendsTest {
    /** So many samples: with look-back 3 and distance 1 the series has three rows more. */
    private static Experiment samples(int count, RunChoice... runs) {
        return Examples.series(count + 3, runs);
    }

    private static RunChoice run(String id, int batchSize) {
        return RunChoice.predicting(id, batchSize, true, 1);
    }

    private static List<String> offered(Experiment wrong) {
        return Check.firstProblem(wrong).orElseThrow().remedies().stream()
                .map(remedy -> remedy.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void theSamplesThatFillBatchesAreUsed() {
        assertEquals(List.of("Use 1,984 samples: 15 are dropped"), offered(samples(1999, run("A", 64))));
        assertEquals(List.of("Use 136 samples: 5 are dropped"), offered(samples(141, run("A", 8))));
    }

    @Test
    void aBatchSizeNearbyThatDividesThemKeepsMore() {
        assertEquals(
                List.of("Take batch size 7 and keep 140 samples", "Use 136 samples: 4 are dropped"),
                offered(samples(140, run("A", 8))));
    }

    @Test
    void samplesThatWereDroppedForAnotherBatchSizeAreUsedAgain() {
        RunChoice earlier = run("A", 3).withSamples(OptionalInt.of(140));
        assertEquals(
                List.of(
                        "Use all 141 samples",
                        "Take batch size 2 and keep 140 samples",
                        "Use 138 samples: 3 are dropped"),
                offered(samples(141, earlier)));
    }

    @Test
    void bothPartsAreFilled() {
        RunChoice fit = run("A", 64)
                .withCalls(List.of(new Call.Fit(1, true, false)))
                .withSplit(new Split(OptionalInt.empty(), OptionalInt.of(1500)));
        Experiment wrong = samples(1999, fit).withModel(Examples.airline().model());
        assertEquals(List.of("Use 1,984 samples: 15 are dropped; train on the first 1,472"), offered(wrong));
        RunChoice small = fit.withSplit(new Split(OptionalInt.of(1984), OptionalInt.of(40)));
        assertEquals(
                "Train on the first 64 samples: then both parts fill their batches",
                offered(wrong.withRuns(List.of(small))).get(0));
    }

    /** The state of run B goes on in run A: with another batch size it could not. */
    @Test
    void nothingIsOfferedThatIsRefusedInItsTurn() {
        RunChoice on = run("A", 8).withOrigin(new Origin(Optional.empty(), Optional.of("B")));
        Experiment wrong = samples(140, on, run("B", 8).withSamples(OptionalInt.of(136)));
        assertEquals(List.of("Use 136 samples: 4 are dropped"), offered(wrong));
    }

    /** A look-back of 4 leaves 140 of 141 samples, which neither 3 nor 9 divides. */
    @Test
    void whatOneEditBreaksOneMendMends() {
        Experiment sound = samples(141, run("A", 3), run("B", 1), run("C", 47));
        assertEquals(List.of(), Check.problems(sound));
        Experiment wrong = sound.withData(sound.data().withLookBack(4));
        Experiment mended = CheckedExperiment.of(sound)
                .refuses(CheckedExperiment.of(wrong))
                .orElseThrow()
                .remedy()
                .orElseThrow()
                .mended();
        assertEquals(List.of(), Check.problems(mended));
        assertEquals(Split.NONE, mended.run("B").orElseThrow().split(), "no run loses samples for another");
    }

    /** Generating begins with four samples: that 141 are no multiple of 4 is no fault of it. */
    @Test
    void aRunThatOnlyGeneratesKeepsItsSamples() {
        RunChoice generating = run("B", 4).withCalls(List.of(new Call.Generate(Part.ALL, 5)));
        Experiment wrong = samples(141, run("A", 8), generating);
        Experiment mended =
                Check.firstProblem(wrong).orElseThrow().remedies().get(0).mended();
        assertEquals(List.of(), Check.problems(mended));
        assertEquals(Split.NONE, mended.run("B").orElseThrow().split());
    }

    @Test
    void everyMendOfEverySizeIsAccepted() {
        for (int count : new int[] {97, 141, 360}) {
            IntStream.rangeClosed(2, count)
                    .filter(size -> count % size > 0)
                    .mapToObj(size -> samples(count, run("A", size), run("B", 1)))
                    .forEach(BatchMendsTest::offersWhatIsAccepted);
        }
    }

    private static void offersWhatIsAccepted(Experiment wrong) {
        List<Problem.Remedy> remedies = Check.firstProblem(wrong).orElseThrow().remedies();
        assertTrue(remedies.size() > 0, wrong.toString());
        List<Integer> kept = remedies.stream()
                .map(remedy -> remedy.mended().runs().get(0).used(wrong.data().sampleCount()))
                .toList();
        assertEquals(kept.stream().sorted(Comparator.reverseOrder()).toList(), kept);
        remedies.forEach(remedy -> assertEquals(List.of(), Check.problems(remedy.mended())));
    }
}
