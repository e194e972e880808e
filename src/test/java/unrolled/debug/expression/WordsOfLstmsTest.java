package unrolled.debug.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.stop.Watch;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Matrix;
import unrolled.experiment.Change;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** What one asks about an LSTM: ranges, comparisons of many numbers, sums of gates, targets, weights and what they learn. */
class WordsOfLstmsTest {
    /** Four units, batch size 1, look-back 3; trains. */
    private static final List<Trace> TRACES = Examples.traces(BundledExperiments.named("airline-training"));

    private static final Moment LAST_STEP = new Moment(3, 20, 2);
    private static final Block BLOCK = TRACES.get(0).block(3, 20);
    private static final Recording NOW = BLOCK.recording();

    private static Value value(String text, Moment moment) {
        Scope scope = new Scope(TRACES, Cursor.start("A").at(moment), Lock.BATCH);
        return new Watch(Expression.parse(text), scope).value();
    }

    private static double number(String text) {
        return ((Value.Scalar) value(text, LAST_STEP)).number();
    }

    private static boolean truth(String text) {
        return ((Value.Truth) value(text, LAST_STEP)).holds();
    }

    private static double h(int step, int unit) {
        return NOW.at(Quantity.H, 0, 0, step, unit);
    }

    @Test
    void aRangeOfUnitsEndsBeforeItsEnd() {
        assertEquals(new Value.Vector(List.of(h(2, 1), h(2, 2))), value("h[1:3]", LAST_STEP));
        assertEquals(new Value.Vector(List.of(h(2, 0), h(2, 1))), value("h[:2]", LAST_STEP));
        assertEquals(new Value.Vector(List.of(h(2, 3))), value("h[3:]", LAST_STEP));
        assertEquals(value("h", LAST_STEP), value("h[:]", LAST_STEP));
    }

