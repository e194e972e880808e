package unrolled.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import unrolled.data.DataException;

/**
 * The charset of a text and the length of the byte order mark before it.
 *
 * <p>A mark decides; without one it is UTF-16 where every second byte is zero, else UTF-8, or windows-1252 (what spreadsheets on Windows write) where the bytes are no
 * UTF-8.
 */
record Encoding(Charset charset, int markLength) {
    static final Encoding WINDOWS = new Encoding(Charset.forName("windows-1252"), 0);

    private static final int LOOKED_AT = 32;

    private static final Encoding PLAIN = new Encoding(StandardCharsets.UTF_8, 0);

    /**
     * @param head the first bytes of the file
     * @throws DataException if they are those of another format
     */
    static Encoding of(String source, byte[] head) {
        OtherFormat.of(head).ifPresent(format -> {
            throw new DataException(
                    format.isModel() ? "file.model" : "file." + format.hint(), source, format.sentence());
        });
        if (startsWith(head, "\u00EF\u00BB\u00BF")) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, "\u00FF\u00FE")) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, "\u00FE\u00FF")) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        if (isWide(head, 1)) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (isWide(head, 0)) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return startsLikeUtf8(head) ? PLAIN : WINDOWS;
    }

    static boolean startsWith(byte[] head, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }

    /** Whether every second byte of the first few is zero, and no other is. */
    private static boolean isWide(byte[] head, int zeros) {
        int count = Math.min(head.length, LOOKED_AT);
        for (int at = 0; at < count; at++) {
            if ((head[at] == 0) != (at % 2 == zeros)) {
                return false;
            }
        }
        return count > 1;
    }

    /** The last character may be cut off, as the head may end anywhere. */
    private static boolean startsLikeUtf8(byte[] head) {
        CharBuffer text = CharBuffer.allocate(head.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), text, false)
                .isError();
    }

    /** The first characters of the text, without the mark. */
    String text(byte[] head) {
        return new String(head, markLength, Math.max(0, head.length - markLength), charset);
    }

    /** Without a mark the text may still turn out not to be UTF-8, in bytes that were not looked at. */
    boolean isGuess() {
        return equals(PLAIN);
    }

    /** Reads the text after the mark; bytes that are none in this charset are a {@code CharacterCodingException}. */
    Reader reader(InputStream bytes) throws IOException {
        bytes.skipNBytes(markLength);
        CodingErrorAction strict = equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        return new InputStreamReader(
                bytes, charset.newDecoder().onMalformedInput(strict).onUnmappableCharacter(strict));
    }
}
