package unrolled.data.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import unrolled.data.DataException;

/** A text that ends where nothing but NUL characters follow, as files do that were written in blocks. */
final class PaddedText extends FilterReader {
    private final String source;
    private boolean ended;

    /** @param source how error messages call the text */
    PaddedText(Reader text, String source) {
        super(text);
        this.source = source;
    }

    /** Where the padding of a text begins; its length if it has none. */
    static int end(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == 0 || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        int nul = text.indexOf('\0', end);
        return nul < 0 ? text.length() : nul;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int count = in.read(buffer, offset, length);
        for (int at = offset; at < offset + count; at++) {
            if (buffer[at] == 0) {
                requirePadding(buffer, at, offset + count);
                ended = true;
                return at == offset ? -1 : at - offset;
            }
        }
        return count;
    }

    private void requirePadding(char[] buffer, int from, int to) throws IOException {
        for (int at = from; at < to; at++) {
            requirePadding(buffer[at]);
        }
        for (int c = in.read(); c >= 0; c = in.read()) {
            requirePadding(c);
        }
    }

    private void requirePadding(int c) {
        if (c != 0 && !Character.isWhitespace(c)) {
            throw new DataException("file.nul", source);
        }
    }
}
