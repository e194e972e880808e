package unrolled.io.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.data.Sentence;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.ExperimentFile;

/** What stood in a file before the last three saves is still there. */
class BackupsTest {
    private static final Experiment OPENING = BundledExperiments.opening();

    @TempDir
    Path folder;

    private Saved save(Path file, String text) {
        return SafeFile.writeWithBackup(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)), written -> {});
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void theThreeBeforeStay() throws IOException {
        Path file = folder.resolve("mine.json");
        for (String text : new String[] {"first", "second", "third", "fourth", "fifth"}) {
            assertEquals(Saved.WHOLE, save(file, text));
        }
        assertEquals("fifth", text("mine.json"));
        assertEquals("fourth", text("mine.json.bak"));
        assertEquals("third", text("mine.json.bak2"));
        assertEquals("second", text("mine.json.bak3"));
        assertEquals(4, folder.toFile().list().length);
    }

    @Test
    void whatIsThereAlreadyIsNotWritten() throws IOException {
        Path file = folder.resolve("mine.json");
        assertEquals(Saved.WHOLE, ExperimentFile.save(OPENING, file));
        FileTime then = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, then);
        assertEquals(Saved.UNCHANGED, ExperimentFile.save(OPENING, file));
        assertEquals(Saved.UNCHANGED, save(file, Files.readString(file)));
        assertEquals(then, Files.getLastModifiedTime(file));
        assertEquals(1, folder.toFile().list().length);
        ExperimentFile.save(OPENING.withTitle("second"), file);
        assertEquals(OPENING, ExperimentFile.read(folder.resolve("mine.json.bak")));
    }

    @Test
    void aBackupThatCannotBeMadeNeverBlocksASave() throws IOException {
        Path file = folder.resolve("mine.json");
        save(file, "first");
        Files.createDirectories(folder.resolve("mine.json.bak2").resolve("of somebody else"));
        Saved saved = save(file, "second");
        assertEquals(Saved.WITHOUT_BACKUP, saved);
        assertEquals("second", text("mine.json"));
        assertTrue(Files.isDirectory(folder.resolve("mine.json.bak2").resolve("of somebody else")));
        assertEquals(
                Optional.of(file + " is saved, but no backup of what stood there before could be kept beside it."),
                english(saved, file));
    }

    @Test
    void aFileWithTwoNamesIsWrittenOverAndKeepsBoth() throws IOException {
        Path file = folder.resolve("mine.json");
        save(file, "a first text that is longer");
        Path other = Files.createLink(folder.resolve("other.json"), file);
        Saved saved = save(file, "second");
        assertEquals(Saved.IN_PLACE, saved);
        assertEquals("second", Files.readString(other));
        assertTrue(Files.isSameFile(file, other));
        assertEquals("a first text that is longer", text("mine.json.bak"));
        assertEquals(Saved.IN_PLACE, save(other, "third, which is longer again"));
        assertEquals("third, which is longer again", text("mine.json"));
        assertTrue(english(saved, file).orElseThrow().contains("another name"));
    }

    @Test
    void whatNeedsNoBackupIsWrittenOverTooWhereItHasTwoNames() throws IOException {
        Path file = folder.resolve("trace.csv");
        SafeFile.write(file, out -> out.write('1'));
        Path other = Files.createLink(folder.resolve("other.csv"), file);
        assertEquals(Saved.IN_PLACE_WITHOUT_BACKUP, SafeFile.write(file, out -> out.write('2')));
        assertEquals("2", Files.readString(other));
        assertEquals(2, folder.toFile().list().length);
    }

    @Test
    void whoMayNotReadTheFileMayNotReadItsBackup() throws IOException {
        Path file = folder.resolve("mine.json");
        save(file, "first");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file, mine);
        SafeFile.writeWithBackup(
                file, out -> out.write('2'), written -> assertEquals(mine, Files.getPosixFilePermissions(written)));
        assertEquals(mine, Files.getPosixFilePermissions(file));
        assertEquals(mine, Files.getPosixFilePermissions(folder.resolve("mine.json.bak")));
    }

    private static Optional<String> english(Saved saved, Path file) {
        Optional<Sentence> sentence = saved.sentence(file);
        return sentence.map(said -> said.text(Locale.ENGLISH));
    }
}
