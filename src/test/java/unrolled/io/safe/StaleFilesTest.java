package unrolled.io.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed program left is cleared; what belongs to anybody else stays. */
class StaleFilesTest {
    private static final String ID = "0b9e3f6a-7f0c-4d2a-9b1e-2a4c6d8e0f13";

    @TempDir
    Path folder;

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void onlyFilesOfThatNameAndFormAreCleared() throws IOException {
        List<String> others = List.of(
                "mine.json",
                ".other.json." + ID + ".tmp",
                ".mine.json." + ID,
                ".mine.json.tmp",
                ".mine.json.0b9e3f6a.tmp",
                "mine.json." + ID + ".tmp",
                ".mine.json.x" + ID + ".tmp");
        for (String name : others) {
            Files.writeString(folder.resolve(name), "text");
        }
        Path target = folder.resolve("target");
        Files.createDirectory(folder.resolve(".mine.json." + ID.replace('0', '1') + ".tmp"));
        Files.createSymbolicLink(folder.resolve(".mine.json." + ID.replace('0', '2') + ".tmp"), target);
        Set<String> before = names();
        Files.writeString(folder.resolve(".mine.json." + ID + ".tmp"), "half");
        SafeFile.clear(folder.resolve("mine.json"));
        assertEquals(before, names());
    }

    @Test
    void theyAreClearedByTheNextSaveToo() throws IOException {
        Path file = folder.resolve("x".repeat(251) + ".csv");
        Files.writeString(SideName.of(file, ".", "." + ID + ".tmp"), "half");
        SafeFile.write(file, out -> out.write('1'));
        assertEquals(Set.of(file.getFileName().toString()), names());
    }

    @Test
    void whatIsBeingWrittenHereStays() throws IOException {
        Path file = folder.resolve("mine.json");
        SafeFile.write(file, out -> {
            out.write('1');
            SafeFile.clear(file);
            SafeFile.write(file, inner -> inner.write('2'));
        });
        assertEquals("1", Files.readString(file));
        assertEquals(Set.of("mine.json"), names());
    }

    @Test
    void whatAnotherProgramIsWritingStaysUntilItIsKilled() throws IOException, InterruptedException {
        Path file = folder.resolve("mine.json");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesForEver.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertEquals('w', program.getInputStream().read(), "it writes");
            SafeFile.clear(file);
            SafeFile.write(file, out -> out.write('1'));
            assertEquals(2, names().size(), names().toString());
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertEquals(2, names().size(), "a killed program clears nothing");
        SafeFile.clear(file);
        assertEquals(Set.of("mine.json"), names());
    }

    /** Has its check done, and then waits in a second one while the file is locked. */
    static final class WritesForEver {
        private WritesForEver() {}

        public static void main(String[] file) {
            SafeFile.write(Path.of(file[0]), out -> {
                out.write(new byte[100_000]);
                System.out.write('w');
                System.out.flush();
                assertTrue(System.in.read() < 0);
            });
        }
    }
}
