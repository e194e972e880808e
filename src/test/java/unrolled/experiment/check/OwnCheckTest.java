package unrolled.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.data.Column;
import unrolled.data.Table;
import unrolled.data.file.Csv;
import unrolled.engine.model.Activation;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.GivenArray;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Origin;
import unrolled.experiment.OtherSeries;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Part;
import unrolled.experiment.Problem;
import unrolled.experiment.Reset;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/** What is said of choices that do not go together, and how it is mended. */
class OwnCheckTest {
    private static final Experiment AIRLINE = Examples.airline();

    private static Experiment with(OwnChoice own) {
        return AIRLINE.withRun("B", run -> run.withOwn(own));
    }

    private static String problem(Experiment experiment) {
        return Check.firstProblem(experiment)
                .map(problem -> problem.text(Locale.ENGLISH))
                .orElse("");
    }

    private static Experiment mended(Experiment experiment) {
        return Check.firstProblem(experiment)
                .orElseThrow()
                .remedy()
                .orElseThrow()
                .mended();
    }

    @Test
    void whatIsWrongWithItsOwnIsSaidOfTheRun() {
        Experiment far = with(OwnChoice.NOTHING.withLookBack(OptionalInt.of(200)));
        assertEquals(
                "Run B: Look-back 200 and distance 1 need at least 201 rows, but the series has 144: choose a look-back"
                        + " of at most 143.",
                problem(far));
        assertEquals("B", Check.firstProblem(far).orElseThrow().run());
        Experiment words = with(OwnChoice.NOTHING.withTargets(Optional.of(List.of("month"))));
        assertEquals("Run B: Column 'month' holds words, not numbers: choose another column.", problem(words));
        Experiment none = with(OwnChoice.NOTHING.withLayers(Optional.of(List.of())));
        assertEquals("Run B: The model should have 1 to 8 LSTM layers, not 0.", problem(none));
    }

    @Test
    void targetRowsNeedADenseWithAUnitForEach() {
        Experiment rows = AIRLINE.withData(AIRLINE.data().withTargetRows(12))
                .withRuns(List.of(AIRLINE.runs().get(1).withCalls(List.of(new Call.Fit(1, false, false)))));
        assertEquals(
                "Run B compares every output with a target of its own, but a step has outputs of the model: 1, and targets: 12.",
                problem(rows));
        assertEquals(
                "Let the last layer be Dense(12)",
                Check.firstProblem(rows).orElseThrow().remedy().orElseThrow().text(Locale.ENGLISH));
        assertEquals(12, mended(rows).model().outputs());
        assertEquals("", problem(mended(rows)));
    }

    @Test
    void theDenseOfTheRunsOwnModelIsMended() {
        List<LayerChoice> layers = List.of(LstmChoice.of(3), new DenseChoice(2, Activation.LINEAR));
        Experiment own = AIRLINE.withRuns(List.of(
                AIRLINE.runs().get(0),
                AIRLINE.runs()
                        .get(1)
                        .withCalls(List.of(new Call.Evaluate(Part.ALL)))
                        .withOwn(OwnChoice.NOTHING.withLayers(Optional.of(layers)))));
        Experiment mended = mended(own);
        assertEquals(1, mended.model(mended.runs().get(1)).outputs());
        assertEquals(AIRLINE.model(), mended.model(), "the experiment's is left alone");
    }

    @Test
    void aGenerationGoesOnRowByRow() {
        Experiment generating = AIRLINE.withData(AIRLINE.data().withTargetRows(2))
                .withRuns(List.of(AIRLINE.runs().get(1).withCalls(List.of(new Call.Generate(Part.ALL, 3)))));
        assertEquals(
                "Run B goes on from its own outputs, one row after the other, so it cannot have 2 target rows: choose"
                        + " 1.",
                problem(generating));
    }

    @Test
    void aRunThatWasGivenWeightsTakesThoseOfNoOther() {
        GivenWeights given = GivenWeights.of("there", AIRLINE.model().build(1));
        Experiment both = AIRLINE.withRun(
                "B",
                run -> run.withOwn(OwnChoice.NOTHING.withWeights(Optional.of(given)))
                        .withOrigin(new Origin(Optional.of("A"), Optional.empty())));
        assertEquals(
                "Run B was given weights, and is to begin with those of run A too: it can have one of them only.",
                problem(both));
        List<Problem.Remedy> remedies = Check.firstProblem(both).orElseThrow().remedies();
        assertEquals(Origin.NEW, remedies.get(0).mended().run("B").orElseThrow().origin());
        assertEquals(
                OwnChoice.NOTHING,
                remedies.get(1).mended().run("B").orElseThrow().own());
    }