    @Test
    void aRangeOfStepsGoesForwardsAndWithoutAnEndToNow() {
        assertEquals(new Value.Vector(List.of(h(0, 3), h(1, 3), h(2, 3))), value("h[t-2:, 3]", LAST_STEP));
        assertEquals(new Value.Vector(List.of(h(0, 3), h(1, 3))), value("h[t-2:t, 3]", LAST_STEP));
        Recording before = TRACES.get(0).block(3, 19).recording();
        assertEquals(before.at(Quantity.H, 0, 0, 2, 3), number("sum(h[t-3:t-2, 3])"));
        assertEquals(number("x[t-1] + x"), number("sum(x[t-1:])"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "7 % 3 ~ 1",
                "-7 % 3 ~ -1",
                "7 % -3 ~ 1",
                "5.5 % 2 ~ 1.5",
                "2 * 7 % 4 ~ 2",
                "tanh(0) + sigmoid(0) ~ 0.5",
                "argmax(h * 0) ~ 0",
                "argmin(abs(h - h[2])) ~ 2",
                "argmax(-abs(h - h[1])) ~ 1",
                "count(h * 0 == 0) ~ 4",
                "count(h[1:3] * 0 < 1) ~ 2",
                "count(1 > 2) ~ 0",
                "quantile(h, 0) - min(h) ~ 0",
                "quantile(h, 1) - max(h) ~ 0",
                "quantile(h * 0 + 3, 0.4) ~ 3",
                "call ~ 1",
                "fit ~ 1",
                "epoch ~ 4",
            })
    void functionsAndCountersGiveNumbers(String text, double expected) {
        assertEquals(expected, number(text));
    }

    @Test
    void aQuantileLiesBetweenTwoNumbersAsNumpySaysLinear() {
        // numpy.quantile([0.1, 0.7, 0.2, 1.5], [0.1, 0.25, 0.5, 0.9])
        double[] numbers = {0.1, 0.7, 0.2, 1.5};
        assertEquals(0.13, Quantile.of(numbers, 0.1));
        assertEquals(0.17500000000000002, Quantile.of(numbers, 0.25));
        assertEquals(0.44999999999999996, Quantile.of(numbers, 0.5));
        assertEquals(1.2600000000000002, Quantile.of(numbers, 0.9));
        assertEquals(Double.NaN, Quantile.of(numbers, 1.1));
        assertEquals(Double.NaN, Quantile.of(new double[] {1, Double.NaN}, 0.5));
    }

    @Test
    void comparisonsOfManyNumbersAreAskedOfAnyOfAllOrCounted() {
        assertEquals(true, truth("all(h >= min(h))"));
        assertEquals(false, truth("all(h > min(h))"));
        assertEquals(true, truth("any(h == max(h))"));
        assertEquals(true, truth("any(h == h[1] && !(h < h[1]))"));
        assertEquals(3, number("count(!(h == max(h)))"));
        assertEquals(4, number("count(h > 0 || x > -9)"));
    }

    @Test
    void zIsTheSumThatAGateIsMadeOf() {
        for (int unit = 0; unit < 4; unit++) {
            assertEquals(NOW.at(Quantity.F, 0, 0, 2, unit), number("sigmoid(z.f[" + unit + "])"));
            assertEquals(NOW.at(Quantity.G, 0, 0, 2, unit), number("tanh(A.L1.z.g[" + unit + "])"));
        }
        assertEquals(NOW.at(Quantity.O, 0, 0, 1, 2), number("sigmoid(z.o[t-1, 2])"));
    }

    @Test
    void ofAGateThatIsHeldThereIsNoSum() {
        Change hold = new Change(0, 1, new Change.Hold(Quantity.F, 1, 0, 0, 2, Optional.empty()), 1);
        List<Trace> traces = Examples.traces(Examples.airline().branching("A", run -> run.with(hold)));
        Cursor begins = Cursor.start("D").at(new Moment(0, 1, 1));
        Expression sum = Expression.parse("z.f[2]");
        assertEquals(Double.NaN, scalar(sum, traces, begins));
        assertEquals(Double.NaN, scalar(sum, traces, begins.at(new Moment(0, 2, 0))));
        assertTrue(Double.isFinite(scalar(sum, traces, begins.at(new Moment(0, 1, 0)))), "before it is held");
        assertTrue(Double.isFinite(scalar(Expression.parse("z.f[1]"), traces, begins)), "another unit");
    }

    private static double scalar(Expression expression, List<Trace> traces, Cursor place) {
        return ((Value.Scalar) new Watch(expression, new Scope(traces, place, Lock.BATCH)).value()).number();
    }

    @Test
    void aTargetIsThereWhereItIsComparedWith() {
        int sample = BLOCK.place().sample(0);
        assertEquals(TRACES.get(0).run().samples().target(sample, 0), number("target"));
        assertEquals(number("target"), number("target[0]"));
        assertEquals(
                new Value.Scalar(Double.NaN),
                value("target", new Moment(3, 20, 1)),
                "the model gives out the last step only");
        assertEquals(BLOCK.cost().orElseThrow().value(), number("(y - target) * (y - target)"), 1e-15);
    }

    @Test
    void weightsAreThoseThatTheBatchRunsWith() {
        List<Matrix> lstm = BLOCK.model().layers().get(0).weights();
        List<Matrix> dense = BLOCK.model().layers().get(1).weights();
        assertEquals(lstm.get(0).at(0, 5), number("L1.kernel[0, 5]"));
        assertEquals(lstm.get(1).at(3, 15), number("recurrent_kernel[3, 15]"));
        assertEquals(lstm.get(2).at(0, 4), number("A.L1.bias[4]"));
        assertEquals(dense.get(0).at(2, 0), number("D1.kernel[2, 0]"));
        assertEquals(dense.get(1).at(0, 0), number("D1.bias[0]"));
        assertEquals(
                new Value.Vector(List.of(lstm.get(1).at(0, 7), lstm.get(1).at(1, 7))),
                value("recurrent_kernel[0:2, 7]", LAST_STEP));
        assertEquals(64, number("count(recurrent_kernel == recurrent_kernel)"));
        assertEquals(16, number("count(recurrent_kernel[2] == recurrent_kernel[2, :])"));
    }

    @Test
    void gradientsAndUpdatesOfWeightsAreThoseOfTheBatch() {
        double gradient =
                BLOCK.gradients().orElseThrow().weights().layer(0).get(0).at(0, 5);
        double update = BLOCK.training().orElseThrow().update().layer(1).get(0).at(2, 0);
        assertEquals(gradient, number("gradient(L1.kernel[0, 5])"));
        assertEquals(update, number("update(D1.kernel[2, 0])"));
        Block before = TRACES.get(0).block(3, 19);
        assertEquals(
                before.training().orElseThrow().update().layer(1).get(1).at(0, 0), number("update(D1.bias[t-3, 0])"));
        assertEquals(number("D1.bias[0]"), number("D1.bias[t-3, 0] + update(D1.bias[t-3, 0])"), 1e-16);
    }

    @Test
    void nothingIsLearnedWhereNothingIsTrained() {
        int last = TRACES.get(0).plan().epochs() - 1;
        Moment predicted = new Moment(last, 0, 2);
        assertEquals(new Value.Scalar(Double.NaN), value("gradient(L1.kernel[0, 5])", predicted));
        assertEquals(new Value.Scalar(Double.NaN), value("fit", predicted));
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "0,5 ~ 0 ~ 3 ~ A number is written with a point: write 0.5.",
                "h[1] < 0,5 ~ 7 ~ 10 ~ A number is written with a point: write 0.5.",
                "(1,25) * 2 ~ 1 ~ 5 ~ A number is written with a point: write 1.25.",
                "abs(0,5) ~ 4 ~ 7 ~ A number is written with a point: write 0.5.",
                "quantile(h, 0,9) ~ 12 ~ 15 ~ A number is written with a point: write 0.9.",
                "quantile(h) ~ 0 ~ 11 ~ quantile takes two arguments, as in quantile(h, 0.9).",
                "quantile(h, 9) ~ 12 ~ 13 ~ A share is a number from 0 to 1, not 9.",
                "quantile(h, h) ~ 12 ~ 13 ~ quantile needs a number, but this is a vector: choose a unit as in h[3], or write max(...).",
                "h[0, 1] ~ 5 ~ 6 ~ h takes one index, but there are 2.",
                "h[0:5] ~ 2 ~ 5 ~ A range of h ends at 4 at the latest, but 5 was asked for.",
                "h[2:2] ~ 2 ~ 5 ~ There is nothing in this range: its end should come after its beginning, as in 0:4 or t-9:t.",
                "h[t:t-2, 0] ~ 2 ~ 7 ~ There is nothing in this range: its end should come after its beginning, as in 0:4 or t-9:t.",
                "h[t-2:, 0:2] ~ 0 ~ 12 ~ One range at a time can be read: choose a single one of h, as in h[t-9:, 0], or a single step.",
                "z ~ 0 ~ 1 ~ 'z is the sum of a gate: write which, as in z.f[3].'",
                "z.h ~ 2 ~ 3 ~ 'z is the sum of a gate: write z.i, z.f, z.g or z.o, not z.h.'",
                "D1.h ~ 0 ~ 2 ~ A Dense has no h: read its kernel or its bias, as in D1.bias, or what it gives out as y.",
                "D1.recurrent_kernel ~ 3 ~ 19 ~ The layer has no recurrent_kernel: choose one of kernel, bias.",
                "D2.bias ~ 0 ~ 2 ~ The layers count from D1 to D1, but D2 was asked for.",
                "kernel[1, 0] ~ 7 ~ 8 ~ kernel counts from 0 to 0, but 1 was asked for.",
                "kernel@0 ~ 7 ~ 8 ~ kernel is the same in all slots: write it without @.",
                "quantile(h, -0.1) ~ 12 ~ 16 ~ A share is a number from 0 to 1, not -0.1.",
                "z.q[1] ~ 2 ~ 3 ~ 'z is the sum of a gate: write z.i, z.f, z.g or z.o, not z.q.'",
                "loss[t-1, 0] ~ 10 ~ 11 ~ 'loss is one number of the whole moment: write the step alone, as in loss[t-1].'",
                "argmax(h, c) ~ 10 ~ 11 ~ argmax takes one argument, but there are 2.",
                "gradient(h[0]) ~ 9 ~ 13 ~ gradient needs a weight, as in gradient(L1.kernel[0, 3]).",
                "update(1) ~ 7 ~ 8 ~ update needs a weight, as in update(L1.kernel[0, 3]).",
                "any(h) ~ 4 ~ 5 ~ any needs something true or false, as h[3] < 0.5 is, but this is a vector.",
                "max(h > 0) ~ 4 ~ 9 ~ max needs a number, but this is true or false for each of several numbers.",
                "changed(h > 0) ~ 8 ~ 13 ~ This compares several numbers: write any(...), all(...) or count(...), or choose one, as in h[3] > 0.5.",
                "any(h > h[0:2]) ~ 4 ~ 14 ~ Vectors of 4 and of 2 numbers do not fit each other.",
                "fit[0] ~ 4 ~ 5 ~ fit is one number of the whole moment: write it without brackets.",
            })
    // spotless:on
    void errorsStandAtTheCharactersAndSayWhatToDo(String text, int from, int to, String sentence) {
        ExpressionException error = assertThrows(ExpressionException.class, () -> value(text, LAST_STEP));
        assertEquals(sentence, error.getMessage());
        assertEquals(new TextRange(from, to), error.place());
    }

    @Test
    void sumsOfManyUnitsCountAsTheWorkTheyAre() {
        String many = "0" + " + sum(z.i[t-999:, 0])".repeat(17);
        assertEquals(
                "This reads more than 100000 numbers at one moment: read fewer units or fewer steps back.",
                assertThrows(ExpressionException.class, () -> value(many, LAST_STEP))
                        .getMessage());
        value(many.replace("z.i", "i"), LAST_STEP);
    }
}
