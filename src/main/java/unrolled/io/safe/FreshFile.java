package unrolled.io.safe;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A new file beside the one that is saved, until it is moved to its place. It is locked while this program lives, so that
 * others can tell it from what a killed program left; when it is closed, or the program is ended, it is deleted.
 */
final class FreshFile implements AutoCloseable {
    /** What stands between the name of the file that is saved and the end: 36 characters that nobody else makes up. */
    private static final Pattern MIDDLE = Pattern.compile("\\.\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final String AFTER = ".tmp";
    private static final String AFTER_COPY = ".old";
    private static final int MIDDLE_LENGTH = 37;
    private static final int ATTEMPTS = 5;
    /** Far behind all bytes, since on Windows nobody reads what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** What is to stand in it. */
    @FunctionalInterface
    interface Filling {
        void into(OutputStream out) throws IOException;
    }

    /** What is done with it when it is filled. */
    @FunctionalInterface
    interface Reading {
        void read(Path filled) throws IOException;
    }

    private final Disk disk;
    private final Path path;
    private final FileChannel channel;
    /** Null where nothing can be locked, and nobody clears. */
    private FileLock held;

    private FreshFile(Disk disk, Path path) throws IOException {
        this.disk = disk;
        this.path = path;
        OURS.add(path);
        try {
            channel = disk.create(path);
        } catch (IOException e) {
            OURS.remove(path);
            throw e;
        }
    }

    /** A new file beside one that is saved, or will be; whoever may not read the one may not read the other. */
    static FreshFile beside(Path file, Disk disk) throws IOException {
        FreshFile fresh = beside(file, AFTER, disk);
        fresh.path.toFile().deleteOnExit(); // its name is never used again, so nothing that is moved away is deleted
        return fresh;
    }

    /** One for a copy of a file that is about to be written over: whoever is killed then leaves it to people. */
    static FreshFile forCopy(Path file, Disk disk) throws IOException {
        return beside(file, AFTER_COPY, disk);
    }

    private static FreshFile beside(Path file, String after, Disk disk) throws IOException {
        for (int attempt = 1; ; attempt++) {
            FreshFile fresh = new FreshFile(disk, SideName.of(file, ".", "." + UUID.randomUUID() + after));
            if (fresh.hold() || attempt == ATTEMPTS) {
                fresh.beLike(file);
                return fresh;
            }
            fresh.close();
        }
    }

    /** Whether a file is one that this class makes beside another, here or in another program. */
    static boolean isBeside(Path file, Path other) {
        String name = other.getFileName().toString();
        int at = name.length() - AFTER.length() - MIDDLE_LENGTH;
        if (at < 1 || !MIDDLE.matcher(name.substring(at, at + MIDDLE_LENGTH)).matches()) {
            return false;
        }
        String middle = name.substring(at, at + MIDDLE_LENGTH);
        return name.equals(SideName.of(file.getFileName().toString(), ".", middle + AFTER));
    }

    /** Deletes such a file, unless a living program has it. */
    static void deleteUnlessHeld(Path file, Disk disk) throws IOException {
        if (OURS.contains(file)) {
            return; // to open it would end the lock
        }
        try (FileChannel channel = disk.open(file)) {
            if (lock(channel) != null) {
                disk.delete(file);
            }
        }
    }

    Path path() {
        return path;
    }

    /** Whether it is still there when it is locked: whoever clears the folder may have been faster. */
    private boolean hold() {
        try {
            held = lock(channel);
            return held != null && Files.exists(path);
        } catch (IOException e) {
            return true;
        }
    }

    private void beLike(Path old) {
        PosixFileAttributeView from = Files.getFileAttributeView(old, PosixFileAttributeView.class);
        if (from != null && Files.exists(old)) {
            try {
                Files.setPosixFilePermissions(path, from.readAttributes().permissions());
            } catch (IOException e) {
                // on such a disk all files have the same rights
            }
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        return channel.tryLock(LOCKED_BYTE, 1, false);
    }

    /** Writes it; what was written is on the disk then. */
    void fill(Filling content) throws IOException {
        OutputStream out = new BufferedOutputStream(new Out(), 1 << 16);
        content.into(out);
        out.flush();
        disk.force(channel);
    }

    /** Has it read. On POSIX whoever closes a file ends the locks that the program has on it: it is locked anew. */
    void read(Reading reading) throws IOException {
        reading.read(path);
        if (held != null) {
            held.release();
            held = lock(channel);
        }
    }

    /** Where it goes a file of another name may stand: that is no more. */
    void move(Path to) throws IOException {
        channel.close(); // Windows moves nothing that is open
        disk.move(path, to);
        OURS.remove(path);
    }

    /** Stays where it is, for people, when this is closed. */
    void stay() {
        OURS.remove(path);
    }

    /** What cannot be deleted the next save clears. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (OURS.remove(path)) {
            try {
                disk.delete(path);
            } catch (IOException e) {
                // it is in nobody's way
            }
        }
    }

    private final class Out extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            disk.write(channel, ByteBuffer.wrap(bytes, offset, length));
        }
    }
}
