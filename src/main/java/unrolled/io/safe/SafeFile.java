package unrolled.io.safe;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes files so that at any moment, even if the power fails, the old one or the new one stands there whole: into a
 * new file in the same folder, forced to the disk, checked, then moved over the old one in one step. A file that cannot be
 * replaced, or has another name too, is written over when a copy of it has been made.
 */
public final class SafeFile {
    private static final Disk REAL = new Disk();

    private final Path file;
    private final Check check;
    private final boolean backup;
    private final Disk disk;

    SafeFile(Path file, Check check, boolean backup, Disk disk) {
        this.file = file;
        this.check = check;
        this.backup = backup;
        this.disk = disk;
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
    public static Saved write(Path file, Content content) {
        return new SafeFile(file, written -> {}, false, REAL).replace(content);
    }

    /**
     * Replaces the file if what was written passes the check and is not what stands there already, and keeps the three
     * before as {@code NAME.bak}, {@code NAME.bak2} and {@code NAME.bak3}, if that can be.
     */
    public static Saved writeWithBackup(Path file, Content content, Check check) {
        return new SafeFile(file, check, true, REAL).replace(content);
    }

    /** Clears what a program that was killed while it saved the file left beside it. */
    public static void clear(Path file) {
        try {
            new StaleFiles(REAL).clear(SaveTarget.of(file));
        } catch (IOException e) {
            // there is no such file
        }
    }

    Saved replace(Content content) {
        try {
            Path target = SaveTarget.of(file);
            if (SaveTarget.isDevice(target)) {
                return pour(content, target);
            }
            SaveTarget.requireWritable(file, target);
            new StaleFiles(disk).clear(target);
            return replace(content, target);
        } catch (IOException e) {
            throw new SaveException(file, e);
        }
    }

    /** Straight into a device or a pipe: there is nothing to keep. */
    private static Saved pour(Content content, Path device) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE))) {
            content.write(out);
        }
        return Saved.WHOLE;
    }

    private Saved replace(Content content, Path target) throws IOException {
        try (FreshFile fresh = FreshFile.beside(target, disk)) {
            fresh.fill(content::write);
            fresh.read(check::read);
            Saved saved = Files.exists(target) ? replace(fresh, target) : place(fresh, target);
            disk.forceFolder(target.getParent());
            return saved;
        }
    }

    private static Saved place(FreshFile fresh, Path target) throws IOException {
        fresh.move(target);
        return Saved.WHOLE;
    }

    private Saved replace(FreshFile fresh, Path target) throws IOException {
        if (backup && Files.mismatch(fresh.path(), target) < 0) {
            return Saved.UNCHANGED;
        }
        Optional<Path> kept = backup ? new Backups(disk).keep(target) : Optional.empty();
        if (SaveTarget.hasOtherName(target) || !moved(fresh, target)) {
            overwrite(fresh, target, kept);
            return kept.isPresent() ? Saved.IN_PLACE : Saved.IN_PLACE_WITHOUT_BACKUP;
        }
        return backup && kept.isEmpty() ? Saved.WITHOUT_BACKUP : Saved.WHOLE;
    }

    /** A file that is mounted by itself, or another's in a folder of all, is there and cannot be replaced. */
    private static boolean moved(FreshFile fresh, Path target) throws IOException {
        try {
            fresh.move(target);
            return true;
        } catch (FileSystemException e) {
            return false;
        }
    }

    /** Over a file of which there is a copy, if need be one for the time being. */
    private void overwrite(FreshFile fresh, Path target, Optional<Path> kept) throws IOException {
        if (kept.isPresent()) {
            overwrite(fresh, target, kept.get());
            return;
        }
        try (FreshFile copy = FreshFile.forCopy(target, disk)) {
            copy.fill(out -> Files.copy(target, out));
            try {
                overwrite(fresh, target, copy.path());
            } catch (SaveException torn) {
                copy.stay();
                throw torn;
            }
        }
    }

    /** Makes it as it was if it cannot be made as it should be; where neither can be, says where the copy is. */
    private void overwrite(FreshFile fresh, Path target, Path copy) throws IOException {
        InPlace writing = new InPlace(disk);
        try {
            writing.overwrite(fresh.path(), target);
        } catch (InPlace.TornException torn) {
            try {
                writing.overwrite(copy, target);
            } catch (IOException e) {
                throw new SaveException(e, "unwritable.torn", file, copy);
            }
            throw torn.reason();
        }
    }
}
