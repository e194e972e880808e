package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.session.Tempo.Unit;

/** By what a run is played, and how fast. */
class TempoTest {
    @Test
    void everyUnitHasASpeedOfItsOwn() {
        Tempo tempo = Tempo.FIRST.at(2000).by(Unit.EPOCH);
        assertEquals(1, tempo.speed());
        assertEquals(2000, tempo.at(3).by(Unit.STEP).speed());
    }

    @ParameterizedTest
    @CsvSource({"2048, 2000", "129, 130", "0.7071, 0.71", "1, 1", "1e9, 5000", "0, 0.5", "4.0001, 4"})
    void aSpeedHasTwoFiguresAndBounds(double wanted, double speed) {
        assertEquals(speed, Tempo.FIRST.at(wanted).speed());
    }

    @Test
    void itIsRemembered() {
        Tempo tempo = Tempo.FIRST.at(2000).by(Unit.BATCH).at(0.5);
        assertEquals("batch 2000.0 0.5 1.0", tempo.text());
        assertEquals(tempo, Tempo.parse(tempo.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "step", "week 1 2 3", "step 1 2 x", "step 1 2 3 4"})
    void whatSaysNothingIsTheFirst(String text) {
        assertEquals(Tempo.FIRST, Tempo.parse(text));
    }

    @Test
    void whatIsBeyondAllMeasureIsTheNearestThatIsPossible() {
        assertEquals(new Tempo(Unit.STEP, 5000, 0.5, 0.5), Tempo.parse("step Infinity -3 NaN"));
    }
}