    @Test
    void weightsAreTakenOnlyFromAModelOfTheSameShapes() {
        Experiment other = with(OwnChoice.NOTHING.withLayers(Optional.of(List.of(LstmChoice.of(5)))))
                .withRun("B", run -> run.withOrigin(new Origin(Optional.of("A"), Optional.empty())));
        assertEquals(
                "Run B cannot begin with the weights of run A: their layers or inputs have other shapes.",
                problem(other));
        Experiment state = with(OwnChoice.NOTHING.withLayers(Optional.of(List.of(LstmChoice.of(5)))))
                .withRun("B", run -> run.withStateful(true).withOrigin(new Origin(Optional.empty(), Optional.of("A"))));
        assertEquals(
                "Run B has LSTMs of 5 units and run A of 4: a state goes on only where they are alike.",
                problem(state));
    }

    @Test
    void givenWeightsThatDoNotFitAreNamed() {
        GivenWeights given = GivenWeights.of("there", AIRLINE.model().build(1));
        Experiment wide = AIRLINE.withModel(
                AIRLINE.model().withWeights(Optional.of(given)).withLayer(0, LstmChoice.of(5)));
        assertEquals(
                "Run A: the given weights do not fit: L1 needs a kernel of shape [1, 20], not [1, 16].", problem(wide));
        assertEquals("", problem(mended(wide)));
        GivenWeights fewer = new GivenWeights("there", given.arrays().subList(0, 3));
        assertEquals(
                "Run A: the given weights do not fit: Dense needs a kernel, which is not among them.",
                problem(AIRLINE.withModel(AIRLINE.model().withWeights(Optional.of(fewer)))));
        List<GivenArray> more = new java.util.ArrayList<>(given.arrays());
        more.add(given.arrays().get(0).inLayer(7));
        assertEquals(
                "Run A: the given weights do not fit: there is no use for the kernel of layer 7, counted from 0.",
                problem(AIRLINE.withModel(AIRLINE.model().withWeights(Optional.of(new GivenWeights("", more))))));
        more.set(more.size() - 1, given.arrays().get(0).inLayer(-1));
        assertEquals(
                "Run A: the given weights do not fit: there is no use for the kernel of layer -1, counted from 0.",
                problem(AIRLINE.withModel(AIRLINE.model().withWeights(Optional.of(new GivenWeights("", more))))));
        more.set(more.size() - 1, given.arrays().get(3));
        assertEquals(
                "Run A: the given weights do not fit: the kernel of layer 1, counted from 0, is given twice.",
                problem(AIRLINE.withModel(AIRLINE.model().withWeights(Optional.of(new GivenWeights("", more))))));
    }

    @Test
    void givenWeightsGoWithTheirLayers() {
        ModelChoice given = AIRLINE.model()
                .withWeights(
                        Optional.of(GivenWeights.of("there", AIRLINE.model().build(1))));
        ModelChoice dropping = given.inserting(1, new LayerChoice.DropoutChoice(0.5));
        assertEquals(given.build(1).layers().get(1), dropping.build(1).layers().get(2), "the Dense is where it was");
        assertEquals(given, dropping.without(1));
        assertEquals(dropping, dropping.moving(1, 0).moving(0, 1));
    }

    @Test
    void seriesAreToldApartByAColumnThatThereIs() {
        Experiment unknown = AIRLINE.withData(AIRLINE.data().withSeriesBy(Optional.of("station")));
        assertEquals(
                "The series 'airline-passengers' has no column 'station': choose one that it has.", problem(unknown));
        assertEquals(AIRLINE, mended(unknown));
        Experiment resets =
                AIRLINE.withRun("A", run -> run.withReset(run.reset().whereSeriesChanges(true)));
        assertEquals(
                "Run A resets where the series changes, but the table is one series: name the column that tells them"
                        + " apart.",
                problem(resets));
        assertEquals(AIRLINE, mended(resets));
    }

