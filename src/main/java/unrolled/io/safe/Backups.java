package unrolled.io.safe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What stood in a file before the last three saves: {@code NAME.bak}, {@code NAME.bak2}, {@code NAME.bak3} beside it. */
final class Backups {
    private static final List<String> ENDINGS = List.of(".bak", ".bak2", ".bak3");

    private final Disk disk;

    Backups(Disk disk) {
        this.disk = disk;
    }

    /** Keeps what stands in the file now; comes back with where it is kept, or with nothing if that cannot be. */
    Optional<Path> keep(Path file) {
        List<Path> places =
                ENDINGS.stream().map(end -> SideName.of(file, "", end)).toList();
        if (!places.stream().allMatch(Backups::isOurs)) {
            return Optional.empty();
        }
        try (FreshFile copy = FreshFile.beside(file, disk)) {
            copy.fill(out -> Files.copy(file, out));
            for (int n = places.size() - 1; n > 0; n--) {
                if (Files.exists(places.get(n - 1))) {
                    disk.move(places.get(n - 1), places.get(n));
                }
            }
            copy.move(places.get(0));
            return Optional.of(places.get(0));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A folder or a link of that name is somebody else's. */
    private static boolean isOurs(Path place) {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                || Files.notExists(place, LinkOption.NOFOLLOW_LINKS);
    }
}
