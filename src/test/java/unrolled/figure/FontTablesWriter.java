package unrolled.figure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes {@code FontTables.java} from the files in {@code assets/fonts}, so that the program measures text without
 * reading a font: {@code mvn -Pfonts verify -DskipTests}.
 */
final class FontTablesWriter {
    static final Path SOURCE = Path.of("src/main/java/unrolled/figure/FontTables.java");

    private static final int CHARACTERS = Character.MAX_CODE_POINT + 1;
    private static final int PAGE = 256;
    private static final int FIRST_WIDE = 0x2e80;
    private static final int LINE = 110;

    private FontTablesWriter() {}

    public static void main(String[] none) throws IOException {
        Files.writeString(SOURCE, source());
    }

    /** The whole source, formatted. */
    static String source() throws IOException {
        StringBuilder out = new StringBuilder("""
            package unrolled.figure;

            /**
             * What the fonts in {@code assets/fonts} measure, as {@link GlyphWidths} reads it. Written by {@code FontTablesWriter}
             * in the test sources, and never by hand.
             */
            final class FontTables {
            """);
        for (Typeface typeface : Typeface.values()) {
            out.append("    static final String ").append(typeface).append(" = \"\"\"\n");
            lines(table(read(typeface)), out);
            out.append("        \"\"\";\n\n");
        }
        return out.append("    private FontTables() {}\n}\n").toString();
    }

    static TrueType read(Typeface typeface) throws IOException {
        try (InputStream in = FontTablesWriter.class.getResourceAsStream(typeface.resource())) {
            return new TrueType(in.readAllBytes());
        }
    }

    private static String table(TrueType font) {
        StringBuilder table = new StringBuilder();
        table.append(font.unitsPerEm()).append(' ').append(font.ascent());
        table.append(' ').append(font.descent()).append(' ').append(font.capHeight());
        char[] advances = advances(font);
        for (int from = 0, end; from < advances.length; from = end) {
            end = from + 1;
            while (end < advances.length && advances[end] == advances[from]) {
                end++;
            }
            table.append(' ').append(end - from == 1 ? "" : end - from + "*").append((int) advances[from]);
        }
        return table.toString();
    }

    /**
     * The advance of every character, in font units. What a font lacks is drawn from another one: it is taken to be as wide
     * as the font's sign for it, and ideographs and pictures, by pages of 256 characters, one em.
     */
    static char[] advances(TrueType font) {
        char[] advances = new char[CHARACTERS];
        boolean[] begun = new boolean[CHARACTERS / PAGE];
        for (int codePoint = 0; codePoint < CHARACTERS; codePoint++) {
            advances[codePoint] = absent(font, codePoint);
        }
        font.forEachCharacter((codePoint, glyph) -> {
            int page = codePoint / PAGE;
            if (!begun[page]) {
                begun[page] = true;
                Arrays.fill(advances, page * PAGE, (page + 1) * PAGE, absent(font, codePoint));
            }
            advances[codePoint] = font.advance(glyph);
        });
        return advances;
    }

    private static char absent(TrueType font, int codePoint) {
        return codePoint < FIRST_WIDE ? font.advance(0) : (char) font.unitsPerEm();
    }

    private static void lines(String table, StringBuilder out) {
        StringBuilder line = new StringBuilder();
        for (String word : table.split(" ", -1)) {
            if (line.length() + word.length() + 1 > LINE) {
                out.append("        ").append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        out.append("        ").append(line).append('\n');
    }
}
