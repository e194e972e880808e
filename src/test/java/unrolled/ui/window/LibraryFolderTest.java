package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home folder that nothing can be written to is no reason not to open a window. */
class LibraryFolderTest {
    private static final String CACHE = "javafx.cachedir";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(CACHE);
    }

    @Test
    void theUsualFolderIsTakenWhereThereIsRoom() {
        new LibraryFolder(folder, folder).choose();
        assertNull(System.getProperty(CACHE));
        assertTrue(LibraryFolder.hasRoom(folder));
    }

    @Test
    void whereTheHomeFolderIsNoFolderTheTemporaryOneIsTaken() throws IOException {
        Path home = Files.writeString(folder.resolve("home"), "no folder");
        LibraryFolder libraries = new LibraryFolder(home, folder);
        libraries.choose();
        Path chosen = Path.of(System.getProperty(CACHE));
        assertEquals(folder, chosen.getParent());
        assertTrue(Files.isDirectory(chosen));
        assertEquals(List.of(), libraries.full());
    }

    @Test
    void whereNeitherCanBeWrittenToBothAreNamed() {
        Path none = folder.resolve("none");
        LibraryFolder libraries = new LibraryFolder(none, none);
        libraries.choose();
        assertNull(System.getProperty(CACHE));
        assertEquals(List.of(none, none), libraries.full());
        assertFalse(LibraryFolder.hasRoom(none));
    }
}
