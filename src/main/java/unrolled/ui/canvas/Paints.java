package unrolled.ui.canvas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import unrolled.figure.Ink;
import unrolled.figure.Typeface;
import unrolled.work.BundledFonts;

/** The colours and fonts of JavaFX for those of figures, each made once; for the FX thread only. */
final class Paints {
    private static final int MOST = 4096;

    private final Map<Ink, Color> colors = new HashMap<>();
    private final Map<unrolled.figure.TextFont, Font> fonts = new HashMap<>();
    private static final Map<Typeface, Font> LOADED = new EnumMap<>(Typeface.class);

    /** Makes the fonts known to style sheets too. */
    static void loadAll() {
        for (Typeface typeface : Typeface.values()) {
            LOADED.computeIfAbsent(typeface, Paints::load);
        }
    }

    Color color(Ink ink) {
        Color color = colors.get(ink);
        if (color == null) {
            if (colors.size() >= MOST) {
                colors.clear();
            }
            color = Color.rgb(ink.red(), ink.green(), ink.blue(), ink.opacity());
            colors.put(ink, color);
        }
        return color;
    }

    Font font(unrolled.figure.TextFont font) {
        Font made = fonts.get(font);
        if (made == null) {
            if (fonts.size() >= MOST) {
                fonts.clear();
            }
            made = Font.font(
                    LOADED.computeIfAbsent(font.typeface(), Paints::load).getName(), font.size());
            fonts.put(font, made);
        }
        return made;
    }

    private static Font load(Typeface typeface) {
        try (InputStream in = BundledFonts.open(typeface)) {
            Font font = Font.loadFont(in, 12);
            return font == null ? Font.getDefault() : font;
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + typeface.resource() + " cannot be read", e);
        }
    }
}
