package unrolled.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.Examples;
import unrolled.data.Column;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Part;
import unrolled.experiment.Problem;
import unrolled.experiment.RunChoice;
import unrolled.io.experiment.BundledExperiments;

class WarningCheckTest {
    /** Two columns of shares, which add up to 1 in the first rows. */
    private static Experiment shares(double... last) {
        Table table = Table.of(
                "shares",
                List.of(
                        Column.of("a", 0.25, 1, 0.5, 0.75, 0.125, last[0]),
                        Column.of("b", 0.75, 0, 0.5, 0.25, 0.875, last[1])));
        RunChoice run = RunChoice.predicting("A", 1, true, 1)
                .withCalls(List.of(new Call.Fit(2, false, false)))
                .withTraining(categorical());
        DataChoice data = new DataChoice(
                table,
                List.of("a", "b"),
                List.of("a", "b"),
                1,
                1,
                Scaling.NONE,
                OptionalInt.empty(),
                2,
                1,
                Optional.empty());
        Experiment airline = Examples.airline();
        return airline.withData(data)
                .withModel(airline.model().withDense(Optional.of(new DenseChoice(2, Activation.SOFTMAX))))
                .withRuns(List.of(run));
    }

    private static Training categorical() {
        return new Training(Loss.of(Loss.Kind.CATEGORICAL_CROSSENTROPY), RunChoice.KERAS.optimizer());
    }

    private static Problem only(Experiment experiment) {
        assertEquals(List.of(), Check.problems(experiment), "it can be run");
        List<Problem> warnings = Check.warnings(experiment);
        assertEquals(1, warnings.size());
        return warnings.get(0);
    }

    @Test
    void targetsThatAddUpToOneAreFine() {
        assertEquals(List.of(), Check.warnings(shares(0.3, 0.7)));
        assertEquals(List.of(), Check.warnings(shares(0.333, 0.6667)), "as people write them");
    }

    @Test
    void targetsThatDoNotAddUpToOneAreSaidWithTheFirstOfThem() {
        Problem warning = only(shares(0.5, 0.75));
        assertEquals(
                "Run A: the targets of sample 3 add up to 1.25, but categorical_crossentropy means shares of classes, "
                        + "which add up to 1. It computes with them all the same, as Keras does.",
                warning.text(Locale.ENGLISH));
        assertEquals(Optional.empty(), warning.remedy());
    }

    @Test
    void everyStepOfASequenceCounts() {
        Experiment sequence = shares(0.5, 0.75);
        Experiment every = sequence.withModel(sequence.model().withReturnSequences(true));
        assertEquals(3, only(every).sentence().arguments().get(1));
    }

    @Test
    void whereScalingTookSharesApartTheRemedyIsNoScaling() {
        Experiment scaled = shares(0.3, 0.7).withData(shares(0.3, 0.7).data().withScaling(Scaling.STANDARD));
        Problem.Remedy remedy = only(scaled).remedy().orElseThrow();
        assertEquals("Take the values as they are", remedy.text(Locale.ENGLISH));
        assertEquals(List.of(), Check.warnings(remedy.mended()));
    }

    @Test
    void aRunThatComparesNothingIsNotWarnedOf() {
        Experiment predicting =
                shares(0.5, 0.75).withRun("A", run -> run.withCalls(List.of(new Call.Predict(Part.ALL, 1))));
        assertEquals(List.of(), Check.warnings(predicting));
    }

    @Test
    void softmaxOfOneUnitIsAlwaysOne() {
        Experiment airline = Examples.airline();
        Experiment alone =
                airline.withModel(airline.model().withDense(Optional.of(new DenseChoice(1, Activation.SOFTMAX))));
        Problem warning = only(alone);
        assertEquals("A softmax over one unit gives 1, whatever goes in.", warning.text(Locale.ENGLISH));
        Problem.Remedy remedy = warning.remedy().orElseThrow();
        assertEquals("Take sigmoid instead", remedy.text(Locale.ENGLISH));
        assertEquals(List.of(), Check.warnings(remedy.mended()));
        int top = alone.model().layers().size();
        Experiment apart = airline.withModel(airline.model().inserting(top, new ActivationChoice(Activation.SOFTMAX)));
        assertEquals(warning.sentence(), only(apart).sentence(), "as a layer of its own, too");
    }

    @Test
    void oneOutputIsNoClass() {
        Experiment one = Examples.series(
                40,
                RunChoice.predicting("A", 1, true, 1)
                        .withCalls(List.of(new Call.Evaluate(Part.ALL)))
                        .withTraining(categorical()));
        Problem warning = Check.warnings(one).get(0);
        assertEquals(
                "Run A: categorical_crossentropy needs one output for each class, but there is one alone: of that the "
                        + "loss is always next to 0.",
                warning.text(Locale.ENGLISH));
        Problem.Remedy remedy = warning.remedy().orElseThrow();
        assertEquals("Take binary_crossentropy and sigmoid instead", remedy.text(Locale.ENGLISH));
        assertEquals(List.of(), Check.warnings(remedy.mended()));
    }

    private static Experiment binary(boolean fromLogits, LayerChoice... top) {
        Experiment experiment = Examples.series(
                40,
                RunChoice.predicting("A", 1, true, 1)
                        .withCalls(List.of(new Call.Evaluate(Part.ALL)))
                        .withTraining(new Training(
                                new Loss(Loss.Kind.BINARY_CROSSENTROPY, fromLogits), RunChoice.KERAS.optimizer())));
        ModelChoice model = experiment.model().withDense(Optional.empty());
        for (LayerChoice layer : top) {
            model = model.inserting(model.layers().size(), layer);
        }
        return experiment.withModel(model);
    }

