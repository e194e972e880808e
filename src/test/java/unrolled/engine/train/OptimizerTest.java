package unrolled.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.Examples;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;

/** Small steps that can be followed by hand. */
class OptimizerTest {
    /** Two weights in the kernel, one in the bias. */
    private static final Model MODEL = new Model(
            2,
            List.of(new Dense(
                    Activation.LINEAR, true, new Matrix(2, 1, new double[] {1, -2}), new Matrix(1, 1, new double[] {0.5
                    }))));

    private static final Weights WEIGHTS = Weights.of(MODEL);

    private static double[] after(Optimizer optimizer, double[]... gradients) {
        Model model = MODEL;
        OptimizerState state = optimizer.start(MODEL);
        for (double[] gradient : gradients) {
            Optimizer.Moved moved = optimizer.step(model, WEIGHTS.with(gradient), state);
            model = moved.weights().in(model);
            state = moved.state();
        }
        return Weights.of(model).values();
    }

    private static double[] after(UpdateRule rule, double... gradients) {
        double[][] steps = new double[gradients.length][];
        for (int at = 0; at < steps.length; at++) {
            steps[at] = new double[] {gradients[at], 0, 0};
        }
        return after(Optimizer.of(rule), steps);
    }

    @Test
    void gradientDescent() {
        assertArrayEquals(
                new double[] {1 - 0.1 * 3, -2, 0.5 + 0.1},
                after(Optimizer.of(new Sgd(0.1, 0)), new double[] {3, 0, -1}));
    }

    @Test
    void momentumGoesOn() {
        // m = -0.5, w = 0.5; m = 0.5 * -0.5 - 0.25 = -0.5, w = 0
        assertEquals(0.0, after(new Sgd(0.5, 0.5), 1, 0.5)[0]);
        // m = -0.5, w = 1 - 0.25 - 0.5
        assertEquals(0.25, after(new Sgd(0.5, 0.5, true, false), 1)[0]);
    }

    @Test
    void adamHasItsEpsilonBesideTheUncorrectedRoot() {
        // m = g / 2, v = g^2 / 4; alpha = rate sqrt(3/4 ... ) with beta1 = 1/2, beta2 = 3/4: sqrt(1/4) / (1/2) = 1
        assertEquals(1 - 0.1 * 1.0 / (1.0 + 1.0), after(new Adam(0.1, 0.5, 0.75, 1.0), 2)[0], 1e-16);
        // second step, g = 0: m = 1/2, v = 3/4; alpha = rate sqrt(7/16) / (3/4)
        double second = 0.1 * Math.sqrt(7.0 / 16) / 0.75 * 0.5 / (Math.sqrt(0.75) + 1.0);
        assertEquals(1 - 0.05 - second, after(new Adam(0.1, 0.5, 0.75, 1.0), 2, 0)[0], 1e-16);
    }

    @Test
    void amsgradKeepsTheLargestRoot() {
        Adam adam = new Adam(0.1, 0.5, 0.75, 1.0, true, false);
        double second = 0.1 * Math.sqrt(7.0 / 16) / 0.75 * 0.5 / (1.0 + 1.0);
        assertEquals(1 - 0.05 - second, after(adam, 2, 0)[0], 1e-16);
    }

    @Test
    void rmsPropHasItsEpsilonInsideTheRoot() {
        // v = 3/4 * 0 + 1/4 * 4 = 1; root of 1 + 3
        assertEquals(1 - 0.1 * 2 / 2.0, after(new RmsProp(0.1, 0.75, 0, 3), 2)[0], 1e-16);
        // with momentum: m = 0.1, then v = 3/4, m = 0.05
        assertEquals(1 - 0.1 - 0.05, after(new RmsProp(0.1, 0.75, 0.5, 3), 2, 0)[0], 1e-16);
        // centered: a = 1/2, root of 1 - 1/4 + 3.25
        assertEquals(1 - 0.1 * 2 / 2.0, after(new RmsProp(0.1, 0.75, 0, 3.25, true, false), 2)[0], 1e-16);
    }

