package unrolled.io.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.OtherProgram;

/** Two windows on one file know of each other. */
class OpenFilesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    private StateFolder state;
    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        state = new StateFolder(folder.resolve("state"));
        file = Files.writeString(folder.resolve("mine.json"), "{}");
    }

    private List<Path> marks() throws IOException {
        try (Stream<Path> files = Files.list(state.open())) {
            return files.toList();
        }
    }

    private static Optional<Instant> open(OpenFiles window, Path file) {
        return window.open(Optional.of(file), NOON);
    }

    @Test
    void theSecondWindowIsTold() throws IOException {
        OpenFiles first = new OpenFiles(state);
        OpenFiles second = new OpenFiles(state);
        assertEquals(Optional.empty(), open(first, file));
        assertEquals(Optional.empty(), open(first, file), "a window does not disturb itself");
        assertEquals(Optional.of(NOON), open(second, file));
        first.close();
        assertEquals(Optional.empty(), open(second, file));
        second.close();
        assertEquals(List.of(), marks());
    }

    @Test
    void whateverNameItIsOpenedBy() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        open(new OpenFiles(state), file);
        assertEquals(Optional.of(NOON), open(new OpenFiles(state), link));
        assertEquals(
                Optional.of(NOON),
                open(new OpenFiles(state), folder.resolve("x/../mine.json").normalize()));
    }

    @Test
    void anotherFileIsNobodysBusiness() {
        OpenFiles first = new OpenFiles(state);
        open(first, file);
        assertEquals(Optional.empty(), open(new OpenFiles(state), folder.resolve("other.json")));
        first.open(Optional.empty(), NOON);
        assertEquals(Optional.empty(), open(new OpenFiles(state), file));
    }

    @Test
    void anotherProgramIsSeenWhileItLives() throws IOException, InterruptedException {
        try (OtherProgram other = OtherProgram.start(Opener.class, state.path(), file)) {
            assertEquals(Optional.of(NOON), open(new OpenFiles(state), file));
            other.kill();
            assertEquals(1, marks().size(), "it had no time to clear");
            OpenFiles here = new OpenFiles(state);
            assertEquals(Optional.empty(), open(here, file));
            assertEquals(Optional.of(NOON), open(new OpenFiles(state), file));
        }
    }

    @Test
    void whatKilledProgramsLeftIsCleared() throws IOException, InterruptedException {
        try (OtherProgram other = OtherProgram.start(Opener.class, state.path(), file)) {
            new OpenFiles(state).clear();
            assertEquals(1, marks().size());
            other.kill();
            new OpenFiles(state).clear();
            assertEquals(List.of(), marks());
        }
    }

    @Test
    void whereNothingCanBeWrittenNobodyIsStopped() throws IOException {
        Files.writeString(folder.resolve("state"), "a file in its place");
        assertEquals(Optional.empty(), open(new OpenFiles(state), file));
        assertTrue(Files.isRegularFile(folder.resolve("state")));
    }

    /** Opens a file, says so, and waits to be killed. */
    static final class Opener {
        private Opener() {}

        public static void main(String[] arguments) throws InterruptedException {
            OpenFiles files = new OpenFiles(new StateFolder(Path.of(arguments[0])));
            open(files, Path.of(arguments[1]));
            OtherProgram.ready();
            Thread.sleep(60_000);
            files.close();
        }
    }
}
