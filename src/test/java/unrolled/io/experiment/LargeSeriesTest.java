package unrolled.io.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.data.Table;
import unrolled.experiment.Experiment;
import unrolled.io.safe.Fingerprint;

/** A series of more than 16 MB stays outside: the file says its name and checksum, and it is looked for beside it. */
public class LargeSeriesTest {
    @TempDir
    Path folder;

    /** A series of 17 MB, {@code large.csv}, in a folder. */
    public static Path example(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("value;note\n");
        for (int row = 0; text.length() < 17 << 20; row++) {
            text.append(row % 1000)
                    .append(",5;")
                    .append("a long note, so that there are few rows. ".repeat(20))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("large.csv"), text);
    }

    private Experiment large() throws IOException {
        Table series = ((Opened.Series) FileKind.SERIES.read(example(folder))).table();
        return BundledExperiments.openingOver(series).withTitle("large");
    }

    private Path saved(Experiment experiment, String name) {
        Path file = folder.resolve(name);
        ExperimentFile.save(experiment, file);
        return file;
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void theFileStaysSmallAndTheSeriesIsFoundBesideIt(FileFormat format) throws IOException {
        Experiment experiment = large();
        Path file = saved(experiment, "x" + format.ending());
        assertTrue(Files.size(file) < 10_000);
        assertEquals(experiment, ExperimentFile.read(file));
        assertEquals(
                experiment.data().table().file(),
                ExperimentFile.read(file).data().table().file());
        assertEquals(Optional.empty(), LargeSeries.leftBehind(Document.of(experiment), file));
    }

    @Test
    void theFileSaysNoFolder() throws IOException {
        String text = Files.readString(saved(large(), "x.json"));
        assertFalse(text.contains(folder.toString()), text);
        assertTrue(text.contains("\"file\" : \"large.csv\""), text);
        String sum = Fingerprint.of(folder.resolve("large.csv")).orElseThrow().sha256();
        assertTrue(text.contains("\"sha256\" : \"" + sum + "\""), text);
    }

    @Test
    void aSeriesThatIsNotThereOrAnotherIsSaidWithTheWayToMendIt() throws IOException {
        Path file = saved(large(), "x.json");
        Path series = folder.resolve("large.csv");
        String sum = Fingerprint.of(series).orElseThrow().sha256();
        Path elsewhere = Files.move(
                series, Files.createDirectory(folder.resolve("other")).resolve("renamed.csv"));
        assertEquals(
                file + " needs its series large.csv (17 MB), which is not beside it: "
                        + "put that file there, as it was when the experiment was saved (SHA-256 " + sum + ")",
                assertThrows(MissingSeriesException.class, () -> ExperimentFile.read(file))
                        .getMessage());
        assertEquals(
                "large",
                ExperimentFile.document(file, Optional.of(elsewhere))
                        .experiment()
                        .title());
        Files.writeString(series, Files.readString(elsewhere).replace("999,5", "998,5"));
        assertEquals(
                file + " needs its series large.csv, but " + series + " holds another one than when the experiment was"
                        + " saved: choose the file that has the SHA-256 " + sum,
                assertThrows(MissingSeriesException.class, () -> ExperimentFile.read(file))
                        .getMessage());
    }

    @Test
    void whatIsSavedElsewhereThanItsSeriesIsSaid() throws IOException {
        Experiment experiment = large();
        Path file = Files.createDirectory(folder.resolve("other")).resolve("x.json");
        assertEquals(
                file + " is saved without its series large.csv (17 MB), which is too large to stand in it: "
                        + "keep that file beside it, where it is looked for",
                LargeSeries.leftBehind(Document.of(experiment), file)
                        .orElseThrow()
                        .text(java.util.Locale.ENGLISH));
    }

    @Test
    void aSmallSeriesStandsInTheFile() throws IOException {
        Path small = Files.writeString(folder.resolve("small.csv"), "value\n1\n2\n3\n4\n5\n6\n");
        Table series = ((Opened.Series) FileKind.SERIES.read(small)).table();
        assertEquals(Optional.empty(), series.file());
        Experiment experiment = BundledExperiments.openingOver(series);
        Path file = saved(experiment, "x.json");
        Files.delete(small);
        assertEquals(experiment, ExperimentFile.read(file));
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "../large.csv   | data.table.file should be the name of a file, without a folder, but is \"../large.csv\"",
                "/etc/passwd    | data.table.file should be the name of a file, without a folder, but is \"/etc/passwd\"",
                "c:large.csv    | data.table.file should be the name of a file, without a folder, but is \"c:large.csv\"",
                "..             | data.table.file should be the name of a file, without a folder, but is \"..\"",
            })
    // spotless:on
    void aNameThatLeadsElsewhereIsRefused(String name, String sentence) throws IOException {
        Path file = folder.resolve("x.json");
        Files.writeString(
                file,
                ExperimentFile.write(BundledExperiments.opening())
                        .replace(
                                "\"bundled\" : \"airline-passengers\"",
                                "\"name\": \"s\", \"file\": \"" + name + "\", \"bytes\": 1, \"sha256\": \""
                                        + "0".repeat(64) + "\""));
        assertEquals(
                file + ": " + sentence,
                assertThrows(ExperimentException.class, () -> ExperimentFile.read(file))
                        .getMessage());
    }
}
