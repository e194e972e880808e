package unrolled.io.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import unrolled.io.safe.Disk;
import unrolled.io.safe.Fingerprint;

/**
 * Which files are open in a window: a small file in the state folder for each, which the program holds while it is open.
 * Whatever name a file is opened by, it is the same one.
 */
public final class OpenFiles {
    private static final String ENDING = ".open";
    private static final int ATTEMPTS = 5;

    private final Path folder;
    private final Disk disk;
    private Optional<HeldFile> held = Optional.empty();

    public OpenFiles(StateFolder state) {
        this.folder = state.open();
        this.disk = new Disk();
    }

    /**
     * Says that this window has a file open, and no longer the one before; empty for none. Comes back with since when
     * another window has it open; empty if none has, or if that cannot be known.
     */
    public synchronized Optional<Instant> open(Optional<Path> file, Instant now) {
        Optional<Path> place = file.flatMap(this::place);
        if (held.isPresent() && place.equals(held.map(HeldFile::path))) {
            return Optional.empty();
        }
        close();
        try {
            return place.isEmpty() ? Optional.empty() : take(place.get(), now);
        } catch (IOException e) {
            return Optional.empty(); // a full or protected state folder stops nobody
        }
    }

    private Optional<Instant> take(Path place, Instant now) throws IOException {
        PrivateFolder.make(folder);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                held = Optional.of(HeldFile.create(place, Head.here(now), disk));
                return Optional.empty();
            } catch (FileAlreadyExistsException e) {
                if (HeldFile.isHeld(place)) {
                    return since(place).or(() -> Optional.of(now));
                }
                disk.delete(place); // of a program that is gone
            }
        }
        return Optional.empty();
    }

    /** Reading what this program itself holds would end the lock. */
    private static Optional<Instant> since(Path place) throws IOException {
        if (HeldFile.isOurs(place)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
            return Head.of(channel).map(Head::alive);
        }
    }

    /** By the real path of a file; of one that is not there yet, by that of its folder. */
    private Optional<Path> place(Path file) {
        try {
            Path real = Files.exists(file)
                    ? file.toRealPath()
                    : file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
            byte[] name = real.toString().getBytes(StandardCharsets.UTF_8);
            return Optional.of(folder.resolve(Fingerprint.of(name).sha256() + ENDING));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** No file is open here any more. */
    public synchronized void close() {
        held.ifPresent(HeldFile::remove);
        held = Optional.empty();
    }

    /** Clears what killed programs left. */
    public void clear() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                if (!HeldFile.isHeld(file)) {
                    disk.delete(file);
                }
            }
        } catch (IOException e) {
            // there is nothing, or nobody may look
        }
    }
}
