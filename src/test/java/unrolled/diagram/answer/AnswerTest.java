package unrolled.diagram.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Desk;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Experiment;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.Traces;
import unrolled.run.plan.Moment;

/** What is said is computed: other numbers, another sentence. */
class AnswerTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Cursor SECOND = Cursor.start("A").at(new Moment(0, 1, 0));

    private static View view(Experiment experiment, Cursor cursor) {
        return new View(Traces.of(experiment), cursor);
    }

    private static String said(Experiment experiment, Cursor cursor) {
        return Answer.of("airline-passengers", view(experiment, cursor), ENGLISH)
                .sentence()
                .text();
    }

    @Test
    void aKeptStateIsToldWithItsNumber() {
        View view = view(Examples.airline(), SECOND);
        Trace trace = view.current();
        Answer answer = Answer.of("airline-passengers", view, ENGLISH);
        assertEquals("How does a stateful LSTM work with batch size 1?", answer.question());
        int unit = answer.place().orElseThrow().unit();
        double left = trace.block(0, 0).recording().at(Quantity.C, 0, 0, 2, unit);
        for (int other = 0; other < 4; other++) {
            assertTrue(
                    Math.abs(trace.block(0, 0).recording().at(Quantity.C, 0, 0, 2, other)) <= Math.abs(left),
                    "the one farthest from zero is told");
        }
        assertEquals(
                "Nothing is reset between the batches: batch 2 begins with c[" + unit + "] = "
                        + ENGLISH.signed(left, 4) + ", the value with which batch 1 ended (run B, stateless: 0). "
                        + "Only reset_states clears the state, here before every epoch.",
                answer.sentence().text());
        assertEquals(Optional.of(SECOND.onUnit(unit)), answer.place());
        assertEquals(Optional.of(Carry.KEPT), answer.carry());
    }

    @Test
    void aCutIsToldWithWhatItLost() {
        Experiment cut = Examples.airline().withRun("A", run -> run.with(Pin.all(0, 1, 0)));
        String said = said(cut, SECOND);
        assertTrue(said.startsWith("You cut it here: batch 2 begins with 0; c["), said);
        assertTrue(said.endsWith("is lost. From batch 3 on the state goes on again."), said);
        assertTrue(
                said(cut, SECOND.at(new Moment(0, 5, 0))).startsWith("Here the state goes on: batch 6 begins with c["),
                "nobody can say that nothing is reset between the batches");
    }

    @Test
    void aCutInTrainingIsToldToo() {
        Desk desk = BundledExperiments.document("airline-training").desk().orElseThrow();
        Cursor second = desk.cursor().at(new Moment(99, 1, 0));
        Experiment cut = desk.experiment().withRun("A", run -> run.with(Pin.all(99, 1, 0)));
        assertTrue(Answer.of("airline-training", view(desk.experiment(), second), ENGLISH)
                .sentence()
                .text()
                .startsWith("In training the state goes on as it does in predict: batch 2 begins with c["));
        assertTrue(Answer.of("airline-training", view(cut, second), ENGLISH)
                .sentence()
                .text()
                .startsWith("You cut it here: batch 2 begins with 0;"));
    }

    @Test
    void aLossIsToldAsItStandsBesideTheCurves() {
        Desk desk = BundledExperiments.document("one-to-one").desk().orElseThrow();
        View view = view(desk.experiment(), desk.cursor());
        String said = Answer.of("one-to-one", view, ENGLISH).sentence().text();
        for (Trace trace : view.traces()) {
            double loss = trace.losses().of(trace.plan().epochs() - 1);
            assertTrue(said.contains(ENGLISH.figures(loss, 4)), said);
        }
        assertTrue(said.startsWith("Not without a memory: in evaluate the loss of run A, stateless, is "), said);
    }

    @Test
    void severalFeaturesOnlyMakeTheKernelHigher() {
        Desk desk =
                BundledExperiments.document("many-to-one-multivariate").desk().orElseThrow();
        String said = Answer.of("many-to-one-multivariate", view(desk.experiment(), desk.cursor()), ENGLISH)
                .sentence()
                .text();
        assertTrue(
                said.startsWith("Each time step reads 2 numbers, and only the kernel grows: "
                        + "it has 2 rows of 24 weights (4 gates \u00d7 6 units), a row for each feature."),
                said);
    }

    @Test
    void whereRunsAreComparedTheOtherOneIsShown() {
        Desk desk = BundledExperiments.document("look-back-steps-or-features")
                .desk()
                .orElseThrow();
        Answer answer = Answer.of("look-back-steps-or-features", view(desk.experiment(), desk.cursor()), ENGLISH);
        assertEquals("B", answer.place().orElseThrow().run());
    }

    @Test
    void everyRuleIsToldAsItIs() {
        Experiment airline = Examples.airline();
        assertTrue(
                said(airline, SECOND.inRun("B")).startsWith("Stateless, the run forgets after every batch: batch 2"));
        Cursor epoch = SECOND.at(new Moment(1, 0, 0));
        assertTrue(said(airline, epoch).startsWith("Here reset_states cleared the state: epoch 2 begins with 0;"));
        Experiment never = airline.withRun("A", run -> run.withReset(ResetRule.NEVER));
        assertTrue(said(never, epoch).startsWith("Nothing resets by itself: epoch 2 begins with c["));
        assertTrue(said(never, epoch).endsWith("Only reset_states would clear the state, and nobody calls it here."));
        Experiment every = airline.withRun("A", run -> run.withReset(ResetRule.EVERY_BATCH));
        assertTrue(said(every, SECOND).startsWith("Reset before every batch, a stateful run forgets like a stateless"));
        assertTrue(said(airline, SECOND.inRun("C").inSlot(3)).startsWith("Each slot goes on by itself"));
    }

    @Test
    void ofTheFirstBatchTheBorderBehindItIsTold() {
        assertEquals(said(Examples.airline(), SECOND), said(Examples.airline(), Cursor.start("A")));
    }

    @Test
    void anExperimentThatIsNoExampleIsAskedWhatItIs() {
        View view = view(Examples.airline(), SECOND.inRun("C"));
        assertEquals(
                "How does this stateful LSTM work with batch size 4?",
                Answer.of("", view, ENGLISH).question());
        View stateless = view(Examples.airline(), SECOND.inRun("B"));
        assertEquals(
                "What does this stateless LSTM forget, with batch size 1?",
                Answer.of("", stateless, ENGLISH).question());
    }

    static List<String> bundled() {
        return BundledExperiments.names().stream()
                .filter(name -> !name.equals("ten-million"))
                .toList();
    }

    /** With other weights the numbers are others, and so is what is said of them. */
    @ParameterizedTest
    @MethodSource("bundled")
    void everyExampleAnswersItsQuestionInBothLanguages(String name) {
        Desk desk = BundledExperiments.document(name).desk().orElseThrow();
        Experiment other = desk.experiment().withModel(desk.experiment().model().withSeed(77));
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Words words = Words.in(language);
            Answer answer = Answer.of(name, view(desk.experiment(), desk.cursor()), words);
            assertEquals(words.of("question." + name), answer.question());
            String said = answer.sentence().text();
            assertFalse(said.matches(".*(\\*\\*|`|\\{\\d|  ).*"), said);
            assertTrue(said.length() < 290, said.length() + ": " + said);
            boolean countsOnly = name.equals("look-back-steps-or-features") || name.equals("train-n-predict-1");
            if (!countsOnly) {
                assertFalse(
                        said.equals(Answer.of(name, view(other, desk.cursor()), words)
                                .sentence()
                                .text()),
                        said);
            }
        }
    }

    @Test
    void millionsAreCounted() {
        String said = Answer.of("ten-million", view(Examples.airline(), SECOND), ENGLISH)
                .sentence()
                .text();
        assertTrue(said.startsWith("Yes, all 840 of them:"), said);
        assertTrue(said.contains("this is number 4."), said);
    }
}
