package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    private static final WindowPlace LAPTOP = screen(0, 0, 1280, 800);
    private static final WindowPlace MONITOR = screen(1280, 0, 2560, 1440);

    private static WindowPlace screen(double x, double y, double width, double height) {
        return new WindowPlace(x, y, width, height, false);
    }

    @Test
    void staysWhereItWasAsLongAsItCanBeSeenThere() {
        WindowPlace place = new WindowPlace(1500, 100, 1800, 1200, true);
        assertEquals(place, place.within(List.of(LAPTOP, MONITOR)));
    }

    @Test
    void comesToTheFirstScreenWhenItsOwnIsGone() {
        WindowPlace place = new WindowPlace(1500, 100, 1800, 1200, false);
        assertEquals(new WindowPlace(0, 0, 1280, 800, false), place.within(List.of(LAPTOP)));
    }

    @Test
    void standsOnNoTwoScreens() {
        WindowPlace place = new WindowPlace(1100, -50, 1000, 700, false);
        assertEquals(new WindowPlace(1280, 0, 1000, 700, false), place.within(List.of(LAPTOP, MONITOR)));
    }

    @Test
    void firstStandsInTheMiddleOfALargeScreenAndFillsASmallOne() {
        assertEquals(new WindowPlace(1600, 120, 1920, 1200, false), MONITOR.middle(1920, 1200));
        assertEquals(LAPTOP, LAPTOP.middle(1920, 1200));
    }

    @Test
    void isReadAsItWasWritten() {
        WindowPlace place = new WindowPlace(-8, 31, 1280, 768, true);
        assertEquals(Optional.of(place), WindowPlace.parse(place.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3 4", "a b c d normal", "NaN 0 900 600 normal", "0 0 1e300 600 normal"})
    void whatSaysNoPlaceIsNone(String text) {
        assertEquals(Optional.empty(), WindowPlace.parse(text));
    }
}
