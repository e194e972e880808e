package unrolled.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.Models;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Footprint;
import unrolled.experiment.Layout;
import unrolled.experiment.Limits;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/** What a run cannot call, with the reason and where there is one the remedy. */
class CallCheckTest {
    private static final Experiment AIRLINE = Examples.airline();

    private static Experiment a(UnaryOperator<RunChoice> change) {
        return AIRLINE.withRun("A", change);
    }

    private static Experiment calling(Call... calls) {
        return a(run -> run.withCalls(List.of(calls)));
    }

    private static Problem problem(Experiment experiment) {
        return Check.firstProblem(experiment).orElseThrow();
    }

    private static String sentence(Experiment experiment) {
        return problem(experiment).text(Locale.ENGLISH);
    }

    @Test
    void aRunThatOnlyResetsDoesNothing() {
        assertEquals("Run A only resets: add a call to predict, evaluate or fit.", sentence(calling(new Call.Reset())));
    }

    @Test
    void aTestPartIsMadeByTrainingOnFewer() {
        Experiment wrong = a(run -> run.withBatchSize(4).withCalls(List.of(new Call.Fit(1, true, false))));
        assertEquals(
                "Run A uses a test part, but all its 140 samples are in the train part: train on fewer.",
                sentence(wrong));
        Problem.Remedy remedy = problem(wrong).remedy().orElseThrow();
        assertEquals("Train on the first 92 samples", remedy.text(Locale.ENGLISH));
        assertEquals(List.of(), Check.problems(remedy.mended()));
    }

    @Test
    void bothPartsOfAStatefulRunNeedFullBatches() {
        Experiment wrong = a(run -> run.withBatchSize(4)
                .withSplit(new Split(OptionalInt.of(140), OptionalInt.of(94)))
                .withCalls(List.of(new Call.Fit(1, true, false))));
        Problem problem = problem(wrong);
        assertEquals(Field.BATCH_SIZE, problem.field());
        assertTrue(problem.text(Locale.ENGLISH)
                .endsWith("94 samples are no multiple of batch size 4: 2 would be left over."));
        Problem.Remedy remedy = problem.remedy().orElseThrow();
        assertEquals("Train on the first 92 samples: then both parts fill their batches", remedy.text(Locale.ENGLISH));
        assertEquals(
                OptionalInt.of(92),
                remedy.mended().run("A").orElseThrow().split().train());
        assertEquals(List.of(), Check.problems(remedy.mended()));
    }

    @Test
    void aLossNeedsAnOutputForEveryTarget() {
        Experiment wrong =
                calling(new Call.Fit(1, false, false)).withModel(AIRLINE.model().withDense(Optional.empty()));
        assertEquals(
                "Run A compares every output with a target of its own, but a step has outputs of the model: 4, and targets: 1.",
                sentence(wrong));
        Problem.Remedy added = problem(wrong).remedy().orElseThrow();
        assertEquals("Add a layer Dense(1) at the end", added.text(Locale.ENGLISH));
        assertEquals(List.of(), Check.problems(added.mended()));
        assertEquals(
                List.of(),
                Check.problems(AIRLINE.withModel(AIRLINE.model().withDense(Optional.empty()))),
                "who only predicts compares nothing");
    }

    @Test
    void aGenerationNeedsOutputsThatCanBeInputs() {
        Experiment far =
                calling(new Call.Generate(Part.ALL, 3)).withData(AIRLINE.data().withDistance(2));
        assertEquals(
                "Run A goes on from its own outputs, so its target must be the next row, at distance 1, not 2.",
                sentence(far));
        Experiment wide = calling(new Call.Generate(Part.ALL, 3))
                .withModel(AIRLINE.model().withDense(Optional.empty()));
        assertTrue(sentence(wide).contains("there are 1 features and 4 outputs a step"), sentence(wide));
    }

