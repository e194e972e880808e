package unrolled.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {
    private static final String FILE = "unrolled/diagram/words";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList();
        }
    }

    @Test
    void placesAreFilledWhereverTheyStand() {
        assertEquals(
                "batch 1200 \u00b7 sample 3", TextTable.of(FILE, Locale.ENGLISH).of("batchSample", 1200, 3));
        assertEquals(
                "Batch 1200 \u00b7 Sample 3", TextTable.of(FILE, Locale.GERMAN).of("batchSample", 1200, 3));
    }

    @Test
    void thousandsOfCountsStandApartAndThoseOfOtherNumbersDoNot() {
        assertEquals("1,128 steps", TextTable.of(FILE, Locale.ENGLISH).of("forget.steps", 1128));
        assertEquals("1.128 Schritte", TextTable.of(FILE, Locale.GERMAN).of("forget.steps", 1128));
        assertEquals("112 steps", TextTable.of(FILE, Locale.ENGLISH).of("forget.steps", 112));
        assertEquals("batch 1128", TextTable.of(FILE, Locale.ENGLISH).of("batch", 1128));
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        assertEquals(
                "batch {1} \u00b7 sample it's",
                TextTable.of(FILE, Locale.ENGLISH).of("batchSample", "{1}", "it's"));
    }

    @Test
    void decimalsHaveTheMarkOfTheLanguage() {
        String file = "unrolled/experiment/problems";
        assertEquals(
                "Run A: rho should be at least 0 and below 1, not 1.5.",
                TextTable.of(file, Locale.ENGLISH).of("training.below", "A", "rho", 1.5));
        assertTrue(TextTable.of(file, Locale.GERMAN)
                .of("training.below", "A", "rho", 1.5)
                .contains("1,5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr-CA", "ar-EG", "fa", "ja-JP-u-ca-japanese", "tr-TR", "th-TH-u-nu-thai", "und"})
    void everybodyButGermansIsSpokenToInEnglish(String tag) {
        assertEquals(
                "batch 1200 \u00b7 sample 3",
                TextTable.of(FILE, Locale.forLanguageTag(tag)).of("batchSample", 1200, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-AT", "de-CH-1901"})
    void germanIsSpokenWhereverItsSpeakersLive(String tag) {
        assertEquals("Batch 3", TextTable.of(FILE, Locale.forLanguageTag(tag)).of("batch", 3));
    }

    @Test
    void spacesBeforeASentenceAreKeptIfTheyAreWrittenAsCodes() {
        assertEquals(
                "  \u00b7  5 s left",
                TextTable.of("unrolled/ui/ui", Locale.ENGLISH).of("running.seconds", 5));
    }

    @Test
    void sentencesThatAreNotThereAreNamed() {
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> TextTable.of(FILE, Locale.GERMAN).of("none"))
                .getMessage();
        assertEquals("There is no sentence none in unrolled/diagram/words.properties", said);
    }

    @ParameterizedTest
    @MethodSource("files")
    void filesAreReadAsJavaReadsThem(Path file) throws IOException {
        String lines = Files.readString(file);
        Properties properties = new Properties();
        properties.load(new StringReader(lines));
        assertEquals(properties, PropertyLines.read(lines));
        assertFalse(properties.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void sentencesAreWrittenInOneSyntax(Path file) throws IOException {
        PropertyLines.read(Files.readString(file)).forEach((key, sentence) -> {
            assertFalse(sentence.contains("''"), key + ": an apostrophe stands for itself");
            assertFalse(sentence.matches("(?s).*(%,?[.0-9]*[sdfeg]|%%).*"), key + ": places are {0}, {1}, ...");
        });
    }
}
