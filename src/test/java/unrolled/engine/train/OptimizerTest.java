package unrolled.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
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
        Weights weights = WEIGHTS;
        OptimizerState state = optimizer.start(MODEL);
        for (double[] gradient : gradients) {
            Optimizer.Moved moved = optimizer.step(weights, WEIGHTS.with(gradient), state);
            weights = moved.weights();
            state = moved.state();
        }
        return weights.values();
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
        assertEquals(0.25, after(new Sgd(0.5, 0.5, true), 1)[0]);
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
        assertEquals(1 - 0.1 * 2 / 2.0, after(new RmsProp(0.1, 0.75, 0, 3.25, true), 2)[0], 1e-16);
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

    @Test
    void weightsDecayBeforeTheyMove() {
        assertEquals(
                1 - 1 * 0.5 * 0.1 - 0.1,
                after(new Optimizer(new Sgd(0.1, 0), Clipping.NONE, 0.5), new double[] {1, 0, 0})[0],
                1e-16);
    }

    @Test
    void aStepChangesNothingThatWasThere() {
        Optimizer optimizer = Optimizer.of(Adam.ofKeras());
        OptimizerState start = optimizer.start(MODEL);
        Weights gradient = WEIGHTS.with(new double[] {1, 2, 3});
        Optimizer.Moved once = optimizer.step(WEIGHTS, gradient, start);
        Optimizer.Moved again = optimizer.step(WEIGHTS, gradient, start);
        assertEquals(once, again);
        assertEquals(optimizer.start(MODEL), start);
        assertEquals(Weights.of(MODEL), WEIGHTS);
        assertEquals(1, once.state().steps());
        assertNotEquals(start, once.state());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused("beta_1 should be at least 0 and below 1 but is 1.0", () -> start(new Adam(0.1, 1, 0.9, 1e-7)));
        refused("The learning rate should be at least 0 and finite but is NaN", () -> start(new Sgd(Double.NaN, 0)));
        refused(
                "The momentum should be at least 0 and finite but is -0.5",
                () -> start(new RmsProp(0.1, 0.9, -0.5, 1e-7)));
        refused(
                "The weight decay should be at least 0 and finite but is -1.0",
                () -> new Optimizer(Sgd.ofKeras(), Clipping.NONE, -1).start(MODEL));
        refused(
                "A gradient should be clipped at a positive number but at 0.0",
                () -> new Clipping(Clipping.Kind.NORM, 0));
        OptimizerState sgd = Optimizer.of(Sgd.ofKeras()).start(MODEL);
        refused(
                "The optimizer's state should remember 2 numbers of every weight but remembers 0: "
                        + "start from optimizer.start(model)",
                () -> Optimizer.of(Adam.ofKeras()).step(WEIGHTS, WEIGHTS, sgd));
        refused(
                "The weights belong to another model: it has 96 weights and this one 3, or other shapes",
                () -> Optimizer.of(Sgd.ofKeras())
                        .step(WEIGHTS, Weights.of(new Model(1, List.of(Examples.lstm(1, 1, 4, false)))), sgd));
    }

    private static void start(UpdateRule rule) {
        Optimizer.of(rule).start(MODEL);
    }

    private static void refused(String message, Executable what) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, what).getMessage());
    }
}