    @Test
    void outputsBeyondZeroAndOneAreNoProbabilities() {
        Problem warning = only(binary(false, new DenseChoice(1, Activation.LINEAR)));
        assertEquals(
                "Run A: binary_crossentropy takes the outputs for probabilities, but they can be below 0 or above 1. "
                        + "Such outputs count as 0.0000001 or 0.9999999, as in Keras, and nothing is learnt from them.",
                warning.text(Locale.ENGLISH));
        assertEquals(
                binary(false, new DenseChoice(1, Activation.SIGMOID)),
                warning.remedy().orElseThrow().mended());
    }

    @Test
    void outputsThatAreNoProbabilitiesMayBeTakenForLogits() {
        Problem.Remedy remedy = only(binary(false, new DenseChoice(1, Activation.LINEAR)))
                .remedies()
                .get(1);
        assertEquals("Take the outputs for logits instead (from_logits)", remedy.text(Locale.ENGLISH));
        assertEquals(binary(true, new DenseChoice(1, Activation.LINEAR)), remedy.mended());
    }

    private static Experiment thrice(Experiment experiment) {
        RunChoice run = experiment.run("A").orElseThrow();
        return experiment.withRuns(List.of(run, run.withId("B"), run.withId("C")));
    }

    @Test
    void runsOfOneModelAreWarnedOfTogetherAndMendedTogether() {
        Problem warning = only(thrice(binary(false, new DenseChoice(1, Activation.LINEAR))));
        assertBegins("Runs A, B, C: binary_crossentropy takes", warning, Locale.ENGLISH);
        assertBegins("Läufe A, B, C: binary_crossentropy hält", warning, Locale.GERMAN);
        for (Problem.Remedy remedy : warning.remedies()) {
            assertEquals(List.of(), Check.warnings(remedy.mended()), remedy.text(Locale.ENGLISH));
        }
        assertEquals(2, warning.remedies().size());
    }

    private static void assertBegins(String beginning, Problem warning, Locale locale) {
        assertEquals(beginning, warning.text(locale).substring(0, beginning.length()));
    }

    @Test
    void runsWhoseSharesAreOddInTheSameSampleAreWarnedOfTogether() {
        Experiment shorter = thrice(shares(0.5, 0.75)).withRun("B", run -> run.withSamples(OptionalInt.of(3)));
        assertBegins("Runs A, C: the targets of sample 3", only(shorter), Locale.ENGLISH);
    }

    @Test
    void runsWithOneOutputForAllClassesAreWarnedOfTogether() {
        Experiment one = thrice(binary(false, new DenseChoice(1, Activation.LINEAR)));
        for (RunChoice run : one.runs()) {
            one = one.withRun(run.id(), r -> r.withTraining(categorical()));
        }
        Problem warning = Check.warnings(one).get(0);
        assertBegins("Runs A, B, C: categorical_crossentropy needs", warning, Locale.ENGLISH);
        assertEquals(List.of(), Check.warnings(warning.remedy().orElseThrow().mended()));
    }

    @Test
    void whateverMakesTheOutputsGetsTheSigmoid() {
        LayerChoice linear = new ActivationChoice(Activation.LINEAR);
        LayerChoice relu = new ActivationChoice(Activation.RELU);
        LayerChoice sigmoid = new ActivationChoice(Activation.SIGMOID);
        LayerChoice dense = new DenseChoice(1, Activation.LINEAR);
        assertEquals(
                binary(false, dense, sigmoid, linear),
                only(binary(false, dense, relu, linear)).remedy().orElseThrow().mended());
        assertEquals(
                binary(false, sigmoid).model(),
                Check.warnings(binary(false))
                        .get(0)
                        .remedy()
                        .orElseThrow()
                        .mended()
                        .model());
    }

    @Test
    void logitsAndProbabilitiesAreTakenAsTheyAre() {
        assertEquals(List.of(), Check.warnings(binary(true, new DenseChoice(1, Activation.LINEAR))));
        assertEquals(List.of(), Check.warnings(binary(false, new DenseChoice(1, Activation.HARD_SIGMOID))));
        assertEquals(
                List.of(),
                Check.warnings(binary(
                        false,
                        new DenseChoice(1, Activation.LINEAR),
                        new ActivationChoice(Activation.SIGMOID),
                        new LayerChoice.DropoutChoice(0.5))));
    }

    /** Targets about a million, and a loss that stays: what was missing is scaling. */
    @Test
    void largeValuesThatNothingScalesLeaveNoGateOpen() {
        Experiment airline = Examples.airline();
        Experiment plain = airline.withData(airline.data().withScaling(Scaling.NONE));
        Problem warning = only(plain);
        assertEquals(
                "The values of column 'passengers' enter as they are, up to 622. A gate whose sum goes beyond 6 or -6 "
                        + "stands next to 0 or 1 and hardly learns.",
                warning.text(Locale.ENGLISH));
        assertEquals(
                Scaling.MIN_MAX, warning.remedy().orElseThrow().mended().data().scaling());
        assertEquals(
                List.of(),
                Check.warnings(plain.withData(DataChoice.of(Table.of("small", List.of(Column.of("a", 1, -50, 3, 4, 9))))
                        .withScaling(Scaling.NONE))));
    }

    @ParameterizedTest
    @MethodSource("unrolled.io.experiment.BundledExperiments#names")
    void theExamplesAreMeantAsTheyAre(String name) {
        List<Problem> warnings = Check.warnings(BundledExperiments.named(name));
        assertEquals(
                List.of(),
                warnings.stream()
                        .filter(warning -> warning.field() != Problem.Field.SCALING)
                        .toList());
    }
}
