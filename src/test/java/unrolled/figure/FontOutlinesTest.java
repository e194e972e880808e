package unrolled.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No letter of the fonts is drawn by contours that lie over each other: where they do, JavaFX leaves holes in large
 * letters, those of a screen with more pixels.
 */
class FontOutlinesTest {
    /** Latin with all its accents, and Greek. */
    private static final int END = 0x400;

    private static final int EM = 1000;

    /** What is left of rounding, in units of the font. */
    private static final double THIN = 1;

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void noLetterHasContoursThatOverlap(Typeface typeface) throws IOException, FontFormatException {
        Font font = read(typeface);
        List<String> overlapping = IntStream.range(0, END)
                .filter(font::canDisplay)
                .mapToObj(Character::toString)
                .filter(letter -> overlaps(outline(font, letter)))
                .toList();
        assertEquals(List.of(), overlapping);
    }

    /** Where contours of one direction overlap, it matters by which rule the inside is told. */
    private static boolean overlaps(Shape outline) {
        Area once = inside(outline, Path2D.WIND_NON_ZERO);
        once.subtract(inside(outline, Path2D.WIND_EVEN_ODD));
        Rectangle2D hole = once.getBounds2D();
        return hole.getWidth() > THIN && hole.getHeight() > THIN;
    }

    private static Area inside(Shape outline, int rule) {
        Path2D path = new Path2D.Double(outline);
        path.setWindingRule(rule);
        return new Area(path);
    }

    private static Shape outline(Font font, String letter) {
        return font.createGlyphVector(new FontRenderContext(null, true, true), letter)
                .getOutline();
    }

    private static Font read(Typeface typeface) throws IOException, FontFormatException {
        try (InputStream in = FontOutlinesTest.class.getResourceAsStream(typeface.resource())) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) EM);
        }
    }
}
