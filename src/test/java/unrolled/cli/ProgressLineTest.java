package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private long now = -5;
    private long written;
    private final ProgressLine line =
            new ProgressLine(new PrintStream(screen, true, StandardCharsets.UTF_8), () -> written, () -> now);

    private void at(double seconds, long done, long bytes) {
        now = (long) (seconds * SECOND) - 5;
        written = bytes;
        assertTrue(line.at(done, 1_000_000), "it never asks to end");
    }

    private List<String> lines() {
        return Stream.of(screen.toString(StandardCharsets.UTF_8).split("\r")).toList();
    }

    @Test
    void itSaysHowFarHowFastAndHowLong() {
        at(2, 250_000, 300_000_000);
        assertEquals(List.of("", "25 % of 1,000,000 time steps, 300 MB written, 150 MB a second, 6 s left"), lines());
    }

    @Test
    void longTimesAreMinutes() {
        at(100, 250_000, 2_300_000_000L);
        assertEquals("25 % of 1,000,000 time steps, 2,300 MB written, 23 MB a second, 5:00 min left", lines().get(1));
    }

    @Test
    void aShorterLineHidesALongerOne() {
        at(2, 250_000, 300_000_000);
        at(4, 999_999, 300_000_000);
        assertEquals(lines().get(1).length(), lines().get(2).length());
        assertTrue(lines().get(2).endsWith("0 s left "), lines().get(2));
    }

    @Test
    void itIsWrittenNoOftenerThanPeopleRead() {
        at(0.1, 1, 1);
        assertEquals("", screen.toString(StandardCharsets.UTF_8));
        for (int step = 1; step <= 1000; step++) {
            at(step / 1000.0, step, step);
        }
        assertEquals(5, lines().size() - 1);
    }

    @Test
    void inTheEndItIsAway() {
        at(2, 250_000, 300_000_000);
        int length = lines().get(1).length();
        line.close();
        assertTrue(screen.toString(StandardCharsets.UTF_8).endsWith("\r" + " ".repeat(length) + "\r"));
    }

    @Test
    void whatIsOverAtOnceSaysNothing() {
        at(0.1, 1_000_000, 5);
        line.close();
        assertEquals("", screen.toString(StandardCharsets.UTF_8));
    }
}
