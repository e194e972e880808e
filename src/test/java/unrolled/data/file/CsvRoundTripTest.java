package unrolled.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.data.Column;
import unrolled.data.DataException;
import unrolled.data.Dialect;
import unrolled.data.Table;
import unrolled.data.TableTest;

/** Seeded random tables keep their value through writing and reading. */
class CsvRoundTripTest {
    private static final List<String> WORDS = List.of(
            "May",
            "1949-01",
            "",
            " ",
            "n/a",
            "a,b",
            "x|y|7",
            "1;2",
            "\"quoted\"",
            "two\nlines",
            "two\r\nlines",
            "#note",
            "\u00E4\u00F6\u00FC",
            "tab\there",
            "=1+1",
            "1,5",
            "3.7",
            "NaN",
            "it's",
            "12",
            "'",
            "\"",
            "end ");

    static Stream<Table> tables() {
        return IntStream.range(0, 100).mapToObj(CsvRoundTripTest::random);
    }

    private static Table random(int seed) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(8);
        List<Column> columns = new ArrayList<>();
        columns.add(numbers("n 0", rows, random));
        for (int c = 1; c < 1 + random.nextInt(5); c++) {
            String name = random.nextInt(4) == 0 ? "19" + c : WORDS.get(random.nextInt(WORDS.size())) + " " + c;
            columns.add(random.nextBoolean() ? numbers(name, rows, random) : words(name, rows, random));
        }
        return Table.of("table " + seed, columns);
    }

    private static Column numbers(String name, int rows, Random random) {
        double[] numbers = new double[rows];
        for (int row = 0; row < rows; row++) {
            double any = Double.longBitsToDouble(random.nextLong());
            numbers[row] = random.nextInt(3) == 0 && Double.isFinite(any) ? any : random.nextInt(2000) / 8.0 - 100;
        }
        return Column.of(name, numbers);
    }

    /** The first word is no number in any dialect, else it would start a column of numbers. */
    private static Column words(String name, int rows, Random random) {
        List<String> words = new ArrayList<>(List.of("start, or not"));
        while (words.size() < rows) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return ColumnBuilder.column(name, words);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void writingAndReadingKeepsTheTable(Table table) {
        Table read = Csv.parse(table.name(), Csv.write(table));
        assertEquals(table, read);
        assertEquals(Csv.write(table), Csv.write(read));
        assertEquals(Dialect.CANONICAL, read.dialect());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyDialectReadsTheSame(Table table) {
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            for (boolean decimalComma : new boolean[] {false, true}) {
                Dialect dialect = new Dialect(separator, decimalComma, true, UTF_8);
                assertEquals(table, Csv.parse(table.name(), write(table, dialect)), dialect::toString);
            }
        }
        String text = "\uFEFF" + Csv.write(table);
        for (Charset charset : List.of(UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(table, Csv.parse(table.name(), text.getBytes(charset)), charset::toString);
        }
    }

    @Test
    void columnMayBeCalledNaN() {
        Table table = Table.of("t", List.of(Column.of("NaN", 1, 2), Column.of("1e999", 3, 4)));
        assertEquals(table, Csv.parse("t", Csv.write(table)));
    }

    /** As German spreadsheets write days, numbers and notes; each cell is text in a file with a decimal comma. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01.02",
                "1.5",
                "3.7e2",
                "-.5",
                "1.e5",
                "1.2.2024",
                "2024-02-01",
                "NaN",
                "inf",
                "1e999",
                "=1+1",
                " x",
                "x ",
                "  1.5",
                "",
                " ",
                "\"\"\"quoted\"\"\"",
                "\"1;5\"",
                "\"two\nlines\"",
                "1.000,5",
                "#1",
                "'1.5",
                "\t1.5"
            })
    void textThatLooksLikeNumbersElsewhereStaysText(String cell) {
        String text = "day;n;m\n" + cell + ";1,5;0,1\n" + cell + ";2;0,2\nx;0,25;0,3\n01.03;4,5;0,4\n";
        Table table = Csv.parse("t", text);
        assertFalse(table.column("day").numeric());
        assertEquals(table, again(table));
        assertEquals(Csv.write(table), Csv.write(again(table)));
    }

    /** Every cell of the column reads as a number where the dot is the mark. */
    @Test
    void aTextColumnOfNumbersStaysText() {
        Table table = Csv.parse("t", "day;NaN;n;m;k\n01.02;NaN;1,5;0,1;0,1\n02.02;1.5;2,5;0,2;0,1\n");
        assertEquals("01.02", table.column("day").text(0));
        assertEquals(table, again(table));
        TableTest.assertRefused(
                "column `day` is said to be text, with `01.02` in line 2: choose another column",
                () -> again(table).column("day").numbers());
        assertNotEquals(table, Csv.parse("t", Csv.write(table).replace("NaN", "x")), "the cells alone do not say it");
    }

    /** 001, 1,5 and 1e5 are numbers wherever they are read as a CSV file, but not where a column is said to be text. */
    @Test
    void aColumnThatIsSaidToBeTextKeepsEveryCell() {
        List<String> cells = List.of("001", "1,5", "1e5", "-0", "2.50", "", " 7", "NaN");
        StringBuilder text = new StringBuilder("1949,n\n");
        cells.forEach(cell -> text.append('"').append(cell).append("\",1\n"));
        Table table = Csv.parse("t", text.toString(), Dialect.CANONICAL, Set.of("1949"));
        for (int row = 0; row < cells.size(); row++) {
            assertEquals(cells.get(row), table.column("1949").text(row));
        }
        assertEquals(table, again(table));
    }

    @Test
    void aTextColumnThatIsNotThereIsRefused() {
        TableTest.assertRefused(
                "t has no column `day`: choose one of `a`, `b`",
                () -> Csv.parse("t", "a,b\n1,2\n", Dialect.CANONICAL, Set.of("day")));
        TableTest.assertRefused(
                "t has no column of numbers: column `b` is said to be text, with `2` in line 2: choose another column",
                () -> Csv.parse("t", "b\n2\n", Dialect.CANONICAL, Set.of("b")));
    }

    /** Written and read, as it is saved. */
    private static Table again(Table table) {
        Set<String> texts = table.columns().stream()
                .filter(column -> !column.numeric())
                .map(Column::name)
                .collect(Collectors.toSet());
        return Csv.parse(table.name(), Csv.write(table), Dialect.CANONICAL, texts);
    }

    @Test
    void whateverIsReadSurvivesWritingAndAllElseIsRefused() {
        String letters = "0123456789,,,;;\t|..\"\"\n\n\n\r -+eaN#\u00E4";
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(16); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Table table = readOrNull(text.toString());
            if (table != null) {
                read++;
                assertEquals(table, again(table), text::toString);
            }
        }
        assertTrue(read > 500, "only " + read + " texts were series");
    }

    private static Table readOrNull(String text) {
        try {
            return Csv.parse("t", text);
        } catch (DataException refused) {
            return null;
        }
    }

    /** Texts in quotes, numbers in quotes only where they hold the separator, lines ended by CR LF. */
    private static String write(Table table, Dialect dialect) {
        String between = String.valueOf(dialect.separator());
        StringBuilder text = new StringBuilder();
        text.append(table.columns().stream().map(c -> quote(c.name())).collect(Collectors.joining(between)));
        for (int row = 0; row < table.rows(); row++) {
            int r = row;
            text.append("\r\n")
                    .append(table.columns().stream()
                            .map(column -> cell(column, r, dialect))
                            .collect(Collectors.joining(between)));
        }
        return text.toString();
    }

    private static String cell(Column column, int row, Dialect dialect) {
        if (!column.numeric()) {
            return quote(column.text(row));
        }
        String number = column.text(row).replace('.', dialect.mark());
        return number.indexOf(dialect.separator()) < 0 ? number : quote(number);
    }

    private static String quote(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
