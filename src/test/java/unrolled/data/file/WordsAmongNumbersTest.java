package unrolled.data.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.data.Column;

/** Words where numbers are measured say that there is none, and no more; words that tell something make a column text. */
class WordsAmongNumbersTest {
    @TempDir
    Path folder;

    private Column read(String cells) throws IOException {
        Path file = folder.resolve("t.csv");
        StringBuilder text = new StringBuilder("n,y\n");
        int row = 0;
        for (String cell : List.of(cells.split(" "))) {
            text.append(++row).append(',').append(cell.replace('_', ' ')).append('\n');
        }
        Files.writeString(file, text);
        return Csv.read(file).column("y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5 n/r 2 closed 3.5 trace 4 5 n/r 6 7 8 | n/r closed trace | 37",
                "<0.5 0.7 0.8 <0.5 0.9 1.1 <1 1.2 1.3 1.4 | <0.5 <1 | 7.4",
                "1 2 3 4 5 6 7 8 9 12a | 12a | 45",
            })
    void wordsThatSayNothingAreTakenAsMissing(String cells, String words, double sum) throws IOException {
        Column column = read(cells);
        assertEquals(List.of(words.split(" ")), column.noWords());
        assertEquals(sum, column.sum(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "12.5kWh 13kWh - 10.5kWh, 3, 36",
        "20m³/s 18m³/s 1m³/s, 3, 39",
        "1 2 3 4* 5** 6 7†, 7, 28",
        "1200_t 900_t 1000_t, 3, 3100",
        "12.5 12_p 11.5_be 10 9 :, 5, 55",
    })
    void whatStandsBehindNumbersDoesNotChangeThem(String cells, int numbers, double sum) throws IOException {
        Column column = read(cells);
        assertEquals(numbers, column.rows() - column.missing());
        assertEquals(List.of(), column.noWords());
        assertEquals(sum, column.sum());
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3 crew 1 2 3 crew 2 1 3 3",
        "12 12a 14 14b 15 16 17a 18 19 20",
        "a b c d e 1 2 3 4 5 6",
        "5m 3km 7m",
        "12a 14b 15a",
        "1st 2nd 3rd"
    })
    void wordsThatTellSomethingMakeText(String cells) throws IOException {
        assertEquals(false, read(cells).numeric());
    }

    @Test
    void billionsNeedNoFractionAmongNumbersOfTheirKind() throws IOException {
        assertEquals(76.7e9 + 12e6, read("75B 1.7B 12M").sum());
        assertEquals(172e9, read("75B 97B").sum());
        assertEquals(List.of("12B"), read("1 2 3 4 5 6 7 8 9 10 11 12 12B 13").noWords());
    }
}
