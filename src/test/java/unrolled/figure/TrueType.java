package unrolled.figure;

/**
 * Reads the measures of a TTF file, in font units.
 *
 * <p>Source: the OpenType specification, tables head, hhea, hmtx, OS/2 and cmap (formats 4 and 12).
 */
final class TrueType {
    private final byte[] file;
    private final int hhea;
    private final int hmtx;
    private final int metrics;

    /** Takes a character and the number of its glyph. */
    interface Characters {
        void accept(int codePoint, int glyph);
    }

    TrueType(byte[] bytes) {
        file = bytes;
        hhea = table("hhea");
        hmtx = table("hmtx");
        metrics = unsigned(hhea + 34);
    }

    int unitsPerEm() {
        return unsigned(table("head") + 18);
    }

    int ascent() {
        return (short) unsigned(hhea + 4);
    }

    /** Positive. */
    int descent() {
        return -(short) unsigned(hhea + 6);
    }

    int capHeight() {
        return (short) unsigned(table("OS/2") + 88);
    }

    char advance(int glyph) {
        return unsigned(hmtx + 4 * Math.min(glyph, metrics - 1));
    }

    /** Tells every character with a glyph, from the table of format 12 if there is one: it holds those of format 4 too. */
    void forEachCharacter(Characters characters) {
        int cmap = table("cmap");
        int segments = -1;
        for (int k = 0; k < unsigned(cmap + 2); k++) {
            int at = cmap + number(cmap + 4 + 8 * k + 4);
            if (unsigned(at) == 12) {
                groups(at, characters);
                return;
            }
            segments = unsigned(at) == 4 ? at : segments;
        }
        if (segments < 0) {
            throw new IllegalArgumentException("The font's cmap should have a table of format 4 or 12 but has neither");
        }
        segments(segments, characters);
    }

    /** Format 4: four parallel arrays (end, start, delta, offset) of segments of code points up to 0xFFFF. */
    private void segments(int at, Characters characters) {
        int size = unsigned(at + 6);
        int ends = at + 14;
        int starts = ends + size + 2;
        int deltas = starts + size;
        int offsets = deltas + size;
        for (int s = 0; s < size; s += 2) {
            int start = unsigned(starts + s);
            int end = Math.min(unsigned(ends + s), 0xfffe);
            int delta = unsigned(deltas + s);
            int offset = unsigned(offsets + s);
            for (int c = start; c <= end; c++) {
                int glyph = offset == 0 ? c : unsigned(offsets + s + offset + 2 * (c - start));
                if (offset == 0 || glyph != 0) {
                    characters.accept(c, (glyph + delta) & 0xffff);
                }
            }
        }
    }

    /** Format 12: groups of first code point, last code point, first glyph. */
    private void groups(int at, Characters characters) {
        int end = at + 16 + 12 * number(at + 12);
        for (int group = at + 16; group < end; group += 12) {
            int first = number(group);
            int last = number(group + 4);
            int glyph = number(group + 8);
            for (int c = first; c <= last; c++) {
                characters.accept(c, glyph + c - first);
            }
        }
    }

    private int table(String tag) {
        int wanted = 0;
        for (int k = 0; k < tag.length(); k++) {
            wanted = wanted << 8 | tag.charAt(k);
        }
        for (int k = 0; k < unsigned(4); k++) {
            if (number(12 + 16 * k) == wanted) {
                return number(12 + 16 * k + 8);
            }
        }
        throw new IllegalArgumentException("The font has no table " + tag + ": it should be a TTF file");
    }

    private int number(int at) {
        return unsigned(at) << 16 | unsigned(at + 2);
    }

    private char unsigned(int at) {
        return (char) (file[at] << 8 | (file[at + 1] & 0xff));
    }
}
