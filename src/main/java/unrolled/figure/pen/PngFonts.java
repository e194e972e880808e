package unrolled.figure.pen;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** The fonts of the typefaces as Java2D knows them. */
public final class PngFonts {
    private final Map<Typeface, Font> fonts = new EnumMap<>(Typeface.class);

    private PngFonts() {}

    /**
     * Loads all fonts and draws a letter, so that a missing library shows here and nowhere else.
     *
     * @throws IllegalStateException if Java2D lacks a library of the system; the message names the package
     */
    public static PngFonts load(FontFiles files) {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true"); // pictures in memory want no display
        }
        PngFonts loaded = new PngFonts();
        try {
            for (Typeface typeface : Typeface.values()) {
                loaded.fonts.put(typeface, read(files, typeface));
            }
            Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
            g.setFont(loaded.fonts.get(Typeface.SANS).deriveFont(12f));
            g.drawString("h", 0, 0);
            g.dispose();
            return loaded;
        } catch (LinkageError | InternalError | RuntimeException | IOException | FontFormatException e) {
            throw new IllegalStateException(
                    "PNG needs Java's drawing library, which cannot start here;"
                            + " on Debian or Ubuntu install the packages libfreetype6 and fontconfig, or write SVG",
                    e);
        }
    }

    private static Font read(FontFiles files, Typeface typeface) throws IOException, FontFormatException {
        try (InputStream in = files.open(typeface)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    /** The font of a text, or the system's where ours lacks one of its characters. */
    Font of(TextMark text) {
        Typeface typeface = text.font().typeface();
        Font font = fonts.get(typeface);
        if (font.canDisplayUpTo(text.text()) >= 0) {
            int style = typeface.weight() > 500 ? Font.BOLD : Font.PLAIN;
            font = new Font(Font.SANS_SERIF, style, 1);
        }
        return font.deriveFont((float) text.font().size());
    }
}
