package unrolled.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A column while it is read: doubles as long as every cell is a number, else texts.
 *
 * <p>The text of numbers is not kept, so a million rows take eight megabytes.
 */
final class ColumnBuilder {
    private final String name;
    private final Dialect dialect;
    private final boolean isText;
    private double[] numbers = new double[16];
    private List<String> texts = List.of();
    private FirstText word; // the first, null as long as all cells are numbers
    private FirstText notFinite; // the first NaN or infinity, null as long as there is none
    private int notFiniteSeen;
    private int rows;
    private int numbersSeen;

    /** @param isText whether it is text whatever its cells look like */
    ColumnBuilder(String name, Dialect dialect, boolean isText) {
        this.name = name;
        this.dialect = dialect;
        this.isText = isText;
    }

    /** A column with these cells, read as if they stood in a canonical file: numbers if every cell is one. */
    static Column column(String name, List<String> cells) {
        ColumnBuilder column = new ColumnBuilder(name, Dialect.CANONICAL, false);
        for (int row = 0; row < cells.size(); row++) {
            column.add(cells.get(row), row + 2L);
        }
        return column.column();
    }

    void add(String cell, long line) {
        double number = Decimal.parse(cell, dialect.mark());
        boolean isNumber = !Double.isNaN(number) && !isText;
        if (isNumber) {
            numbersSeen++;
        } else {
            note(new FirstText(line, cell, reason()));
        }
        if (word == null) {
            append(number);
        } else {
            texts.add(cell);
        }
        rows++;
    }

    private FirstText.Reason reason() {
        if (isText) {
            return FirstText.Reason.SAID;
        }
        return dialect.decimalComma() ? FirstText.Reason.NO_NUMBER_WITH_COMMA : FirstText.Reason.NO_NUMBER;
    }

    private void note(FirstText found) {
        if (word == null) {
            word = found;
            becomeText();
        }
        if (!isText && numbersSeen + notFiniteSeen == rows && Decimal.isNotFinite(found.cell(), dialect.mark())) {
            notFiniteSeen++;
            notFinite = notFinite == null ? found : notFinite;
        }
    }

    private void append(double number) {
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, rows + (rows >> 1));
        }
        numbers[rows] = number;
    }

    private void becomeText() {
        texts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            texts.add(Decimal.format(numbers[row]));
        }
        numbers = new double[0];
    }

    /** How many cells are numbers, in a text column too. */
    int numbersSeen() {
        return numbersSeen;
    }

    /** Why the column is no column of numbers. */
    Sentence sentence() {
        return word.sentence(name);
    }

    /**
     * The column that the cells make.
     *
     * @throws DataException if all cells are numbers but for some NaN or infinity: meant as numbers, it would be text
     */
    Column column() {
        if (notFinite != null && numbersSeen + notFiniteSeen == rows) {
            throw new DataException(notFinite.notFinite(name));
        }
        double[] own = word == null ? Arrays.copyOf(numbers, rows) : numbers;
        return new Column(name, own, texts, word);
    }
}