    @Test
    void noRunBeginsWithItselfNorWithOneThatWaitsForIt() {
        Origin fromB = new Origin(Optional.of("B"), Optional.empty());
        Origin fromA = new Origin(Optional.of("A"), Optional.empty());
        assertEquals(List.of(), Check.problems(a(run -> run.withOrigin(fromB))));
        assertEquals(
                "Run A cannot begin with something of itself: let it begin anew.",
                sentence(a(run -> run.withOrigin(fromA))));
        Experiment circle = a(run -> run.withOrigin(fromB)).withRun("B", run -> run.withOrigin(fromA));
        assertEquals("Run A waits for run B, and run B for run A: let one of them begin anew.", sentence(circle));
        assertEquals(
                "Run A begins with something of run Z, but there is no run Z.",
                sentence(a(run -> run.withOrigin(new Origin(Optional.empty(), Optional.of("Z"))))));
    }

    @Test
    void aStateGoesOnOnlyWithTheSameBatchSize() {
        Experiment wrong = a(run -> run.withOrigin(new Origin(Optional.empty(), Optional.of("C"))));
        assertEquals(
                "Run A has batch size 1 and run C has 4: a state has a row for every slot, so it goes on only with the"
                        + " same batch size.",
                sentence(wrong));
        Experiment stateless =
                AIRLINE.withRun("B", run -> run.withOrigin(new Origin(Optional.empty(), Optional.of("A"))));
        assertEquals(
                "Run B is stateless, so it cannot go on from the state of run A: make it stateful.",
                sentence(stateless));
    }

    private static Origin stateOf(String id) {
        return new Origin(Optional.empty(), Optional.of(id));
    }

