package unrolled.data.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.data.TableTest.assertRefused;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.data.Table;

/** Every kind of bad file, and the sentence that it gets. */
class CsvRefusalTest {
    @TempDir
    Path folder;

    @Test
    void missingFile() {
        Path file = folder.resolve("none.csv");
        assertRefused(file + " does not exist: choose a CSV file", () -> Csv.read(file));
    }

    @Test
    void aFolder() {
        assertRefused(folder + " is a folder: choose a CSV file in it", () -> Csv.read(folder));
    }

    @Test
    void moreThan512Megabytes() throws IOException {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(513L << 20);
        }
        assertRefused(
                file + " has 513 MB but at most 512 MB are read: keep the rows and columns you need",
                () -> Csv.read(file));
    }

    @Test
    void unreadable() {
        Source source = new Source("t.csv", () -> {
            throw new IOException("Permission denied");
        });
        assertRefused(
                "t.csv cannot be read (Permission denied): check the file and the right to read it",
                () -> source.read("t", true));
    }

    @Test
    void aDiskThatFailsHalfWay() {
        byte[] rows = "1\n".getBytes(UTF_8);
        Source source = new Source("t.csv", () -> new RepeatedBytes(rows, 1_000_000));
        assertRefused(
                "t.csv cannot be read (Input/output error): check the file and the right to read it",
                () -> source.read("t", true));
    }

    // The first bytes, one for each character.
    @ParameterizedTest
    @CsvSource({
        "'\u0089PNG\r\n\u001A\n', a PNG picture",
        "'\u00FF\u00D8\u00FF\u00E0', a JPEG picture",
        "'PK\u0003\u0004', a ZIP archive",
        "'\u0089HDF\r\n', an HDF5 file",
        "'%PDF-1.7', a PDF document",
    })
    void otherFormats(String start, String format) {
        assertRefused(
                "t is " + format + ", but a CSV file is expected: export the series as CSV text",
                () -> Csv.parse("t", start.getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"units\": 4}",
                "[{\"units\": 4}]",
                "\n{\n  \"units\": 4\n}",
                "<!DOCTYPE html>",
                "<html lang=\"en\">",
                "<?xml ?>"
            })
    void otherTexts(String text) {
        assertRefused(
                "t is JSON, XML or HTML, but a CSV file is expected: export the series as CSV text",
                () -> Csv.parse("t", text));
    }

    @Test
    void anyBinary() {
        String sentence = "t holds NUL bytes, so it is no text: save the series as CSV in UTF-8";
        assertRefused(sentence, () -> Csv.parse("t", new byte[] {1, 2, 0, 4}));
        assertRefused(sentence, () -> Csv.parse("t", new byte[] {0, 0, 2, 0}));
    }

    @Test
    void aMarkThatLies() {
        byte[] bytes = "\u00EF\u00BB\u00BFa,b\n\u00E4,2\n".getBytes(ISO_8859_1);
        assertRefused(
                "t begins like UTF-8 but holds bytes that are not: save it again as UTF-8",
                () -> Csv.parse("t", bytes));
    }

    @ParameterizedTest
    @CsvSource({"''", "' \n\n'", "'\uFEFF'"})
    void emptyFile(String text) {
        assertRefused("t is empty: a header and rows of numbers are expected", () -> Csv.parse("t", text));
    }

    @Test
    void onlyAHeader() {
        assertRefused(
                "t has only a header (`month`, `passengers`): rows of numbers are expected below it",
                () -> Csv.parse("t", "month,passengers\n"));
    }

    @Test
    void rowsThatNeverFit() {
        assertRefused(
                "t: line 2 should have 2 cells, as line 1, but has 4: complete the row, "
                        + "or quote cells that hold the separator `,`",
                () -> Csv.parse("t", "a,b\n1,2,3,4\n1,2\n1,2,3\n4,5,6,7\n"));
    }

    @Test
    void wordsAmongNumbers() {
        Table read = Csv.parse("t", "note,a,b\n\"x\ny\",1,2\nz,3,four\nz,4,5\n");
        assertRefused(
                "line 4, column `b`: expected a number but found `four`: correct the cell or choose another column",
                () -> read.column("b").numbers());
    }

    @Test
    void notANumberAmongWordsIsAWord() {
        Table read = Csv.parse("t", "name,inf\nNan,1\nInf,2\nEve,3\n");
        assertEquals("Nan", read.column("name").text(0));
        assertEquals(3, read.column("inf").numbers()[2]);
    }

    @Test
    void noColumnOfNumbers() {
        assertRefused(
                "t has no column of numbers: line 3, column `n`: expected a number but found `many`: correct the cell or choose another column",
                () -> Csv.parse("t", "month,n\n1949-01,112\n1949-02,many\n1949-03,3\n"));
        assertRefused(
                "t has no column of numbers: all values of column `n` are missing: choose another column",
                () -> Csv.parse("t", "month,n\n1949-01,\n1949-02,n/a\n1949-03,inf\n"));
        assertRefused(
                "t has no column of numbers: line 2, column `a`: expected a number but found `x`: correct the cell or choose another column",
                () -> Csv.parse("t", "a,b\nx,y\nz,w\n"));
    }

    @Test
    void mixedDecimalMarks() {
        assertRefused(
                "t has no column of numbers: line 4, column `n`: expected a number with a decimal comma but found `3.5`: "
                        + "correct the cell or choose another column",
                () -> Csv.parse("t", "m;n\na;1,5\nb;2,5\nc;3.5\n"));
    }

    @Test
    void tenThousandColumnsAreRefusedEarly() {
        assertRefusedEarly(
                "1" + ",1".repeat(9_999) + "\n",
                "t: line 1 has more than 4096 cells but at most 4096 are read: keep the columns you need");
    }

    @Test
    void anEndlessLineIsRefusedEarly() {
        String sentence = "t: line 1: a cell has more than 4096 characters or its quotes do not match: "
                + "close the quote or shorten the cell";
        assertRefusedEarly("1", sentence);
        assertRefusedEarly("\"1\n2", sentence);
        assertRefusedEarly(
                "1,", "t: line 1 has more than 4096 cells but at most 4096 are read: keep the columns you need");
    }

    private static void assertRefusedEarly(String repeated, String sentence) {
        byte[] bytes = repeated.getBytes(UTF_8);
        List<RepeatedBytes> opened = new ArrayList<>();
        Source endless = new Source("t", () -> {
            opened.add(new RepeatedBytes(bytes, Long.MAX_VALUE));
            return opened.get(opened.size() - 1);
        });
        assertRefused(sentence, () -> endless.read("t", true));
        for (RepeatedBytes stream : opened) {
            assertTrue(stream.position() < 1_000_000, () -> stream.position() + " bytes read");
        }
    }

    @Test
    void aLongCell() {
        assertRefused(
                "t: line 2, column 2: a cell has 5000 characters but at most 4096 are expected: "
                        + "close its quote or shorten it",
                () -> Csv.parse("t", "a,b\n1," + "x".repeat(5000) + "\n"));
        assertEquals(1, Csv.parse("t", "a,b\n1," + "x".repeat(4096) + "\n").rows());
        assertEquals(
                4096, Csv.parse("t", "1" + ",1".repeat(4095) + "\n").columns().size());
    }

    @Test
    void quotesThatDoNotMatch() {
        String sentence = "t: line 3: a cell has more than 4096 characters or its quotes do not match: "
                + "close the quote or shorten the cell";
        assertRefused(sentence, () -> Csv.parse("t", "a,b\n1,2\n3,\"4\n5,6\n"));
        assertRefused(sentence, () -> Csv.parse("t", "a,b\n1,2\n3,\"4\"5\n5,6\n"));
    }

    @Test
    void aCellIsShownShortAndOnOneLine() {
        assertRefused(
                "t has no column of numbers: line 2, column `a`: expected a number but found `x\u00B7" + "y".repeat(37)
                        + "\u2026`: correct the cell or choose another column",
                () -> Csv.parse("t", "a\n\"x\n" + "y".repeat(100) + "\"\n"));
    }
}
