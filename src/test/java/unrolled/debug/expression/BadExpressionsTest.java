package unrolled.debug.expression;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.stop.Watch;

/** Whatever is typed: a value, or an error with a place, and nothing else. */
class BadExpressionsTest {
    private static final Scope SCOPE = new Scope(Examples.traces(Examples.airline()), Cursor.start("C"), Lock.BATCH);
    private static final List<String> GOOD = List.of(
            "A.h[3]",
            "c[t-1, 2] - change(x)",
            "max(abs(h))",
            "norm(A.h - B.h)",
            "f[3] < 0.5 && x > 0.8",
            "h[3]@2 * (loss + 1e-3)",
            "!(isnan(y) || L1.i[0] >= .5)");
    private static final List<String> WORDS = List.of(
            "A",
            "Q",
            "L1",
            "L2",
            "L0",
            ".",
            "h",
            "c",
            "x",
            "y",
            "loss",
            "t",
            "slot",
            "[",
            "]",
            "(",
            ")",
            ",",
            "@",
            "+",
            "-",
            "*",
            "/",
            "<",
            "<=",
            "==",
            "!=",
            "!",
            "&&",
            "||",
            "&",
            "=",
            "0",
            "3",
            "99999999999",
            "1e400",
            "0.5",
            "max",
            "changed",
            "change",
            "isnan",
            "abs",
            "nope",
            " ",
            "t-1",
            "#",
            "\u00e4",
            "\ud83d",
            "\u0000",
            "'",
            "{0}");

    @Test
    void anErrorHasAPlaceInTheText() {
        Random random = new Random(5);
        int bad = 0;
        for (int n = 0; n < 10_000; n++) {
            String text = n % 2 == 0 ? words(random) : changed(random);
            bad += isBad(text) ? 1 : 0;
            assertFalse(Completions.of(text, random.nextInt(text.length() + 2) - 1, SCOPE).stream()
                    .anyMatch(completion ->
                            completion.meaning().text(Locale.GERMAN).isEmpty()));
        }
        assertTrue(bad > 8000, bad + " were bad");
    }

    @Test
    void neitherLengthNorDepthIsTooMuch() {
        for (String part : List.of("(", "!", "-", "max(", "x+", "h[", "1e", "9 ", "A.", "\u00e4")) {
            for (int times : new int[] {60, 120, 500, 100_000}) {
                String text = part.repeat(times);
                assertTrue(isBad(text), part);
                Completions.of(text, text.length(), SCOPE);
            }
        }
    }

    private static boolean isBad(String text) {
        try {
            new Watch(Expression.parse(text), SCOPE).value();
            return false;
        } catch (ExpressionException e) {
            TextRange place = e.place();
            assertTrue(0 <= place.from() && place.from() <= place.to() && place.to() <= text.length(), text);
            assertTrue(place.from() < place.to() || place.to() == text.length(), text);
            assertFalse(e.getMessage().isEmpty() || e.text(Locale.GERMAN).isEmpty());
            return true;
        }
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word <= random.nextInt(30); word++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    /** Something good with a few characters taken out, doubled or put in. */
    private static String changed(Random random) {
        StringBuilder text = new StringBuilder(GOOD.get(random.nextInt(GOOD.size())));
        for (int change = 0; change <= random.nextInt(6); change++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at).append(' ');
                case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
                default -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            }
        }
        return text.toString();
    }
}
