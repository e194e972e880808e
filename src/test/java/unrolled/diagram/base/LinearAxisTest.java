package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import unrolled.analysis.ValueSpan;
import unrolled.analysis.training.LossScale;

class LinearAxisTest {
    @Test
    void ticksAreRoundAndFew() {
        LinearAxis axis = LinearAxis.around(new ValueSpan(104, 622), 100, 0);
        assertEquals(List.of(200.0, 400.0, 600.0), axis.ticks(4));
        assertEquals(List.of(1, 20, 40, 60, 80, 100), Plot.ticks(1, 100, 400));
        assertEquals(List.of(1, 2, 3), Plot.ticks(1, 3, 1000));
        assertEquals(List.of(7), Plot.ticks(7, 7, 1000));
    }

    @Test
    void lossesBeginAtZeroUnlessTheyAreFarFromIt() {
        assertEquals(
                0,
                LinearAxis.ofLosses(new ValueSpan(0.01, 0.1), LossScale.AUTOMATIC, 100, 0)
                        .span()
                        .low());
        assertTrue(LinearAxis.ofLosses(new ValueSpan(0.9, 1), LossScale.AUTOMATIC, 100, 0)
                        .span()
                        .low()
                > 0.8);
    }

    @Test
    void lossesThatHardlyFallHaveLabelsThatDiffer() {
        Words words = Words.in(Locale.ENGLISH);
        for (double falls : List.of(1e-9, 1e-7, 1e-5, 1e-3)) {
            ValueSpan span = new ValueSpan(1_008_070 * (1 - falls), 1_008_070);
            for (int most = 2; most <= 6; most++) {
                List<String> labels = LinearAxis.ofLosses(span, LossScale.AUTOMATIC, 100, 0).ticks(most).stream()
                        .map(tick -> words.figures(tick, 6))
                        .toList();
                assertEquals(labels.size(), Set.copyOf(labels).size(), labels.toString());
            }
        }
    }

    @Test
    void lossesUpToTheLargestNumberHaveFewTicksThatAreNumbers() {
        for (double high : List.of(1e290, 2e303, Double.MAX_VALUE)) {
            for (LossScale scale : LossScale.values()) {
                LinearAxis axis = LinearAxis.ofLosses(new ValueSpan(1e-3, high), scale, 100, 0);
                List<Double> ticks = axis.ticks(5);
                assertTrue(ticks.size() > 1 && ticks.size() <= 6, ticks.toString());
                assertTrue(ticks.stream().allMatch(Double::isFinite), ticks.toString());
                assertTrue(axis.at(high) < axis.at(1e-3), "what is larger stands higher");
            }
        }
    }

    @Test
    void moreThanTwoDecadesAreLogarithmicIfThatIsWished() {
        ValueSpan wide = new ValueSpan(0.0005, 0.1);
        LinearAxis axis = LinearAxis.ofLosses(wide, LossScale.AUTOMATIC, 100, 0);
        assertTrue(axis.logarithmic());
        assertEquals(List.of(0.001, 0.01, 0.1), axis.ticks(4));
        assertEquals(axis.at(0.01) - axis.at(0.1), axis.at(0.001) - axis.at(0.01), 1e-9);
        assertFalse(LinearAxis.ofLosses(wide, LossScale.LINEAR, 100, 0).logarithmic());
        assertFalse(LinearAxis.ofLosses(new ValueSpan(0.002, 0.1), LossScale.AUTOMATIC, 100, 0)
                .logarithmic());
    }

    @Test
    void lossesOfZeroStandAtTheEndOfALogarithmicAxis() {
        LinearAxis axis = LinearAxis.ofLosses(new ValueSpan(0, 1), LossScale.AUTOMATIC, 100, 0);
        assertTrue(axis.logarithmic());
        assertEquals(100, axis.at(0));
    }

    @Test
    void oneValueAndNoneHaveAnAxisToo() {
        LinearAxis decade = LinearAxis.ofLosses(new ValueSpan(0.015, 0.18), LossScale.LOGARITHMIC, 100, 0);
        assertEquals(List.of(0.02, 0.05, 0.1, 0.2), decade.ticks(5));
        LinearAxis one = LinearAxis.around(new ValueSpan(3, 3), 100, 0);
        assertEquals(50, one.at(3), 1e-9);
        assertEquals(
                new ValueSpan(0, 1), LinearAxis.around(ValueSpan.NONE, 100, 0).span());
        assertEquals(
                50,
                LinearAxis.ofLosses(new ValueSpan(0, 0), LossScale.AUTOMATIC, 100, 0)
                        .at(0),
                1e-9);
    }

    @Test
    void aLogarithmicAxisThatSomebodyChoseHasNumbersEvenIfLossesAreNear() {
        LinearAxis near = LinearAxis.ofLosses(new ValueSpan(0.3, 0.8), LossScale.LOGARITHMIC, 100, 0);
        assertTrue(near.logarithmic());
        assertTrue(near.ticks(5).size() > 1, near.ticks(5).toString());
        assertEquals(50, near.at(Math.sqrt(0.3 * 0.8)), 1e-9);
        LinearAxis decade = LinearAxis.ofLosses(new ValueSpan(0.015, 0.18), LossScale.LOGARITHMIC, 100, 0);
        assertEquals(List.of(0.02, 0.05, 0.1, 0.2), decade.ticks(5));
        LinearAxis one = LinearAxis.ofLosses(new ValueSpan(0.5, 0.5), LossScale.LOGARITHMIC, 100, 0);
        assertEquals(50, one.at(0.5), 1e-9);
    }
}
