package unrolled.io.safe;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes files so that at any moment, even if the power fails, the old one or the new one stands there whole: into a
 * new file in the same folder, forced to the disk, checked, then moved over the old one in one step.
 */
public final class SafeFile {
    private static final int MOVES = 5;
    private static final long FIRST_PAUSE = 20;

    private final Path file;
    private final Check check;
    private final boolean backup;

    private SafeFile(Path file, Check check, boolean backup) {
        this.file = file;
        this.check = check;
        this.backup = backup;
    }

    /** Writes what the file is to hold. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Reads again what was written, and throws if it is not as it should be. */
    @FunctionalInterface
    public interface Check {
        void read(Path written) throws IOException;
    }

    /** Replaces the file; throws SaveException in one sentence if it could not. */
    public static void write(Path file, Content content) {
        new SafeFile(file, written -> {}, false).replace(content);
    }

    /** Replaces the file if what was written passes the check, and keeps the one before as {@code NAME.bak}. */
    public static void writeWithBackup(Path file, Content content, Check check) {
        new SafeFile(file, check, true).replace(content);
    }

    private void replace(Content content) {
        if (Files.isDirectory(file)) {
            throw new SaveException("unwritable.folder", file);
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                pour(content, file);
            } else {
                replace(content, Files.exists(file) ? file.toRealPath() : file.toAbsolutePath());
            }
        } catch (IOException e) {
            throw new SaveException(file, e);
        }
    }

    /** Straight into a device or a pipe: there is nothing to keep. */
    private static void pour(Content content, Path device) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE))) {
            content.write(out);
        }
    }

    private void replace(Content content, Path target) throws IOException {
        boolean replaces = Files.exists(target);
        if (replaces && !Files.isWritable(target)) {
            throw new SaveException("unwritable.protected", file);
        }
        try (Fresh fresh = new Fresh(target)) {
            fresh.fill(content);
            check.read(fresh.path);
            if (replaces) {
                likeTheOld(target, fresh.path);
                keep(target);
            }
            move(fresh.path, target);
        }
        force(target.getParent());
    }

    private void keep(Path target) throws IOException {
        if (backup) {
            try (Fresh copy = new Fresh(target)) {
                copy.fill(out -> Files.copy(target, out));
                move(copy.path, target.resolveSibling(target.getFileName() + ".bak"));
            }
        }
    }

    private static void likeTheOld(Path old, Path fresh) throws IOException {
        PosixFileAttributeView from = Files.getFileAttributeView(old, PosixFileAttributeView.class);
        if (from != null) {
            Files.setPosixFilePermissions(fresh, from.readAttributes().permissions());
        }
    }

    /** Windows refuses for a moment while a virus scanner or an indexer looks at the file. */
    private static void move(Path from, Path to) throws IOException {
        long pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (attempt == MOVES) {
                    throw e;
                }
            }
            sleep(pause);
            pause *= 2;
        }
    }

    private static void sleep(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A move lasts only when its folder is on the disk too; Windows cannot open folders and needs no such step. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** A file that is deleted when it is closed, or the program is ended, before it was moved to its place. */
    private static final class Fresh implements AutoCloseable {
        private final Path path;

        Fresh(Path target) {
            path = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
            path.toFile().deleteOnExit(); // its name is never used again, so nothing that is moved away is deleted
        }

        void fill(Content content) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.write(out);
                out.flush();
                channel.force(true);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }
}
