package unrolled.data.file;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final List<String> cells;
    private final char mark;
    private final boolean hasBillions;

    NumbersAmongWords(List<String> cells, char mark) {
        this.cells = cells;
        this.mark = mark;
        hasBillions = cells.stream().anyMatch(cell -> !Double.isNaN(Numeral.wholeBillions(cell, mark)))
                && cells.stream()
                        .mapToDouble(cell -> Decimal.parse(cell, mark))
                        .allMatch(v -> Double.isNaN(v) || v == 0);
    }

    /** The number of a cell; {@code 75B} is one if all the others are thousands, millions or billions, too. */
    private double number(String cell) {
        double number = Numeral.parse(cell, mark);
        return Double.isNaN(number) && hasBillions ? Numeral.wholeBillions(cell, mark) : number;
    }

    private boolean isWord(String cell) {
        return Numeral.isWord(cell, mark) && Double.isNaN(number(cell));
    }

    /** Whether these are numbers. */
    boolean areNumbers() {
        double[] numbers = cells.stream()
                .mapToDouble(this::number)
                .filter(v -> !Double.isNaN(v))
                .toArray();
        if (numbers.length == 0) {
            return false; // as most texts: not looked at twice
        }
        List<String> words = cells.stream().filter(this::isWord).toList();
        return numbers.length >= 9 * words.size() || (numbers.length > words.size() && sayNothing(words, numbers));
    }

    private static boolean sayNothing(List<String> words, double[] numbers) {
        Set<String> distinct = words.stream().map(String::strip).collect(Collectors.toSet());
        long measured = Arrays.stream(numbers).distinct().count();
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
        double[] values = cells.stream().mapToDouble(this::number).toArray();
        List<String> words = cells.stream().filter(this::isWord).distinct().toList();
        OptionalDouble noValue = NoValue.of(values);
        Column found = new Column(name, values, List.of(), null);
        return (noValue.isEmpty() ? found : found.without(noValue.getAsDouble())).withoutWords(words);
    }
}
