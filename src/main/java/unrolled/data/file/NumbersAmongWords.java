package unrolled.data.file;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import unrolled.data.Column;
import unrolled.data.Decimal;

/**
 * The cells of a column that holds a word, read as numbers all the same: where words are rare, or few different ones that
 * say nothing but that there is no number, as {@code closed} or {@code <0.5}.
 */
final class NumbersAmongWords {
    private static final int MOST_WORDS = 6;

    /** So many different numbers are measured, and no names of groups. */
    private static final int LEAST_NUMBERS = 5;

    /** One a cell, NaN where there is none. */
    private final double[] numbers;
    /** The cells that are neither a number nor missing. */
    private final List<String> words;

    /** A cell such as {@code 75B} is a number if all the others are thousands, millions or billions, too. */
    NumbersAmongWords(List<String> cells, char mark) {
        boolean hasBillions = hasBillions(cells, mark);
        ToDoubleFunction<String> plain = cell -> hasBillions ? withBillions(cell, mark) : Numeral.parse(cell, mark);
        ToDoubleFunction<String> number = MarkedNumbers.of(cells, mark)
                .map(marked -> (ToDoubleFunction<String>) marked::number)
                .orElse(plain);
        numbers = cells.stream().mapToDouble(number).toArray();
        words = IntStream.range(0, numbers.length)
                .filter(row -> Double.isNaN(numbers[row]) && !Numeral.isMissing(cells.get(row), mark))
                .mapToObj(cells::get)
                .toList();
    }

    private static boolean hasBillions(List<String> cells, char mark) {
        return cells.stream().anyMatch(cell -> !Double.isNaN(Numeral.wholeBillions(cell, mark)))
                && cells.stream()
                        .mapToDouble(cell -> Decimal.parse(cell, mark))
                        .allMatch(v -> Double.isNaN(v) || v == 0);
    }

    private static double withBillions(String cell, char mark) {
        double number = Numeral.parse(cell, mark);
        return Double.isNaN(number) ? Numeral.wholeBillions(cell, mark) : number;
    }

    /** Whether these are numbers. */
    boolean areNumbers() {
        long count = known().count();
        return count > 0 && (count >= 9L * words.size() || (count > words.size() && wordsSayNothing()));
    }

    private DoubleStream known() {
        return Arrays.stream(numbers).filter(v -> !Double.isNaN(v));
    }

    private boolean wordsSayNothing() {
        List<String> distinct = words.stream().map(String::strip).distinct().toList();
        long measured = known().distinct().count();
        return distinct.size() <= MOST_WORDS
                && measured >= LEAST_NUMBERS
                && measured >= 2L * distinct.size()
                && distinct.stream().allMatch(NumbersAmongWords::saysNothing);
    }

    private static boolean saysNothing(String word) {
        return word.startsWith("<") || word.startsWith(">") || word.chars().noneMatch(Character::isDigit);
    }

    /** The numbers, of which one may stand for a missing value, too. */
    Column column(String name) {
        OptionalDouble noValue = NoValue.of(numbers);
        Column found = new Column(name, numbers, List.of(), null);
        return (noValue.isEmpty() ? found : found.without(noValue.getAsDouble()))
                .withoutWords(words.stream().distinct().toList());
    }
}
