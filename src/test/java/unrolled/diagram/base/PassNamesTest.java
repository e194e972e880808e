package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.experiment.Call;
import unrolled.experiment.Part;
import unrolled.run.plan.Plan;

class PassNamesTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Call.Fit FIT = new Call.Fit(2, false, false);

    private static List<String> names(Call... calls) {
        Plan plan = Plan.of(Examples.run("A", 1, true).withCalls(List.of(calls)), 141, 3);
        return IntStream.range(0, plan.epochs())
                .mapToObj(epoch -> PassNames.of(plan, epoch, ENGLISH))
                .toList();
    }

    @Test
    void noPassOfAPredictIsCalledAsAnEpochOfTheTraining() {
        assertEquals(
                List.of("epoch 1", "epoch 2", "predict 1", "predict 2"), names(FIT, new Call.Predict(Part.ALL, 2)));
        assertEquals(List.of("epoch 1", "epoch 2", "predict"), names(FIT, new Call.Predict(Part.ALL, 1)));
    }

    @Test
    void theOnlyCallHasEpochs() {
        assertEquals(List.of("epoch 1", "epoch 2"), names(new Call.Predict(Part.ALL, 2)));
    }
}
