package unrolled.data.file;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a CSV file.
 *
 * @param line where it starts, from 1; a quoted cell may run over several lines
 * @param quoted the indices of the cells that stand in quotes
 * @param isComment whether it begins with #, % or //, or is a mere rule, and so is a comment where it stands above the table
 */
record Row(long line, List<String> cells, BitSet quoted, boolean isComment) {
    private static final Pattern REMARK = Pattern.compile(
            "\\s*(data )?(sources?|notes?|footnotes?|quellen?|hinweise?|anmerkung(en)?)\\s*:",
            Pattern.CASE_INSENSITIVE);

    /** Whether it says that it is a note, whatever separators stand in it. */
    boolean isRemark() {
        return REMARK.matcher(cells.get(0)).lookingAt();
    }

    /** The line below it. */
    long nextLine() {
        long next = line + 1;
        for (int at = quoted.nextSetBit(0); at >= 0; at = quoted.nextSetBit(at + 1)) {
            String cell = cells.get(at);
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                next += cell.lines().count() - 1;
            }
        }
        return next;
    }

    int size() {
        return cells.size();
    }

    /** How many cells hold something. */
    int filled() {
        int filled = 0;
        for (String cell : cells) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    /** Without any content: an empty line, or the bare separators that spreadsheets leave below a table. */
    boolean blank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
