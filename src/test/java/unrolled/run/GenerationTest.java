package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Initialiser;
import unrolled.engine.model.Model;

class GenerationTest {
    private static Model model(int features, int outputs) {
        Initialiser initialiser = new Initialiser(3);
        return new Model(
                features,
                List.of(
                        initialiser.lstm(0, features, 5, false, true),
                        initialiser.dense(1, 5, outputs, Activation.TANH, false)));
    }

    @Test
    void everyOutputIsTheNextInput() {
        List<Recording> steps =
                Generation.of(model(2, 2), new double[][] {{1, 2}, {3, 4}}, 4).steps();
        assertEquals(5, steps.size());
        assertEquals(4.0, steps.get(1).input(0, 0, 0)[1]);
        for (int step = 2; step < 5; step++) {
            assertEquals(steps.get(step - 1).output(0, 0, 1), steps.get(step).input(0, 0, 0)[1]);
            assertEquals(steps.get(step - 1).end(), steps.get(step).start());
        }
    }

    @Test
    void modelThatGivesAnotherWidthIsRefused() {
        assertEquals(
                "A model that goes on from its outputs should give out 2 numbers, as many as it takes in, but gives 1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Generation.of(model(2, 1), new double[][] {{1, 2}}, 3))
                        .getMessage());
    }
}
