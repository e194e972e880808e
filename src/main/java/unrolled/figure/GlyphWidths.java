package unrolled.figure;

import java.util.Arrays;
import java.util.StringTokenizer;

/**
 * The measures of a typeface in parts of an em: advances by character, ascent, descent, height of capitals. Every
 * character has an advance, those too that the font lacks.
 */
final class GlyphWidths {
    /** Advances of the characters below this one, which are nearly all that is ever asked for, are found at once. */
    private static final int LOW = 0x3000;

    private final double ascent;
    private final double descent;
    private final double capHeight;
    private final int unitsPerEm;
    private final char[] low = new char[LOW];

    /** Runs of characters that have the same advance: where the next one begins, and the advance, in font units. */
    private final int[] ends;

    private final char[] advances;

    /**
     * Reads a table: units per em, ascent, descent, height of capitals, then the advance of every character from 0
     * upwards; {@code 32*500} stands for 32 characters that are 500 wide.
     */
    GlyphWidths(String table) {
        StringTokenizer numbers = new StringTokenizer(table);
        unitsPerEm = Integer.parseInt(numbers.nextToken());
        ascent = Integer.parseInt(numbers.nextToken()) / (double) unitsPerEm;
        descent = Integer.parseInt(numbers.nextToken()) / (double) unitsPerEm;
        capHeight = Integer.parseInt(numbers.nextToken()) / (double) unitsPerEm;
        ends = new int[numbers.countTokens()];
        advances = new char[ends.length];
        int from = 0;
        for (int k = 0; k < ends.length; k++) {
            String run = numbers.nextToken();
            int times = run.indexOf('*');
            int end = from + (times < 0 ? 1 : Integer.parseInt(run, 0, times, 10));
            ends[k] = end;
            advances[k] = (char) Integer.parseInt(run, times + 1, run.length(), 10);
            Arrays.fill(low, Math.min(from, LOW), Math.min(end, LOW), advances[k]);
            from = end;
        }
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
        if (codePoint < LOW) {
            return low[codePoint];
        }
        int at = Arrays.binarySearch(ends, codePoint + 1);
        return advances[at < 0 ? -at - 1 : at];
    }
}
