package unrolled.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Clipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.RmsProp;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.engine.train.UpdateRule;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;
import unrolled.experiment.Problem;
import unrolled.experiment.RunChoice;

class TrainingCheckTest {
    private static final Sgd SGD = Sgd.ofKeras();
    private static final Adam ADAM = Adam.ofKeras();
    private static final RmsProp RMS_PROP = RmsProp.ofKeras();

    private static Experiment training(Optimizer optimizer) {
        RunChoice run = Examples.run("A", 1, true)
                .withCalls(List.of(new Call.Fit(2, false, false)))
                .withTraining(new Training(RunChoice.KERAS.loss(), optimizer));
        return Examples.airline().withRuns(List.of(run));
    }

    private static Optimizer decaying(double part) {
        return new Optimizer(ADAM, Clipping.NONE, part);
    }

    /** 0 changes no weight, and Keras has it too; so it has a momentum of 1, and any of RMSprop. */
    @Test
    void whatKerasTakesIsNoProblem() {
        for (UpdateRule rule : List.of(SGD, ADAM, RMS_PROP)) {
            assertEquals(List.of(), Check.problems(training(Optimizer.of(rule.withLearningRate(0)))));
        }
        assertEquals(List.of(), Check.problems(training(Optimizer.of(SGD.withMomentum(1)))));
        assertEquals(List.of(), Check.problems(training(Optimizer.of(RMS_PROP.withMomentum(2)))));
        assertEquals(List.of(), Check.problems(training(decaying(2))));
    }

    // spotless:off
    private static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(
                        Optimizer.of(SGD.withMomentum(2)),
                        SGD,
                        "the momentum of SGD should be from 0 to 1, not 2.0; Keras refuses others.",
                        "momentum 0.0"),
                wrong(
                        Optimizer.of(SGD.withMomentum(-0.5)),
                        SGD,
                        "the momentum of SGD should be from 0 to 1, not -0.5; Keras refuses others.",
                        "momentum 0.0"),
                wrong(
                        Optimizer.of(SGD.withLearningRate(-1)),
                        SGD,
                        "learning_rate should be at least 0 and finite, not -1.0.",
                        "learning_rate 0.01"),
                wrong(
                        Optimizer.of(ADAM.withLearningRate(Double.NaN)),
                        ADAM,
                        "learning_rate should be at least 0 and finite, not NaN.",
                        "learning_rate 0.001"),
                wrong(
                        Optimizer.of(ADAM.withBeta1(1)),
                        ADAM,
                        "beta_1 should be at least 0 and below 1, not 1.0.",
                        "beta_1 0.9"),
                wrong(
                        Optimizer.of(ADAM.withBeta2(2)),
                        ADAM,
                        "beta_2 should be at least 0 and below 1, not 2.0.",
                        "beta_2 0.999"),
                wrong(
                        Optimizer.of(ADAM.withEpsilon(-1)),
                        ADAM,
                        "epsilon should be at least 0 and finite, not -1.0.",
                        "epsilon 1.0E-7"),
                wrong(
                        Optimizer.of(RMS_PROP.withRho(1)),
                        RMS_PROP,
                        "rho should be at least 0 and below 1, not 1.0.",
                        "rho 0.9"),
                wrong(
                        Optimizer.of(RMS_PROP.withMomentum(-1)),
                        RMS_PROP,
                        "momentum should be at least 0 and finite, not -1.0.",
                        "momentum 0.0"),
                wrong(
                        Optimizer.of(RMS_PROP.withEpsilon(-1)),
                        RMS_PROP,
                        "epsilon should be at least 0 and finite, not -1.0.",
                        "epsilon 1.0E-7"),
                wrong(
                        decaying(-0.25),
                        ADAM,
                        "weight_decay should be at least 0 and finite, not -0.25.",
                        "weight_decay 0.0"));
    }
    // spotless:on

    private static Arguments wrong(Optimizer optimizer, UpdateRule mended, String sentence, String remedy) {
        return Arguments.of(optimizer, mended, sentence, remedy);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatNothingCanBeTrainedByIsNamedAndMended(
            Optimizer optimizer, UpdateRule mended, String sentence, String remedy) {
        Experiment experiment = training(optimizer);
        Problem problem = Check.firstProblem(experiment).orElseThrow();
        assertEquals("Run A: " + sentence, problem.text(Locale.ENGLISH));
        assertEquals(
                "Take " + remedy + ", as Keras has it",
                problem.remedy().orElseThrow().text(Locale.ENGLISH));
        Experiment after = problem.remedy().orElseThrow().mended();
        assertEquals(List.of(), Check.problems(after));
        assertEquals(Optimizer.of(mended), after.runs().get(0).training().optimizer());
    }

    @Test
    void twoClippingsAtOnceAreOneTooMany() {
        Clipping value = new Clipping(Clipping.Kind.VALUE, 0.5);
        Clipping both = new Clipping(Clipping.Kind.NORM, 2, Optional.of(value));
        Problem problem =
                Check.firstProblem(training(new Optimizer(ADAM, both, 0))).orElseThrow();
        assertEquals(
                "Run A clips gradients by clipnorm and by clipvalue at once, but Keras takes one of them only.",
                problem.text(Locale.ENGLISH));
        Problem.Remedy remedy = problem.remedy().orElseThrow();
        assertEquals("Clip by clipnorm only", remedy.text(Locale.ENGLISH));
        assertEquals(
                new Clipping(Clipping.Kind.NORM, 2),
                remedy.mended().runs().get(0).training().optimizer().clipping());
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, -1, Double.NaN})
    void anOptimizerThatNothingIsTrainedByIsNoProblem(double momentum) {
        Experiment predicting = training(Optimizer.of(SGD.withMomentum(momentum)))
                .withRun("A", run -> run.withCalls(List.of(new Call.Predict(Part.ALL, 1))));
        assertEquals(List.of(), Check.problems(predicting));
    }
}
