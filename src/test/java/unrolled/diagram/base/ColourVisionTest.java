package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.diagram.base.SeenColour.Eye;
import unrolled.figure.Ink;

/** What goes in, what is kept and what comes out can be told apart by everybody. */
class ColourVisionTest {
    static List<Theme> themes() {
        return Theme.ALL;
    }

    /** Pairs of Table 1 of the paper of Sharma, Wu and Dalal: those around blue, around grey and at the seam of hues. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792",
        "50, 2.5, 0, 50, 0, -2.5, 4.3065",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 56, -27, -3, 31.9030",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void differencesAreThoseOfThePaper(
            double l1, double a1, double b1, double l2, double a2, double b2, double difference) {
        SeenColour one = new SeenColour(l1, a1, b1);
        SeenColour other = new SeenColour(l2, a2, b2);
        assertEquals(difference, one.difference(other), 5e-5);
        assertEquals(difference, other.difference(one), 5e-5);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void whatGoesInIsKeptAndComesOutStayApart(Theme theme) {
        List<Ink> lines = List.of(
                theme.input().line(), theme.state().line(), theme.output().line());
        double least = theme.id().startsWith("safe") ? 15 : 10;
        for (Eye eye : Eye.values()) {
            double apart = SeenColour.least(lines, eye);
            assertTrue(apart >= least, theme.id() + " with " + eye + ": " + apart);
        }
    }

    /** Heat maps and bars say with two colours which sign a number has. */
    @ParameterizedTest
    @MethodSource("themes")
    void belowZeroAndAboveStayApart(Theme theme) {
        for (Eye eye : Eye.values()) {
            double apart = SeenColour.least(List.of(theme.sign(-1), theme.sign(1)), eye);
            assertTrue(apart >= 20, theme.id() + " with " + eye + ": " + apart);
        }
    }
}
