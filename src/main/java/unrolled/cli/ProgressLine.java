package unrolled.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import unrolled.run.Progress;

/** Says on a terminal how far a computation is, in one line that is written over and over, and away at the end. */
final class ProgressLine implements Progress, AutoCloseable {
    /** Nanoseconds from one line to the next: as fast as people read. */
    private static final long PAUSE = 200_000_000;

    private static final double NANOSECONDS = 1e-9;
    private static final double MEGABYTE = 1e6;
    /** No line is longer, so that it is one line in a window of 80 characters. */
    private static final int WIDTH = 78;

    private final PrintStream screen;
    private final LongSupplier written;
    private final LongSupplier clock;
    private final long start;
    private long next;
    private int shown;

    /**
     * Nothing is said yet: what is over at once says nothing.
     *
     * @param screen what people look at
     * @param written how many bytes are written
     * @param clock in nanoseconds
     */
    ProgressLine(PrintStream screen, LongSupplier written, LongSupplier clock) {
        this.screen = screen;
        this.written = written;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.next = start + PAUSE;
    }

    @Override
    public boolean at(long done, long all) {
        long now = clock.getAsLong();
        if (now - next >= 0 && done > 0) {
            next = now + PAUSE;
            show(line(done, all, (now - start) * NANOSECONDS));
        }
        return true;
    }

    private String line(long done, long all, double seconds) {
        double megabytes = written.getAsLong() / MEGABYTE;
        return String.format(
                Locale.ROOT,
                "%d %% of %,d time steps, %,.0f MB written, %,.0f MB a second, %s left",
                100 * done / all,
                all,
                megabytes,
                megabytes / seconds,
                time(seconds * (all - done) / done));
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
    }

    /** Spaces hide what is left of a longer line: not every terminal can be told to. */
    private void show(String line) {
        String text = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        screen.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
        screen.flush();
        shown = text.length();
    }

    /** Leaves an empty line, in which the cursor stands at the beginning. */
    @Override
    public void close() {
        if (shown > 0) {
            screen.print("\r" + " ".repeat(shown) + "\r");
            screen.flush();
        }
    }
}
