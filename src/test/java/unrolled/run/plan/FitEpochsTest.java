package unrolled.run.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.experiment.Call;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.plan.Pass.Span;

/** Epochs of training, and the passes around one of them. */
class FitEpochsTest {
    private static final Span TRAIN = new Span(0, 20);
    private static final Span TEST = new Span(20, 10);

    private static Plan plan(Call... calls) {
        Split split = new Split(OptionalInt.of(30), OptionalInt.of(20));
        RunChoice run = RunChoice.predicting("A", 2, true, 1).withSplit(split).withCalls(List.of(calls));
        return Plan.of(run, 40, 3);
    }

    @Test
    void epochsAreCountedOverAllCallsOfFitWithoutWhatComesBetween() {
        FitEpochs fits = FitEpochs.of(plan(
                new Call.Predict(Part.ALL, 1),
                new Call.Fit(2, true, false),
                new Call.Evaluate(Part.TEST),
                new Call.Fit(3, false, false)));
        assertEquals(5, fits.count());
        assertEquals(10, fits.batches());
        assertEquals(
                List.of(1, 3, 6, 7, 8),
                List.of(0, 1, 2, 3, 4).stream().map(fits::epoch).toList());
        assertEquals(OptionalInt.of(4), fits.validation(1));
        assertEquals(OptionalInt.empty(), fits.validation(2));
        assertEquals(OptionalInt.empty(), fits.indexOf(0));
        assertEquals(OptionalInt.of(1), fits.indexOf(4), "a validation is of its epoch");
        assertEquals(OptionalInt.empty(), fits.indexOf(5));
        assertEquals(OptionalInt.of(2), fits.indexOf(6));
        assertThrows(IndexOutOfBoundsException.class, () -> fits.epoch(5));
    }

    @Test
    void runThatOnlyPredictsHasNone() {
        FitEpochs fits = FitEpochs.of(plan(new Call.Predict(Part.ALL, 3)));
        assertEquals(0, fits.count());
        assertEquals(0, fits.batches());
    }

    @Test
    void partIsSeenInItsPassWithTheSameWeightsElseInTheLastBefore() {
        Plan plan = plan(
                new Call.Fit(2, true, false),
                new Call.Predict(Part.TRAIN, 1),
                new Call.Predict(Part.TEST, 1),
                new Call.Fit(1, false, false));
        assertEquals(OptionalInt.of(0), new PassToShow(plan, 0).over(TRAIN));
        assertEquals(OptionalInt.of(1), new PassToShow(plan, 0).over(TEST), "the validation of the epoch");
        assertEquals(OptionalInt.of(0), new PassToShow(plan, 1).over(TRAIN), "the epoch before its validation");
        assertEquals(OptionalInt.of(5), new PassToShow(plan, 4).over(TEST));
        assertEquals(OptionalInt.of(4), new PassToShow(plan, 5).over(TRAIN));
        assertEquals(OptionalInt.of(5), new PassToShow(plan, 6).over(TEST), "nothing comes after it");
    }

    @Test
    void partThatNoPassWalksOverIsNotSeen() {
        Plan plan = plan(new Call.Generate(Part.TEST, 5), new Call.Predict(Part.TRAIN, 1));
        assertEquals(OptionalInt.empty(), new PassToShow(plan, 1).over(TEST));
        assertEquals(OptionalInt.of(1), new PassToShow(plan, 0).over(TRAIN));
    }
}
