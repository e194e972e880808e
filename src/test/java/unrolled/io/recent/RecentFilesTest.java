package unrolled.io.recent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.io.journal.StateFolder;
import unrolled.io.safe.SaveException;

/** What was open lately is found again, with its picture; what is gone is said to be. */
class RecentFilesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final byte[] PICTURE = {1, 2, 3};

    @TempDir
    Path folder;

    private StateFolder state;
    private RecentFiles recent;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        state = new StateFolder(folder.resolve("a").resolve("state"));
        recent = new RecentFiles(state);
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "{}");
    }

    private List<String> titles() {
        return recent.list().stream().map(RecentFile::title).toList();
    }

    @Test
    void atFirstThereIsNone() {
        assertEquals(List.of(), recent.list());
    }

    @Test
    void theNewestComesFirst() throws IOException {
        recent.remember(file("one.json"), "One", 3, NOON, Map.of());
        recent.remember(file("two.json"), "Zwei, \u00e4\u00f6 = #:", 1, NOON.plusSeconds(1), Map.of());
        assertEquals(List.of("Zwei, \u00e4\u00f6 = #:", "One"), titles());
        recent.remember(file("one.json"), "One, saved", 2, NOON.plusSeconds(2), Map.of());
        assertEquals(List.of("One, saved", "Zwei, \u00e4\u00f6 = #:"), titles());
        RecentFile one = recent.list().get(0);
        assertEquals(folder.resolve("one.json"), one.path());
        assertEquals(2, one.runs());
        assertEquals(NOON.plusSeconds(2), one.time());
        assertFalse(one.gone());
    }

    @Test
    void aPictureStaysUntilThereIsAnother() throws IOException {
        Path file = file("one.json");
        recent.remember(file, "One", 3, NOON, Map.of("light", PICTURE, "dark", new byte[] {4}));
        recent.remember(file, "One", 3, NOON, Map.of());
        RecentFile one = recent.list().get(0);
        assertArrayEquals(PICTURE, Files.readAllBytes(one.picture("light").orElseThrow()));
        assertEquals(Optional.empty(), one.picture("sepia"));
        recent.remember(file, "One", 3, NOON, Map.of("light", new byte[] {9}));
        assertArrayEquals(
                new byte[] {9},
                Files.readAllBytes(recent.list().get(0).picture("light").orElseThrow()));
    }

    @Test
    void whatIsGoneIsSaidToBeAndCanBeTakenOut() throws IOException {
        Path file = file("one.json");
        recent.remember(file, "One", 3, NOON, Map.of("light", PICTURE));
        Files.delete(file);
        assertTrue(recent.list().get(0).gone());
        recent.forget(file);
        assertEquals(List.of(), recent.list());
        try (Stream<Path> left = Files.list(state.recent())) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void onlyTheNewestTwelveStay() throws IOException {
        for (int n = 0; n < 15; n++) {
            recent.remember(file(n + ".json"), "title " + n, 1, NOON.plusSeconds(n), Map.of("light", PICTURE));
        }
        assertEquals(12, titles().size());
        assertEquals("title 14", titles().get(0));
        assertEquals("title 3", titles().get(11));
        try (Stream<Path> left = Files.list(state.recent())) {
            assertEquals(24, left.count());
        }
    }

    @Test
    void aDamagedEntryHidesNoOther() throws IOException {
        recent.remember(file("one.json"), "One", 3, NOON, Map.of());
        Files.writeString(state.recent().resolve("00.properties"), "path=\\u00zz");
        Files.writeString(state.recent().resolve("01.properties"), "path=x\ntime=soon");
        assertEquals(List.of("One"), titles());
    }

    @Test
    void whereNothingCanBeWrittenItIsSaid() throws IOException {
        Files.writeString(folder.resolve("a"), "a file in its place");
        Path file = file("one.json");
        SaveException e = assertThrows(SaveException.class, () -> recent.remember(file, "One", 1, NOON, Map.of()));
        assertTrue(e.getMessage().startsWith(state.recent().toString()), e.getMessage());
        assertEquals(List.of(), recent.list());
    }
}
