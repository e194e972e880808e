package unrolled.analysis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.Examples;
import unrolled.data.Column;
import unrolled.data.Table;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Part;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;
import unrolled.run.Traces;

/** In experiments that are as they should be there is nothing to look at: 40 of them, of many seeds, sizes and kinds. */
class SoundExperimentsTest {
    /** An experiment and what it is. */
    record Sound(String name, Experiment experiment) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sound> sound() {
        List<Sound> all = new ArrayList<>();
        for (long seed = 1; seed <= 10; seed++) {
            all.add(new Sound("stateless, shuffled, seed " + seed, experiment(seed, 3, stateless(4))));
            all.add(new Sound("one stream, seed " + seed, experiment(seed, 3, stream(1))));
            all.add(new Sound("four streams, seed " + seed, experiment(seed, 3, stream(4))));
            all.add(new Sound("look-back 12, seed " + seed, experiment(seed, 12, stateless(8))));
        }
        return all;
    }

    private static Experiment experiment(long seed, int lookBack, RunChoice run) {
        double[] values = IntStream.range(0, 300)
                .mapToDouble(row -> 0.5 + 0.3 * Math.sin(row * 0.7 + seed) + 0.15 * Math.sin(row * 0.31))
                .toArray();
        DataChoice data = DataChoice.of(Table.of("waves", List.of(Column.of("y", values))))
                .withLookBack(lookBack)
                .withScalingRows(OptionalInt.of(170));
        ModelChoice model = Examples.airline().model().withSeed(seed);
        return Examples.airline().withData(data).withModel(model).withRuns(List.of(run));
    }

    private static RunChoice stateless(int batchSize) {
        return run(batchSize, false, new Split(OptionalInt.of(280), OptionalInt.of(200)), true);
    }

    /** Windows that follow each other in every slot. */
    private static RunChoice stream(int batchSize) {
        return run(batchSize, true, new Split(OptionalInt.of(96), OptionalInt.of(64)), false)
                .withReset(ResetRule.EVERY_PASS)
                .withOwn(OwnChoice.NOTHING.withStride(OptionalInt.of(3)))
                .withOrder(batchSize == 1 ? SampleOrder.IN_TURN : SampleOrder.INTERLEAVED);
    }

    private static RunChoice run(int batchSize, boolean stateful, Split split, boolean shuffle) {
        return RunChoice.predicting("A", batchSize, stateful, 1)
                .withSplit(split)
                .withCalls(List.of(new Call.Fit(15, true, shuffle), new Call.Predict(Part.TEST, 1)))
                .withTraining(new Training(RunChoice.KERAS.loss(), Optimizer.of(new Adam(0.01))));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void hasNothingToLookAt(Sound sound) {
        Experiment experiment = sound.experiment();
        assertEquals(List.of(), Diagnosis.of(experiment, Traces.of(experiment)).toLookAt());
    }
}
