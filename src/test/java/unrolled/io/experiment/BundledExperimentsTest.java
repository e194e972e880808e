package unrolled.io.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.data.Generated;
import unrolled.debug.desk.Desk;
import unrolled.diagram.base.RunNames;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Recording;
import unrolled.experiment.Experiment;
import unrolled.experiment.Footprint;
import unrolled.experiment.Layout;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.RunChoice;
import unrolled.experiment.check.Check;
import unrolled.run.Block;
import unrolled.run.Run;
import unrolled.run.Runs;
import unrolled.run.Trace;
import unrolled.run.Traces;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;

/** What the bundled experiments teach, in numbers. */
class BundledExperimentsTest {
    /** Experiments of more moments are left to those who have the time. */
    private static final long MOST_MOMENTS = 1_000_000;

    private static final Map<String, List<Trace>> COMPUTED = new ConcurrentHashMap<>();

    static List<String> names() {
        return BundledExperiments.names();
    }

    @AfterAll
    static void forget() {
        COMPUTED.clear();
    }

    private static Trace trace(String name, String run) {
        return COMPUTED.computeIfAbsent(name, n -> Traces.of(BundledExperiments.named(n))).stream()
                .filter(trace -> trace.run().id().equals(run))
                .findFirst()
                .orElseThrow();
    }

    private static int lastEpoch(Trace trace) {
        return trace.plan().epochs() - 1;
    }

    @ParameterizedTest
    @MethodSource("names")
    void canBeRunAndHasAQuestionForATitle(String name) {
        Experiment experiment = BundledExperiments.named(name);
        assertEquals(List.of(), Check.problems(experiment));
        assertTrue(name.equals("heating-demand") || experiment.title().endsWith("?"), experiment.title());
    }

    @ParameterizedTest
    @MethodSource("names")
    void opensAtAMomentWhereThereIsSomethingToSee(String name) {
        Desk desk = BundledExperiments.document(name).desk().orElseThrow();
        Run run = Runs.all(desk.experiment()).stream()
                .filter(each -> each.id().equals(desk.cursor().run()))
                .findFirst()
                .orElseThrow();
        assertEquals(desk.cursor().moment(), run.plan().nearest(desk.cursor().moment()), "it is there");
        assertNotEquals(Moment.FIRST, desk.cursor().moment());
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsRunsHaveNamesThatTellThemApartInBothLanguages(String name) {
        List<RunChoice> runs = BundledExperiments.named(name).runs();
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            List<String> titles = runs.stream()
                    .map(run -> RunNames.title(run, Words.in(language)))
                    .toList();
            assertEquals(runs.size(), Set.copyOf(titles).size(), titles.toString());
        }
        runs.stream()
                .filter(run -> !run.name().isEmpty())
                .forEach(run -> assertNotEquals(
                        run.name(), RunNames.title(run, Words.in(Locale.GERMAN)), "it is told in German, too"));
    }

