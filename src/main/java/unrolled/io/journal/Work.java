package unrolled.io.journal;

import java.nio.file.Path;
import java.util.Optional;
import unrolled.debug.desk.Desk;
import unrolled.experiment.EditLine;
import unrolled.io.safe.Fingerprint;

/**
 * What somebody has made in a window since the last save.
 *
 * @param line from the last save on
 * @param file where it was opened from or saved to; empty if nowhere yet
 * @param desk what lay on the desk with the present experiment; empty if that is not known
 */
public record Work(EditLine line, Optional<KnownFile> file, Optional<Desk> desk) {
    Work with(EditLine other) {
        return new Work(other, file, desk);
    }

    /**
     * A file, and what it held when it was last read or written here.
     *
     * @param held empty if it could not be read then
     */
    public record KnownFile(Path path, Optional<Fingerprint> held) {
        /** Whether it is on another machine: Windows would show who we are to it, before anybody asked for the file. */
        public boolean isFar() {
            return isFar(path);
        }

        /** The same of any file. */
        public static boolean isFar(Path path) {
            return path.toString().startsWith("\\\\");
        }
    }
}
