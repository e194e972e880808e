package unrolled.io.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.data.Generated;
import unrolled.data.GeneratedTables;
import unrolled.data.Missing;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.data.file.Csv;
import unrolled.engine.forward.Quantity;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.RecurrentActivation;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Clipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.RmsProp;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.GivenArray;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.Layout;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Origin;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Part;
import unrolled.experiment.Pin;
import unrolled.experiment.Reset;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;
import unrolled.experiment.WhatIf;
import unrolled.experiment.check.Check;
import unrolled.io.safe.Saved;

class ExperimentFileTest {
    /** The scaling of these knew the test part then. */
    private static final Set<String> SCALED_ON_ALL =
            Set.of("airline-training", "one-to-many-multivariate", "many-to-one-multivariate", "validation-pollutes");

    /** In each of these a run took its samples in turn then. */
    private static final Set<String> IN_TURN = Set.of("airline-training", "heating-demand", "train-n-predict-1");

    private static final Experiment OPENING = BundledExperiments.opening();
    private static final String TEXT = ExperimentFile.write(OPENING);

    @Test
    void openingExperimentIsTheOneInItsFile() {
        assertEquals(BundledExperiments.named("airline-passengers"), OPENING);
        assertEquals(144, OPENING.data().table().rows());
        assertEquals("[141, 3, 1]", OPENING.data().samples().shape());
        assertEquals("airline-passengers", BundledExperiments.names().get(0));
    }

