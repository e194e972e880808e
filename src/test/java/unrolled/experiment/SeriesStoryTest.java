package unrolled.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unrolled.data.Csv;
import unrolled.data.Sentence;

/** What is said of a series. */
class SeriesStoryTest {
    private static DataChoice wide(int columns, String third) {
        List<String> names = IntStream.range(0, columns).mapToObj(n -> "c" + n).toList();
        String lines = Stream.of("1", "4", third, "5", "8", "13")
                .map(value -> String.join(",", Collections.nCopies(columns, value)) + "\n")
                .collect(Collectors.joining());
        return DataChoice.of(Csv.parse("wide", String.join(",", names) + "\n" + lines), "c0")
                .withFeatures(names);
    }

    private static String line(DataChoice data, Locale language) {
        return SeriesStory.line(data, language);
    }

    @Test
    void aFewColumnsAreNamedInOneLine() {
        assertEquals("wide: 6 rows, columns c0, c1, c2, c3", line(wide(4, "3"), Locale.ENGLISH));
    }

    @Test
    void ofManyColumnsTheFirstFewAreNamedInOneLine() {
        assertEquals("wide: 6 rows, columns c0, c1, c2 and 461 more", line(wide(464, "3"), Locale.ENGLISH));
        assertEquals("wide: 6 Zeilen, Spalten c0, c1, c2 und 461 weitere", line(wide(464, "3"), Locale.GERMAN));
    }

    @Test
    void ofManyColumnsThatLackValuesTheFirstFewAreToldInOneLine() {
        assertEquals(
                "wide: 5 rows, columns c0, c1, c2 and 461 more; one value of c0 is missing, in row 3;"
                        + " one value of c1 is missing, in row 3; one value of c2 is missing, in row 3;"
                        + " values of 461 more columns are missing; rows left out: 1, and no window crosses such a gap",
                line(wide(464, ""), Locale.ENGLISH));
    }

    @Test
    void everyColumnIsNamedWhereThereIsRoom() {
        Sentence rows = SeriesStory.of(wide(12, "3")).get(0);
        assertEquals(
                "wide: 6 rows, columns c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11", rows.text(Locale.ENGLISH));
    }
}