    @Test
    void theLongestOfSeveralSeriesMustHoldAWindow() {
        DataChoice data =
                DataChoice.of(Csv.parse("t", "s,v\na,1\na,2\nb,3\nb,4\nb,5\n")).withSeriesBy(Optional.of("s"));
        assertEquals(
                "Look-back 3 and distance 1 need at least 4 rows, but the longest series has 3: choose a look-back of"
                        + " at most 2.",
                problem(AIRLINE.withData(data)));
    }

    @Test
    void aResetEveryZeroBatchesIsRefused() {
        Experiment none = AIRLINE.withRun("A", run -> run.withReset(new Reset(ResetRule.EVERY_N, 0, false)));
        assertEquals("Run A: A reset before every n batches needs an n of at least 1, not 0.", problem(none));
    }

    @Test
    void whatATestPartSeesOfSeveralSeriesIsWhatItsWindowsSee() {
        DataChoice data = DataChoice.of(Csv.parse("t", "s,v\na,1\nb,2\na,3\nb,4\na,5\nb,6\na,7\nb,8\n"))
                .withLookBack(2)
                .withSeriesBy(Optional.of("s"));
        RunChoice run = RunChoice.predicting("A", 1, false, 1)
                .withSplit(new Split(OptionalInt.empty(), OptionalInt.of(2)))
                .withCalls(List.of(new Call.Fit(1, true, false)));
        SeenRows seen = SeenRows.of(AIRLINE.withData(data).withRuns(List.of(run)), run);
        assertEquals(7, seen.train(), "rows 0, 2, 4 and 6 are those of a");
        assertEquals(OptionalInt.of(7), seen.firstOfTest(), "the last row of b stands behind them");
    }

    @Test
    void overAnotherSeriesRunsUseAllSamplesThatFillTheirBatchesAndTrainOnTheSameShare() {
        Experiment experiment = AIRLINE.withRuns(List.of(
                RunChoice.predicting("A", 1, true, 1).withSamples(OptionalInt.of(141)),
                RunChoice.predicting("B", 4, true, 1).withSplit(new Split(OptionalInt.of(140), OptionalInt.of(92))),
                RunChoice.predicting("C", 4, true, 1).withSamples(OptionalInt.of(100)),
                RunChoice.predicting("D", 32, false, 1)));
        double[] values = DoubleStream.iterate(0, x -> x + 0.5).limit(86).toArray();
        Experiment other = OtherSeries.of(experiment, Table.of("other", List.of(Column.of("v", values))));
        assertEquals(83, other.data().sampleCount());
        assertEquals(
                List.of(
                        Split.NONE,
                        new Split(OptionalInt.of(80), OptionalInt.of(52)),
                        new Split(OptionalInt.of(80), OptionalInt.empty()),
                        Split.NONE),
                other.runs().stream().map(RunChoice::split).toList());
        assertEquals(List.of(), Check.problems(other));
    }

    @Test
    void overAnotherSeriesWhatStillFitsStays() {
        Experiment stations = AIRLINE.withData(
                        DataChoice.of(Csv.parse("t", "s,v,w\na,1,2\na,2,3\na,3,4\na,5,6\na,6,7\n"))
                                .withSeriesBy(Optional.of("s")))
                .withRun(
                        "A",
                        run -> run.withReset(run.reset().whereSeriesChanges(true))
                                .withOwn(OwnChoice.NOTHING
                                        .withLookBack(OptionalInt.of(2))
                                        .withTargets(Optional.of(List.of("w")))));
        Experiment kept = OtherSeries.of(stations, Csv.parse("u", "s,w\nb,1\nb,2\nb,3\nb,4\n"));
        assertEquals(Optional.of("s"), kept.data().seriesBy());
        assertEquals(stations.run("A").map(run -> run.withSplit(Split.NONE)), kept.run("A"));
        Experiment other = OtherSeries.of(stations, AIRLINE.data().table());
        assertEquals(Optional.empty(), other.data().seriesBy());
        RunChoice run = other.run("A").orElseThrow();
        assertEquals(OwnChoice.NOTHING.withLookBack(OptionalInt.of(2)), run.own());
        assertEquals(AIRLINE.run("A").orElseThrow().reset(), run.reset());
    }
}
