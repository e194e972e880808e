package unrolled.io.recent;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file that was open lately.
 *
 * @param time when it was opened or saved last
 * @param runs how many runs the experiment had
 * @param gone whether it is not found where it was
 * @param pictures files of small pictures of it, each with the id of its theme
 */
public record RecentFile(
        Path path, String title, Instant time, int runs, boolean gone, List<SmallPictureFile> pictures) {
    public RecentFile {
        pictures = List.copyOf(pictures);
    }

    /** A small picture of an experiment in the colours of a theme. */
    public record SmallPictureFile(String theme, Path file) {}

    /** The picture in the colours of a theme; empty if there is none. */
    public Optional<Path> picture(String theme) {
        return pictures.stream()
                .filter(picture -> picture.theme().equals(theme))
                .map(SmallPictureFile::file)
                .findFirst();
    }
}
