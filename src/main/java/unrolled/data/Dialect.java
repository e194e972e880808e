package unrolled.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a CSV file is written.
 *
 * @param separator between cells: comma, semicolon, tab or {@code |}, or {@link #BLANKS}
 * @param decimalComma whether one and a half is written {@code 1,5}
 * @param header whether the first line names the columns
 * @param charset of the text, without a byte order mark
 */
public record Dialect(char separator, boolean decimalComma, boolean header, Charset charset) {
    /** Cells stand apart by any number of blanks and tabs. */
    public static final char BLANKS = ' ';

    /** The dialect that {@link Csv#write} writes. */
    public static final Dialect CANONICAL = new Dialect(',', false, true, StandardCharsets.UTF_8);

    public char mark() {
        return decimalComma ? ',' : '.';
    }

    public Dialect withCharset(Charset other) {
        return new Dialect(separator, decimalComma, header, other);
    }
}
