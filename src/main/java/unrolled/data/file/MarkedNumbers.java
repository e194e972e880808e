package unrolled.data.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers with something behind them that does not change them: all with the same unit, as {@code 12.5 kWh}, or a few with a
 * sign or letters that lead to a note, as {@code 12.5*} and {@code 12.5 p}.
 *
 * @param mark the decimal mark
 */
record MarkedNumbers(char mark) {
    private static final int LEAST = 3;
    private static final Pattern CELL = Pattern.compile(
            "\\s*([-+\u2212]?\\d(?:[\\d.,' ]*\\d)?)(\\s?\\p{L}[\\p{L}/\u00B2\u00B3\u00B7]*\\.?|\\s?[*\u2020\u2021]+)\\s*");
    private static final Pattern SIGN = Pattern.compile("\\s?[*\u2020\u2021]+|\\s[a-z]{1,3}");

    /** How the cells of a column are marked; empty if one of them is neither a number nor a marked one, nor missing. */
    static Optional<MarkedNumbers> of(List<String> cells, char mark) {
        MarkedNumbers marked = new MarkedNumbers(mark);
        if (!marked.words(cells).allMatch(marked::isMarked)) {
            return Optional.empty();
        }
        List<String> marks = marked.words(cells).map(MarkedNumbers::behind).toList();
        long bare = cells.stream().filter(cell -> Numeral.isNumber(cell, mark)).count();
        boolean isUnit =
                bare == 0 && marks.size() >= LEAST && marks.stream().distinct().count() == 1;
        boolean areSigns = !marks.isEmpty()
                && bare > marks.size()
                && marks.stream().allMatch(sign -> SIGN.matcher(sign).matches());
        return isUnit || areSigns ? Optional.of(marked) : Optional.empty();
    }

    private Stream<String> words(List<String> cells) {
        return cells.stream().filter(cell -> Numeral.isWord(cell, mark));
    }

    private boolean isMarked(String word) {
        Matcher matcher = CELL.matcher(word);
        return matcher.matches() && Numeral.isNumber(matcher.group(1), mark);
    }

    private static String behind(String marked) {
        return CELL.matcher(marked).replaceFirst("$2");
    }

    /** The number of a cell without what stands behind it; NaN if it is missing. */
    double number(String cell) {
        return Numeral.isWord(cell, mark)
                ? Numeral.parse(CELL.matcher(cell).replaceFirst("$1"), mark)
                : Numeral.parse(cell, mark);
    }
}
