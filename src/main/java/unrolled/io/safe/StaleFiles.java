package unrolled.io.safe;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What a killed program left beside a file that it was saving. */
final class StaleFiles {
    private final Disk disk;

    StaleFiles(Disk disk) {
        this.disk = disk;
    }

    /** Deletes it, and nothing that a living program holds or that has another name; what cannot be deleted stays. */
    void clear(Path file) {
        DirectoryStream.Filter<Path> stale =
                other -> FreshFile.isBeside(file, other) && Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS);
        try (DirectoryStream<Path> found = Files.newDirectoryStream(file.getParent(), stale)) {
            found.forEach(this::delete);
        } catch (IOException e) {
            // the folder cannot be read: nothing is known of it
        }
    }

    private void delete(Path file) {
        try {
            FreshFile.deleteUnlessHeld(file, disk);
        } catch (IOException | OverlappingFileLockException e) {
            // it is somebody else's, or the disk locks nothing
        }
    }
}
