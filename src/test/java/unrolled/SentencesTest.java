package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.data.Cut;
import unrolled.data.SentenceException;
import unrolled.data.file.Bundled;
import unrolled.data.file.Csv;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.ExperimentFile;
import unrolled.text.TextTable;

/** Errors are said in German too; what they say in English stands in the tests of their packages. */
class SentencesTest {
    private static final String OPENING = ExperimentFile.write(BundledExperiments.opening());
    private static final Map<String, String> PACKAGES = Map.of(
            "Archive",
            "io.archive",
            "Data",
            "data",
            "Experiment",
            "io.experiment",
            "Save",
            "io.safe",
            "Json",
            "io.json",
            "Expression",
            "debug.expression",
            "Lesson",
            "lesson");
    private static final Pattern USE =
            Pattern.compile("\\b(Archive|Data|Experiment|Save|Json|Expression|Lesson)Exception(?:\\.part)?\\("
                    + "\\s*(?:e,\\s*|[^\";]*[pP]lace[^\";]*,\\s*)?\"([^\"]+[^.\"])\"");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data",
                "experiment",
                "debug.expression",
                "analysis",
                "analysis.check",
                "io.archive",
                "io.experiment",
                "io.safe",
                "io.json",
                "lesson"
            })
    void everySentenceIsTranslated(String where) {
        TextTable english = sentences(where, Locale.ENGLISH);
        TextTable german = sentences(where, Locale.GERMAN);
        assertEquals(english.keys(), german.keys());
        for (String key : english.keys()) {
            assertNotEquals(english.of(key), german.of(key), key);
            assertTrue(places(english.of(key)).containsAll(places(german.of(key))), key);
        }
    }

    @Test
    void everySentenceThatIsUsedIsThere() throws IOException {
        int uses = 0;
        for (Path source : sources()) {
            for (MatchResult use :
                    USE.matcher(Files.readString(source)).results().toList()) {
                TextTable known = sentences(PACKAGES.get(use.group(1)), Locale.ENGLISH);
                assertTrue(known.keys().contains(use.group(2)), source + ": " + use.group(2));
                uses++;
            }
        }
        assertTrue(uses > 70, "only " + uses + " were found");
    }

    @Test
    void aSeriesThatCannotBeOpened() throws IOException {
        Path none = folder.resolve("keine.csv");
        assertGerman(none + " gibt es nicht: Wählen Sie eine CSV-Datei", () -> Csv.read(none));
        assertGerman(
                "t ist ein PDF-Dokument, erwartet wird aber eine CSV-Datei: Exportieren Sie die Reihe als CSV-Text",
                () -> Csv.parse("t", "%PDF-1.7"));
        assertGerman(
                "t hat keine Spalte mit Zahlen: Zeile 3, Spalte „b“: Erwartet wird eine Zahl, gefunden wurde"
                        + " „viel“: Berichtigen Sie die Zelle, oder wählen Sie eine andere Spalte",
                () -> Csv.parse("t", "a,b\nx,1\ny,viel\nz,2\n"));
        assertGerman(
                "t hat nur eine Kopfzeile („a“, „b“): Darunter werden Zeilen mit Zahlen erwartet",
                () -> Csv.parse("t", "a,b\n"));
    }

    @Test
    void aSeriesThatIsTooShort() {
        assertGerman(
                "Look-back 3 und Abstand 1 brauchen mindestens 4 Zeilen, die Reihe hat aber 3: "
                        + "Wählen Sie höchstens Look-back 2",
                () -> new Cut(3, 1, 1).count(3));
    }

    @Test
    void namesThatAreNotBundled() {
        assertGerman(
                "Keine mitgelieferte Reihe heißt „luft“: Wählen Sie eine von airline-passengers, heating-demand",
                () -> Bundled.table("luft"));
        assertGerman(
                "Kein mitgeliefertes Experiment heißt „luft“: Wählen Sie eines von "
                        + String.join(", ", BundledExperiments.names()),
                () -> BundledExperiments.named("luft"));
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"batch_size\" : 4 | \"batch_size\" : \"vier\" | x.json lässt sich nicht öffnen: runs[2].batch_size sollte eine ganze Zahl sein, ist aber „vier“",
                "\"min_max\" | [1, 2] | x.json lässt sich nicht öffnen: data.scaling sollte eines von none, min_max, min_max_1, standard sein, ist aber eine Liste der Länge 2",
                "\"bundled\" : \"airline-passengers\" | \"bundled\" : \"luft\" | x.json lässt sich nicht öffnen: Keine mitgelieferte Reihe heißt „luft“: Wählen Sie eine von airline-passengers, heating-demand",
                "[ \"passengers\" ] | [ \"month\" ] | x.json lässt sich nicht rechnen: Spalte „month“ enthält Wörter statt Zahlen: Wählen Sie eine andere Spalte.",
                "\"samples\" : 140 | \"samples\" : 141 | x.json lässt sich nicht rechnen: Lauf C ist stateful: Slot i geht in Slot i des nächsten Batches weiter, also muss jeder Batch voll sein. 141 Samples sind kein Vielfaches der Batchgröße 4: 1 blieben übrig. Abhilfe: Batchgröße 3 nehmen und 141 Samples behalten. Oder: 140 Samples nutzen: eines wird weggelassen.",
                "\"seed\" : 508 | \"seed\" : sieben | x.json ist kein JSON: Zeile 25, Spalte 14 lässt sich nicht verstehen",
                "unrolled-experiment/2 | unrolled-experiment/3 | x.json wurde von einer anderen Version von Unrolled geschrieben (unrolled-experiment/3), diese liest aber unrolled-experiment/2: Nehmen Sie ein neueres Unrolled",
            })
    // spotless:on
    void anExperimentThatCannotBeOpenedOrRun(String right, String wrong, String sentence) {
        assertTrue(OPENING.contains(right), right);
        assertGerman(
                sentence,
                () -> ExperimentFile.requireRunnable(
                        ExperimentFile.parse(OPENING.replace(right, wrong), "x.json"), "x.json"));
    }

    @Test
    void anExperimentThatCannotBeSaved() {
        assertGerman(
                folder + " lässt sich nicht speichern: Das ist ein Ordner, wählen Sie einen Dateinamen darin",
                () -> ExperimentFile.save(BundledExperiments.opening(), folder));
        Path deep = folder.resolve("neu").resolve("x.json");
        assertGerman(
                deep + " lässt sich nicht speichern: Den Ordner " + deep.getParent()
                        + " gibt es nicht, legen Sie ihn zuerst an",
                () -> ExperimentFile.save(BundledExperiments.opening(), deep));
    }

    private static void assertGerman(String sentence, Executable what) {
        assertEquals(sentence, assertThrows(SentenceException.class, what).text(Locale.GERMAN));
    }

    private static TextTable sentences(String where, Locale locale) {
        return TextTable.of("unrolled/" + where.replace('.', '/') + "/problems", locale);
    }

    private static List<String> places(String pattern) {
        return Pattern.compile("\\{\\d}")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
