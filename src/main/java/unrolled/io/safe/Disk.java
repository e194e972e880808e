package unrolled.io.safe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Every step of writing that changes something on the disk, one method each: a test puts in their place some that fail.
 */
public class Disk {
    private static final int MOVES = 5;
    private static final long FIRST_PAUSE = 20;

    /** A file that was not there before. */
    public FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** A file that is there, as it is. */
    public FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Leaves so many bytes of a file. */
    public void cut(FileChannel channel, long length) throws IOException {
        channel.truncate(length);
    }

    /** Comes back when the bytes will be there after a power failure too. */
    public void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** In one step. Windows refuses for a moment while a virus scanner or an indexer looks at the file. */
    public void move(Path from, Path to) throws IOException {
        long pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                boolean momentary = e instanceof AccessDeniedException || Reason.of(e) == Reason.OTHER;
                if (attempt == MOVES || !momentary) {
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

    /**
     * A move lasts only when its folder is on the disk too; Windows cannot open folders, and some networks cannot force
     * them: the file stands there all the same.
     */
    public void forceFolder(Path folder) {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                // what can be done is done
            }
        }
    }
}