    private static List<String> remedies(Problem problem) {
        return problem.remedies().stream()
                .map(remedy -> remedy.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void aStatelessRunLeavesNoState() {
        Problem problem = problem(a(run -> run.withOrigin(stateOf("B"))));
        assertEquals(Field.ORIGIN, problem.field());
        assertEquals("A", problem.run());
        assertEquals("Run B is stateless: it leaves no state for run A to go on from.", problem.text(Locale.ENGLISH));
        assertEquals(
                "Lauf B ist stateless: Er hinterlässt keinen Zustand, von dem Lauf A weitergehen könnte.",
                problem.text(Locale.GERMAN));
        assertEquals(List.of("Let run A begin with zero state", "Make run B stateful"), remedies(problem));
        assertEquals(AIRLINE, problem.remedies().get(0).mended());
        Experiment stateful = problem.remedies().get(1).mended();
        assertTrue(stateful.run("B").orElseThrow().stateful());
        assertEquals(Optional.of("B"), stateful.run("A").orElseThrow().origin().state());
        assertEquals(List.of(), Check.problems(stateful));
    }

    @Test
    void aRunWhoseLastBatchIsSmallerCannotBeMadeStateful() {
        Experiment partial = AIRLINE.withRun("B", run -> run.withBatchSize(3))
                .withRun("A", run -> run.withBatchSize(3).withSamples(OptionalInt.of(138)));
        Problem problem = problem(partial.withRun("A", run -> run.withOrigin(stateOf("B"))));
        assertEquals("Run B is stateless: it leaves no state for run A to go on from.", problem.text(Locale.ENGLISH));
        assertEquals(List.of("Let run A begin with zero state"), remedies(problem));
        assertEquals(partial, problem.remedies().get(0).mended());
    }

    @Test
    void whatARunCannotBeginWithItCanBeginWithout() {
        Problem stateless = problem(AIRLINE.withRun("B", run -> run.withOrigin(stateOf("A"))));
        assertEquals(List.of("Let run B begin with zero state", "Make run B stateful"), remedies(stateless));
        Problem slots = problem(a(run -> run.withOrigin(stateOf("C"))));
        assertEquals(List.of("Let run A begin with zero state"), remedies(slots));
        Problem unknown = problem(a(run -> run.withOrigin(stateOf("Z"))));
        assertEquals(List.of("Let run A begin anew"), remedies(unknown));
        Problem layout = problem(AIRLINE.withRun("B", run -> run.withLayout(Layout.FEATURES))
                .withRun("A", run -> run.withOrigin(new Origin(Optional.of("B"), Optional.empty()))));
        assertEquals(List.of("Let run A begin with the first weights"), remedies(layout));
        for (Problem problem : List.of(stateless, slots, unknown, layout)) {
            problem.remedies().forEach(remedy -> assertEquals(List.of(), Check.problems(remedy.mended())));
        }
    }

    @Test
    void whatCannotFitIsRefusedWithTheFigure() {
        Experiment huge = Examples.series(
                        200_000, Examples.run("A", 4096, false).withSamples(OptionalInt.empty()))
                .withModel(Models.stacked(AIRLINE.model(), List.of(1024, 1024)));
        Experiment wrong = huge.withData(huge.data().withLookBack(100_000));
        Problem problem = problem(wrong);
        assertEquals(Field.MEMORY, problem.field());
        // 4096 slots x 100,000 steps x 6 x 1024 numbers of an LSTM
        assertEquals(
                "Run A would need 2,516,582,400,000 numbers in one array, for a batch or for the weights, but Java has no "
                        + "array of more than 2147483639: choose a smaller batch size, a smaller look-back or fewer units.",
                problem.text(Locale.ENGLISH));
    }

    /** What a machine has is nothing that an experiment asks. */
    @Test
    void aBatchOfAnySizeIsValidAndWhatItNeedsIsSaid() {
        Experiment large = Examples.series(
                        20_000, Examples.run("A", 4096, false).withSamples(OptionalInt.empty()))
                .withModel(Models.stacked(AIRLINE.model(), List.of(64)));
        Experiment wide = large.withData(large.data().withLookBack(800));
        assertEquals(List.of(), Check.problems(wide));
        // 4096 slots x (800 steps x (1 feature + 6 x 64 numbers of the LSTM + 2 outputs)
        // + h and c of 64 units before and after) x 8 bytes, and some objects
        assertEquals(10_153_361_808L, Footprint.of(wide, wide.runs().get(0)).batch());
        assertEquals(List.of(), Check.beyond(10_153_361_808L, wide));
        assertEquals(
                "One batch of run A needs 9683 MB, and 1024 MB may be taken for it here. A smaller batch size, a smaller "
                        + "look-back or fewer units need less.",
                Check.beyond(1L << 30, wide).get(0).text(Locale.ENGLISH));
    }

    @Test
    void weightsMustFitIntoAnArrayToo() {
        Experiment flat = Examples.series(600_000, Examples.run("A", 1, false).withLayout(Layout.FEATURES))
                .withModel(Models.stacked(AIRLINE.model(), List.of(1024)));
        Problem problem = problem(flat.withData(flat.data().withLookBack(524_288)));
        // (524,288 features + 1024 units + 1) x 4096, and a Dense
        assertTrue(
                problem.text(Locale.ENGLISH).startsWith("Run A would need 2,151,683,073 numbers"),
                problem.text(Locale.ENGLISH));
    }

    @Test
    void timeStepsThatNobodyCanCountAreRefused() {
        RunChoice patient = RunChoice.predicting("A", 1, true, Limits.EPOCHS);
        Experiment endless = Examples.series(2_000_001, patient);
        assertEquals(
                Optional.empty(),
                Check.firstProblem(endless.withData(endless.data().withLookBack(1000))));
        Experiment longer = endless.withData(endless.data().withLookBack(1_000_000));
        // 100,000 epochs x 1,000,001 samples x 1,000,000 steps
        assertEquals(
                "Run A would walk through 100000100000 million time steps, but at most 1000000000 million can be "
                        + "counted: choose fewer epochs, fewer samples or a smaller look-back.",
                problem(longer).text(Locale.ENGLISH));
    }
}
