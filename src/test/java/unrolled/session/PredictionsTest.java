package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.analysis.prediction.PredictedPart;
import unrolled.analysis.prediction.Prediction;
import unrolled.analysis.prediction.RowWindow;
import unrolled.data.Column;
import unrolled.data.Scale;
import unrolled.data.Table;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Activation;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** What is predicted of the 144 passengers, from 3 rows each, of which 96 samples are trained on. */
class PredictionsTest {
    private static final Call TRAIN = new Call.Predict(Part.TRAIN, 1);
    private static final Call TEST = new Call.Predict(Part.TEST, 1);

    private final Predictions predictions = new Predictions();

    private static Experiment experiment(int stride, Call... calls) {
        Experiment airline = Examples.airline();
        RunChoice run = RunChoice.predicting("A", 1, true, 1)
                .withSplit(new Split(OptionalInt.empty(), OptionalInt.of(96 / stride)))
                .withCalls(List.of(calls));
        return airline.withData(airline.data().withStride(stride)).withRuns(List.of(run));
    }

    private static View view(Experiment experiment, Moment moment) {
        return new View(Examples.traces(experiment), Cursor.start("A").at(moment));
    }

    private static double output(Trace trace, Moment moment) {
        return trace.block(moment).recording().output(0, 2, 0);
    }

    @Test
    void bothPartsAreShownInTheUnitOfTheFile() {
        Experiment experiment = experiment(1, new Call.Fit(2, false, false), TRAIN, TEST);
        View view = view(experiment, new Moment(3, 4, 2));
        Prediction seen = predictions.of(view, 0).prediction();
        assertEquals("passengers", seen.column());
        assertEquals(112, seen.series().at(0));
        assertEquals(OptionalInt.of(96 + 4 + 3), seen.here());
        PredictedPart train = seen.parts().get(0);
        PredictedPart test = seen.parts().get(1);
        assertEquals(PredictedPart.Part.TRAIN, train.part());
        assertEquals(new RowWindow(3, 98), train.rows());
        assertEquals(new RowWindow(99, 143), test.rows());
        Scale scale = experiment.data().scale("passengers");
        assertEquals(
                scale.inverse(output(view.current(), new Moment(2, 10, 2))),
                train.values().at(10));
        assertEquals(
                scale.inverse(output(view.current(), new Moment(3, 4, 2))),
                test.values().at(4));
    }

    @Test
    void ofSeveralTargetsEachCanBeSeenInItsOwnUnitAndRows() {
        Table table = Table.of(
                "two",
                List.of(Column.of("sales", 1, 2, 4, 8, 16, 32, 64), Column.of("heat", 10, 30, 20, 50, 40, 60, 90)));
        DataChoice data = DataChoice.of(table).withTargets(List.of("sales", "heat"));
        Experiment experiment = Examples.airline()
                .withData(data.withLookBack(2).withTargetRows(2))
                .withModel(ModelChoice.stack(List.of(3), Optional.of(new DenseChoice(4, Activation.LINEAR)), 1))
                .withRuns(List.of(RunChoice.predicting("A", 1, true, 1)));
        View view = view(experiment, new Moment(0, 1, 1));
        Prediction first = predictions.of(view, 0).prediction();
        Prediction heat = predictions.of(view, 3).prediction();
        assertEquals(List.of("sales", "heat"), List.of(first.column(), heat.column()));
        assertEquals(List.of(OptionalInt.of(3), OptionalInt.of(4)), List.of(first.here(), heat.here()));
        assertEquals(new RowWindow(3, 6), heat.parts().get(0).rows());
        assertEquals(60, heat.actual(5));
        Recording recording = view.current().block(new Moment(0, 1, 0)).recording();
        Scale scale = experiment.data().scale("heat");
        assertEquals(scale.inverse(recording.output(0, 1, 3)), heat.predicted(4));
        assertEquals(
                Optional.of(new Moment(0, 1, 1)), predictions.of(view, 3).at(4).map(Cursor::moment));
    }

    @Test
    void errorIsTheRootOfTheMeanSquareOfAPart() {
        Prediction seen = predictions
                .of(view(experiment(1, TRAIN, TEST), Moment.FIRST), 0)
                .prediction();
        PredictedPart test = seen.parts().get(1);
        double squares = 0;
        for (int row = 99; row <= 143; row++) {
            double difference = test.values().at(row - 99) - seen.series().at(row);
            squares += difference * difference;
        }
        assertEquals(Math.sqrt(squares / 45), test.error().orElseThrow(), 1e-9);
    }