    @Test
    void clippingIsKerass() {
        double[] gradient = {3, 4, -12};
        Sgd sgd = new Sgd(1, 0);
        assertArrayEquals(
                new double[] {1 - 2, -2 - 2, 0.5 + 2},
                after(new Optimizer(sgd, new Clipping(Clipping.Kind.VALUE, 2), 0), gradient));
        assertArrayEquals(
                new double[] {1 - 1.5, -2 - 2, 0.5 + 2.5},
                after(new Optimizer(sgd, new Clipping(Clipping.Kind.NORM, 2.5), 0), gradient));
        assertArrayEquals(
                new double[] {1 - 1.5, -2 - 2, 0.5 + 6},
                after(new Optimizer(sgd, new Clipping(Clipping.Kind.GLOBAL_NORM, 6.5), 0), gradient));
        assertArrayEquals(
                new double[] {1 - 3, -2 - 4, 0.5 + 12},
                after(new Optimizer(sgd, new Clipping(Clipping.Kind.GLOBAL_NORM, 14), 0), gradient));
    }

    /** Keras has the plain sum of squares, here and there: infinite, it lets nothing through, or NaN. */
    @Test
    void aNormBeyondTheLargestDoubleIsKerassToo() {
        double[] gradient = {1e200, 0, 0};
        assertArrayEquals(
                new double[] {1, -2, 0.5},
                after(new Optimizer(new Sgd(1, 0), new Clipping(Clipping.Kind.NORM, 1), 0), gradient));
        assertArrayEquals(
                new double[] {Double.NaN, Double.NaN, Double.NaN},
                after(new Optimizer(new Sgd(1, 0), new Clipping(Clipping.Kind.GLOBAL_NORM, 1), 0), gradient));
    }

    @Test
    void weightsDecayBeforeTheyMove() {
        assertEquals(
                1 - 1 * 0.5 * 0.1 - 0.1,
                after(new Optimizer(new Sgd(0.1, 0), Clipping.NONE, 0.5), new double[] {1, 0, 0})[0],
                1e-16);
    }

    // spotless:off
    /** What Keras 3.15.1 on TensorFlow makes of (1, -2, 0.5) in four steps, with everything in float64. */
    private static Stream<Arguments> kerass() {
        return Stream.of(
                arguments(
                        new Optimizer(new Sgd(0.1, 0.9, false, true), Clipping.NONE, 0),
                        0.9637300029778479,
                        -2.0971199992275236,
                        0.4715049980962277),
                arguments(
                        new Optimizer(new Sgd(0.1, 0.9, true, true), Clipping.NONE, 0),
                        0.9673570035448072,
                        -2.14240799698925,
                        0.41935449896597865),
                arguments(
                        new Optimizer(Sgd.ofKeras().withLearningRate(0.1), Clipping.NONE, 0.01),
                        0.996055896119026,
                        -2.0469669722012847,
                        0.4429680530508493),
                arguments(
                        new Optimizer(
                                Sgd.ofKeras().withLearningRate(0.1), new Clipping(Clipping.Kind.GLOBAL_NORM, 0.3), 0),
                        0.9717602638131082,
                        -2.013061208737716,
                        0.4733545075630846),
                arguments(
                        new Optimizer(Adam.ofKeras().withLearningRate(0.1), Clipping.NONE, 0),
                        0.8413639937437927,
                        -2.0485644245545567,
                        0.42352237322552905),
                arguments(
                        new Optimizer(new Adam(0.1, 0.8, 0.99, 1e-3, false, true), Clipping.NONE, 0),
                        0.8608068703783636,
                        -2.063832044568666,
                        0.43248683131897475),
                arguments(
                        new Optimizer(new Adam(0.1, 0.9, 0.999, 1e-7, true, true), Clipping.NONE, 0.01),
                        0.8378186544614075,
                        -2.040747043895408,
                        0.4217035980977938),
                arguments(
                        new Optimizer(RmsProp.ofKeras().withLearningRate(0.1), Clipping.NONE, 0),
                        0.7687737067372702,
                        -2.1978998405149435,
                        0.15911848493458802),
                arguments(
                        new Optimizer(new RmsProp(0.1, 0.8, 0.7, 1e-3, false, true), Clipping.NONE, 0),
                        0.5582317205640899,
                        -2.161012830658587,
                        0.28281127907621545),
                arguments(
                        new Optimizer(new RmsProp(0.1, 0.8, 0.7, 1e-3, true, true), Clipping.NONE, 0.01),
                        0.4756145755568737,
                        -2.139485818525478,
                        0.31275668651623395));
    }
    // spotless:on

