package unrolled.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import unrolled.io.trace.TraceFormat;
import unrolled.io.trace.TraceSize;

/** What is said of a trace before it is written. */
record TraceAnnouncement(String file, TraceFormat format, TraceSize size) {
    private static final double KILOBYTE = 1e3;
    private static final double MEGABYTE = 1e6;

    /** As {@code Writing 10,080 rows, about 1.8 MB, to out.csv}. */
    String sentence() {
        String text = "about " + room(size.text());
        String packed = format.packed() ? ", packed about " + room(size.file()) : "";
        return String.format(Locale.ROOT, "Writing %,d rows, %s%s, to %s", size.rows(), text, packed, file);
    }

    /** What is said if a disk has too little room, as far as that is known. */
    Optional<String> shortage(Path target) {
        try {
            Path folder = target.toAbsolutePath().getParent();
            boolean device = Files.exists(target) && !Files.isRegularFile(target);
            return device || folder == null
                    ? Optional.empty()
                    : shortage(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return Optional.empty(); // whoever writes there says what is wrong
        }
    }

    /** The same for so many bytes that are free. */
    Optional<String> shortage(long free) {
        return size.file() <= free
                ? Optional.empty()
                : Optional.of(file + " will need about " + room(size.file()) + ", but its disk has room for "
                        + room(free) + ": choose less with --run, --from, --to, --every, --units or --what, or"
                        + " another disk");
    }

    private static String room(long bytes) {
        if (bytes < MEGABYTE) {
            return String.format(Locale.ROOT, "%.0f KB", Math.ceil(bytes / KILOBYTE));
        }
        double megabytes = bytes / MEGABYTE;
        return String.format(Locale.ROOT, megabytes < 10 ? "%.1f MB" : "%,.0f MB", megabytes);
    }
}
