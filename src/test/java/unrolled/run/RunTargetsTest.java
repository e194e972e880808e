package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.data.Column;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;

/** What a run is to predict: as many steps of targets as its model has steps of outputs. */
class RunTargetsTest {
    private static final Table TABLE =
            Table.of("steps", List.of(Column.of("x", 0, 1, 2, 3, 4, 5, 6), Column.of("y", 0, 10, 20, 30, 40, 50, 60)));
    private static final DataChoice DATA = new DataChoice(
            TABLE, List.of("x"), List.of("y", "x"), 1, 1, Scaling.NONE, OptionalInt.empty(), 2, 1, Optional.empty());

    private static double[] targets(boolean returnSequences, int batch) {
        Experiment airline = Examples.airline();
        Experiment experiment = airline.withData(DATA)
                .withModel(airline.model().withReturnSequences(returnSequences))
                .withRuns(List.of(Examples.run("A", 2, false)));
        return Runs.all(experiment).get(0).targets(0, batch);
    }

    @Test
    void lastStepOfEachSample() {
        assertArrayEquals(new double[] {20, 2, 30, 3}, targets(false, 0), "[slot][target]");
    }

    @Test
    void everyStepOfEachSampleIfSequencesAreReturned() {
        assertArrayEquals(new double[] {10, 1, 20, 2, 20, 2, 30, 3}, targets(true, 0), "[slot][step][target]");
        assertEquals(4, targets(true, 2).length, "the last batch of a stateless run may be smaller");
    }
}
