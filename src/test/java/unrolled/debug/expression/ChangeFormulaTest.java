package unrolled.debug.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.ChangeText;

/** A change that is written with an expression, at the first step of a run. */
class ChangeFormulaTest {
    private static final Scope SCOPE = new Scope(Examples.traces(Examples.airline()), Cursor.start("A"), Lock.BATCH);

    private static Optional<Change> change(String text) {
        ChangeText.Here here = new ChangeText.Here(0, 0, 0, 0, 0);
        return ChangeFormula.read(text, here, Examples.airline().model()).map(formula -> formula.in(SCOPE));
    }

    @Test
    void theExpressionIsTheNumberThatItGivesThere() {
        double c = SCOPE.own().block(0, 0).recording().at(Quantity.C, 0, 0, 0, 1);
        assertEquals(
                Optional.of(new Change(0, 0, new Change.Memory(Quantity.H, 0, 0, 0, 2), 2 * c)),
                change("h[2] = c[1] * 2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "h[1] == 2 ~ 5 ~ 7 ~ 'A change is written with a single =, as in h[1] = 2.'",
                "f[1] = c[9] * 2 ~ 9 ~ 10 ~ c counts from 0 to 3, but 9 was asked for.",
                "f[1] = h ~ 7 ~ 8 ~ 'This should be a number, as h[3] is, but it is a vector.'",
                "f[1] = c[1] > 2 ~ 7 ~ 15 ~ 'This should be a number, as h[3] is, but it is true or false.'",
                "f[1] = 0,5 ~ 7 ~ 10 ~ A number is written with a point: write 0.5.",
                "f[1] = ~ 6 ~ 6 ~ 'Expected is a number or a name like h[3], but here is the end.'",
            })
    void whatIsWrongIsSaidAtItsCharacters(String text, int from, int to, String sentence) {
        ExpressionException wrong = assertThrows(ExpressionException.class, () -> change(text));
        assertEquals(new TextRange(from, to), wrong.place());
        assertEquals(sentence, wrong.text(Locale.ENGLISH));
    }
}
