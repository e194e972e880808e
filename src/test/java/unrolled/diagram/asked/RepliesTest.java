package unrolled.diagram.asked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.data.Column;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.asked.Thing.Kind;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Activation;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Part;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;

/** What is replied to each question, with its numbers, and what is replied when its turn was made. */
class RepliesTest {
    static Experiment airline(UnaryOperator<RunChoice> change) {
        return Examples.airline().withRuns(List.of(change.apply(Examples.run("A", 1, true))));
    }

    static RunChoice fitted(RunChoice run, int epochs) {
        return run.withReset(ResetRule.EVERY_PASS).withCalls(List.of(new Call.Fit(epochs, false, false)));
    }

    static void assertReply(Experiment experiment, WhyQuestion question, Thing thing, String said, String then) {
        Inquiry inquiry = Inquiry.about(experiment);
        String reply = inquiry.reply(question, thing).sentence().text();
        assertTrue(reply.contains(said), reply);
        String after = inquiry.then(question, thing);
        assertTrue(then.isEmpty() ? after.isEmpty() : after.contains(then), "then: " + after);
    }

    static Thing thing(Kind kind, String place) {
        return Thing.of(kind, Inquiry.place(place));
    }

    private static Thing number(Quantity quantity, String place) {
        return Thing.of(NumberName.of(quantity, 2), Inquiry.place(place));
    }

    @Test
    void anInputIsARowOnItsScale() {
        assertReply(
                airline(run -> run),
                WhyQuestion.SOURCE,
                thing(Kind.INPUT, "A 1/3/1"),
                "Row 2, 1949-03 of passengers. There it is 132, and on the scale from 0 to 1:"
                        + " (v − min) / (max − min) = (132 − 104) / (622 − 104) = +0.0541.",
                "Row 2, 1949-03 of passengers, as it is: x[0] = +132.0000.");
        Experiment experiment = airline(run -> run);
        Experiment standard = experiment.withData(experiment.data().withScaling(Scaling.STANDARD));
        assertReply(
                standard,
                WhyQuestion.SOURCE,
                thing(Kind.INPUT, "A 1/3/1"),
                "(132 − 280.3) / 119.55 = −1.2405",
                "as it is");
        Experiment both = experiment.withData(experiment.data().withScaling(Scaling.MIN_MAX_1));
        assertReply(
                both,
                WhyQuestion.SOURCE,
                thing(Kind.INPUT, "A 1/3/1"),
                "2 (132 − 104) / (622 − 104) − 1 = −0.8919",
                "as it is");
    }

    @Test
    void anInputOfAGenerationIsAnOutputThatTheWindowMovedOn() {
        Experiment experiment = airline(run -> run.withCalls(List.of(new Call.Generate(Part.ALL, 8))));
        Reply reply = Inquiry.about(experiment).reply(WhyQuestion.SOURCE, Kind.INPUT, "A 1/6/2");
        assertTrue(reply.sentence().text().startsWith("It is what the model gave out in batch 4, t 3."));
        assertEquals(List.of("the window, moved on once"), reply.skipped());
        assertEquals("1/4/3", reply.place().orElseThrow().moment().toString());
        Reply row = Inquiry.about(experiment).reply(WhyQuestion.SOURCE, Kind.INPUT, "A 1/2/1");
        assertTrue(
                row.sentence().text().startsWith("Row 1, 1949-02 of passengers."),
                row.sentence().text());
    }

    @Test
    void anInputMattersLessAtTheEndOfTheBatch() {
        assertReply(
                airline(run -> run),
                WhyQuestion.MATTERS,
                thing(Kind.INPUT, "A 1/3/1"),
                "Yes. For each 1 of x[0], c[2] changes by +0.2396 right here and by +0.1962",
                "+0.3337");
    }

    @Test
    void hIsWhatTheOutputGateLetsOutOfC() {
        assertReply(
                airline(run -> run),
                WhyQuestion.OF_C,
                number(Quantity.H, "A 1/10/3"),
                "h[2] = +0.0521 is o[2] = 0.497 times tanh(c) = +0.1047",
                "");
    }

    @Test
    void cIsLargeWhereItGathers() {
        Change.Place forget = new Change.Hold(Quantity.F, 0, 0, 0, 2, Optional.empty());
        Change.Place write = new Change.Hold(Quantity.I, 0, 0, 0, 2, Optional.empty());
        Experiment gathering =
                airline(run -> run.with(new Change(0, 60, forget, 1)).with(new Change(0, 60, write, 1)));
        assertReply(
                gathering,
                WhyQuestion.LARGE,
                number(Quantity.C, "A 1/100/3"),
                "Because it has been gathering since",
                "");
    }

    @Test
    void aGateStaysClosedThroughTheRunByItsBias() {
        Change.Place bias = new Change.Weight(0, Change.Table.BIAS, 0, 2);
        assertReply(
                airline(run -> run.with(new Change(0, 0, bias, -12))),
                WhyQuestion.SATURATED,
                number(Quantity.C, "A 1/5/2"),
                "i[2] stays closed, between",
                "");
    }

    @Test
    void aDeadReluLetsNoGradientBack() {
        Change.Place bias = new Change.Weight(1, Change.Table.BIAS, 0, 0);
        ModelChoice relu = Examples.airline().model().withDense(Optional.of(new DenseChoice(1, Activation.RELU)));
        Experiment dead =
                airline(run -> fitted(run, 2).with(new Change(0, 0, bias, -50))).withModel(relu);
        assertReply(
                dead,
                WhyQuestion.STILL,
                thing(Kind.WEIGHTS, "A 1/5/1"),
                "Because the gradient with respect to L1 is 0: what was set, held or cut by hand lets none through.",
                "");
        assertReply(
                dead,
                WhyQuestion.FLAT,
                thing(Kind.OUTPUT, "A 1/5/3"),
                "Because of what was set, held or cut by hand.",
                "");
    }

