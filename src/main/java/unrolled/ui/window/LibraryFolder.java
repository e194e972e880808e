package unrolled.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where JavaFX unpacks its libraries when it starts: in the home folder. Where that is full or can only be read they go into
 * the folder for temporary files, until the program ends.
 */
final class LibraryFolder {
    private static final String CACHE = "javafx.cachedir";
    /** Four times what they take. */
    private static final long ROOM = 4 << 20;

    private final Path home;
    private final Path temporary;

    LibraryFolder(Path home, Path temporary) {
        this.home = home;
        this.temporary = temporary;
    }

    static LibraryFolder here() {
        return new LibraryFolder(
                Path.of(System.getProperty("user.home")), Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Tells JavaFX to use another folder if it must. */
    void choose() {
        if (System.getProperty(CACHE) == null && !hasRoom(home) && hasRoom(temporary)) {
            try {
                Path folder = Files.createTempDirectory(temporary, "unrolled-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                System.setProperty(CACHE, folder.toString());
            } catch (IOException e) {
                // JavaFX tries what it usually does
            }
        }
    }

    /** Both folders, if nothing can be unpacked in either; none if JavaFX has another reason not to start. */
    List<Path> full() {
        return hasRoom(home) || hasRoom(temporary) ? List.of() : List.of(home, temporary);
    }

    static boolean hasRoom(Path folder) {
        try {
            return Files.isDirectory(folder)
                    && Files.isWritable(folder)
                    && Files.getFileStore(folder).getUsableSpace() >= ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // it is a folder for temporary files
        }
    }
}
