package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apostrophes around a whole text take the place of quotes; all others are part of it. */
class ApostrophesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'7', 7",
                "'a name', a name",
                "7, 7",
                "'7, '7",
                "1'234, 1'234",
                "'1'234', '1'234'",
                "' ', ' '",
                "'', ''",
                "', '",
            })
    void onlyTheOuterTwoAreTakenAway(String text, String without) {
        assertEquals(without, Apostrophes.without(text));
    }
}
