package unrolled.data.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import unrolled.data.Decimal;
import unrolled.data.Dialect;
import unrolled.data.MissingCell;

/**
 * Finds out how a CSV text is written: cuts its first rows up in every dialect and takes the one that explains them best.
 *
 * <p>A dialect explains rows well that have as many cells as most, whose cells are numbers, and that leave no other
 * separator behind. The first of equals wins: the comma before other separators, the dot before the decimal comma; blanks
 * separate cells only where nothing else does.
 */
record Detection(Dialect dialect, List<Row> all, List<Row> rows) {
    private static final String SEPARATORS = ",;\t|";

    /** Where none of these separates cells: any number of blanks, or characters that texts seldom have. */
    private static final String RARE_SEPARATORS = Dialect.BLANKS + "~^";

    private static final int ROWS = 100;

    private static final Comparator<Detection> QUALITY = Comparator.comparing(Detection::cutsHeader)
            .thenComparingLong(Detection::rowsLikeFirst)
            .thenComparing(Detection::steady)
            .thenComparingLong(Detection::plainNumbers)
            .thenComparingLong(Detection::numbers)
            .thenComparingLong(guess -> -guess.separatorsLeft());

    /**
     * How a text is written, and where its table stands in it.
     *
     * @param texts the columns in which a word stands near the beginning already
     */
    record Found(Dialect dialect, Layout layout, Set<String> texts) {}

    /**
     * @param head the beginning of the text
     * @param whole whether it is the whole text; else its last row may be cut off
     */
    static Found in(String head, boolean whole, Charset charset) {
        Detection best = best(head, whole, charset, SEPARATORS);
        if (Layout.width(best.rows) <= 1 || best.numbers() == 0) {
            Detection rare = best(head, whole, charset, RARE_SEPARATORS);
            boolean better = Layout.width(rare.rows) > 1 && rare.isTable() && rare.numbers() > best.numbers();
            best = better ? rare : best;
        }
        Dialect dialect = new Dialect(best.dialect.separator(), best.dialect.decimalComma(), best.header(), charset);
        Layout layout = Layout.of(best.all, dialect);
        return new Found(dialect, layout, layout.texts(best.all, dialect));
    }

    private static Detection best(String head, boolean whole, Charset charset, String separators) {
        Detection best = null;
        for (int s = 0; s < separators.length(); s++) {
            char separator = separators.charAt(s);
            List<Row> all = rows(head, whole, separator);
            for (boolean decimalComma : new boolean[] {false, true}) {
                Detection guess = Detection.of(new Dialect(separator, decimalComma, false, charset), all);
                if (best == null || QUALITY.compare(guess, best) > 0) {
                    best = guess;
                }
            }
        }
        return best;
    }

    /** Without comments and titles. */
    private static Detection of(Dialect dialect, List<Row> all) {
        List<Row> rows = all.stream().filter(row -> !row.isComment()).toList();
        return new Detection(dialect, all, rows.subList(Layout.titles(rows), rows.size()));
    }

    /** The first rows that are not blank; fewer if quotes do not match. */
    private static List<Row> rows(String head, boolean whole, char separator) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<Row> reader =
                Rows.ofHead().read(new StringReader(head), separator, BlanksBeforeQuotes.in(head, separator))) {
            for (Row row : reader) {
                if (!row.blank()) {
                    rows.add(row);
                }
                if (rows.size() > ROWS) {
                    break;
                }
            }
        } catch (CsvParseException quotes) {
            return rows; // these rows are all that this separator explains
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a string can always be read
        }
        boolean cut = rows.size() > ROWS || !whole;
        return cut && rows.size() > 1 ? rows.subList(0, rows.size() - 1) : rows;
    }

    /** Not if the first row stays a single cell though a separator stands in it. */
    private boolean cutsHeader() {
        return rows.isEmpty() || rows.get(0).size() > 1 || separatorsLeft(rows.get(0)) == 0;
    }

    private boolean steady() {
        return !rows.isEmpty() && 2 * likeMost().size() >= body().size();
    }

    /** Whether most rows by far have as many cells as most, as no text of sentences has. */
    private boolean isTable() {
        return 5 * likeMost().size() >= 4 * body().size();
    }

    /** How many rows go on as the first begins; none where there are next to no numbers. */
    private long rowsLikeFirst() {
        return 10 * numbers() < body().size() || numbers() == 0
                ? 0
                : body().stream()
                        .filter(row -> row.size() == rows.get(0).size())
                        .count();
    }

    /** Those without groups, units and the like; {@code "1,234"} in quotes between commas has a group. */
    private long plainNumbers() {
        boolean grouped = dialect.decimalComma() && (dialect.separator() == ',' || Layout.width(rows) <= 1);
        long count = 0;
        for (Row row : likeMost()) {
            for (int c = 0; c < row.size(); c++) {
                String cell = row.cells().get(c);
                boolean group = grouped && row.quoted().get(c) && Numeral.isGrouped(cell, '.');
                count += Decimal.isNumber(cell, dialect.mark()) && !group ? 1 : 0;
            }
        }
        return count;
    }

    private long numbers() {
        return likeMost().stream()
                .flatMap(row -> row.cells().stream())
                .filter(this::isNumber)
                .count();
    }

    private long separatorsLeft() {
        return body().stream().mapToLong(this::separatorsLeft).sum();
    }

    /** The rows below the first, which may be a header; the first if it is the only one. */
    private List<Row> body() {
        return rows.size() > 1 ? rows.subList(1, rows.size()) : rows;
    }

    private List<Row> likeMost() {
        int width = Layout.width(body());
        return body().stream().filter(row -> row.size() == width).toList();
    }

    private boolean isNumber(String cell) {
        return Numeral.isNumber(cell, dialect.mark());
    }

    /** Cells without quotes that hold a separator (or a decimal comma where the dot is the mark). */
    private long separatorsLeft(Row row) {
        long count = 0;
        for (int c = 0; c < row.size(); c++) {
            if (!row.quoted().get(c)
                    && !isNumber(row.cells().get(c))
                    && holdsSeparator(row.cells().get(c))) {
                count++;
            }
        }
        return count;
    }

    static boolean holdsSeparator(String cell) {
        return cell.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0);
    }

    /**
     * The first row is a header if none of its cells is a number, or if one of them is a word (or a number in quotes, but
     * not NaN) above a number.
     */
    private boolean header() {
        if (rows.isEmpty() || rows.get(0).cells().stream().noneMatch(this::isNumber)) {
            return true;
        }
        if (Layout.namesYears(rows.get(0)) && rows.size() > 1 && !Layout.namesYears(rows.get(1))) {
            return true;
        }
        int columns = rows.size() > 1 ? Math.min(rows.get(0).size(), rows.get(1).size()) : 0;
        return IntStream.range(0, columns).anyMatch(this::namesNumbers);
    }

    private boolean namesNumbers(int column) {
        String above = rows.get(0).cells().get(column);
        boolean quotedAlone =
                rows.get(0).quoted().get(column) && !rows.get(1).quoted().get(column);
        return !above.isBlank()
                && (quotedAlone || !(isNumber(above) || MissingCell.is(above)))
                && isNumber(rows.get(1).cells().get(column));
    }
}
