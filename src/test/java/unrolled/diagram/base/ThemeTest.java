package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.figure.Ink;
import unrolled.text.TextTable;

/** What holds of every theme, those to come too. */
class ThemeTest {
    /** The least contrast of text by the WCAG 2. */
    private static final double READABLE = 4.5;

    /** The least contrast of what is no text and tells something. */
    private static final double SEEN = 3;

    static List<Theme> themes() {
        return Theme.ALL;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void whatIsWrittenCanBeRead(Theme theme) {
        for (Ink ground : List.of(theme.paper(), theme.panel())) {
            assertReadable(ground, theme.text(), theme.muted(), theme.accent(), theme.alarm(), theme.gradient());
            assertReadable(
                    ground,
                    theme.input().line(),
                    theme.state().line(),
                    theme.output().line());
        }
        for (Theme.Pair box : List.of(theme.input(), theme.state(), theme.output())) {
            assertReadable(box.fill(), box.line(), theme.text());
        }
        assertReadable(theme.paper(), theme.order().text(), theme.order().line());
        assertReadable(theme.order().fill(), theme.order().text());
        theme.runs().forEach(run -> assertReadable(run, theme.onBadge()));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void twelveRunsHaveColoursThatCanBeToldApart(Theme theme) {
        for (char one = 'A'; one <= 'L'; one++) {
            for (char other = 'A'; other < one; other++) {
                Ink ink = theme.run(String.valueOf(one));
                Ink before = theme.run(String.valueOf(other));
                double apart = Math.hypot(
                        Math.hypot(ink.red() - before.red(), ink.green() - before.green()), ink.blue() - before.blue());
                assertTrue(apart > 40, theme.id() + ": " + ink.hex() + " and " + before.hex());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theWindowAroundThePicturesCanBeRead(Theme theme) {
        WindowInks window = theme.window();
        Ink[] written = {
            window.text(),
            window.muted(),
            window.accent().text(),
            window.warning().text(),
            window.danger().text()
        };
        assertReadable(theme.paper(), written);
        assertReadable(window.panel(), written);
        assertReadable(window.dialog(), window.text());
        assertReadable(
                window.warning().fill().over(window.panel()), window.warning().text());
        assertReadable(window.danger().fill().over(theme.paper()), window.text());
        assertReadable(window.accent().line(), Ink.of("#ffffff"));
        for (Ink ground : List.of(theme.paper(), window.panel(), window.dialog())) {
            assertTrue(window.field().contrast(ground) >= SEEN, () -> "a field on " + ground.hex());
        }
    }

    private static void assertReadable(Ink ground, Ink... inks) {
        for (Ink ink : inks) {
            double contrast = ink.contrast(ground);
            assertTrue(contrast >= READABLE, () -> ink.hex() + " on " + ground.hex() + " is " + contrast + " : 1");
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void lightStandsOnDarkWhereTheThemeSaysSo(Theme theme) {
        Ink white = Ink.of("#ffffff");
        assertEquals(theme.dark(), theme.text().contrast(white) < theme.paper().contrast(white));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aThemeHasANameInBothLanguages(Theme theme) {
        String key = "theme." + theme.id();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Set<String> keys = TextTable.of("unrolled/diagram/words", locale).keys();
            assertTrue(keys.contains(key), key + " has no words in " + locale);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aThemeIsFoundByItsId(Theme theme) {
        assertTrue(theme.id().matches("[a-z]+(-[a-z]+)*"), theme.id());
        assertEquals(Optional.of(theme), Theme.named(theme.id()));
        assertEquals(Optional.of(theme), Theme.named(theme.id().toUpperCase(Locale.ROOT)));
    }

    @Test
    void aThemeThatThereIsNotIsNotFound() {
        assertEquals(Optional.empty(), Theme.named("aubergine"));
    }

    @Test
    void lightIsTheFirstAndTheFirstFollowsTheLast() {
        assertEquals(Theme.LIGHT, Theme.ALL.get(0));
        List<Theme> walked = Stream.iterate(Theme.LIGHT, Theme::next)
                .limit(Theme.ALL.size() + 1)
                .toList();
        assertEquals(Theme.ALL, walked.subList(0, Theme.ALL.size()));
        assertEquals(Theme.LIGHT, walked.get(Theme.ALL.size()));
        assertEquals(Theme.ALL.size(), new HashSet<>(walked).size());
    }
}
