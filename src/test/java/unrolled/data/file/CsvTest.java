package unrolled.data.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.data.Column;
import unrolled.data.Dialect;
import unrolled.data.Table;

class CsvTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Table SHOP = Table.of(
            "shop",
            List.of(
                    ColumnBuilder.column("month", List.of("May", "June")),
                    Column.of("sales", 3, 4.5),
                    Column.of("rain", -0.25, 1000)));

    @Test
    void readsAFileAndNamesTheTableAfterIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(file, "month,sales,rain\nMay,3,-0.25\nJune,4.5,1e3\n");
        assertEquals(SHOP, Csv.read(file));
        assertEquals(Dialect.CANONICAL, Csv.read(file).dialect());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) {
        Table read = Csv.parse("shop", "month,sales,rain\nMay,3,-0.25\nJune,4.5,1e3".replace(",", separator));
        assertEquals(SHOP, read);
        assertEquals(separator.charAt(0), read.dialect().separator());
        assertFalse(read.dialect().decimalComma());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void findsTheDecimalComma(String separator) {
        Table read = Csv.parse("shop", "month;sales;rain\nMay;3;-0,25\nJune;4,5;1e3".replace(";", separator));
        assertEquals(SHOP, read);
        assertEquals(new Dialect(separator.charAt(0), true, true, UTF_8), read.dialect());
    }

    @Test
    void findsTheDecimalCommaInQuotesBetweenCommas() {
        assertEquals(SHOP, Csv.parse("shop", "month,sales,rain\nMay,\"3\",\"-0,25\"\nJune,\"4,5\",\"1000\"\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'passengers\n112,5\n118,3\n120\n', 112.5, 118.3, 120", // a single column with a decimal comma
        "'passengers\n1\n2\n3,5\n', 1, 2, 3.5",
        "'1949-01;112,5\n1949-02;118,3\n1949-03;120\n', 112.5, 118.3, 120",
        "'1,5;x\n2;y\n-3,5;z', 1.5, 2, -3.5",
        "'note|n\na;b;c|1\nd;e;f|2\ng;h|3\n', 1, 2, 3",
        "'name;n\nMiller, A;1\nMiller, B;2\nMiller, C;3\n', 1, 2, 3",
    })
    void findsTheDialectWhereSeveralCouldBe(String text, double first, double second, double third) {
        Column numbers = Csv.parse("t", text).columns().stream()
                .filter(Column::numeric)
                .findFirst()
                .orElseThrow();
        assertArrayEquals(new double[] {first, second, third}, numbers.numbers());
    }

    @Test
    void namesColumnsByPlaceWithoutAHeader() {
        Table read = Csv.parse("t", "1949-01,112\n1949-02,118\n");
        assertFalse(read.dialect().header());
        assertEquals("1949-02", read.column("column 1").text(1));
        assertArrayEquals(new double[] {112, 118}, read.column("column 2").numbers());
    }

    @Test
    void readsASingleRow() {
        assertArrayEquals(
                new double[] {2}, Csv.parse("t", "1,2").column("column 2").numbers());
        assertArrayEquals(
                new double[] {2}, Csv.parse("t", "a,b\n1,2").column("b").numbers());
    }

    @Test
    void takesAHeaderWithNumbersForAHeader() {
        assertArrayEquals(
                new double[] {7, 8},
                Csv.parse("t", "hour,1949\n0,7\n1,8\n").column("1949").numbers());
        assertArrayEquals(
                new double[] {7, 8},
                Csv.parse("t", "\"1949\"\n7\n8\n").column("1949").numbers());
    }

    @Test
    void namesABlankHeaderCellByPlace() {
        assertArrayEquals(
                new double[] {0, 1},
                Csv.parse("t", ",a\n0,7\n1,8\n").column("column 1").numbers());
    }

    @Test
    void readsEveryCharset() {
        String text = "Monat,Gr\u00F6\u00DFe\nM\u00E4rz,1\n";
        Table table = Csv.parse("t", text);
        assertEquals("M\u00E4rz", table.column("Monat").text(0));
        assertSameIn(UTF_8, table, text.getBytes(UTF_8));
        assertSameIn(UTF_8, table, ("\uFEFF" + text).getBytes(UTF_8));
        assertSameIn(UTF_16LE, table, ("\uFEFF" + text).getBytes(UTF_16LE));
        assertSameIn(UTF_16BE, table, ("\uFEFF" + text).getBytes(UTF_16BE));
        assertSameIn(WINDOWS, table, text.getBytes(WINDOWS));
    }

    private static void assertSameIn(Charset charset, Table table, byte[] bytes) {
        assertEquals(table, Csv.parse("t", bytes));
        assertEquals(charset, Csv.parse("t", bytes).dialect().charset());
    }

    @Test
    void readsWindowsCharactersFarBelowTheHead() {
        String text = "name,n\n" + "x,1\n".repeat(100_000) + "\u20AC,2\n";
        Table read = Csv.parse("t", text.getBytes(WINDOWS));
        assertEquals("\u20AC", read.column("name").text(100_000));
        assertEquals(WINDOWS, read.dialect().charset());
    }

    @Test
    void keepsACharacterThatTheHeadCutsInTwo() {
        for (String start : List.of("", "x", "xx", "xxx")) {
            String text = start + "name,n\n" + "\u00E4\u00E4\u00E4,1\n".repeat(40_000); // 7 and 9 bytes a line
            assertEquals(UTF_8, Csv.parse("t", text).dialect().charset());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEndAndBlankLinesAtTheEnd(String end) {
        String text = "month,sales,rain\nMay,3,-0.25\nJune,4.5,1e3";
        assertEquals(SHOP, Csv.parse("shop", text.replace("\n", end)));
        assertEquals(SHOP, Csv.parse("shop", (text + "\n\n , ,\n\n").replace("\n", end)));
    }

    @Test
    void keepsQuotedCellsWhole() {
        Table read = Csv.parse("t", "note,n\n\"a \"\"b\"\", c\r\nd\",1\n#e,2\n f ,3\n");
        assertEquals("a \"b\", c\r\nd", read.column("note").text(0));
        assertEquals("#e", read.column("note").text(1));
        assertEquals(" f ", read.column("note").text(2));
    }

    @Test
    void keepsTheTextOfAColumnThatStopsBeingNumbers() {
        Column column = Csv.parse("t", "n,m\n1,1\n2.50,2\nlast,3\n4,4\n").column("n");
        assertFalse(column.numeric());
        assertEquals(
                List.of("1", "2.50", "last", "4"),
                List.of(column.text(0), column.text(1), column.text(2), column.text(3)));
    }

    @Test
    void readsADialectThatIsKnown() {
        Dialect dialect = new Dialect(';', true, false, UTF_8);
        Table read = Csv.parse("t", "1;2,5\n2;3\n", dialect);
        assertArrayEquals(new double[] {2.5, 3}, read.column("column 2").numbers());
        assertEquals(dialect, read.dialect());
    }

    @Test
    void writesTheCanonicalForm() {
        Table table = Table.of(
                "t",
                List.of(
                        ColumnBuilder.column("1949", List.of("a|b", "plain", "say \"x\"")),
                        Column.of("n", 1, 0.5, -0.0),
                        Column.of("m", 1e300, 12345678, 1e-7)));
        assertEquals("""
            "1949",n,m
            "a|b",1,1E300
            plain,0.5,12345678
            "say ""x\""",-0,1E-7
            """, Csv.write(table));
    }
}
