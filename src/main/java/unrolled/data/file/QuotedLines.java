package unrolled.data.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import unrolled.data.TimeFormat;

/** A text each of whose lines stands in quotes as a whole, separators and all: without these quotes. */
final class QuotedLines extends EditedText {
    private boolean atStart = true; // of a line
    private int next = -2; // a character that was read ahead; -2 for none

    QuotedLines(Reader text) {
        super(text);
    }

    /** Whether a text is of this kind: a header may stand without quotes. */
    static boolean in(String head) {
        List<String> lines = head.lines().filter(line -> !line.isBlank()).toList();
        List<String> whole =
                lines.subList(0, Math.max(lines.size() - 1, Math.min(2, lines.size()))); // the last may be cut
        return whole.size() > 1 && whole.stream().skip(1).allMatch(QuotedLines::isQuoted) && !isNumber(whole.get(1));
    }

    private static boolean isQuoted(String line) {
        String bare = line.strip();
        return bare.length() > 2
                && bare.startsWith("\"")
                && bare.endsWith("\"")
                && inside(bare).replace("\"\"", "").indexOf('"') < 0
                && Detection.holdsSeparator(bare);
    }

    private static String inside(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    /** Such as {@code "1,234"}: one cell. */
    private static boolean isNumber(String line) {
        String inside = inside(line.strip());
        return Numeral.isNumber(inside, '.') || Numeral.isNumber(inside, ',') || TimeFormat.is(inside);
    }

    /** The beginning of a text without the quotes. */
    static String without(String head) {
        StringWriter plain = new StringWriter();
        try (Reader text = new QuotedLines(new StringReader(head))) {
            text.transferTo(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a string can always be read
        }
        return plain.toString();
    }

    @Override
    public int read() throws IOException {
        int c = take();
        if (c == '"') {
            boolean first = atStart;
            atStart = false;
            next = in.read();
            if (!first && next == '"') {
                next = -2;
                return c;
            }
            return read();
        }
        atStart = c == '\n' || c == '\r';
        return c;
    }

    private int take() throws IOException {
        int c = next == -2 ? in.read() : next;
        next = -2;
        return c;
    }
}
