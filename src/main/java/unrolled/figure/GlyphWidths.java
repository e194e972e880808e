package unrolled.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The measures of a typeface in parts of an em: advances by character, ascent, descent, height of capitals.
 *
 * <p>Characters that a font lacks are drawn from another one: they are taken to be as wide as its sign for them,
 * ideographs and pictures one em.
 */
final class GlyphWidths {
    private static final int PAGE = 256;
    private static final int FIRST_WIDE = 0x2e80;
    private static final Map<Typeface, GlyphWidths> READ = new ConcurrentHashMap<>();

    private final double ascent;
    private final double descent;
    private final double capHeight;
    private final char unitsPerEm;
    private final char missing;
    /** [code point / 256][code point % 256], in font units; pages without characters are null. */
    private final char[][] advances = new char[(Character.MAX_CODE_POINT + 1) / PAGE][];

    private GlyphWidths(TrueType font) {
        unitsPerEm = (char) font.unitsPerEm();
        ascent = font.ascent() / (double) unitsPerEm;
        descent = font.descent() / (double) unitsPerEm;
        capHeight = font.capHeight() / (double) unitsPerEm;
        missing = font.advance(0);
        font.forEachCharacter((codePoint, glyph) -> put(codePoint, font.advance(glyph)));
    }

    /** The measures of a typeface, whose file is read at the first call. */
    static GlyphWidths of(Typeface typeface) {
        return READ.computeIfAbsent(typeface, GlyphWidths::read);
    }

    private static GlyphWidths read(Typeface typeface) {
        try (InputStream in = typeface.open()) {
            return new GlyphWidths(new TrueType(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + typeface.resource() + " cannot be read", e);
        }
    }

    private void put(int codePoint, char advance) {
        char[] page = advances[codePoint / PAGE];
        if (page == null) {
            page = new char[PAGE];
            Arrays.fill(page, absent(codePoint));
            advances[codePoint / PAGE] = page;
        }
        page[codePoint % PAGE] = advance;
    }

    double ascent() {
        return ascent;
    }

    /** Positive. */
    double descent() {
        return descent;
    }

    double capHeight() {
        return capHeight;
    }

    /** The advance of the text in ems, without kerning. */
    double of(String text) {
        long units = 0;
        for (int k = 0; k < text.length(); ) {
            int codePoint = text.codePointAt(k);
            units += advance(codePoint);
            k += Character.charCount(codePoint);
        }
        return units / (double) unitsPerEm;
    }

    private char advance(int codePoint) {
        char[] page = advances[codePoint / PAGE];
        return page == null ? absent(codePoint) : page[codePoint % PAGE];
    }

    private char absent(int codePoint) {
        return codePoint < FIRST_WIDE ? missing : unitsPerEm;
    }
}
