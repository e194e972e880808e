package unrolled.engine.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.engine.Examples;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.loss.Loss.Kind;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Model;

/** What counts as right is what {@code metrics=["accuracy"]} counts in Keras 3. */
class HitsTest {
    @Test
    void oneOutputIsRightOnItsSideOfOneHalf() {
        double[] outputs = {0.9, 0.5, 0.2, 0.7, Double.NaN};
        assertEquals(new Hits(3, 5), Hits.of(outputs, new double[] {1, 0, 1, 0, 0}, 1));
    }

    @Test
    void severalOutputsAreRightTogetherIfTheLargestIsThatOfTheTarget() {
        double[] outputs = {0.1, 0.2, 0.7, 0.5, 0.5, 0.0};
        assertEquals(new Hits(2, 2), Hits.of(outputs, new double[] {0, 0, 1, 1, 0, 0}, 3));
        assertEquals(new Hits(0, 2), Hits.of(outputs, new double[] {1, 0, 0, 0, 1, 0}, 3));
    }

    @Test
    void hitsOfBatchesAddUp() {
        Hits both = new Hits(3, 4).and(new Hits(0, 1));
        assertEquals(0.6, both.accuracy());
        assertEquals(Double.NaN, Hits.NONE.accuracy());
    }

    @Test
    void onlyLossesOfChancesHaveHits() {
        Model model =
                new Model(1, List.of(Examples.lstm(1, 1, 3, true), Examples.dense(2, 3, 2, Activation.SOFTMAX, true)));
        Recording recording = Forward.run(model, new double[] {0.1, 0.9}, 1, 2, State.zero(model, 1));
        double[] targets = {1, 0, 0, 1};
        assertEquals(
                Optional.empty(),
                Loss.of(Kind.MEAN_SQUARED_ERROR).of(recording, targets).hits());
        long right = 0;
        for (int step = 0; step < 2; step++) {
            boolean first = recording.output(0, step, 0) >= recording.output(0, step, 1);
            right += first == (step == 0) ? 1 : 0;
        }
        Hits hits = Loss.of(Kind.CATEGORICAL_CROSSENTROPY)
                .of(recording, targets)
                .hits()
                .orElseThrow();
        assertEquals(new Hits(right, 2), hits, "one a step");
    }
}
