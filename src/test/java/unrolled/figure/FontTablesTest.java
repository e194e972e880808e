package unrolled.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table that the program carries says what stands in the files of the fonts. */
class FontTablesTest {
    @ParameterizedTest
    @EnumSource(Typeface.class)
    void everyCharacterIsAsWideAsInTheFile(Typeface typeface) throws IOException {
        TrueType font = FontTablesWriter.read(typeface);
        char[] advances = FontTablesWriter.advances(font);
        double[] expected = new double[advances.length];
        double[] widths = new double[advances.length];
        for (int codePoint = 0; codePoint < advances.length; codePoint++) {
            expected[codePoint] = advances[codePoint] / (double) font.unitsPerEm();
            widths[codePoint] = typeface.width(Character.toString(codePoint), 1);
        }
        assertArrayEquals(expected, widths);
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void linesMeasureWhatTheFileSays(Typeface typeface) throws IOException {
        TrueType font = FontTablesWriter.read(typeface);
        assertEquals(font.ascent() / (double) font.unitsPerEm(), typeface.ascent());
        assertEquals(font.descent() / (double) font.unitsPerEm(), typeface.descent());
        assertEquals(font.capHeight() / (double) font.unitsPerEm(), typeface.capHeight());
    }

    @Test
    void theSourceIsWhatTheWriterWrites() throws IOException {
        assertEquals(FontTablesWriter.source(), Files.readString(FontTablesWriter.SOURCE));
    }
}
