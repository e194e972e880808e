package unrolled.data.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import unrolled.data.Column;
import unrolled.data.LeftOut;
import unrolled.data.TimeFormat;

/**
 * Tells which rows between those of a table are none of it: its header once more, comments, remarks, sums, and another table
 * that begins below a blank line. Rows are shown to it in the order of the text, blank ones or not.
 */
final class Strangers {
    private static final Set<String> SUMS = Set.of(
            "total",
            "totals",
            "grand total",
            "sum",
            "mean",
            "average",
            "avg",
            "median",
            "sd",
            "std",
            "min",
            "max",
            "minimum",
            "maximum",
            "summe",
            "gesamt",
            "insgesamt",
            "mittel",
            "mittelwert",
            "durchschnitt");

    private static final Pattern PHRASE = Pattern.compile("\\p{L}[\\p{L}.,]*\\s+\\S|:");

    private final List<String> names;
    private final char mark;
    private Row before; // the last row of the table, null as long as there is none
    private long nextLine;
    private boolean gap; // a blank line, since that row
    private boolean note; // a line of words, since that gap
    private boolean over; // another table began

    /** @param names as the header has them */
    Strangers(List<String> names, char mark) {
        this.names = names;
        this.mark = mark;
    }

    /** Why a row is left out; empty if it may be one of the table. */
    Optional<LeftOut.Why> why(Row row) {
        if (row.blank()) {
            return Optional.empty();
        }
        gap |= before != null && row.line() > nextLine;
        nextLine = row.nextLine();
        Optional<LeftOut.Why> why = before == null ? Optional.empty() : whyBelow(row);
        if (why.isEmpty() && row.filled() == 1 && isWord(only(row))) {
            note |= gap;
        } else if (why.isEmpty()) {
            before = row;
            gap = false;
            note = false;
        }
        return why;
    }

    private Optional<LeftOut.Why> whyBelow(Row row) {
        boolean header = isHeader(row);
        over |= gap && (header ? note : namesNumbers(row) && !row.isRemark());
        if (over) {
            return Optional.of(LeftOut.Why.TABLE);
        }
        if (header) {
            return Optional.of(LeftOut.Why.HEADER);
        }
        if (isRemark(row)) {
            return Optional.of(LeftOut.Why.NOTE);
        }
        boolean sum = isSum(row.cells().get(0)) && row.filled() > 1;
        if (!(row.isComment() || sum) || isWord(before.cells().get(0))) {
            return Optional.empty();
        }
        return Optional.of(row.isComment() ? LeftOut.Why.COMMENT : LeftOut.Why.SUM);
    }

    private boolean isHeader(Row row) {
        return row.size() == names.size()
                && row.cells().get(0).strip().equals(names.get(0))
                && row.cells().stream().map(Column::tidy).toList().equals(names)
                && names.stream().allMatch(name -> name.isEmpty() || isWord(name));
    }

    /** Whether all its cells are words, and one stands below a number. */
    private boolean namesNumbers(Row row) {
        boolean below = false;
        for (int column = 0; column < row.size(); column++) {
            String cell = row.cells().get(column);
            if (!cell.isBlank() && !isWord(cell)) {
                return false;
            }
            below |= !cell.isBlank()
                    && column < before.size()
                    && Numeral.isNumber(before.cells().get(column), mark);
        }
        return below && row.filled() > 1;
    }

    /** Whether it begins with words below a blank line, where rows begin with a number or a time, or says that it is one. */
    private boolean isRemark(Row row) {
        if (row.filled() == 1) {
            return false;
        }
        String first = row.cells().get(0);
        if (!PHRASE.matcher(first).find() || !isWord(first)) {
            return false;
        }
        String above = before.cells().get(0);
        boolean belowValues = Numeral.isNumber(above, mark) || TimeFormat.is(above);
        return belowValues ? gap || row.isRemark() : gap && row.isRemark();
    }

    private static boolean isSum(String cell) {
        String bare = cell.strip();
        return !bare.isEmpty() && Character.isLetter(bare.charAt(0)) && SUMS.contains(bare.toLowerCase(Locale.ROOT));
    }

    private static String only(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElseThrow();
    }

    private boolean isWord(String cell) {
        return !isPlain(cell) && Numeral.isWord(cell, mark) && !TimeFormat.is(cell);
    }

    /** Digits with a sign and a mark are no word: known at once, as most cells are. */
    private static boolean isPlain(String cell) {
        int digits = 0;
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && c != '.' && c != ',' && (at > 0 || c != '-')) {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits > 0;
    }
}