    @Test
    void rowIsGoneToWhereItIsPredicted() {
        Predictions.Seen seen =
                predictions.of(view(experiment(1, new Call.Fit(2, true, false)), new Moment(2, 5, 1)), 0);
        assertEquals(Optional.of(new Moment(2, 7, 2)), seen.at(10).map(Cursor::moment));
        assertEquals(Optional.of(new Moment(3, 1, 2)), seen.at(100).map(Cursor::moment));
        assertEquals(Optional.empty(), seen.at(2));
    }

    @Test
    void withAStrideSomeRowsAreNotPredicted() {
        Predictions.Seen seen = predictions.of(view(experiment(4, TRAIN), Moment.FIRST), 0);
        PredictedPart train = seen.prediction().parts().get(0);
        assertEquals(new RowWindow(3, 3 + 23 * 4), train.rows());
        assertEquals(4, train.every());
        assertTrue(Double.isNaN(train.values().at(1)));
        assertTrue(Double.isFinite(train.values().at(4)));
        assertEquals(Optional.of(new Moment(0, 1, 2)), seen.at(8).map(Cursor::moment), "the sample that is nearest");
        assertEquals(1, seen.prediction().parts().size(), "no pass walks over the test part");
    }

    @Test
    void generationGoesOnRowByRowBeyondTheSeries() {
        Experiment experiment = experiment(1, new Call.Generate(Part.TEST, 60));
        Predictions.Seen seen = predictions.of(view(experiment, new Moment(0, 50, 2)), 0);
        PredictedPart generated = seen.prediction().parts().get(0);
        assertEquals(PredictedPart.Part.GENERATED, generated.part());
        assertEquals(new RowWindow(99, 158), generated.rows());
        assertEquals(OptionalInt.of(149), seen.prediction().here());
        assertEquals(Optional.of(new Moment(0, 59, 2)), seen.at(158).map(Cursor::moment));
        assertTrue(generated.error().isPresent());
    }

    @Test
    void untrainedRunWithoutPartsHasOne() {
        Experiment experiment = experiment(1, new Call.Predict(Part.ALL, 1));
        Experiment whole = experiment.withRun("A", run -> run.withSplit(Split.NONE));
        Prediction seen = predictions.of(view(whole, Moment.FIRST), 0).prediction();
        assertEquals(
                List.of(PredictedPart.Part.ALL),
                seen.parts().stream().map(PredictedPart::part).toList());
    }

    @Test
    void outputsThatAreNoTargetsPredictNothing() {
        Experiment experiment = experiment(1, TRAIN);
        Experiment bare = experiment.withModel(experiment.model().withDense(Optional.empty()));
        Prediction seen = predictions.of(view(bare, Moment.FIRST), 0).prediction();
        assertEquals(List.of(), seen.parts());
        assertEquals(OptionalInt.empty(), seen.here());
    }

    /** All are seen where they stand while they follow the cursor: both in their prediction of the test part. */
    @Test
    void otherRunsOfTheSameColumnAreLaidOverIt() {
        Experiment one = experiment(1, TRAIN, TEST);
        RunChoice other = RunChoice.predicting("B", 1, false, 1)
                .withSplit(one.runs().get(0).split())
                .withCalls(List.of(TRAIN, TEST));
        Experiment two = one.withRuns(List.of(one.runs().get(0), other));
        Predictions.Seen seen = predictions.of(view(two, new Moment(1, 4, 2)), 0);
        assertEquals(List.of("B"), seen.others().stream().map(Prediction::run).toList());
        Prediction alone = predictions
                .of(new View(Examples.traces(two), Cursor.start("B").at(new Moment(1, 4, 2))), 0)
                .prediction();
        for (int row = 3; row < 144; row++) {
            assertEquals(alone.predicted(row), seen.others().get(0).predicted(row), "row " + row);
        }
    }

    @Test
    void passIsGatheredOnceWhereverTheCursorStandsInIt() {
        View view = view(experiment(1, TRAIN, TEST), Moment.FIRST);
        Predictions.Seen first = predictions.of(view, 0);
        Predictions.Seen next =
                predictions.of(new View(view.traces(), view.cursor().at(new Moment(0, 9, 1))), 0);
        assertSame(first.outputs().get(0), next.outputs().get(0));
        assertSame(first.outputs().get(1), next.outputs().get(1));
    }
}