    static List<String> bundled() {
        return BundledExperiments.names();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledExperimentsComeBackFromTheirText(String name) {
        Experiment experiment = BundledExperiments.named(name);
        String text = ExperimentFile.write(experiment);
        assertEquals(experiment, ExperimentFile.parse(text, name));
        assertFalse(text.contains("\"csv\""), "the series goes by its name or its recipe");
    }

    @Test
    void theOrderOfSamplesComesBack() {
        Experiment streams = OPENING.withRun("A", run -> run.withOrder(SampleOrder.INTERLEAVED));
        String text = ExperimentFile.write(streams);
        assertTrue(text.contains("\"order\" : \"interleaved\""), text);
        assertEquals(streams, ExperimentFile.parse(text, "x"));
    }

    @Test
    void callsTrainingAndOriginComeBack() {
        RunChoice trained = OPENING.runs()
                .get(0)
                .withSplit(new Split(OptionalInt.of(140), OptionalInt.of(96)))
                .withLayout(Layout.FEATURES)
                .withCalls(List.of(
                        new Call.Fit(3, true, true),
                        new Call.Reset(),
                        new Call.Evaluate(Part.TEST),
                        new Call.Predict(Part.TRAIN, 2),
                        new Call.Generate(Part.TEST, 5)));
        Training training = new Training(
                new Loss(Loss.Kind.BINARY_CROSSENTROPY, true),
                new Optimizer(
                        new RmsProp(0.125, 0.75, 0.5, 1e-3, true, true),
                        new Clipping(Clipping.Kind.GLOBAL_NORM, 2),
                        0.25));
        RunChoice follower =
                trained.withId("D").withTraining(training).withOrigin(new Origin(Optional.of("A"), Optional.of("A")));
        Experiment experiment = OPENING.withModel(OPENING.model()
                        .withLstms(lstm -> lstm.withRecurrentActivation(RecurrentActivation.HARD_SIGMOID_OF_KERAS_2)))
                .withRuns(List.of(trained, follower));
        assertEquals(experiment, ExperimentFile.parse(ExperimentFile.write(experiment), "x.json"));
    }

    /** One of each kind that the first version wrote. */
    @Test
    void filesOfTheFirstVersionAreReadForEver() {
        Path folder = Path.of("src/test/resources/experiments/version-1");
        for (String name : BundledExperiments.names()) {
            Experiment first = ExperimentFile.read(folder.resolve(name + ".json"));
            assertEquals(asThen(name, BundledExperiments.named(name)), unnamed(first), name);
        }
    }

    /** An example as it was when the first version wrote it. */
    private static Experiment asThen(String name, Experiment now) {
        Experiment scaled =
                SCALED_ON_ALL.contains(name) ? now.withData(now.data().withScalingRows(OptionalInt.empty())) : now;
        Experiment inTurn = scaled.withRuns(scaled.runs().stream()
                .map(run -> IN_TURN.contains(name) ? run.withOrder(SampleOrder.IN_TURN) : run)
                .toList());
        return unnamed(inTurn);
    }

    /** The runs of the examples were called otherwise then. */
    private static Experiment unnamed(Experiment experiment) {
        return experiment.withRuns(
                experiment.runs().stream().map(run -> run.withName("")).toList());
    }

    @Test
    void layersOfAllKindsComeBack() {
        ModelChoice model = new ModelChoice(
                List.of(
                        new LstmChoice(3, Activation.RELU, RecurrentActivation.HARD_SIGMOID, false, true),
                        new DropoutChoice(0.25),
                        new DenseChoice(2, Activation.ELU, false),
                        LstmChoice.of(2),
                        new ActivationChoice(Activation.SOFTSIGN),
                        new DenseChoice(1, Activation.LINEAR)),
                7);
        Experiment experiment = OPENING.withModel(model);
        assertEquals(experiment, ExperimentFile.parse(ExperimentFile.write(experiment), "x.json"));
        assertEquals(List.of(), Check.problems(experiment));
    }

    /** The texts are those of every Java; before 19 it gave others for some of these. */
    @ParameterizedTest
    @CsvSource({
        "0x1p-44, 5.684341886080802E-14",
        "2e-3, 0.002",
        "1e23, 1.0E23",
        "2.2250738585072014e-308, 2.2250738585072014E-308",
        "9007199254740993, 9.007199254740992E15",
        "-4.9e-324, -4.9E-324",
    })
    void numbersComeBackAsTheSameBits(double value, String text) {
        Change change = new Change(0, 1, new Change.Input(2, 0, 0), value);
        Experiment experiment = OPENING.withRuns(List.of(OPENING.runs().get(0).with(change)));
        String json = ExperimentFile.write(experiment);
        assertTrue(json.contains("\"value\" : " + text + "\n"), json);
        assertEquals(experiment, ExperimentFile.parse(json, "x.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"class\": \"sgd\", \"momentum\": 2 | x.json: Run A: the momentum of SGD should be from 0 to 1, not"
                        + " 2.0",
                "\"class\": \"adam\", \"learning_rate\": -1 | x.json: Run A: learning_rate should be at least 0",
                "\"class\": \"adam\", \"clipnorm\": 1, \"clipvalue\": 2 | x.json: Run A clips gradients by clipnorm",
            })
    void whatKerasRefusesIsAProblemWithARemedy(String optimizer, String sentence) {
        String json = trained(optimizer);
        ExperimentException refused = assertThrows(ExperimentException.class, () -> runnable(json));
        assertTrue(refused.getMessage().startsWith(sentence), refused.getMessage());
        assertTrue(refused.sentence().key().equals("unrunnable.remedy"), refused.getMessage());
    }

    @Test
    void aLearningRateOfZeroComesBack() {
        Experiment still = ExperimentFile.parse(trained("\"class\": \"adam\", \"learning_rate\": 0"), "x.json");
        assertEquals(
                Adam.ofKeras().withLearningRate(0),
                still.runs().get(0).training().optimizer().rule());
        assertEquals(still, ExperimentFile.parse(ExperimentFile.write(still), "x.json"));
    }

    /** The first run, trained with an optimizer. */
    private static String trained(String optimizer) {
        RunChoice fitted = OPENING.runs()
                .get(0)
                .withCalls(List.of(new Call.Fit(1, false, false)))
                .withTraining(new Training(RunChoice.KERAS.loss(), Optimizer.of(Sgd.ofKeras())));
        return ExperimentFile.write(OPENING.withRuns(List.of(fitted)))
                .replaceFirst("\"optimizer\" : \\{[^}]*}", "\"optimizer\" : {" + optimizer + "}");
    }

    /** What is wrong with a series ends without a full stop. */
    @Test
    void theRemedyBeginsASentence() {
        Table table = Csv.parse("t", "level,n\n1,4\n,5\n3,2\n4,7\n5,1\n6,3\n");
        Experiment opened = BundledExperiments.openingOver(table);
        Experiment strict =
                opened.withData(opened.data().withTreatment(table.treatment().withMissing(Missing.REFUSE)));
        var refused = assertThrows(ExperimentException.class, () -> ExperimentFile.requireRunnable(strict, "t.csv"));
        assertTrue(
                refused.getMessage().endsWith("or choose another column. Remedy: Leave those rows out."),
                refused.getMessage());
    }

    @Test
    void theStateOfAStatelessRunIsReadAndRefusedByWhoRunsIt() {
        Path partial = Path.of("src/test/resources/experiments/state-of-partial.json");
        Experiment read = ExperimentFile.read(partial);
        assertEquals(Optional.of("A"), read.runs().get(1).origin().state(), "nothing of it is lost");
        assertEquals(read, ExperimentFile.parse(ExperimentFile.write(read), "x.json"));
        var refused =
                assertThrows(ExperimentException.class, () -> ExperimentFile.requireRunnable(read, partial.toString()));
        assertEquals(
                partial + ": Run A is stateless: it leaves no state for run B to go on from. "
                        + "Remedy: Let run B begin with zero state.",
                refused.getMessage());
    }

    @Test
    void noSentenceHoldsMoreThanTheBeginningOfWhatAFileHolds() {
        String large = "y".repeat(8192);
        for (String json : List.of(
                "{\"schema\": \"" + large + "\"}",
                "{\"schema\": \"unrolled-experiment/" + large + "\"}",
                "{\"schema\": \"keras-case/" + large + "\"}",
                "{\"" + large + "\": 1, \"" + large + "\": 1}",
                "{\"schema\": \"unrolled-experiment/1\", \"" + large + "\": 1}",
                ExperimentFile.write(OPENING).replace("\"id\" : \"B\"", "\"id\" : \"" + large + "\""),
                ExperimentFile.write(OPENING).replace("[ \"passengers\" ]", "[ \"" + large + "\" ]"))) {
            ExperimentException refused = assertThrows(ExperimentException.class, () -> runnable(json));
            assertTrue(refused.getMessage().length() < 700, refused.getMessage());
        }
    }

    @Test
    void whatIfsComeBack() {
        Change.End end = new Change.End(1, 14, 2);
        RunChoice branch = OPENING.runs()
                .get(0)
                .withId("D")
                .withWhatIf(new WhatIf(
                        Optional.of("A"),
                        List.of(
                                new Change(0, 1, new Change.Input(2, 0, 0), 0.1),
                                new Change(0, 1, new Change.Memory(Quantity.C, 2, 0, 0, 3), -1.5),
                                new Change(1, 2, new Change.Memory(Quantity.H, 0, 0, 0, 3), 1e-9),
                                new Change(1, 2, new Change.Hold(Quantity.F, 0, 0, 0, 3, Optional.empty()), 1),
                                new Change(0, 1, new Change.Hold(Quantity.G, 0, 0, 0, 3, Optional.of(end)), -0.5),
                                new Change(0, 1, new Change.Weight(0, Change.Table.KERNEL, 0, 5), 0.1),
                                new Change(0, 1, new Change.Weight(0, Change.Table.RECURRENT_KERNEL, 3, 5), 0.1),
                                new Change(0, 1, new Change.Weight(1, Change.Table.BIAS, 0, 0), 0.1))));
        Experiment experiment = OPENING.withRuns(List.of(OPENING.runs().get(0), branch));
        String text = ExperimentFile.write(experiment);
        assertEquals(experiment, ExperimentFile.parse(text, "x.json"));
        String change = "x.json: runs[1].what_if.changes[";
        assertEquals(
                change + "0].set should be one of x, c, h, i, f, g, o, kernel, recurrent_kernel, bias, but is \"y\"",
                refusal(text.replace("\"set\" : \"x\"", "\"set\" : \"y\"")));
        assertEquals(
                change + "1].value should be a finite number, but is \"much\"",
                refusal(text.replace("-1.5", "\"much\"")));
        assertEquals(
                change + "4].until.batch should be a whole number, but is \"late\"",
                refusal(text.replace("\"batch\" : 14", "\"batch\" : \"late\"")));
        assertEquals(
                "x.json: Run D is said to branch from run Q: there is no such other run.",
                refusal(text.replace("\"of\" : \"A\"", "\"of\" : \"Q\"")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adam    | learning_rate | -0.5 | learning_rate should be at least 0 and finite, not -0.5.",
                "adam    | beta_1        | 1    | beta_1 should be at least 0 and below 1, not 1.0.",
                "adam    | beta_2        | 2    | beta_2 should be at least 0 and below 1, not 2.0.",
                "adam    | epsilon       | -1   | epsilon should be at least 0 and finite, not -1.0.",
                "adam    | weight_decay  | -1   | weight_decay should be at least 0 and finite, not -1.0.",
                "rmsprop | rho           | 1.5  | rho should be at least 0 and below 1, not 1.5.",
                "sgd     | momentum      | -2   | the momentum of SGD should be from 0 to 1, not -2.0; Keras refuses others.",
            })
    void aSettingOutOfRangeIsReadAndRefusedByWhoRunsIt(String optimizer, String key, double value, String sentence) {
        String text = trained("\"class\": \"%s\", \"%s\": %s".formatted(optimizer, key, value));
        Experiment read = ExperimentFile.parse(text, "x.json");
        assertEquals(read, ExperimentFile.parse(ExperimentFile.write(read), "x.json"));
        String refused = refusal(text);
        assertTrue(refused.startsWith("x.json: Run A: " + sentence + " Remedy: Take "), refused);
    }

    @Test
    void anOptimizerThatIsNotKnownIsRefusedByName() {
        String text = ExperimentFile.write(OPENING)
                .replaceFirst(
                        "\"calls\"",
                        "\"training\": {\"loss\": \"mean_squared_error\", \"optimizer\": {\"class\": \"lion\"}},"
                                + " \"calls\"");
        var refused = assertThrows(ExperimentException.class, () -> ExperimentFile.parse(text, "x.json"));
        assertEquals(
                "x.json: runs[0].training.optimizer.class should be one of sgd, adam, rmsprop, but is \"lion\"",
                refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "adam, beta1, beta_1 beta_2 epsilon amsgrad",
        "adam, momentum, beta_1 beta_2 epsilon amsgrad",
        "sgd, beta_1, momentum nesterov"
    })
    void aSettingThatAnOptimizerDoesNotHaveIsRefusedByName(String optimizer, String key, String settings) {
        String text = trained("\"class\": \"%s\", \"%s\": 0.5".formatted(optimizer, key));
        var refused = assertThrows(ExperimentException.class, () -> ExperimentFile.parse(text, "x.json"));
        assertEquals(
                "x.json: runs[0].training.optimizer." + key + " is not known: expected here are class, learning_rate,"
                        + " clipnorm, clipvalue, global_clipnorm, weight_decay, "
                        + settings.replace(" ", ", "),
                refused.getMessage());
    }

    @Test
    void everyFieldComesBack() {
        Table table = Csv.parse("=my \"series\"", "day,a,\"b,\"\"c\"\n" + "mon,0.1,3\n".repeat(20) + "tue,-1e-17,4\n");
        RunChoice run = OPENING.runs()
                .get(0)
                .withName("first, @home")
                .withSamples(OptionalInt.empty())
                .withReset(ResetRule.EVERY_BATCH)
                .with(Pin.all(1, 2, 3))
                .with(Pin.one(0, 5, 1, 0));
        Experiment experiment = new Experiment(
                "\u00dc \u2713 \"quoted\"\n\\",
                new DataChoice(
                        table,
                        List.of("b,\"c", "a"),
                        List.of("a", "b,\"c"),
                        0,
                        7,
                        Scaling.STANDARD,
                        OptionalInt.of(11),
                        5,
                        2,
                        Optional.of("a")),
                ModelChoice.stack(List.of(3, 2), Optional.empty(), Long.MIN_VALUE)
                        .withReturnSequences(true)
                        .withLstms(lstm -> lstm.withUseBias(false)),
                List.of(run));
        String text = ExperimentFile.write(experiment);
        assertEquals(experiment, ExperimentFile.parse(text, "x"));
        assertEquals(text, ExperimentFile.write(ExperimentFile.parse(text, "x")));
    }

    @Test
    void onlyAScaleThatIsNotFittedOnAllRowsSaysOnWhich() {
        assertFalse(TEXT.contains("scaling_rows"));
        Experiment fitted = OPENING.withData(OPENING.data().withScalingRows(OptionalInt.of(95)));
        assertTrue(ExperimentFile.write(fitted).contains("\"scaling_rows\" : 95,"));
        assertEquals(fitted, ExperimentFile.parse(ExperimentFile.write(fitted), "x"));
    }

    @Test
    void aColumnOfDaysIsSavedAsItWasRead(@TempDir Path folder) {
        Table table = Csv.parse("sales", "day;n;m\n01.02;1,5;0,1\n02.02;2,5;0,2\n03.02;3,5;0,3\n04.02;3,0;0,4\n");
        Experiment experiment = BundledExperiments.openingOver(table);
        Path file = folder.resolve("sales.json");
        assertEquals(Saved.WHOLE, ExperimentFile.save(experiment, file));
        Table read = ExperimentFile.read(file).data().table();
        assertEquals(table, read);
        assertEquals("01.02", read.column("day").text(0));
        assertTrue(ExperimentFile.write(experiment).contains("\"text_columns\" : [ \"day\" ],"));
    }

    /** As they were written before, and as people write them. */
    @Test
    void csvWithoutTextColumnsSaysByItselfHowItIsWritten() {
        String table = "{ \"name\" : \"t\", \"csv\" : \"day;n\\n1.2.;1,5\\n2.2.;2\\n3.2.;3\\n4.2.;4\\n\" }";
        Experiment read =
                ExperimentFile.parse(TEXT.replace("{\n      \"bundled\" : \"airline-passengers\"\n    }", table), "x");
        assertEquals(1.5, read.data().table().column("n").numbers()[0]);
        assertEquals("1.2.", read.data().table().column("day").text(0));
    }

    @Test
    void madeSeriesGoesByItsRecipe() {
        Table waves = GeneratedTables.of(new Generated(Generated.Kind.WAVES, 400, 7));
        Experiment experiment = BundledExperiments.openingOver(waves);
        String text = ExperimentFile.write(experiment);
        assertEquals(
                "\"table\" : { \"generated\" : \"waves\", \"rows\" : 400, \"seed\" : 7 }",
                text.substring(text.indexOf("\"table\""), text.indexOf('}') + 1).replaceAll("\\s+", " "));
        assertEquals(experiment, ExperimentFile.parse(text, "x"));
        assertSame(waves, ExperimentFile.parse(text, "x").data().table());
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"rows\" : 400           | \"rows\" : 0              | x.json: data.table.rows should be a whole"
                        + " number from 1 to 20000000, but is 0",
                "\"rows\" : 400           | \"rows\" : 20000001       | x.json: data.table.rows should be a whole"
                        + " number from 1 to 20000000, but is 20000001",
                "\"rows\" : 400           | \"rows\" : 1.5            | x.json: data.table.rows should be a whole"
                        + " number, but is 1.5",
                "\"rows\" : 400           | \"rows\" : 3              | x.json: Look-back 3 and distance 1 need at"
                        + " least 4 rows, but the series has 3: choose a look-back of at most 2.",
                "\"seed\" : 7             | \"seed\" : \"7\"          | x.json: data.table.seed should be a whole"
                        + " number, but is \"7\"",
                "\"waves\"                | \"wave\"                  | x.json: data.table.generated should be one of"
                        + " waves, memory, but is \"wave\"",
                "\"generated\" : \"waves\" | \"generated\" : \"waves\", \"csv\" : \"\" | x.json: data.table.csv is not"
                        + " known: expected here are generated, rows, seed",
            })
    // spotless:on
    void recipeThatCannotBeMadeIsRefused(String right, String wrong, String sentence) {
        String text = ExperimentFile.write(
                BundledExperiments.openingOver(GeneratedTables.of(new Generated(Generated.Kind.WAVES, 400, 7))));
        assertTrue(text.contains(right), right);
        assertEquals(sentence, refusal(text.replace(right, wrong)));
    }

    @Test
    void keysOfOthersAreLeftAlone() {
        String text = TEXT.replace("\"model\" : {", "\"x_note\" : [1], \"model\" : { \"x_colour\" : \"red\",");
        assertEquals(OPENING, ExperimentFile.parse(text, "x"));
    }

    @Test
    void everythingThatARunHasOfItsOwnComesBack() {
        List<LayerChoice> layers = List.of(LstmChoice.of(2), new DenseChoice(6, Activation.RELU));
        GivenWeights given = GivenWeights.of("model.h5, epoch 7", new ModelChoice(layers, 3).build(1));
        OwnChoice own = OwnChoice.NOTHING
                .withLookBack(OptionalInt.of(25))
                .withStride(OptionalInt.of(5))
                .withDistance(OptionalInt.of(0))
                .withTargetRows(OptionalInt.of(6))
                .withTargets(Optional.of(List.of("passengers")))
                .withLayers(Optional.of(layers))
                .withSeed(OptionalLong.of(Long.MIN_VALUE))
                .withWeights(Optional.of(given));
        Experiment experiment = OPENING.withRun(
                        "B", run -> run.withOwn(own).withReset(new Reset(ResetRule.EVERY_N, 3, true)))
                .withModel(OPENING.model().withWeights(Optional.of(given)));
        String text = ExperimentFile.write(experiment);
        assertEquals(experiment, ExperimentFile.parse(text, "x"));
        assertEquals(text, ExperimentFile.write(ExperimentFile.parse(text, "x")));
    }

    @Test
    void weightsOfFourBytesComeBackAsFloats() {
        Matrix floats = new Matrix(1, 2, new double[] {(float) 0.1, Float.NaN});
        GivenWeights given = new GivenWeights(
                "torch", List.of(new GivenArray(1, Change.Table.BIAS, GivenArray.Precision.F4, floats)));
        Experiment experiment = OPENING.withModel(OPENING.model().withWeights(Optional.of(given)));
        String text = ExperimentFile.write(experiment);
        assertTrue(text.contains("\"dtype\" : \"<f4\""));
        assertEquals(experiment, ExperimentFile.parse(text, "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"<f8\"|\"<f2\"|weights.arrays[0].dtype should be <f4 or <f8, but is \"<f2\"",
                "[ 1, 16 ]|[ 16 ]|weights.arrays[0].shape should be a list of 2 lengths: a kernel has two axes, a bias one,"
                        + " but is a list of 1",
                "[ 1, 16 ]|[ 1, 0 ]|weights.arrays[0].shape[1] should be a whole number from 1 to 16777216, but is 0",
                "[ 1, 16 ]|[ 2, 16 ]|weights.arrays[0].base64 should be 256 bytes in base64, as dtype and shape say, not"
                        + " 128, but is \"",
                "\"name\" : \"kernel\"|\"name\" : \"gamma\"|weights.arrays[0].name should be one of kernel",
            })
    void weightsThatCannotBeReadAreNamed(String good, String bad, String said) {
        GivenWeights given = GivenWeights.of("here", OPENING.model().build(1));
        String text = ExperimentFile.write(OPENING.withModel(OPENING.model().withWeights(Optional.of(given))));
        int at = text.indexOf(good);
        String broken = text.substring(0, at) + bad + text.substring(at + good.length());
        String message = assertThrows(ExperimentException.class, () -> ExperimentFile.parse(broken, "x.json"))
                .getMessage();
        assertTrue(message.startsWith("x.json: " + said), message);
    }

    @Test
    void everyNNeedsItsNumberAndNoOtherRuleHasOne() {
        String none = TEXT.replaceFirst("\"every_epoch\"", "\"every_n\"");
        assertThrows(ExperimentException.class, () -> ExperimentFile.parse(none, "x"));
        String odd = TEXT.replaceFirst("\"every_epoch\"", "\"every_epoch\", \"reset_n\" : 3");
        assertEquals(
                "x: runs[0].reset_n should be left out, since it belongs to \"reset\": \"every_n\", but is 3",
                assertThrows(ExperimentException.class, () -> ExperimentFile.parse(odd, "x"))
                        .getMessage());
    }

    @Test
    void oneTargetMayStandUnderItsOldKey() {
        String old = TEXT.replace("\"targets\" : [ \"passengers\" ]", "\"target\" : \"passengers\"");
        assertNotEquals(TEXT, old);
        assertEquals(OPENING, ExperimentFile.parse(old, "x"));
        assertEquals(
                "x.json: data.targets is not known: expected here are table, features, target, distance,"
                        + " target_rows, scaling, scaling_rows, look_back, stride, series_by, series, missing, reverse",
                refusal(old.replace("\"target\"", "\"targets\" : [ \"passengers\" ], \"target\"")));
    }

    @Test
    void namesMayBeMissing() {
        assertEquals(OPENING, ExperimentFile.parse(TEXT.replace("\"name\" : \"\",", ""), "x"));
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"batch_size\" : 4      | \"batch_size\" : \"four\"       | x.json: runs[2].batch_size should be a"
                        + " whole number, but is \"four\"",
                "\"batch_size\" : 4      | \"batch_size\" : 4.5            | x.json: runs[2].batch_size should be a"
                        + " whole number, but is 4.5",
                "\"batch_size\" : 4      | \"batch_size\" : 99999999999    | x.json: runs[2].batch_size should be a"
                        + " whole number of at most 2147483647, but is 99999999999",
                "\"batch_size\" : 4      | \"batch_size\" : 0              | x.json: Run C: The batch size should be 1 to"
                        + " 4096, not 0.",
                "\"batch_size\" : 4,     | ~~                              | x.json: runs[2].batch_size is missing",
                "\"part\" : \"all\"        | \"part\" : \"all\", \"outputs\" : 3 | x.json: runs[0].calls[0].outputs is not"
                        + " known: expected here are call, part, epochs",
                "\"units\" : 4           | \"units\" : 1000000000         | x.json: An LSTM layer should have 1 to"
                        + " 1024 units, not 1000000000.",
                "\"units\" : 4           | \"units\" : null               | x.json: model.layers[0].units should be"
                        + " a whole number, but is null",
                "\"class\" : \"LSTM\"    | \"class\" : \"GRU\"            | x.json: model.layers[0].class should be"
                        + " LSTM, Dense, Activation or Dropout, but is \"GRU\"",
                "\"units\" : 4           | \"units\" : 4, \"rate\" : 0.5   | x.json: model.layers[0].rate is not known:"
                        + " expected here are class, units, activation, recurrent_activation, use_bias, return_sequences",
                "\"layers\"              | \"layer\"                      | x.json: model.layer is not known: expected"
                        + " here are layers, seed",
                "\"look_back\" : 3       | \"look_back\" : 150             | x.json: Look-back 150 and distance 1 need"
                        + " at least 151 rows, but the series has 144: choose a look-back of at most 143.",
                "\"look_back\" : 3       | \"look_back\" : 144             | x.json: Look-back 144 and distance 1 need"
                        + " at least 145 rows, but the series has 144: choose a look-back of at most 143.",
                "\"stateful\" : false    | \"stateful\" : \"no\"           | x.json: runs[1].stateful should be true"
                        + " or false, but is \"no\"",
                "\"min_max\"             | \"minmax\"                      | x.json: data.scaling should be one of"
                        + " none, min_max, min_max_1, standard, but is \"minmax\"",
                "[ \"passengers\" ]      | [ \"month\" ]                   | x.json: Column 'month' holds words, not"
                        + " numbers: choose another column.",
                "[ \"passengers\" ]      | [ \"people\" ]                  | x.json: The series 'airline-passengers'"
                        + " has no column 'people': choose one that it has.",
                "\"bundled\" : \"airline-passengers\" | \"bundled\" : \"air\" | x.json: no bundled series is named"
                        + " `air`: choose one of airline-passengers, heating-demand",
                "\"targets\" : [ \"passengers\" ] | \"targets\" : [ ]         | x.json: Choose 1 to 4096 columns as"
                        + " targets.",
                "\"targets\" : [ \"passengers\" ] | \"targets\" : \"passengers\" | x.json: data.targets should be a"
                        + " list, but is \"passengers\"",
                "\"id\" : \"B\"          | \"id\" : \"A\"                  | x.json: Two runs have the same letter:"
                        + " give every run its own.",
                "\"seed\" : 508            | \"seed\" : 508, \"seed\" : 8      | x.json is ambiguous (line 25, column"
                        + " 19): the key \"seed\" stands there a second time",
                "\"seed\" : 508            | \"seed\" : seven                | x.json is not JSON (line 25, column 14:"
                    + " Unrecognized token 'seven': was expecting (JSON String, Number, Array, Object or token 'null',"
                    + " 'true' or 'false'))",
            })
    // spotless:on
    void saysWhatIsWrongAndWhere(String right, String wrong, String sentence) {
        assertTrue(TEXT.contains(right), right);
        assertEquals(sentence, refusal(TEXT.replace(right, wrong)));
    }

    @Test
    void remainderOfAStatefulRunIsSaidWithItsRemedy() {
        assertEquals(
                "x.json: Run C is stateful: slot i goes on in slot i of the next batch, so every batch must be full. "
                        + "141 samples are no multiple of batch size 4: 1 would be left over. "
                        + "Remedy: Take batch size 3 and keep 141 samples. Or: Use 140 samples: one is dropped.",
                refusal(TEXT.replace("\"samples\" : 140", "\"samples\" : 141")));
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"schema\": \"lstm-golden/1\"} | x.json is a case with known numbers (lstm-golden/1), no experiment:"
                        + " use `unrolled verify`",
                "{\"schema\": \"unrolled-experiment/3\"} | x.json was written by another version of Unrolled"
                        + " (unrolled-experiment/3), but this one reads unrolled-experiment/2: use a newer Unrolled",
                "{\"schema\": \"else\"} | x.json is JSON of another kind (else), no experiment: choose one with"
                        + " unrolled-experiment/2",
                "{\"reason\": \"\"} | x.json is JSON but no experiment: it does not say \"schema\":"
                        + " \"unrolled-experiment/2\"",
                "[1, 2] | x.json is JSON but no experiment: it holds a list of 2 instead of an object",
                "{} {} | x.json is not JSON (line 1, column 4: something follows the end of the document)",
                "~ ~ | x.json is empty: a JSON document is expected",
            })
    // spotless:on
    void otherJsonIsSaidToBeWhatItIs(String text, String sentence) {
        assertEquals(sentence, refusal(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void deepNestingIsRefused(int depth) {
        String sentence = refusal("[".repeat(depth));
        assertTrue(sentence.startsWith("x.json goes beyond what is read (line 1, column "), sentence);
        assertFalse(sentence.contains("StreamReadConstraints"), sentence);
    }

    @Test
    void halfACharacterIsRefusedSinceItCouldNotBeSaved() {
        assertEquals(
                "x.json is not JSON (line 3, column 13: only half of a character stands there)",
                refusal(TEXT.replace("\"title\" : \"", "\"title\" : \"\\ud800")));
        String whole = TEXT.replace("\"title\" : \"", "\"title\" : \"\\ud83d\\ude00");
        assertTrue(runnable(whole).title().startsWith("\ud83d\ude00"));
    }

    @Test
    void endlessNumbersAreRefused() {
        String sentence = refusal(TEXT.replace("\"seed\" : 508", "\"seed\" : " + "7".repeat(101)));
        assertTrue(sentence.startsWith("x.json goes beyond what is read (line 25, "), sentence);
    }

    private static String refusal(String text) {
        return assertThrows(ExperimentException.class, () -> runnable(text)).getMessage();
    }

    private static Experiment runnable(String text) {
        return ExperimentFile.requireRunnable(ExperimentFile.parse(text, "x.json"), "x.json");
    }
}
