package unrolled.data.file;

import java.io.IOException;
import java.io.Reader;

/** A text whose cells stand apart by runs of blanks and tabs: one blank takes the place of each, none begins or ends a line. */
final class BlankSeparated extends EditedText {
    private int next = -2; // a character that was read ahead; -2 for none
    private boolean atStart = true;

    BlankSeparated(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int c = take();
        if (!isBlank(c)) {
            atStart = isLineEnd(c);
            return c;
        }
        while (isBlank(c)) {
            c = take();
        }
        if (atStart || c < 0 || isLineEnd(c)) {
            atStart = isLineEnd(c);
            return c;
        }
        next = c;
        return ' ';
    }

    private int take() throws IOException {
        int c = next == -2 ? in.read() : next;
        next = -2;
        return c;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }
}
