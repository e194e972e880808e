package unrolled.debug.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.Models;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.stop.Watch;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.experiment.Experiment;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** The language of watches and conditions, on runs A (batch size 1), B (stateless) and C (batch size 4). */
class ExpressionTest {
    private static final List<Trace> TRACES = Examples.traces(stacked());
    /** Second epoch, batch 6, step 2, slot 1, in run C, whose layers have 4 and 2 units. */
    private static final Cursor CURSOR = new Cursor("C", new Moment(1, 5, 1), 1, 0, 0);

    private static final Recording C = TRACES.get(2).block(1, 5).recording();

    private static Experiment stacked() {
        Experiment airline = Examples.airline();
        return airline.withModel(Models.stacked(airline.model(), List.of(4, 2)));
    }

    private static Scope at(Cursor cursor) {
        return new Scope(TRACES, cursor, Lock.BATCH);
    }

    private static Value value(String text) {
        return new Watch(Expression.parse(text), at(CURSOR)).value();
    }

    private static double number(String text) {
        return ((Value.Scalar) value(text)).number();
    }

    private static ExpressionException error(String text) {
        return assertThrows(ExpressionException.class, () -> value(text));
    }

    @Test
    void aNameReadsTheSlotTheRunAndTheLayerOfTheCursor() {
        assertEquals(C.at(Quantity.H, 0, 1, 1, 3), number("h[3]"));
        assertEquals(C.at(Quantity.F, 1, 1, 1, 0), number("L2.f[0]"));
        assertEquals(C.at(Quantity.H, 0, 2, 1, 3), number("h[3]@2"));
        assertEquals(TRACES.get(0).block(1, 5).recording().at(Quantity.C, 0, 0, 1, 2), number("A.L1.c[2]@0"));
        Watch inSecondLayer = new Watch(Expression.parse("c[1]"), at(CURSOR.inLayer(1)));
        assertEquals(new Value.Scalar(C.at(Quantity.C, 1, 1, 1, 1)), inSecondLayer.value());
    }

    @Test
    void aNameWithoutAnIndexIsAVectorUnlessThereIsOnlyOneNumber() {
        assertEquals(
                new Value.Vector(List.of(
                        C.at(Quantity.H, 0, 1, 1, 0),
                        C.at(Quantity.H, 0, 1, 1, 1),
                        C.at(Quantity.H, 0, 1, 1, 2),
                        C.at(Quantity.H, 0, 1, 1, 3))),
                value("h"));
        assertEquals(new Value.Scalar(C.x(1, 1, 0)), value("x"));
        assertEquals(value("x"), value("x[0]"));
    }

    @Test
    void aStepBackCrossesTheBorderOfABatch() {
        Recording before = TRACES.get(2).block(1, 4).recording();
        assertEquals(C.at(Quantity.C, 0, 1, 0, 2), number("c[t-1, 2]"));
        assertEquals(before.at(Quantity.C, 0, 1, 2, 2), number("c[t-2, 2]"));
        assertEquals(before.at(Quantity.C, 0, 1, 1, 2), number("c[t - 3, 2]"));
        Recording lastEpoch = TRACES.get(2).block(0, 34).recording();
        assertEquals(lastEpoch.x(1, 2, 0), number("x[t-17]"));
        assertEquals(Double.NaN, number("x[t-1000]"));
    }

