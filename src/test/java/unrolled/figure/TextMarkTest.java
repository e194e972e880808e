package unrolled.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextMarkTest {
    private static final TextFont SANS = new TextFont(Typeface.SANS, 12);

    /** Advances read from the tables of the files with another program. */
    @ParameterizedTest
    @CsvSource({
        "SANS, h, 1211",
        "SANS_BOLD, h, 1275",
        "SANS, W, 2018",
        "SANS, 'hA', 2624",
        "MONO, h, 600",
        "MONO_BOLD, W, 600"
    })
    void widthsAreTheAdvancesOfTheFont(Typeface typeface, String text, double units) {
        double perEm = typeface.mono() ? 1000 : 2048;
        assertEquals(units / perEm * 20, typeface.width(text, 20), 1e-9);
    }

    @Test
    void aTextThatIsTooWideIsWrittenSmaller() {
        double width = SANS.width("+12.345");
        assertSame(SANS, SANS.fitting("+12.345", width));
        assertEquals(6, SANS.fitting("+12.345", width / 2).size(), 1e-9);
        assertEquals(1, SANS.fitting("+12.345", 0).size(), "never smaller than a pixel");
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void linesHaveMeasures(Typeface typeface) {
        assertTrue(typeface.ascent() > typeface.capHeight());
        assertEquals(0.73, typeface.capHeight(), 0.01);
        assertEquals(typeface.mono() ? 0.3 : 0.241, typeface.descent(), 0.001);
    }

    @Test
    void charactersOutsideTheBasicPlaneCountOnce() {
        assertEquals(12, SANS.width("😀"), 0.01);
        assertEquals(12, SANS.width("語"), 0.01);
    }

    @Test
    void anchorsPlaceTheWidth() {
        double width = SANS.width("0.25");
        assertEquals(100, text(Anchor.START).bounds().x());
        assertEquals(100 - width / 2, text(Anchor.MIDDLE).start(), 1e-9);
        assertEquals(100, text(Anchor.END).bounds().right(), 1e-9);
    }

    @Test
    void ellipsisShortensOnlyWhatIsTooLong() {
        String whole = "passengers";
        assertSame(whole, TextMark.ellipsis(whole, SANS, SANS.width(whole)));
        String cut = TextMark.ellipsis("number of passengers", SANS, 60);
        assertEquals("number…", cut);
        assertTrue(SANS.width(cut) <= 60);
        assertEquals("", TextMark.ellipsis(whole, SANS, 3));
        assertEquals("…", TextMark.ellipsis(whole, SANS, SANS.width("…")));
        assertEquals("😀…", TextMark.ellipsis("😀😀😀", SANS, 30));
    }

    @Test
    void controlCharactersAreLeftOut() {
        assertEquals("a b cd", new TextMark("a\nb\tc\u0007d\u202e", 0, 0, SANS, Anchor.START, Samples.BLUE).text());
        String plain = "already fine";
        assertSame(plain, TextMark.printable(plain));
    }

    private static TextMark text(Anchor anchor) {
        return new TextMark("0.25", 100, 10, SANS, anchor, Samples.BLUE);
    }
}
