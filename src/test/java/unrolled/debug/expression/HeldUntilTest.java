package unrolled.debug.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.ChangeText;
import unrolled.run.Runs;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Until when a gate is held, as people write it, in a run of 2 epochs with 35 batches of 3 steps. */
class HeldUntilTest {
    private static final Plan PLAN = Runs.all(Examples.airline()).get(2).plan();
    private static final Moment HERE = new Moment(0, 4, 2);

    private static HeldUntil read(String text) {
        return HeldUntil.read(text, PLAN, HERE);
    }

    private static Change change(String text) {
        HeldUntil until = read(text);
        ChangeText.Here here = new ChangeText.Here(0, 4, 2, 1, 0);
        Change whole = ChangeText.read(until.change(), here, Examples.airline().model())
                .orElseThrow();
        return until.on(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "f[1] = 1 until 2.15.3, 1, 14, 2",
        "f[1] = 1 UNTIL 1.5.3, 0, 4, 2",
        "f[1] = 1 until 2.15, 1, 14, 2",
        "f[1] = 1  until 7 , 0, 6, 2",
    })
    void withoutAStepTheWholeBatchIsMeantAndWithoutAnEpochTheOneInWhichWeStand(
            String written, int epoch, int batch, int step) {
        Change.End end = new Change.End(epoch, batch, step);
        assertEquals(new Change(0, 4, new Change.Hold(Quantity.F, 2, 1, 0, 1, Optional.of(end)), 1), change(written));
    }

    @Test
    void withoutAnEndItIsHeldToTheEndOfTheRun() {
        assertEquals(
                new Change(0, 4, new Change.Hold(Quantity.F, 2, 1, 0, 1, Optional.empty()), 1), change("f[1] = 1"));
        assertEquals("c[0] = untilled", read("c[0] = untilled").change());
    }

    @ParameterizedTest
    @CsvSource({
        "f[1] = 1 until 2.36.1, 17, 19, 'The batches of this epoch count from 1 to 35, but here is \u201836\u2019.'",
        "f[1] = 1 until, 14, 14, 'Expected is a number like 1, but here is the end.'",
        "f[1] = 1 until 1.5.2, 9, 20, '1.5.2 is before 1.5.3, where the gate begins to be held: write that moment or a later one.'",
        "c[1] = 1 until 2.1.1, 9, 20, 'Only a gate is held until a moment, as in f[1] = 1 until 2.15.3: take this away.'",
    })
    void whatIsWrongIsSaidAtItsCharacters(String written, int from, int to, String sentence) {
        ExpressionException wrong = assertThrows(ExpressionException.class, () -> change(written));
        assertEquals(new TextRange(from, to), wrong.place());
        assertEquals(sentence, wrong.text(Locale.ENGLISH).replaceAll("'([^']*)'", "\u2018$1\u2019"));
    }
}
