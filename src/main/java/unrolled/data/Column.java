package unrolled.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A column of a series: numbers, or text such as the names of months.
 *
 * <p>Equal by name and cells. The array of numbers is shared and never written again; what takes a walk over all rows is
 * found out once and remembered, since a column may have millions.
 */
public final class Column {
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\s\\p{Cntrl}\\uFEFF]+");

    /** Every row is read: in which order changes no scale. */
    private static final RowOrder ALL = RowOrder.ofFile(0);

    private final String name;
    private final double[] numbers; // [rows], empty in a text column
    private final List<String> texts; // one for each row, empty in a column of numbers
    private final FirstText word; // the first, null in a column of numbers
    private final Map<Fit, Scale> scales = new HashMap<>();
    private RowOrder order; // null until somebody asks for it
    private OptionalDouble noValue = OptionalDouble.empty();
    private List<String> noWords = List.of();
    private int missing = -1; // until somebody asks for it
    private int hash; // 0 until somebody asks for it

    /** What a scale is fitted to: the first rows. */
    private record Fit(Scaling scaling, int rows, RowOrder order) {
        Scale to(String name, double[] numbers) {
            double[] all = order == ALL ? numbers : pick(numbers, numbers.length);
            if (rows >= numbers.length) {
                return scaling.fit(name, all);
            }
            Scale scale = scaling.fit(name, order == ALL ? Arrays.copyOf(all, Math.max(0, rows)) : pick(numbers, rows));
            double min = Scaling.min(all);
            double max = Scaling.max(all);
            if (Double.isInfinite(scale.of(min)) || Double.isInfinite(scale.of(max))) {
                throw new DataException("scale.beyond", DataException.shown(name), min, max, rows);
            }
            return scale;
        }

        /** Those of the first rows that are read at all, in the order of the file. */
        private double[] pick(double[] numbers, int first) {
            return IntStream.range(0, order.rows())
                    .map(order::row)
                    .filter(row -> row < first && !Double.isNaN(numbers[row]))
                    .sorted()
                    .mapToDouble(row -> numbers[row])
                    .toArray();
        }
    }

    /** {@code numbers} and {@code texts} belong to the column from now on; one of them is empty. */
    public Column(String name, double[] numbers, List<String> texts, FirstText word) {
        this.name = tidy(name);
        this.numbers = numbers;
        this.texts = texts;
        this.word = word;
        if (this.name.isEmpty()) {
            throw new DataException("name.blank");
        }
    }

    /** A column of finite numbers; the array is copied. */
    public static Column of(String name, double... numbers) {
        for (int row = 0; row < numbers.length; row++) {
            if (!Double.isFinite(numbers[row])) {
                throw new DataException("column.infinite", DataException.shown(name), numbers[row], row);
            }
        }
        return new Column(name, numbers.clone(), List.of(), null);
    }

    /** A name as it stands in menus: without line breaks and blanks around, nor apostrophes that take the place of quotes. */
    public static String tidy(String name) {
        return Apostrophes.without(NOT_IN_A_NAME.matcher(name).replaceAll(" ").strip());
    }

    public String name() {
        return name;
    }

    /** Whether all its numbers are whole ones. */
    boolean isWhole() {
        for (double v : numbers()) {
            if (!Double.isNaN(v) && v != Math.rint(v)) {
                return false;
            }
        }
        return true;
    }

    public boolean numeric() {
        return word == null;
    }

    public int rows() {
        return numeric() ? numbers.length : texts.size();
    }

    /**
     * The numbers, one for each row; shared, do not modify.
     *
     * @throws DataException if this is a text column; names the line and the first cell that is no number
     */
    public double[] numbers() {
        if (!numeric()) {
            throw new DataException(word.sentence(name));
        }
        return numbers;
    }

    /** The scale that fits all numbers best; throws as {@link #scale(Scaling, int)} does. */
    public Scale scale(Scaling scaling) {
        return scale(scaling, rows());
    }

    /**
     * The scale that fits the numbers of the first so many rows best.
     *
     * @throws DataException as {@link #numbers} does, or if the values are too far apart for a double, or one of the other
     *     rows is on this scale
     */
    public Scale scale(Scaling scaling, int rows) {
        return scale(scaling, rows, RowOrder.ofFile(rows()));
    }

    /** The scale that fits those of the first so many rows that are read in an order; throws as the other does. */
    public Scale scale(Scaling scaling, int rows, RowOrder order) {
        double[] all = numbers();
        RowOrder some = order.isOfAll(all.length) ? ALL : order;
        synchronized (scales) {
            return scales.computeIfAbsent(new Fit(scaling, rows, some), fit -> fit.to(name, all));
        }
    }

    /** The numbers on the scale that fits those of the first so many rows best; throws as {@link #scale} does. */
    public Scaled scaled(Scaling scaling, int rows) {
        return scaled(scaling, rows, RowOrder.ofFile(rows()));
    }

    /** The same, of rows that are read in an order. */
    public Scaled scaled(Scaling scaling, int rows, RowOrder order) {
        return new Scaled(name, numbers(), scale(scaling, rows, order));
    }

    /** How many values are missing; none is in a text column. */
    public int missing() {
        if (missing < 0) {
            missing = (int) Arrays.stream(numbers).filter(Double::isNaN).count();
        }
        return missing;
    }

    /** The numbers that are there, in the order of the rows: a copy. */
    public double[] values() {
        return Arrays.stream(numbers()).filter(v -> !Double.isNaN(v)).toArray();
    }

    /** The smallest number; one must be there. */
    public double min() {
        return Scaling.min(values());
    }

    /** The largest number; one must be there. */
    public double max() {
        return Scaling.max(values());
    }

    /** The sum of all numbers. */
    public double sum() {
        return Arrays.stream(values()).sum();
    }

    /** The first row whose value is missing; some must be. */
    public int firstMissing() {
        return IntStream.range(0, rows()).filter(this::isMissing).findFirst().orElseThrow();
    }

    /** The cells of some rows, in that order, with missing values filled. */
    Column of(int[] rows, Missing rule) {
        if (!numeric()) {
            return new Column(
                    name, numbers, Arrays.stream(rows).mapToObj(texts::get).toList(), word);
        }
        double[] values = Arrays.stream(rows).mapToDouble(row -> numbers[row]).toArray();
        rule.fill(values);
        return new Column(name, values, texts, null);
    }

    /** Whether the value of a row is missing. */
    public boolean isMissing(int row) {
        return numeric() && Double.isNaN(numbers[row]);
    }

    /** The number that was taken for a missing value, such as -999; empty if none was. */
    public OptionalDouble noValue() {
        return noValue;
    }

    /** The words that were taken for missing values, such as {@code offline}; mostly there are none. */
    public List<String> noWords() {
        return noWords;
    }

    /** The same column, which tells that these words stood where it has no value. */
    public Column withoutWords(List<String> words) {
        Column column = new Column(name, numbers, texts, word);
        column.noValue = noValue;
        column.noWords = List.copyOf(words);
        return column;
    }

    /** The same column, but a number that stands for a missing value is one. */
    public Column without(double value) {
        double[] others =
                Arrays.stream(numbers).map(v -> v == value ? Double.NaN : v).toArray();
        Column column = new Column(name, others, texts, word);
        column.noValue = OptionalDouble.of(value);
        column.noWords = noWords;
        return column;
    }

    /** The cell as text: as written in the file, a number in its shortest form. */
    public String text(int row) {
        return isMissing(row) ? "" : numeric() ? Decimal.format(numbers[row]) : texts.get(row);
    }

    /** The order in which rows with the same cell stand together. */
    public synchronized RowOrder order() {
        if (order == null) {
            order = RowOrder.by(rows(), this::series);
        }
        return order;
    }

    /** The series that a row is of; -0 is the number 0. */
    private String series(int row) {
        return numeric() && numbers[row] == 0 ? "0" : text(row);
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Column that
                && name.equals(that.name)
                && Arrays.equals(numbers, that.numbers)
                && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = 31 * (31 * name.hashCode() + Arrays.hashCode(numbers)) + texts.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return name + (numeric() ? " (numbers, " : " (text, ") + rows() + " rows)";
    }
}
