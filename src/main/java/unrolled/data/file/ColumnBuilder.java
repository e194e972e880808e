package unrolled.data.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import unrolled.data.Column;
import unrolled.data.DataException;
import unrolled.data.Decimal;
import unrolled.data.Dialect;
import unrolled.data.FirstText;
import unrolled.data.Sentence;
import unrolled.data.TimeFormat;

/**
 * A column while it is read: doubles, NaN where a value is missing, as long as no cell is a word; else texts.
 *
 * <p>The text of numbers is not kept, so a million rows take eight megabytes. A column that turns out to be text has to be
 * read again, as one that is known to be.
 */
final class ColumnBuilder {
    private final String name;
    private final Dialect dialect;
    private final boolean isText;
    private final boolean isPlain;
    private double[] numbers = new double[16];
    private final List<String> texts = new ArrayList<>();
    private final Set<String> noWords = new LinkedHashSet<>(); // that stood for missing values among numbers
    private FirstText word; // the first, null as long as there is none
    private int rows;
    private int numbersSeen;
    private String first; // the first cell that is not missing, null as long as all are
    private boolean isBlank = true;

    /**
     * @param isText whether it is text whatever its cells look like
     * @param isPlain whether numbers are written as {@link Decimal} reads them, and not as people may write them
     */
    ColumnBuilder(String name, Dialect dialect, boolean isText, boolean isPlain) {
        this.isPlain = isPlain;
        this.name = name;
        this.dialect = dialect;
        this.isText = isText;
    }

    /** A column with these cells, read as if they stood in a canonical file: numbers if every cell is one, or missing. */
    static Column column(String name, List<String> cells) {
        ColumnBuilder column = of(name, cells, false);
        return column.isAllNumbers() ? column.column() : of(name, cells, true).column();
    }

    private static ColumnBuilder of(String name, List<String> cells, boolean isText) {
        ColumnBuilder column = new ColumnBuilder(name, Dialect.CANONICAL, isText, true);
        for (int row = 0; row < cells.size(); row++) {
            column.add(cells.get(row), row + 2L);
        }
        return column;
    }

    void add(String cell, long line) {
        isBlank = isBlank && cell.isBlank();
        if (first == null && !isMissing(cell)) {
            first = cell;
        }
        if (isText) {
            addText(cell, line);
        } else if (word == null) {
            addNumber(cell, line);
        }
        rows++;
    }

    /** Tells that a word stands where a value is missing. */
    void takeAsMissing(String word) {
        noWords.add(word);
    }

    private void addText(String cell, long line) {
        if (isNumber(cell)) {
            numbersSeen++;
        } else if (word == null || word.reason() == FirstText.Reason.SAID) {
            word = new FirstText(line, cell, reason());
        }
        if (word == null) {
            word = new FirstText(line, cell, FirstText.Reason.SAID);
        }
        texts.add(cell);
    }

    private void addNumber(String cell, long line) {
        double number = number(cell);
        if (!Double.isNaN(number)) {
            numbersSeen++;
        } else if (!isMissing(cell)) {
            word = new FirstText(line, cell, reason());
            numbers = new double[0];
            return;
        }
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, rows + (rows >> 1));
        }
        numbers[rows] = number;
    }

    private double number(String cell) {
        return isPlain ? Decimal.parse(cell, dialect.mark()) : Numeral.parse(cell, dialect.mark());
    }

    private boolean isNumber(String cell) {
        return !Double.isNaN(number(cell));
    }

    private boolean isMissing(String cell) {
        return Numeral.isMissing(cell, dialect.mark());
    }

    private FirstText.Reason reason() {
        return dialect.decimalComma() ? FirstText.Reason.NO_NUMBER_WITH_COMMA : FirstText.Reason.NO_NUMBER;
    }

    String name() {
        return name;
    }

    /** Whether there is a number, and no word. */
    boolean isAllNumbers() {
        return !isText && word == null && numbersSeen > 0;
    }

    /** Whether all cells are blank. */
    boolean isBlank() {
        return isBlank;
    }

    /** Whether it has been read for good: numbers, or text that was known to be. */
    boolean isDone() {
        return isText || isAllNumbers();
    }

    /** Whether its first cell that is not missing is a number or a time. */
    boolean beginsWithValue() {
        return first != null && (isNumber(first) || TimeFormat.is(first));
    }

    /** Whether no cell has a value. */
    boolean isMissing() {
        return first == null;
    }

    /** How many cells are numbers, in a text column too. */
    int numbersSeen() {
        return numbersSeen;
    }

    /** Why the column is no column of numbers. */
    Sentence sentence() {
        return first == null ? DataException.part("column.missing", DataException.shown(name)) : word.sentence(name);
    }

    /** The column that the cells make. */
    Column column() {
        return isText
                ? new Column(name, new double[0], texts, word)
                : new Column(name, Arrays.copyOf(numbers, rows), List.of(), null).withoutWords(List.copyOf(noWords));
    }

    /** The same, but a number that plainly stands for a missing value is one, and so is a word among many numbers. */
    Column columnAsFound() {
        return amongWords().map(found -> found.column(name)).orElseGet(this::columnWithoutNoValue);
    }

    private Column columnWithoutNoValue() {
        OptionalDouble noValue = isText ? OptionalDouble.empty() : NoValue.of(Arrays.copyOf(numbers, rows));
        return noValue.isEmpty() ? column() : column().without(noValue.getAsDouble());
    }

    /** Whether there are words, and those that are there stand for missing values. */
    boolean isAlmostAllNumbers() {
        return amongWords().isPresent();
    }

    /** Its numbers if they stand among words; most texts have none, and their cells are not looked at again. */
    private Optional<NumbersAmongWords> amongWords() {
        return isText && mayHaveNumbers()
                ? Optional.of(new NumbersAmongWords(texts, dialect.mark())).filter(NumbersAmongWords::areNumbers)
                : Optional.empty();
    }

    private boolean mayHaveNumbers() {
        return numbersSeen > 0
                || texts.stream().anyMatch(cell -> cell.indexOf('B') > 0)
                || MarkedNumbers.of(texts, dialect.mark()).isPresent();
    }
}
