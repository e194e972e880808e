package unrolled.io.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import unrolled.io.safe.Disk;

/** A new file that this program holds while it lives, so that others can tell it from what a killed one left. */
final class HeldFile implements AutoCloseable {
    /** Far behind all bytes, since on Windows nobody reads what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private final Disk disk;

    private HeldFile(Path path, FileChannel channel, Disk disk) {
        this.path = path;
        this.channel = channel;
        this.disk = disk;
    }

    /** Makes a file that is not there yet; throws FileAlreadyExistsException if it is. */
    static HeldFile create(Path path, Head head, Disk disk) throws IOException {
        HeldFile file = new HeldFile(path, disk.create(path), disk);
        OURS.add(path);
        try {
            lock(file.channel);
            disk.write(file.channel, head.bytes());
            return file;
        } catch (IOException e) {
            file.remove();
            throw e;
        }
    }

    /** Where nothing can be locked, the head says whose a file is. */
    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /** Whether a living program has a file of the state folder, be it this one. */
    static boolean isHeld(Path path) {
        if (OURS.contains(path)) {
            return true; // to open it would end the lock
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return isHeld(channel);
        } catch (IOException e) {
            return Files.exists(path); // what nobody can open stays as it is
        }
    }

    private static boolean isHeld(FileChannel channel) throws IOException {
        try {
            return lock(channel).isEmpty();
        } catch (IOException e) {
            return Head.of(channel).map(head -> head.owner().lives()).orElse(false);
        }
    }

    /** Whether this program has it. */
    static boolean isOurs(Path path) {
        return OURS.contains(path);
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    /** Deletes it while it is still held: nobody else takes it for one that was left. */
    void remove() {
        try {
            disk.delete(path);
        } catch (IOException e) {
            // the next start clears it
        }
        close();
    }

    /** Lets go of it; it stays where it is. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the lock ends with the program
        } finally {
            OURS.remove(path);
        }
    }
}
