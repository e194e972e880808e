package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.diagram.base.Words;

/** Numbers are written with the digits 0 to 9, whatever digits the locale of the machine has. */
class DigitsTest {
    @TempDir
    Path folder;

    /** What writes as the locale of the machine has it, unless it is told another one. */
    private static final Pattern BY_LOCALE = Pattern.compile(
            "\\.formatted\\(|MessageFormat|NumberFormat\\b|DecimalFormat"
                    + "|ResourceBundle\\.getBundle|\\b(?:String\\.format|printf)\\((?!\\s*Locale\\.ROOT)|to(?:Low|Upp)erCase\\(\\)");

    /** Locales with digits, letters or calendars of their own. */
    public static List<Locale> locales() {
        return Stream.of(
                        "ar-EG", "fa-IR", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "tr-TR", "ja-JP-u-ca-japanese", "de-DE")
                .map(Locale::forLanguageTag)
                .toList();
    }

    @Test
    void nothingIsWrittenAsTheLocaleOfTheMachineHasIt() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/bench/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    BY_LOCALE
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(found -> wrong.add(file + ": " + found.group()));
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("locales")
    void wordsOfPicturesHaveOneKindOfDigits(Locale locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            Words words = Words.in(locale);
            assertEquals(locale.getLanguage().equals("de") ? "\u22121,50" : "\u22121.50", words.plain(-1.5, 2));
            assertEquals(words.of("batch", "1200"), words.of("batch", 1200));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=ar -Duser.country=EG",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Duser.extensions=u-nu-thai"
            })
    void theProgramWritesThePointAndTheseDigits(String locale) throws IOException, InterruptedException {
        Run summary = run(locale, "run --trace out.csv");
        assertTrue(summary.said().contains("140 samples used: epochs 2, batches 280, steps 3"), summary.said());
        assertTrue(summary.said().contains("at the end |h| = 0."), summary.said());
        Run refused = run(locale, "render airline-passengers second third -o x.svg");
        assertEquals(2, refused.exitCode());
        assertTrue(refused.said().contains("from index 2: 'second', 'third'"), refused.said());
    }

    /** What a program of its own said, and its exit code. */
    private record Run(String said, int exitCode) {}

    private Run run(String locale, String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(locale.split(" ", -1)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments.split(" ", -1)));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(said, process.waitFor());
    }
}