    @Test
    void theUpdateThatMovedAWeightMost() {
        Experiment experiment = airline(run -> fitted(run, 3));
        NumberName weight = NumberName.weight(
                Inquiry.about(experiment).traces().get(0).run().model(), 0, 0, List.of(0, 2), "");
        assertReply(
                experiment,
                WhyQuestion.MOVED,
                Thing.of(weight, Inquiry.place("A 1/5/1")),
                "It moved L1.kernel[0, 2] by",
                "on average, the 420 updates");
        assertReply(
                experiment,
                WhyQuestion.MOVED,
                thing(Kind.WEIGHTS, "A 1/5/1"),
                "It moved L1 by",
                "on average, the 420 updates");
    }

    @Test
    void aGradientIsSmallWhereForgetGatesLetLittleThrough() {
        Experiment longer = airline(run -> fitted(run, 1));
        assertReply(
                longer.withData(longer.data().withLookBack(12)),
                WhyQuestion.SMALL,
                thing(Kind.GRADIENT, "A 1/84/1"),
                "Because every step lets through only a part, t 11 least: 0.76. There the forget gates are 0.71 on average.",
                "");
    }

    @Test
    void noGradientGoesBackOverAWall() {
        assertReply(
                airline(run -> fitted(run, 1).withReset(ResetRule.EVERY_BATCH)),
                WhyQuestion.NO_GRADIENT,
                thing(Kind.GRADIENT, "A 1/5/1"),
                "Because the state is zero before batch 5, t 1.",
                "");
    }

    @Test
    void validationRisesWhereTrainingLearnsByHeart() {
        Random chance = new Random(1);
        double[] values = chance.doubles(64).toArray();
        RunChoice run = RunChoice.predicting("A", 1, false, 1)
                .withSplit(new Split(OptionalInt.empty(), OptionalInt.of(30)))
                .withCalls(List.of(new Call.Fit(150, true, false)))
                .withTraining(new Training(RunChoice.KERAS.loss(), Optimizer.of(new Adam(0.01))));
        ModelChoice large = ModelChoice.stack(List.of(16), Optional.of(new DenseChoice(1, Activation.LINEAR)), 508);
        Experiment experiment = Examples.airline()
                .withData(DataChoice.of(Table.of("chance", List.of(Column.of("y", values))))
                        .withLookBack(6))
                .withModel(large)
                .withRuns(List.of(run));
        assertReply(
                experiment,
                WhyQuestion.VALIDATION,
                thing(Kind.LOSS, "A 300/1/1"),
                "Because it was trained too long. The validation was best after epoch",
                "");
    }

    @Test
    void samplesAreDroppedThatFillNoStream() {
        Experiment interleaved = airline(
                run -> run.withBatchSize(4).withSamples(OptionalInt.empty()).withOrder(SampleOrder.INTERLEAVED));
        Experiment strided = interleaved.withData(interleaved.data().withStride(3));
        assertReply(
                strided,
                WhyQuestion.DROPPED,
                thing(Kind.DROPPED, "A 1/1/1"),
                "Because 4 streams of the same length do not take all.",
                "");
        assertReply(
                airline(run -> run),
                WhyQuestion.DROPPED,
                thing(Kind.DROPPED, "A 1/1/1"),
                "Because the run uses the first 140 of 141 samples. Left out: 140.",
                "");
    }

    @Test
    void aModelThatNothingTrainedIsFlat() {
        assertReply(
                airline(run -> run).withModel(Examples.airline().model().withSeed(7)),
                WhyQuestion.FLAT,
                thing(Kind.OUTPUT, "A 1/100/3"),
                "Because nothing has trained this model. Its 101 weights are those that seed 7 made",
                "");
    }

    @Test
    void aDenseWithoutWeightsIsFlat() {
        UnaryOperator<RunChoice> change = run -> {
            RunChoice changed = run;
            for (int unit = 0; unit < 4; unit++) {
                changed = changed.with(new Change(0, 0, new Change.Weight(1, Change.Table.KERNEL, unit, 0), 0));
            }
            return changed;
        };
        Reply reply = Inquiry.about(airline(change)).reply(WhyQuestion.FLAT, Kind.OUTPUT, "A 1/100/3");
        assertTrue(
                reply.sentence().text().startsWith("Because of what was set"),
                reply.sentence().text());
    }

    @Test
    void whereMostWasGatheredNoStepSendsOnToTheOneBefore() {
        Inquiry inquiry = Inquiry.about(airline(run -> run));
        Reply gathered = inquiry.reply(WhyQuestion.MEMORY, Kind.STATE, "A 1/40/3");
        assertTrue(gathered.sentence().text().startsWith("Most of it was gathered before:"));
        assertEquals("1/40/3", gathered.place().orElseThrow().moment().toString());
        Change.Place input = new Change.Input(1, 0, 0);
        Inquiry struck = Inquiry.about(airline(run -> run.with(new Change(0, 38, input, -3))));
        Reply kept = struck.reply(WhyQuestion.MEMORY, Kind.STATE, "A 1/40/3");
        assertTrue(kept.sentence().text().startsWith("No step left more of it than batch 39, t 2."));
        Reply there = struck.reply(WhyQuestion.MEMORY, Kind.STATE, "A 1/39/2");
        assertEquals("1/39/2", there.place().orElseThrow().moment().toString());
    }

    @Test
    void noThingIsAskedMoreThanEightQuestions() {
        Inquiry inquiry = Inquiry.about(Examples.airline());
        for (Kind kind : Kind.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertTrue(inquiry.all(thing(kind, "A 2/20/3"), locale).size() <= Asked.MOST);
            }
        }
    }
}
