package unrolled.lesson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import unrolled.io.journal.StateFolder;
import unrolled.io.safe.SafeFile;
import unrolled.io.safe.SaveException;

/** Where progress is kept on this machine: a file of the program's own, never one of the reader's. */
public final class ProgressFile {
    private static final long MOST_BYTES = 1 << 20;

    private final Path file;

    public ProgressFile(StateFolder state) {
        this.file = state.path().resolve("lessons.txt");
    }

    /** What was kept; nothing if it is not there or damaged. */
    public Progress read() {
        try {
            boolean fits = Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES;
            return fits ? ProgressText.read(Files.readString(file)) : Progress.NONE;
        } catch (IOException e) {
            return Progress.NONE; // it will be written anew
        }
    }

    /** Keeps it; throws SaveException if that cannot be done. */
    public void write(Progress progress) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new SaveException(file.getParent(), e);
        }
        byte[] text = ProgressText.of(progress).getBytes(StandardCharsets.UTF_8);
        SafeFile.write(file, out -> out.write(text));
    }
}