    @Test
    void whatIsNotThereIsNaNAndNoComparisonHoldsForIt() {
        assertEquals(Double.NaN, number("y"));
        assertEquals(Double.NaN, number("loss"));
        assertEquals(Double.NaN, number("A.h[0]"), "run A has no slot 1");
        assertEquals(new Value.Truth(false), value("y < 1 || y >= 1"));
        assertEquals(new Value.Truth(true), value("isnan(y)"));
        Recording last = TRACES.get(2).block(1, 5).recording();
        Watch atLastStep = new Watch(Expression.parse("y"), at(CURSOR.at(new Moment(1, 5, 2))));
        assertEquals(new Value.Scalar(last.output(1, 2, 0)), atLastStep.value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "1 + 2 * 3 ~ 7",
                "(1 + 2) * 3 ~ 9",
                "2 - 3 - 4 ~ -5",
                "12 / 3 / 2 ~ 2",
                "-2 * -.5 ~ 1",
                "1.5e2 - 1e-1 ~ 149.9",
                "abs(-3) + sqrt(16) + sign(-7) ~ 6",
                "exp(0) + log(1) ~ 1",
                "max(2, 5) - min(2, 5) ~ 3",
                "max(7) ~ 7",
                "norm(h - h) ~ 0",
                "sum(h * 0 + 2) ~ 8",
                "mean(1 - h * 0) ~ 1",
                "norm(0 * h + 3) ~ 6",
                "max(h) - max(-min(-h), min(h)) ~ 0",
                "t ~ 2",
                "batch ~ 6",
                "epoch ~ 2",
                "slot ~ 1",
                "sample ~ 21",
                "A.sample@0 ~ 5",
                "change(t) + change(batch) ~ 1",
            })
    void numbersAreComputed(String text, double expected) {
        assertEquals(expected, number(text), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "1 < 2 && 2 <= 2 ~ true",
                "norm(0 * h + 1e300) == 2e300 ~ true",
                "norm(0 * h - 1e-200) == 2e-200 ~ true",
                "1 > 2 || 2 >= 3 ~ false",
                "1 == 1 && 1 != 2 ~ true",
                "!(1 < 2) ~ false",
                "0 > 1 && 0 > 1 || 1 > 0 ~ true",
                "changed(h) && changed(x) ~ true",
                "changed(0 * h) || changed(batch) ~ false",
                "changed(t > 1) ~ true",
            })
    void conditionsHoldOrNot(String text, boolean expected) {
        assertEquals(new Value.Truth(expected), value(text));
    }

    @Test
    void aCurveIsTheNumbersUpToTheCursor() {
        double[] curve = new Watch(Expression.parse("c[2]"), at(CURSOR)).curve(3);
        assertEquals(3, curve.length);
        assertEquals(number("c[t-2, 2]"), curve[0]);
        assertEquals(number("c[t-1, 2]"), curve[1]);
        assertEquals(number("c[2]"), curve[2]);
        Cursor second = CURSOR.at(new Moment(0, 0, 1));
        assertEquals(2, new Watch(Expression.parse("h"), at(second)).curve(50).length);
    }

