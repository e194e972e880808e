package unrolled.data.file;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;
import unrolled.data.Dialect;

/** A text in which blanks stand between a separator and the quote that begins a cell: without these. */
final class BlanksBeforeQuotes extends EditedText {
    private final char separator;
    private boolean quoted;
    private boolean atStart = true; // of a cell
    private int blanks; // that were held back, and come if no quote does
    private int next = -2; // a character that was read ahead; -2 for none

    BlanksBeforeQuotes(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    /** Whether a text has such blanks. */
    static boolean in(String text, char separator) {
        return separator != Dialect.BLANKS
                && Pattern.compile(Pattern.quote(String.valueOf(separator)) + " +\"[^\"]")
                        .matcher(text)
                        .find();
    }

    @Override
    public int read() throws IOException {
        if (blanks == 0 && next == -2 && atStart && !quoted) {
            int c = in.read();
            while (c == ' ') {
                blanks++;
                c = in.read();
            }
            blanks = c == '"' ? 0 : blanks;
            next = c;
        }
        if (blanks > 0) {
            blanks--;
            atStart = false;
            return ' ';
        }
        int c = next == -2 ? in.read() : next;
        next = -2;
        quoted ^= c == '"';
        atStart = !quoted && (c == separator || c == '\n' || c == '\r');
        return c;
    }
}
