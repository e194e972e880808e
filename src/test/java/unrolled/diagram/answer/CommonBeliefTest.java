package unrolled.diagram.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;
import unrolled.experiment.ResetRule;
import unrolled.experiment.SampleOrder;
import unrolled.io.experiment.BundledExperiments;
import unrolled.lesson.BundledLessons;
import unrolled.run.Traces;
import unrolled.run.plan.Moment;

/** Of each of thirty beliefs it is said what is so, with the numbers of the run where one stands. */
class CommonBeliefTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Words GERMAN = Words.in(Locale.GERMAN);
    /** What no run of ours can show: it was seen of the library itself. */
    private static final Set<CommonBelief> OF_THE_LIBRARY = EnumSet.of(
            CommonBelief.MODEL_RESET,
            CommonBelief.RESET_TO_STATES,
            CommonBelief.RESET_STATELESS,
            CommonBelief.INPUT_SHAPE,
            CommonBelief.EVERY_BACKEND,
            CommonBelief.ALL_STATES,
            CommonBelief.ZERO_PADDING,
            CommonBelief.MASKED_STACK,
            CommonBelief.BIDIRECTIONAL);

    private static View view(Experiment experiment, String run) {
        return new View(Traces.of(experiment), Cursor.start(run).at(new Moment(0, 1, 0)));
    }

    private static String really(CommonBelief belief, Experiment experiment, String run) {
        return belief.really(view(experiment, run), ENGLISH).text();
    }

    /** Run A: batch size 1, stateful; C: batch size 4. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ONE_STATE          | A | in the first LSTM of run A, 1 × 4 numbers of each
            ONE_STATE          | C | in the first LSTM of run C, 4 × 4 numbers of each
            WITHIN_BATCH       | A | A batch of run A is a single sample.
            WITHIN_BATCH       | C | Of the 4 samples in a batch of run C none sees another.
            NEXT_SAMPLE        | A | Slot 0 of run A gets sample 0, then sample 1.
            NEXT_SAMPLE        | C | Slot 0 of run C gets sample 0, then sample 4.
            TIME_ORDER         | A | The first border of run A, in slot 0: overlaps by 2.
            TIME_ORDER         | B | Run B carries nothing over its first border
            TIME_ORDER         | C | The first border of run C, in slot 0: gap of 1.
            SLIDING_WINDOWS    | A | a row stands in up to 3 windows; with stride 3 it stands in one
            RESET_BY_EPOCH     | A | Run A is reset before every epoch, because that is set.
            RESET_BY_EPOCH     | B | Run B is stateless
            CLEAN_VALIDATION   | A | Run A has no validation.
            GRADIENTS_CROSS    | A | 3 time steps at most
            SHUFFLE_REFUSED    | A | Run A has 2 passes; shuffled are 0.
            LAST_BATCH         | C | 141 samples, as here, make 35 full batches of 4; left over: 1.
            FORWARD_BY_BATCH   | A | 141 updates an epoch with batch size 1, and 35 full batches with batch size 4
            UNITS_ARE_STEPS    | A | Its 4 · 4 · (4 + 1 + 1) = 96 weights
            STEPS_ARE_FEATURES | A | 3 time steps of one feature take 96 weights
            STEPS_ARE_FEATURES | A | one time step of 3 features takes 128
            LOOK_BACK_OUTPUTS  | A | In run A, inputs: 3; outputs: 1
            FIXED_STEPS        | C | keras.Input(batch_shape=(4, None, 1))
            PREDICT_ONE        | C | built for batches of 4, as run C has them
            PREDICT_ONE        | C | Its 101 weights know no batch size
            STATE_SAVED        | C | Its state, 32 numbers of h and c
            GATE_ORDER         | A | Of the 16 columns in the kernel of the first LSTM of run A, counted from 0, those of the forget gate are 4 to 7
            ONE_SIGMOID        | A | sigmoid makes 0.731, hard_sigmoid of Keras 3 0.667, and that of Keras 2 0.700
            """)
    void whatIsSoIsComputedOfTheRun(CommonBelief belief, String run, String said) {
        String really = really(belief, Examples.airline(), run);
        assertTrue(really.contains(said), really);
    }

    /** The state that a batch begins with. */
    @ParameterizedTest
    @CsvSource({"STATE_ADDED", "PYTORCH_REMEMBERS"})
    void whatABatchBeginsWithIsItsNumber(CommonBelief belief) {
        View view = view(Examples.airline(), "A");
        Border border = Border.into(view.current(), view.cursor()).orElseThrow();
        String number = "batch 2 begins with c[" + border.unit() + "] = " + ENGLISH.signed(border.begun(), 4);
        assertTrue(belief.really(view, ENGLISH).text().contains(number), number);
        assertNotEquals(
                belief.really(view, ENGLISH), belief.really(view(Examples.airline(), "B"), ENGLISH), "stateless");
    }

    @Test
    void anotherSetUpIsToldAsItIs() {
        Experiment airline = Examples.airline();
        Experiment alone = airline.withRuns(airline.runs().subList(0, 1));
        Experiment once = alone.withData(airline.data().withStride(3));
        assertTrue(really(CommonBelief.SLIDING_WINDOWS, once, "A").contains("each row stands in one window at most"));
        Experiment gaps = once.withData(once.data().withStride(5));
        assertTrue(really(CommonBelief.SLIDING_WINDOWS, gaps, "A").contains("2 rows are left out between two windows"));
        Experiment streams = once.withRuns(List.of(airline.runs().get(2).withOrder(SampleOrder.INTERLEAVED)));
        assertTrue(really(CommonBelief.TIME_ORDER, streams, "C").endsWith("in slot 0: goes on."));
        for (ResetRule rule : ResetRule.values()) {
            Experiment reset = alone.withRun("A", run -> run.withReset(rule));
            assertFalse(really(CommonBelief.RESET_BY_EPOCH, reset, "A").isBlank(), rule.name());
        }
        assertEquals(
                "Stateful, it begins with the state that training left, and the next epoch begins with what the validation "
                        + "left, unless both are reset. Of the 20 validations of run A 20 begin with a state that training "
                        + "left, and 19 leave theirs to what comes next.",
                really(CommonBelief.CLEAN_VALIDATION, BundledExperiments.named("validation-pollutes"), "A"));
    }

    static List<String> examples() {
        return BundledExperiments.names().stream()
                .filter(name -> !name.equals("ten-million"))
                .toList();
    }

    /** Nothing is left unfilled, whatever the experiment is, and German is German. */
    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleHasThirtySentencesInBothLanguages(String example) {
        View view = new View(
                Traces.of(BundledExperiments.named(example)),
                Cursor.start(BundledExperiments.named(example).runs().get(0).id()));
        for (CommonBelief belief : CommonBelief.values()) {
            String english = belief.says(ENGLISH) + belief.really(view, ENGLISH).text();
            String german = belief.says(GERMAN) + belief.really(view, GERMAN).text();
            assertNotEquals(english, german);
            assertFalse((english + german).matches(".*(\\{|\\?|NaN).*"), english + german);
        }
    }

    @Test
    void thereAreThirtyOfWhichTwentyOneAreComputed() {
        View one = view(Examples.airline(), "A");
        View other = view(BundledExperiments.named("heating-demand"), "B");
        List<CommonBelief> same = Arrays.stream(CommonBelief.values())
                .filter(belief -> belief.really(one, ENGLISH).equals(belief.really(other, ENGLISH)))
                .toList();
        assertEquals(30, CommonBelief.values().length);
        assertEquals(List.copyOf(OF_THE_LIBRARY), same);
    }

    @Test
    void whatIsLedToIsThere() {
        for (CommonBelief belief : CommonBelief.values()) {
            belief.seen()
                    .ifPresent(seen -> assertTrue(
                            (seen.inLesson() ? BundledLessons.names() : BundledExperiments.names())
                                    .contains(seen.name()),
                            seen.name()));
        }
    }
}