    @ParameterizedTest
    @MethodSource("kerass")
    void stepsAreKerass(Optimizer optimizer, double first, double second, double third) {
        double[][] gradients = {{0.3, -0.2, 0.05}, {0.1, 0.4, -0.7}, {-0.6, 0.25, 0.9}, {0.2, 0.1, 0.3}};
        assertArrayEquals(new double[] {first, second, third}, after(optimizer, gradients), 1e-15);
    }

    @Test
    void whatKerasMeansIsRounded() {
        for (UpdateRule rule : List.of(Adam.ofKeras(), Sgd.ofKeras(), RmsProp.ofKeras(), new Adam(0.5))) {
            assertTrue(rule.rounded(), rule.toString());
            assertTrue(rule.withLearningRate(0.25).rounded(), rule.toString());
        }
        assertTrue(Sgd.ofKeras().withMomentum(0.5).rounded());
        assertTrue(RmsProp.ofKeras().withMomentum(0.5).rounded());
        assertFalse(new Adam(0.1, 0.9, 0.999, 1e-7).rounded());
        assertFalse(new Sgd(0.1, 0.9).rounded());
        double difference = after(new Sgd(0.1, 0.9), 0.3, 0)[0] - after(new Sgd(0.1, 0.9, false, true), 0.3, 0)[0];
        assertEquals((0.9f - 0.9) * 0.03, difference, 1e-16, "the momentum is 2.4e-8 less");
    }

    @Test
    void aStepChangesNothingThatWasThere() {
        Optimizer optimizer = Optimizer.of(Adam.ofKeras());
        OptimizerState start = optimizer.start(MODEL);
        Weights gradient = WEIGHTS.with(new double[] {1, 2, 3});
        Optimizer.Moved once = optimizer.step(MODEL, gradient, start);
        Optimizer.Moved again = optimizer.step(MODEL, gradient, start);
        assertEquals(once, again);
        assertEquals(optimizer.start(MODEL), start);
        assertEquals(Weights.of(MODEL), WEIGHTS);
        assertEquals(1, once.state().steps());
        assertNotEquals(start, once.state());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refusedAtTheStart("beta_1 should be at least 0 and below 1 but is 1.0", new Adam(0.1, 1, 0.9, 1e-7));
        refusedAtTheStart("The learning rate should be at least 0 and finite but is NaN", new Sgd(Double.NaN, 0));
        refusedAtTheStart(
                "The momentum should be at least 0 and finite but is -0.5", new RmsProp(0.1, 0.9, -0.5, 1e-7));
        refused(
                "The weight decay should be at least 0 and finite but is -1.0",
                () -> new Optimizer(Adam.ofKeras(), Clipping.NONE, -1).start(MODEL));
        Clipping both = new Clipping(Clipping.Kind.NORM, 1, Optional.of(new Clipping(Clipping.Kind.VALUE, 1)));
        refused(
                "A gradient should be clipped in one way but in several: take one of them",
                () -> new Optimizer(Adam.ofKeras(), both, 0).start(MODEL));
        refused(
                "A gradient should be clipped at a positive number but at 0.0",
                () -> new Clipping(Clipping.Kind.NORM, 0));
        OptimizerState sgd = Optimizer.of(Sgd.ofKeras()).start(MODEL);
        refused(
                "The optimizer's state should remember 2 numbers of every weight but remembers 0: "
                        + "start from optimizer.start(model)",
                () -> Optimizer.of(Adam.ofKeras()).step(MODEL, WEIGHTS, sgd));
        refused(
                "The weights belong to another model: it has 96 weights and this one 3, or other shapes",
                () -> Optimizer.of(Sgd.ofKeras())
                        .step(MODEL, Weights.of(new Model(1, List.of(Examples.lstm(1, 1, 4, false)))), sgd));
    }

    private static void refusedAtTheStart(String message, UpdateRule rule) {
        refused(message, () -> Optimizer.of(rule).start(MODEL));
    }

    private static void refused(String message, Executable what) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, what).getMessage());
    }
}
