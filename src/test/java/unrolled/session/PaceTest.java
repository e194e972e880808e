package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** How far something is, told now and then. */
class PaceTest {
    @Test
    void tellsHowFarItIsAndHowFastItHasGoneSinceItBegan() {
        List<Running> told = new ArrayList<>();
        Pace pace = new Pace(told::add, () -> true);
        pace.at(100, 1_000);
        while (told.isEmpty()) {
            assertTrue(pace.at(300, 1_000));
        }
        assertEquals(0.3, told.get(0).share());
        assertTrue(told.get(0).perSecond() <= 1_000, "200 in at least a fifth of a second: " + told);
    }

    @Test
    void endsWhatIsWantedNoLonger() {
        AtomicBoolean wanted = new AtomicBoolean(true);
        Pace pace = new Pace(how -> {}, wanted::get);
        assertTrue(pace.at(0, 10));
        wanted.set(false);
        assertFalse(pace.at(1, 10));
    }

    @Test
    void theRateIsRoundedSoThatItCanBeReadWhileItChanges() {
        assertEquals(57_000, new Running(1, 10, 56_648).roundPerSecond());
        assertEquals(57_000, new Running(1, 10, 57_301.5).roundPerSecond());
        assertEquals(3, new Running(1, 10, 3.4).roundPerSecond());
        assertEquals(0, new Running(0, 10, 0).roundPerSecond());
    }
}
