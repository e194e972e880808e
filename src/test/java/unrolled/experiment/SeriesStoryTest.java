package unrolled.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.data.Sentence;
import unrolled.data.Table;
import unrolled.data.file.Csv;

/** What is said of a series. */
class SeriesStoryTest {
    private static DataChoice wide(int columns, String third) {
        List<String> names = IntStream.range(0, columns).mapToObj(n -> "c" + n).toList();
        String lines = Stream.of("1", "4", third, "5", "8", "13")
                .map(value -> String.join(",", Collections.nCopies(columns, value)) + "\n")
                .collect(Collectors.joining());
        return DataChoice.of(Csv.parse("wide", String.join(",", names) + "\n" + lines), "c0")
                .withFeatures(names)
                .withTargets(names);
    }

    private static String line(DataChoice data, Locale language) {
        return SeriesStory.line(data, language);
    }

    @Test
    void aFewColumnsAreNamedInOneLine() {
        assertEquals("wide: 6 rows, columns c0, c1, c2, c3", line(wide(4, "3"), Locale.ENGLISH));
    }

    @Test
    void targetsAreNamedWhereTheyAreOthers() {
        DataChoice one = wide(3, "3").withTargets(List.of("c1"));
        assertEquals("wide: 6 rows, columns c0, c1, c2; the target is c1", line(one, Locale.ENGLISH));
        DataChoice two = wide(3, "3").withTargets(List.of("c1", "c2"));
        assertEquals("wide: 6 Zeilen, Spalten c0, c1, c2; Ziele sind c1, c2", line(two, Locale.GERMAN));
    }

    @Test
    void aColumnWithoutANameIsKnownByItsNumber() {
        DataChoice data = DataChoice.of(Csv.parse("plain", "0.5 1.5\n0.7 2.5\n0.2 9.5\n"), "column 2");
        assertEquals("plain: 3 rows, column 2", line(data, Locale.ENGLISH));
        assertEquals("plain: 3 Zeilen, Spalte 2", line(data, Locale.GERMAN));
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

    @Test
    void ofHundredsOfColumnsTheFirstFewAreNamedInASentenceToo() {
        Sentence rows = SeriesStory.of(wide(464, "3")).get(0);
        assertEquals("wide: 6 rows, columns c0, c1, c2 and 461 more", rows.text(Locale.ENGLISH));
    }

    @Test
    void daysAsSpreadsheetsCountThemAreToldAsDates() {
        Table table = Csv.parse("t", "Datum,y\n43831.25,5\n43832.5,9\n43834,4\n43835.75,6\n");
        assertEquals(List.of("Datum"), table.survey().time());
        assertEquals(
                "t: 4 Zeilen, Spalte y; Datum zählt Tage wie eine Tabellenkalkulation,"
                        + " von 2020-01-01 in der ersten Zeile bis 2020-01-05 in der letzten;"
                        + " übergangen, da es zählt, Zeiten nennt oder sich nie ändert: Datum",
                line(DataChoice.of(table, "y"), Locale.GERMAN));
    }

    @Test
    void numbersUnderAnotherNameAreNoDays() {
        Table table = Csv.parse("t", "price,y\n43831.25,5\n43832.5,9\n43834,4\n43835.75,6\n");
        assertEquals(List.of(), table.survey().time());
    }

    @Test
    void wordsAmongManyNumbersAreTakenAsMissingAndTold(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("meter.csv");
        Files.writeString(file, "level,n\n" + "1,7\n4,7\n9,7\n3,7\n5,7\n".repeat(4) + "offline,7\n<0.5,7\n");
        DataChoice data = DataChoice.of(Csv.read(file), "level");
        assertEquals(
                "meter: 20 rows, column level; `offline`, `<0.5` in level are taken as missing;"
                        + " 2 values of level are missing, the first in row 21;"
                        + " rows left out: 2, and no window crosses such a gap",
                line(data, Locale.ENGLISH));
    }

    @Test
    void oneWordIsToldAsOneAndOfManyTheFirstFew(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("meter.csv");
        String numbers = "1,7\n4,7\n9,7\n3,7\n5,7\n6,7\n2,7\n".repeat(9);
        Files.writeString(file, "level,n\n" + numbers + "off,7\n");
        assertEquals(
                "„off“ in level gilt als fehlend",
                SeriesStory.of(DataChoice.of(Csv.read(file), "level")).get(1).text(Locale.GERMAN));
        Files.writeString(file, "level,n\n" + numbers + "a,7\nb,7\nc,7\nd,7\ne,7\n");
        assertEquals(
                "`a`, `b`, `c` and 2 more in level are taken as missing",
                SeriesStory.of(DataChoice.of(Csv.read(file), "level")).get(1).text(Locale.ENGLISH));
    }

    @Test
    void namesUnderWhichNoRowHasACellAreTold() {
        String rows = "2018-01-01,136\n2018-01-02,101\n2018-01-03,120\n";
        assertEquals(
                "no row has a cell under Trend, the last name of the header:"
                        + " if their first cell is one without a name, begin the header with a separator",
                SeriesStory.of(DataChoice.of(Csv.parse("t", "Date,Open,Trend\n" + rows), "Open"))
                        .get(1)
                        .text(Locale.ENGLISH));
        assertEquals(
                1,
                SeriesStory.of(DataChoice.of(Csv.parse("t", "Date,Open\n" + rows), "Open"))
                        .size());
    }

    @Test
    void ofLinesThatAreLeftOutTheLastIsToldAsOne() {
        String text = "# a\nt,y\n1,5\n# b\n2,9\n# c\n3,4\n# d\n4,6\n";
        assertEquals(
                "one more line left out",
                SeriesStory.of(DataChoice.of(Csv.parse("t", text), "y")).get(4).text(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "1960, 1961, 1962",
        "1960 [YR1960], 1961 [YR1961], 1962 [YR1962]",
        "X2020, X2010, X2000",
        "1990, 2000, 2010",
        "1/22/20, 1/23/20, 1/24/20",
    })
    void timeThatGoesAcrossIsTold(String one, String two, String three) {
        String text = "Country," + one + "," + two + "," + three + "\nChad,3,4,5\nMali,6,7,9\nFiji,2,1,3\n";
        assertEquals(
                "time goes across, from column " + one + " to " + three
                        + ", and each row is a series: to read it by time, exchange rows and columns in the file",
                SeriesStory.of(DataChoice.of(Csv.parse("t", text), one)).get(1).text(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"1960, a, b", "5-10, 10-15, 15-20", "X1960, X1950, X1970"})
    void numbersUnderOtherNamesGoDown(String one, String two, String three) {
        String text = "Country," + one + "," + two + "," + three + "\nChad,3,4,5\nMali,6,7,9\nFiji,2,1,3\n";
        assertEquals(1, SeriesStory.of(DataChoice.of(Csv.parse("t", text), one)).size());
    }

    @Test
    void aColumnWithAWordAmongFewNumbersStaysText(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("doors.csv");
        Files.writeString(file, "door,n\n1,1\n4,2\n9,3\n3,4\n5a,7\n");
        assertEquals(false, Csv.read(file).column("door").numeric());
    }
}