    /** A name that were both would mean another thing on the command line than before. */
    @ParameterizedTest
    @MethodSource("names")
    void isNotCalledLikeASeriesThatIsMade(String name) {
        assertEquals(Optional.empty(), Generated.parse(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void onlyTheOneOfTenMillionIsLarge(String name) {
        long moments = Runs.all(BundledExperiments.named(name)).stream()
                .mapToLong(run -> run.plan().moments())
                .sum();
        assertEquals(name.equals("ten-million"), moments > MOST_MOMENTS, name + " has " + moments);
    }

    // spotless:off
    /** The losses of the first and the last epoch of fit, and that of the last evaluation, if there is one. */
    @ParameterizedTest
    @CsvSource({
        "one-to-one, A, 0.1687, 0.0345, 0.0341",
        "one-to-one, B, 0.1812, 0.0160, 0.0169",
        "one-to-many, A, 0.0697, 0.0150,",
        "one-to-many-multivariate, A, 0.1317, 0.0055,",
        "many-to-one, A, 0.0928, 0.0145, 0.0139",
        "many-to-one, B, 0.1220, 0.0127, 0.0115",
        "many-to-one-multivariate, A, 0.1114, 0.0006, 0.0005",
        "many-to-many-synchronous, A, 0.2224, 0.0019, 0.0010",
        "many-to-many-synchronous, B, 0.2428, 0.0062, 0.0055",
        "many-to-many-shifted, A, 0.1320, 0.0081, 0.0079",
        "many-to-many-shifted, B, 0.1230, 0.0172, 0.0166",
        "look-back-steps-or-features, A, 0.0853, 0.0157, 0.0161",
        "look-back-steps-or-features, B, 0.0788, 0.0174, 0.0174",
        "stateful-memory, A, 0.6768, 0.0647, 0.0475",
        "stateful-memory, B, 0.6883, 0.5255, 0.5187",
        "train-n-predict-1, A, 0.0768, 0.0060,",
        "airline-training, A, 0.0694, 0.0065,",
        "airline-training, B, 0.1338, 0.0062,",
        "airline-training, C, 0.3348, 0.0109,",
    })
    // spotless:on
    void trainingLearns(String name, String run, double first, double last, Double evaluated) {
        Trace trace = trace(name, run);
        int epochs = trace.run().choice().calls().get(0).epochs();
        assertEquals(first, trace.losses().of(0), 5e-5);
        assertEquals(last, trace.losses().of(epochs - 1), 5e-5);
        if (evaluated != null) {
            assertEquals(evaluated, trace.losses().of(lastEpoch(trace)), 5e-5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "one-to-one, 1, 1, 1, 1",
        "one-to-many, 1, 1, 1, 1",
        "one-to-many-multivariate, 1, 3, 1, 3",
        "many-to-one, 6, 1, 1, 1",
        "many-to-one-multivariate, 6, 2, 1, 1",
        "many-to-many-synchronous, 4, 2, 4, 1",
        "many-to-many-shifted, 4, 1, 4, 1",
    })
    void inputsAndOutputsStandAsThePatternSays(String name, int steps, int features, int outputSteps, int outputs) {
        Trace trace = trace(name, "A");
        Recording recording = trace.block(0, 0).recording();
        assertEquals(steps, recording.steps());
        assertEquals(features, recording.input(0, 0, 0).length);
        assertEquals(
                IntStream.range(steps - outputSteps, steps).boxed().toList(),
                IntStream.range(0, steps).filter(recording::hasOutput).boxed().toList());
        assertEquals(outputs, recording.outputWidth());
    }

    @ParameterizedTest
    @CsvSource({"one-to-many, A, 36", "one-to-many, B, 36", "one-to-many-multivariate, B, 26"})
    void generationReadsItsOwnOutputsAndKeepsItsState(String name, String run, int outputs) {
        Trace trace = trace(name, run);
        int epoch = lastEpoch(trace);
        assertEquals(outputs, trace.plan().batches(epoch));
        assertEquals(run.equals("A"), trace.block(epoch, 0).recording().start().isZero(0));
        for (int batch = 1; batch < outputs; batch++) {
            Recording before = trace.block(epoch, batch - 1).recording();
            Recording recording = trace.block(epoch, batch).recording();
            assertEquals(before.end(), recording.start());
            for (int feature = 0; feature < recording.outputWidth(); feature++) {
                assertEquals(before.output(0, 0, feature), recording.x(0, 0, feature));
            }
        }
    }

    @Test
    void generationGoesBetterAfterTheSeriesThanFromZeroState() {
        assertEquals(0.1063, missed(trace("one-to-many", "B")), 5e-5);
        assertEquals(0.1227, missed(trace("one-to-many", "C")), 5e-5);
        assertEquals(0.3447, missed(trace("one-to-many-multivariate", "B")), 5e-5);
    }

    /** The mean squared distance of what was generated from what really came. */
    private static double missed(Trace trace) {
        int epoch = lastEpoch(trace);
        int first = trace.plan().pass(epoch).samples().first();
        int width = trace.run().samples().outputs();
        double sum = 0;
        for (int batch = 0; batch < trace.plan().batches(epoch); batch++) {
            for (int n = 0; n < width; n++) {
                double output = trace.block(epoch, batch).recording().output(0, 0, n);
                sum += Math.pow(output - trace.run().samples().target(first + batch, n), 2);
            }
        }
        return sum / (trace.plan().batches(epoch) * width);
    }

    @Test
    void batchSizeEightUpdatesTheWeightsAnEighthAsOften() {
        assertEquals(160, trace("many-to-one", "A").plan().batches(0));
        assertEquals(20, trace("many-to-one", "B").plan().batches(0));
        assertEquals(0.0352, trace("many-to-one", "A").losses().of(1), 5e-5);
        assertEquals(0.0971, trace("many-to-one", "B").losses().of(1), 5e-5);
    }

    @Test
    void targetsOfASequenceStandInTheSameRowOrInTheNext() {
        var demand = BundledExperiments.named("many-to-many-synchronous").data();
        var synchronous = trace("many-to-many-synchronous", "A").run().samples();
        var shifted = trace("many-to-many-shifted", "A").run().samples();
        for (int step = 0; step < 4; step++) {
            double row = demand.table()
                    .column("demand")
                    .scaled(demand.scaling(), demand.table().rows())
                    .at(4 + step);
            assertEquals(row, synchronous.target(1, step, 0));
        }
        assertEquals(shifted.input(0, 1, 0), shifted.target(0, 0, 0));
        assertEquals(shifted.input(1, 0, 0), shifted.target(0, 3, 0), "the last step predicts the next window");
    }

    @Test
    void lookBackAsFeaturesHasOneStepAndMoreWeights() {
        Trace steps = trace("look-back-steps-or-features", "A");
        Trace features = trace("look-back-steps-or-features", "B");
        assertEquals("[200, 3, 1]", steps.run().samples().shape());
        assertEquals("[200, 1, 3]", features.run().samples().shape());
        assertEquals(96, lstmWeights(steps));
        assertEquals(128, lstmWeights(features));
        for (int step = 0; step < 3; step++) {
            assertEquals(
                    steps.run().samples().input(7, step, 0),
                    features.run().samples().input(7, 0, step));
        }
    }

    private static int lstmWeights(Trace trace) {
        return trace.run().model().lstms().get(0).weights().stream()
                .mapToInt(matrix -> matrix.rows() * matrix.columns())
                .sum();
    }

    @Test
    void weightsGoOnToBatchSizeOneAndTheStateDoesNot() {
        Trace four = trace("train-n-predict-1", "A");
        Trace one = trace("train-n-predict-1", "B");
        Block first = one.block(0, 0);
        assertEquals(four.end().orElseThrow().model(), first.model());
        assertNotEquals(one.run().model(), first.model());
        assertTrue(first.recording().start().isZero(0));
        Block batch = four.block(lastEpoch(four), 0);
        assertEquals(4, batch.recording().batch());
        assertEquals(batch.recording().output(0, 11, 0), first.recording().output(0, 11, 0));
        assertNotEquals(
                batch.recording().output(1, 11, 0), one.block(0, 1).recording().output(0, 11, 0), "goes on from 0");
    }

    // spotless:off
    /** Whether the state is zero before the second epoch of fit, and before its validation. */
    @ParameterizedTest
    @CsvSource({
        "A, false, false, 0.0039, 0.0185",
        "B, true, false, 0.0074, 0.0330",
        "C, true, true, 0.0074, 0.0351",
    })
    // spotless:on
    void validationTouchesTheStateUnlessItIsReset(
            String run, boolean epochZero, boolean validationZero, double fit, double validation) {
        Trace trace = trace("validation-pollutes", run);
        assertEquals(Pass.Kind.VALIDATION, trace.plan().pass(1).kind());
        Recording epoch = trace.block(2, 0).recording();
        assertEquals(epochZero, epoch.start().isZero(0));
        assertEquals(
                !epochZero, epoch.start().equals(trace.block(1, 14).recording().end()));
        Recording checked = trace.block(3, 0).recording();
        assertEquals(validationZero, checked.start().isZero(0));
        assertEquals(
                !validationZero,
                checked.start().equals(trace.block(2, 31).recording().end()));
        assertEquals(0.0152, trace.losses().of(0), 5e-5);
        assertEquals(fit, trace.losses().of(38), 5e-5);
        assertEquals(validation, trace.losses().of(39), 5e-5);
    }

    /** Who knows the fourth of every four rows only, guesses the other three: a loss of three quarters of ln 2. */
    @Test
    void onlyTheStateKnowsWhatWasBeforeTheWindow() {
        Trace stateful = trace("stateful-memory", "A");
        assertEquals(0.0086, stateful.losses().of(38), 5e-5, "before it jumps in the last epoch");
        assertEquals(List.of(148, 145, 147, 148), right(stateful), "of 149");
        List<Integer> stateless = right(trace("stateful-memory", "B"));
        assertEquals(149, stateless.get(3));
        stateless.subList(0, 3).forEach(guessed -> assertTrue(guessed < 100, stateless.toString()));
        assertEquals(
                0.75 * Math.log(2),
                trace("stateful-memory", "B").losses().of(lastEpoch(trace("stateful-memory", "B"))),
                0.01);
    }

    /** How many outputs at every step are right, on the right side of a half, after the first window. */
    private static List<Integer> right(Trace trace) {
        int epoch = lastEpoch(trace);
        int[] right = new int[4];
        for (int batch = 1; batch < trace.plan().batches(epoch); batch++) {
            double[] y = trace.run().targets(epoch, batch);
            for (int step = 0; step < 4; step++) {
                boolean one = trace.block(epoch, batch).recording().output(0, step, 0) > 0.5;
                right[step] += one == (y[step] > 0.5) ? 1 : 0;
            }
        }
        return IntStream.of(right).boxed().toList();
    }

    @Test
    void theQuestionsLoopKeepsItsStateUntilTheEpochEnds() {
        Trace stateful = trace("airline-training", "A");
        for (int batch = 1; batch < 92; batch++) {
            Recording before = stateful.block(0, batch - 1).recording();
            assertEquals(before.end(), stateful.block(0, batch).recording().start());
        }
        assertTrue(stateful.block(1, 0).recording().start().isZero(0));
        assertFalse(stateful.block(0, 91).recording().end().isZero(0));
        assertEquals(List.of(92, 92, 48), batches(stateful));
        assertTrue(
                trace("airline-training", "B").block(0, 1).recording().start().isZero(0));
        assertEquals(List.of(23, 23, 12), batches(trace("airline-training", "C")));
    }

    /** Of the last epoch of fit, and of predict on both parts. */
    private static List<Integer> batches(Trace trace) {
        return IntStream.of(99, 100, 101).map(trace.plan()::batches).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aDocumentTellsTheWeightsAndTheMemoryOfItsModelWithoutBuildingIt(String name) {
        Experiment experiment = BundledExperiments.named(name);
        for (Run run : Runs.all(experiment)) {
            Layout layout = run.choice().layout();
            assertEquals(run.samples().steps(), layout.steps(experiment.data()));
            assertEquals(run.samples().features(), layout.features(experiment.data()));
            assertEquals(run.model().weightCount(), experiment.model().weightCount(layout.features(experiment.data())));
            assertEquals(
                    Footprint.of(
                            run.model(),
                            run.choice(),
                            run.plan().slots(),
                            run.plan().steps()),
                    Footprint.of(experiment, run.choice()));
        }
    }

    @Test
    void threeTimeStepsHaveFewerWeightsThanThreeFeaturesOfOne() {
        Experiment experiment = BundledExperiments.named("look-back-steps-or-features");
        ModelChoice model = experiment.model();
        assertEquals(101, model.weightCount(1), "4 x 4 x (1 + 4 + 1) + 4 + 1");
        assertEquals(133, model.weightCount(3), "4 x 4 x (3 + 4 + 1) + 4 + 1");
        assertEquals(85, model.withLstms(lstm -> lstm.withUseBias(false)).weightCount(1));
        assertEquals(
                85, model.withLstms(lstm -> lstm.withUseBias(false)).build(1).weightCount());
    }

    @Test
    void tenMillionStepsNeedLittleMemory() {
        Experiment experiment = BundledExperiments.named("ten-million");
        Run run = Runs.all(experiment).get(0);
        assertEquals(10_000_000, run.plan().moments());
        assertEquals("[100000, 100, 1]", run.samples().shape());
        assertEquals(64, run.model().lstms().get(0).units());
        Footprint footprint = Footprint.of(experiment, run.choice());
        assertTrue(footprint.block() < 400_000, footprint.toString());
        assertTrue(footprint.point() < 2_000, footprint.toString());
    }
}
