package unrolled.io.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.Models;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.ExperimentException;
import unrolled.io.experiment.ExperimentFile;

class SavingTest {
    private static final Experiment OPENING = BundledExperiments.opening();

    @TempDir
    Path folder;

    @Test
    void savedExperimentIsReadAgain() throws IOException {
        Path file = folder.resolve("mine.json");
        ExperimentFile.save(OPENING, file);
        assertEquals(OPENING, ExperimentFile.read(file));
        assertEquals(List.of("mine.json"), names());
    }

    @Test
    void failureInTheMiddleLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("trace.csv");
        Files.writeString(file, "old");
        SafeFile.Content full = out -> {
            out.write(new byte[100_000]);
            throw new IOException("No space left on device");
        };
        SaveException e = assertThrows(SaveException.class, () -> SafeFile.write(file, full));
        assertEquals(file + " cannot be written: the disk is full, make room or choose another one", e.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("trace.csv"), names());
    }

    @Test
    void programThatEndsInTheMiddleLeavesTheOldFileAndNothingElse() throws IOException, InterruptedException {
        Path file = folder.resolve("trace.csv");
        Files.writeString(file, "old");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndsInTheMiddle.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        assertEquals(3, program.waitFor());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("trace.csv"), names());
    }

    /** Ends itself when a part of a file has been written. */
    static final class EndsInTheMiddle {
        private EndsInTheMiddle() {}

        public static void main(String[] file) {
            SafeFile.write(Path.of(file[0]), out -> {
                out.write(new byte[100_000]);
                System.exit(3);
            });
        }
    }

    @Test
    void whatDoesNotPassTheCheckNeverReplacesAnything() throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, "old");
        SafeFile.Check never = written -> {
            throw new SaveException("other bytes");
        };
        assertThrows(SaveException.class, () -> SafeFile.writeWithBackup(file, out -> out.write(1), never));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("mine.json"), names());
    }

    @Test
    void experimentThatCannotComeBackIsNotSaved() throws IOException {
        Experiment invalid = OPENING.withRuns(List.of(OPENING.runs().get(0).withId(" ")));
        assertThrows(ExperimentException.class, () -> ExperimentFile.save(invalid, folder.resolve("mine.json")));
        assertEquals(List.of(), names());
    }

    @Test
    void experimentThatCannotBeRunIsSavedAsItIs() {
        Path file = folder.resolve("mine.json");
        Experiment broken = OPENING.withRun("C", run -> run.withBatchSize(3))
                .withModel(Models.stacked(OPENING.model(), List.of(0)));
        ExperimentFile.save(broken, file);
        assertEquals(broken, ExperimentFile.read(file));
        ExperimentFile.save(OPENING.withRuns(List.of()), file);
        assertEquals(List.of(), ExperimentFile.read(file).runs());
    }

    @Test
    void missingFolderIsOneSentence() {
        Path file = folder.resolve("none/mine.json");
        ExperimentException e = assertThrows(ExperimentException.class, () -> ExperimentFile.save(OPENING, file));
        assertEquals(
                file + " cannot be written: there is no folder " + folder.resolve("none") + ", make it first",
                e.getMessage());
    }

    @Test
    void folderInPlaceOfTheFileIsOneSentence() {
        ExperimentException e = assertThrows(ExperimentException.class, () -> ExperimentFile.save(OPENING, folder));
        assertEquals(folder + " cannot be written: it is a folder, choose a file name in it", e.getMessage());
    }

    @Test
    void linkStaysALink() throws IOException {
        Path file = folder.resolve("real.json");
        Files.writeString(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        ExperimentFile.save(OPENING, link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(OPENING, ExperimentFile.read(file));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
