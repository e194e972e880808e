package unrolled.data.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text that is read character by character, some of which are others than in the text below. */
abstract class EditedText extends FilterReader {
    EditedText(Reader text) {
        super(text);
    }

    @Override
    public abstract int read() throws IOException;

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = read();
            if (c < 0) {
                return count == 0 ? -1 : count;
            }
            buffer[offset + count++] = (char) c;
        }
        return count;
    }
}
