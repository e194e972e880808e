package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Weights;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.Origin;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;

/** Runs of one experiment that do not share everything: their own windows, targets, layers, seed and weights. */
class OwnChoiceTest {
    private static final Experiment AIRLINE = Examples.airline();

    private static Run run(Experiment experiment, String id) {
        return Runs.all(experiment).stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Experiment with(OwnChoice own) {
        return AIRLINE.withRun("B", run -> run.withOwn(own).withSamples(OptionalInt.empty()));
    }

    @Test
    void aRunIsCutAsItSaysAndTheOthersAsBefore() {
        Experiment experiment = with(OwnChoice.NOTHING
                .withLookBack(OptionalInt.of(25))
                .withStride(OptionalInt.of(10))
                .withDistance(OptionalInt.of(2)));
        assertEquals("[12, 25, 1]", run(experiment, "B").samples().shape());
        assertEquals("[141, 3, 1]", run(experiment, "A").samples().shape());
        assertEquals(
                run(experiment, "A").samples().input(26, 0, 0),
                run(experiment, "B").samples().target(0, 0));
    }

    @Test
    void trainedWith25StepsItPredictsOneAtATime() {
        RunChoice train = RunChoice.predicting("A", 7, true, 1)
                .withCalls(List.of(new Call.Fit(2, false, false)))
                .withOwn(OwnChoice.NOTHING.withLookBack(OptionalInt.of(25)));
        RunChoice predict = RunChoice.predicting("B", 7, true, 1)
                .withSamples(OptionalInt.of(140))
                .withOrigin(new Origin(Optional.of("A"), Optional.of("A")))
                .withOwn(OwnChoice.NOTHING.withLookBack(OptionalInt.of(1)));
        Experiment experiment = AIRLINE.withRuns(List.of(train, predict));
        Trace a = Examples.trace(experiment, "A");
        Trace b = Examples.trace(experiment, "B");
        Block first = b.block(0, 0);
        assertEquals(a.end().orElseThrow().model(), first.model(), "its last weights");
        assertEquals(a.end().orElseThrow().state(), first.recording().start(), "and its last state");
        assertEquals(1, b.plan().steps());
        assertEquals(25, a.plan().steps());
    }

    @Test
    void ownLayersBeginWithWeightsOfTheirOwnSeed() {
        Experiment experiment = with(OwnChoice.NOTHING
                .withLayers(Optional.of(List.of(
                        LstmChoice.of(6).withActivation(Activation.RELU), new DenseChoice(1, Activation.LINEAR))))
                .withSeed(OptionalLong.of(9)));
        Run own = run(experiment, "B");
        assertEquals(6, own.model().lstms().get(0).units());
        assertEquals(9, ((EngineRun) own).seed());
        assertEquals(4, run(experiment, "A").model().lstms().get(0).units());
        assertEquals(508, ((EngineRun) run(experiment, "A")).seed());
    }

    @Test
    void aSeedOfItsOwnGivesItOtherWeights() {
        Experiment experiment = with(OwnChoice.NOTHING.withSeed(OptionalLong.of(509)));
        assertNotEquals(run(experiment, "A").model(), run(experiment, "B").model());
        assertEquals(
                AIRLINE.model().withSeed(509).build(1), run(experiment, "B").model());
    }

    @Test
    void targetsOfItsOwnAreRowByRow() {
        Experiment experiment = with(OwnChoice.NOTHING.withTargetRows(OptionalInt.of(3)));
        Run own = run(experiment, "B");
        Run all = run(experiment, "A");
        assertEquals(139, own.samples().count());
        assertArrayEquals(
                new double[] {
                    all.samples().target(5, 0),
                    all.samples().target(6, 0),
                    all.samples().target(7, 0)
                },
                new double[] {
                    own.samples().target(5, 0),
                    own.samples().target(5, 1),
                    own.samples().target(5, 2)
                });
    }

    @Test
    void weightsThatAreGivenAreThoseThatItBeginsWith() {
        RunChoice train = AIRLINE.runs().get(0).withCalls(List.of(new Call.Fit(1, false, false)));
        Trace trained = Examples.trace(AIRLINE.withRuns(List.of(train)), "A");
        GivenWeights given =
                GivenWeights.of("there", trained.end().orElseThrow().model());
        Experiment experiment = with(OwnChoice.NOTHING.withWeights(Optional.of(given)));
        assertEquals(trained.end().orElseThrow().model(), run(experiment, "B").model());
        assertEquals(AIRLINE.model().build(1), run(experiment, "A").model());
        Experiment all = AIRLINE.withModel(AIRLINE.model().withWeights(Optional.of(given)));
        assertEquals(trained.end().orElseThrow().model(), run(all, "A").model());
        Experiment other = all.withModel(all.model().withSeed(508));
        assertEquals(AIRLINE, other, "other weights are those of a seed again");
    }

    @Test
    void whatARunTakesFromAnotherAreWeightsAndNotLayers() {
        RunChoice hard = AIRLINE.runs()
                .get(1)
                .withOrigin(new Origin(Optional.of("A"), Optional.empty()))
                .withOwn(OwnChoice.NOTHING.withLayers(Optional.of(List.of(
                        LstmChoice.of(4).withActivation(Activation.RELU), new DenseChoice(1, Activation.LINEAR)))));
        Experiment experiment = AIRLINE.withRuns(List.of(AIRLINE.runs().get(0), hard));
        Block first = Examples.trace(experiment, "B").block(0, 0);
        assertEquals(Activation.RELU, first.model().lstms().get(0).activation());
        assertEquals(Weights.of(AIRLINE.model().build(1)), Weights.of(first.model()));
    }

    @Test
    void partsAreThoseOfTheRunsOwnWindows() {
        Experiment experiment = with(OwnChoice.NOTHING.withLookBack(OptionalInt.of(100)));
        RunChoice b = experiment.run("B").orElseThrow();
        int count = run(experiment, "B").samples().count();
        assertEquals(44, b.split().count(Part.ALL, count));
        assertTrue(Examples.trace(experiment, "B").isComplete());
    }
}