    @Test
    void anExpressionCanNameTheLayerThatItMeansNow() {
        Expression expression = Expression.parse("h[0] + A.c[1] > L1.f[0] - max(x)");
        assertEquals(
                "L2.h[0] + A.L2.c[1] > L1.f[0] - max(x)", expression.inLayer(1).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "h[3 ~ 3 ~ 3 ~ Expected is ']', but here is the end.",
                "h[7] ~ 2 ~ 3 ~ h counts from 0 to 3, but 7 was asked for.",
                "L2.h[2] ~ 5 ~ 6 ~ h counts from 0 to 1, but 2 was asked for.",
                "L3.h ~ 0 ~ 2 ~ The layers count from L1 to L2, but L3 was asked for.",
                "L1.x ~ 0 ~ 2 ~ x is not of a layer: write it without one.",
                "D.h[0] ~ 0 ~ 1 ~ There is no run 'D': choose one of A, B, C.",
                "q + 1 ~ 0 ~ 1 ~ There is no name 'q': choose one of i, f, g, o, c, h, x, y, target, loss, kernel, recurrent_kernel, bias, t, batch, epoch, call, fit, slot, sample.",
                "h[0]@4 ~ 5 ~ 6 ~ The slots of run C count from 0 to 3, but 4 was asked for.",
                "loss@0 ~ 5 ~ 6 ~ loss is the same in all slots: write it without @.",
                "h[t+1, 0] ~ 3 ~ 4 ~ Only steps back can be read: write t-1.",
                "h[t-1001, 0] ~ 2 ~ 8 ~ At most 1000 steps back can be read, not 1001.",
                "h[1.5] ~ 2 ~ 5 ~ Expected is an index like 0, a range like 0:4 or a step like t-1, but here is '1.5'.",
                "h[i] ~ 2 ~ 3 ~ Expected is an index like 0, a range like 0:4 or a step like t-1, but here is 'i'.",
                "batch[0] ~ 6 ~ 7 ~ batch is one number of the whole moment: write it without brackets.",
                "h < 0.5 ~ 0 ~ 7 ~ This compares several numbers: write any(...), all(...) or count(...), or choose one, as in h[3] > 0.5.",
                "1 + (x > 2) ~ 5 ~ 10 ~ + needs a number, but this is true or false.",
                "x && x > 1 ~ 0 ~ 1 ~ && needs something true or false, as h[3] < 0.5 is, but this is a number.",
                "h + L2.h ~ 0 ~ 8 ~ Vectors of 4 and of 2 numbers do not fit each other.",
                "1 < 2 < 3 ~ 6 ~ 7 ~ Two numbers are compared at a time, but here is '<': join comparisons with &&.",
                "x & 1 ~ 2 ~ 3 ~ '&' means nothing alone: write &&.",
                "x = 1 ~ 2 ~ 3 ~ '=' means nothing alone: write ==.",
                "x # 1 ~ 2 ~ 3 ~ '#' means nothing in an expression: take it away.",
                "1e999 ~ 0 ~ 5 ~ '1e999' is too large for a number: write a smaller one.",
                "median(h) ~ 0 ~ 6 ~ There is no function 'median': choose one of abs, sqrt, exp, log, sign, tanh, sigmoid, max, min, mean, sum, norm, argmax, argmin, quantile, any, all, count, isnan, changed, change, gradient, update.",
                "max ~ 0 ~ 3 ~ max is a function: write max(...).",
                "abs(x, x) ~ 7 ~ 8 ~ abs takes one argument, but there are 2.",
                "1 2 ~ 2 ~ 3 ~ Expected is an operator like + or <, or the end, but here is '2'.",
                "A.B.h ~ 2 ~ 3 ~ Expected is a layer like L1, but here is 'B': write run, layer and name, as in A.L1.h.",
                "1 + ~ 3 ~ 3 ~ Expected is a number or a name like h[3], but here is the end.",
            })
    void errorsStandAtTheCharacterAndSayWhatToDo(String text, int from, int to, String sentence) {
        ExpressionException error = error(text);
        assertEquals(sentence, error.getMessage());
        assertEquals(new TextRange(from, to), error.place());
    }

    @Test
    void errorsAreSaidInGermanToo() {
        assertEquals(
                "Einen Lauf „D“ gibt es nicht: Wählen Sie einen von A, B, C.",
                error("D.h[0]").text(Locale.GERMAN));
    }

    @Test
    void lengthDepthAndWorkAreBounded() {
        assertEquals(
                "An expression may have at most 500 characters but has 501: make it shorter.",
                error("1".repeat(501)).getMessage());
        assertEquals(number("(".repeat(63) + "1" + ")".repeat(63)), 1);
        assertEquals(
                new TextRange(64, 65),
                error("(".repeat(64) + "1" + ")".repeat(64)).place());
        assertEquals(new TextRange(63, 64), error("-".repeat(400) + "1").place());
        assertEquals(
                "This reads more than 100000 numbers at one moment: read fewer units or fewer steps back.",
                error("change(".repeat(40) + "h" + ")".repeat(40)).getMessage());
        assertEquals(250, number("1" + "+1".repeat(249)));
    }

    @Test
    void conditionsAreTrueOrFalse() {
        Scope scope = at(CURSOR);
        assertEquals(
                "A condition should be true or false, as h[3] < 0.5 is, but this is a vector.",
                assertThrows(ExpressionException.class, () -> new Compiler(scope).condition(Expression.parse("h")))
                        .getMessage());
        assertEquals(
                "This should be a number, as h[3] is, but it is true or false.",
                assertThrows(ExpressionException.class, () -> new Compiler(scope).number(Expression.parse("x > 1")))
                        .getMessage());
    }
}
