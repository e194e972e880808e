package unrolled.data.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.data.Column;
import unrolled.data.Table;

/** Loggers, databases and spreadsheets put lines around a table, and comments behind its rows. */
class HeadsAndRulesTest {
    @TempDir
    Path folder;

    private static Table read(String lines) {
        return Csv.parse("t", lines.replace('~', '\n') + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "'TOA5','CR1000','1234','CPU:a','55','T1'~'TS','N','V'~'s','','Volts'~'a',1,12~'b',2,13~'c',3,11"
                        + " ^ TS N V ^ 1-1 a title;3-3 a second header ^ 36",
                "lat,lon~52.5,13.4~~t,V~1,12~2,7~3,8~4,9~5,0~6,0~7,0 ^ t V ^ 1-2 a title ^ 36",
                "sep=;~t;V~1;12,5~2;13~3;10,5 ^ t V ^ 1-1 a comment ^ 36",
                "d,V~2001Q1,12~2001Q2,24~~Source: an office, 2012~Notes: a few, see page 4 ^ d V ^ 5-6 a note ^ 36",
                "d,V~2001Q1,12~2001Q2,24~Source: an office, 2012 ^ d V ^ 4-4 a note ^ 36",
                "Note: in mm, daily~Source: an office, 2012~d,V~2001Q1,12~2001Q2,24 ^ d V ^ 1-2 a title ^ 36",
                "land,V~A,12~B,24~~Source: an office, 2012 ^ land V ^ 5-5 a note ^ 36",
                "+----+----+~| t  | V  |~+----+----+~| 1  | 12 |~| 2  | 24 |~+----+----+~2 rows in set"
                        + " ^ t V ^ 1-1 a comment;3-3 a comment;6-6 a comment;7-7 a note ^ 36",
                " t | V~----+----~ 1 | 12~ 2 | 24~(2 rows) ^ t V ^ 2-2 a comment;5-5 a note ^ 36",
                "% made~@relation r~@attribute t numeric~@attribute V numeric~@data~1,12~2,24"
                        + " ^ column_1 column_2 ^ 1-5 a comment ^ 36",
            })
    void linesAroundATableAreToldAndNoPartOfIt(String lines, String names, String leftOut, double sum) {
        Table table = read(lines.replace('\'', '"'));
        assertEquals(
                names,
                table.columns().stream()
                        .map(column -> column.name().replace(' ', '_'))
                        .collect(Collectors.joining(" ")));
        assertEquals(
                leftOut,
                table.leftOut().stream()
                        .map(left ->
                                left.from() + "-" + left.to() + " " + left.why().word())
                        .collect(Collectors.joining(";")));
        Column last = table.columns().get(table.columns().size() - 1);
        assertEquals(sum, last.sum());
    }

    @Test
    void aCommentBehindANumberIsNoPartOfIt() {
        Table table = read("t,y~1,5~2,9 # broken, see log~3,4");
        assertEquals(18, table.column("y").sum());
        assertEquals(List.of(), table.leftOut());
        assertEquals(
                "flat #2", read("n,door~1,flat #2~2,flat #3").column("door").text(0));
    }

    @Test
    void linesThatAreMuchShorterThanRowsOfBlankSeparatedNumbersAreNone() throws IOException {
        Path file = folder.resolve("nino.txt");
        Files.writeString(
                file, " 1950 1961\n" + "1950 1 2 3 4 5 6\n".repeat(20) + " -99.99\n Nino 3.4\n https://a.b\n");
        Table table = Csv.read(file);
        assertEquals(20, table.rows());
        assertEquals(20, table.column("column 2").sum());
        assertEquals(120, table.column("column 7").sum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "^"})
    void rareSeparatorsAreFound(String separator) {
        String text = "t,y\n1,5\n2,9\n3,4\n".replace(",", separator);
        assertEquals(18, Csv.parse("t", text).column("y").sum());
    }

    @Test
    void aNumberInALineOfItsOwnHidesNoSeparator() {
        assertEquals(
                2, read("Capture~~" + "1.5,2.5~".repeat(12) + "12.3").columns().size());
    }

    @Test
    void starsThatStandForAMissingValueAreNoRule() {
        assertEquals(1, read("y~5~9~4~****~7").column("y").missing());
    }
}
