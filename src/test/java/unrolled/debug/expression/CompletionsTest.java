package unrolled.debug.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.Models;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.experiment.Experiment;

class CompletionsTest {
    private static final Scope SCOPE = new Scope(Examples.traces(stacked()), Cursor.start("C"), Lock.BATCH);

    private static Experiment stacked() {
        Experiment airline = Examples.airline();
        return airline.withModel(Models.stacked(airline.model(), List.of(4, 2)));
    }

    private static List<String> texts(String text) {
        int caret = text.indexOf('|');
        return Completions.of(text.replace("|", ""), caret, SCOPE).stream()
                .map(Completion::text)
                .toList();
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ma|; max(",
                "1 + ch|; changed( change(",
                "A.|; L1. L2. D1. i f g o c h x y target loss kernel recurrent_kernel bias t batch epoch call fit slot sample z.",
                "L2.|; i f g o c h kernel recurrent_kernel bias z.",
                "A.L1.|; i f g o c h kernel recurrent_kernel bias z.",
                "L1.z.|; i f g o",
                "z.f[|; t-1 0 1 2 3",
                "D1.|; kernel bias",
                "D1.kernel[|; t-1 0 1",
                "D1.kernel[1,|; 0",
                "gradient(L2.kernel[t-1,|; 0 1 2 3",
                "L2.recurrent_kernel[0,|; 0 1 2 3 4 5 6 7",
                "D1.bias[|; t-1 0",
                "count|; count(",
                "h[|; t-1 0 1 2 3",
                "L2.h[|; t-1 0 1",
                "A.L2.h[t-1,|; 0 1",
                "h[3]@|; 0 1 2 3",
                "A.h[3]@|; 0",
                "max(h,lo|; loss log(",
                "l|; loss log( L1. L2.",
                "0.5|; ''",
            })
    // spotless:on
    void whatFitsAtTheCaretIsOffered(String text, String expected) {
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1)), texts(text));
    }

    @Test
    void anythingIsOfferedWhereNothingStands() {
        List<String> all = texts("|");
        assertTrue(all.containsAll(List.of("h", "x", "max(", "L2.", "A.", "C.")), all::toString);
    }

    @Test
    void aCompletionTakesThePlaceOfTheWholeNameAndSaysWhatItIs() {
        Completion loss = Completions.of("1 + lox > 2", 6, SCOPE).get(0);
        assertEquals("loss", loss.text());
        assertEquals(new TextRange(4, 7), loss.place());
        assertEquals("loss of the batch", loss.meaning().text(Locale.ENGLISH));
        assertEquals("Verlust (loss) des Batches", loss.meaning().text(Locale.GERMAN));
    }
}
