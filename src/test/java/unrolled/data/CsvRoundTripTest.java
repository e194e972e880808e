package unrolled.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
            if (table != null && !table.dialect().decimalComma()) {
                read++;
                assertEquals(table, Csv.parse("t", Csv.write(table)), text::toString);
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
