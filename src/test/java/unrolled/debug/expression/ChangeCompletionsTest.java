package unrolled.debug.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.Models;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.experiment.Experiment;

/** What is offered while a change is written. */
class ChangeCompletionsTest {
    private static final Scope SCOPE = new Scope(Examples.traces(stacked()), Cursor.start("C"), Lock.BATCH);

    private static Experiment stacked() {
        Experiment airline = Examples.airline();
        return airline.withModel(Models.stacked(airline.model(), List.of(4, 2)));
    }

    private static List<Completion> completions(String text) {
        return ChangeCompletions.of(text.replace("|", ""), text.indexOf('|'), SCOPE);
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|; i f g o c h x kernel recurrent_kernel bias L1. L2. D1.",
                "L2.|; i f g o c h kernel recurrent_kernel bias",
                "f[|; 0 1 2 3",
                "f[|] = 1; 0 1 2 3",
                "c[1] = ma|; max(",
                "c[1] = c[|; t-1 0 1 2 3",
                "f[1] = 1 u|; until  update(",
                "L2.o[1] = 0.5 UNT|; 'until '",
                "f[1] = un|; ''",
                "c[1] = 1 u|; update(",
                "f[1] = 1 until |; ''",
                "f[1] = 1 until 2.|; ''",
            })
    // spotless:on
    void whatCanBeChangedThenAnExpressionThenUntilWhenAGateIsHeld(String text, String offered) {
        assertEquals(
                offered.strip(),
                String.join(
                                " ",
                                completions(text).stream().map(Completion::text).toList())
                        .strip());
    }

    @Test
    void whatIsOfferedTakesThePlaceOfTheLettersThatAreThere() {
        assertEquals(new TextRange(9, 12), completions("f[1] = 1 unt|").get(0).place());
        assertEquals(new TextRange(7, 9), completions("c[1] = ma|").get(0).place());
        assertEquals(new TextRange(2, 2), completions("f[|] = 1").get(0).place());
    }
}
