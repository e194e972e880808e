package unrolled.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import unrolled.data.DataException;
import unrolled.data.Table;

/** What stands around the lines of a table, or behind the last, is none of it. */
class WrappedTextTest {
    private static final Table PLAIN = Csv.parse("t", "day,y,note\n2020-01-01,5,\"a, b\"\n2020-01-02,9,c\n");

    @Test
    void quotesAroundWholeLinesAreNoPartOfThem() {
        String lines = "\"2020-01-01,5,\"\"a, b\"\"\"\n\"2020-01-02,9,c\"\n";
        assertEquals(PLAIN, Csv.parse("t", "\"day,y,note\"\n" + lines));
        assertEquals(PLAIN, Csv.parse("t", "day,y,note\r\n" + lines.replace("\n", "\r\n")));
    }

    @Test
    void quotesAroundNumbersWithThousandsEncloseNoLines() {
        Table table = Csv.parse("t", "\"y\"\n\"1,234\"\n\"2,345\"\n");
        assertEquals(1, table.columns().size());
        assertEquals(3579, table.column("y").sum());
    }

    @Test
    void aFileMayBeFilledUpWithZeros() {
        String text = "day,y,note\n2020-01-01,5,\"a, b\"\n2020-01-02,9,c\n";
        assertEquals(PLAIN, Csv.parse("t", text + "\0".repeat(500)));
        assertEquals(PLAIN, Csv.parse("t", (text + "\0".repeat(500) + "\n").getBytes(UTF_8)));
        int many = 30_000; // more than are looked at before
        Table filled = Csv.parse("t", "a,b\n" + "1234,5678\n".repeat(many) + "\0".repeat(10_000));
        assertEquals(many, filled.rows());
    }

    @Test
    void zerosBetweenRowsMakeNoText() {
        for (int rows : new int[] {2, 30_000}) {
            String text = "a,b\n" + "1234,5678\n".repeat(rows) + "\0\0\n1,2\n";
            assertThrows(DataException.class, () -> Csv.parse("t", text));
        }
    }
}
