package unrolled.analysis.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.prediction.PredictedOutputs.Output;
import unrolled.analysis.prediction.PredictedPart.Part;
import unrolled.data.Scale;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Activation;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** What a run predicts of the 144 passengers, and by how many passengers it misses them. */
class PredictionErrorsTest {
    private static final Call TRAIN = new Call.Predict(unrolled.experiment.Part.TRAIN, 1);
    private static final Call TEST = new Call.Predict(unrolled.experiment.Part.TEST, 1);

    private static Experiment experiment(Call... calls) {
        RunChoice run = RunChoice.predicting("A", 1, true, 1)
                .withSplit(new Split(OptionalInt.empty(), OptionalInt.of(96)))
                .withCalls(List.of(calls));
        return Examples.airline().withRuns(List.of(run));
    }

    private static List<Output> outputs(Trace trace) {
        List<Output> outputs = new ArrayList<>();
        PredictedOutputs.read(trace, outputs::add);
        return outputs;
    }

    @Test
    void errorIsTheRootOfTheMeanSquareInPassengers() {
        Trace trace = Examples.trace(experiment(new Call.Fit(2, false, false), TRAIN, TEST), "A");
        double squares = 0;
        for (Output output : outputs(trace)) {
            if (output.place().part() == Part.TEST) {
                squares += Math.pow(output.value() - output.actual(), 2);
            }
        }
        Map<PredictionErrors.Of, Double> errors = PredictionErrors.of(trace);
        assertEquals(2, errors.size());
        assertEquals(Math.sqrt(squares / 45), errors.get(new PredictionErrors.Of(Part.TEST, "passengers")), 1e-9);
    }

    @Test
    void outputsStandForTheirRowsInTheUnitOfTheFile() {
        Experiment experiment = experiment(TRAIN, TEST);
        Trace trace = Examples.trace(experiment, "A");
        List<Output> outputs = outputs(trace);
        assertEquals(141, outputs.size());
        Output seventh = outputs.get(6);
        assertEquals(new PredictedOutputs.Place(Part.TRAIN, 6, 2), seventh.place());
        assertEquals(OptionalInt.of(9), seventh.row());
        assertEquals(119, seventh.actual());
        Recording recording = trace.block(new Moment(0, 6, 0)).recording();
        Scale scale = experiment.data().scale("passengers");
        assertEquals(scale.inverse(recording.output(0, 2, 0)), seventh.value());
    }

    /** Dense(5) at the next five rows. */
    @Test
    void everyTargetRowIsToldWithItsOwnRow() {
        Experiment next = experiment(new Call.Predict(unrolled.experiment.Part.ALL, 1));
        Experiment five = next.withData(next.data().withTargetRows(5))
                .withModel(next.model().withDense(Optional.of(new DenseChoice(5, Activation.LINEAR))))
                .withRun("A", run -> run.withSplit(Split.NONE));
        List<Output> outputs = outputs(Examples.trace(five, "A"));
        assertEquals(137 * 5, outputs.size());
        assertEquals(OptionalInt.of(2 + 3 + 4), outputs.get(2 * 5 + 4).row());
    }

    @Test
    void generationBeyondTheLastRowHasNothingToBeComparedWith() {
        Experiment generating = experiment(new Call.Generate(unrolled.experiment.Part.TEST, 60));
        List<Output> outputs = outputs(Examples.trace(generating, "A"));
        assertEquals(OptionalInt.of(143), outputs.get(44).row());
        assertEquals(OptionalInt.empty(), outputs.get(45).row());
        assertTrue(Double.isNaN(outputs.get(45).actual()));
    }

    @Test
    void onlyWhatHasLearnedOrIsComparedHasErrorsToTell() {
        assertTrue(PredictionErrors.tellSomethingOf(Examples.trace(experiment(new Call.Fit(1, false, false)), "A")));
        assertFalse(PredictionErrors.tellSomethingOf(Examples.trace(experiment(TEST), "A")));
    }
}
