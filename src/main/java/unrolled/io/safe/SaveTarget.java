package unrolled.io.safe;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a file is saved to, and whether it can be. */
final class SaveTarget {
    private static final int MOST_LINKS = 40;

    private SaveTarget() {}

    /** Where links lead to in the end, whether something stands there or not: links stay. */
    static Path of(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** What is no file, such as a pipe, is written into. */
    static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    /** Throws SaveException if something is in the way that is known beforehand. */
    static void requireWritable(Path file, Path target) throws IOException {
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            throw new SaveException("unwritable.folder", file);
        }
        if (!Files.isDirectory(folder)) {
            throw new SaveException("unwritable.parent", file, folder);
        }
        if (Files.getFileStore(folder).isReadOnly()) {
            throw new SaveException("unwritable.readonly", file);
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new SaveException("unwritable.protected", file);
        }
    }

    /** Whether the same file stands elsewhere too, under a hard link: it would go on there as it was. */
    static boolean hasOtherName(Path target) throws IOException {
        return target.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Files.getAttribute(target, "unix:nlink") instanceof Integer names
                && names > 1;
    }
}
