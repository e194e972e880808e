package unrolled.debug.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.run.Runs;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Moments as people write them, in a run of 2 epochs with 35 batches of 3 steps. */
class MomentTextTest {
    private static final Plan PLAN = Runs.all(Examples.airline()).get(2).plan();
    private static final Moment HERE = new Moment(1, 4, 2);

    private static MomentText text(String text) {
        return new MomentText(text, PLAN, HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "1.30.3, 0, 29, 2",
        "2\u00b730\u00b71, 1, 29, 0",
        "2/35/3, 1, 34, 2",
        "' 1 . 30 ', 0, 29, 0",
        "30, 1, 29, 0",
    })
    void whatIsLeftOutIsTheFirstStepAndTheEpochInWhichWeStand(String written, int epoch, int batch, int step) {
        assertEquals(new Moment(epoch, batch, step), text(written).moment());
    }

    @Test
    void aMomentIsWrittenAsItIsRead() {
        assertEquals("2.5.3", MomentText.of(HERE));
        assertEquals(HERE, text(MomentText.of(HERE)).moment());
    }

    @ParameterizedTest
    @CsvSource({
        "1.36.1, 2, 4, 'The batches of this epoch count from 1 to 35, but here is \u201836\u2019.'",
        "3.1.1, 0, 1, 'Epochs count from 1 to 2, but here is \u20183\u2019.'",
        "1.1.0, 4, 5, 'The steps of this batch count from 1 to 3, but here is \u20180\u2019.'",
        "1.x, 2, 3, 'Expected is a number like 1, but here is \u2018x\u2019.'",
        "1., 2, 2, 'Expected is a number like 1, but here is the end.'",
        "99999999999, 0, 11, 'The batches of this epoch count from 1 to 35, but here is \u201899999999999\u2019.'",
        "1.1.1.7, 6, 7, 'A moment has three numbers, epoch.batch.step: take \u20187\u2019 away.'",
    })
    void whatIsWrongIsSaidAtItsCharacters(String written, int from, int to, String sentence) {
        ExpressionException wrong =
                assertThrows(ExpressionException.class, () -> text(written).moment());
        assertEquals(new TextRange(from, to), wrong.place());
        assertEquals(sentence, wrong.text(Locale.ENGLISH).replaceAll("'([^']*)'", "\u2018$1\u2019"));
    }

    @ParameterizedTest
    @CsvSource({"1.30.3", "30", "''", "x", "9.99.99"})
    void theNumbersThatThereAreAreKnownWhateverIsWritten(String written) {
        assertEquals(new MomentText.Most(2, 35, 3), text(written).most());
    }
}
