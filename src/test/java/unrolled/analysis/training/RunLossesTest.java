package unrolled.analysis.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.analysis.training.LearningCurve.Kind;
import unrolled.analysis.training.LearningCurves.Here;
import unrolled.analysis.training.LearningCurves.Unit;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.loss.Loss;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Losses;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** The losses of runs become curves over all their calls of fit. */
class RunLossesTest {
    private static RunChoice run(String id, Call... calls) {
        return RunChoice.predicting(id, 2, true, 1)
                .withSplit(new Split(OptionalInt.of(30), OptionalInt.of(20)))
                .withCalls(List.of(calls));
    }

    private static View view(RunChoice... runs) {
        return new View(Examples.traces(Examples.series(40, runs)), Cursor.start(runs[0].id()));
    }

    private static View at(View view, String run, Moment moment) {
        return new View(view.traces(), view.cursor().inRun(run).at(moment));
    }

    @Test
    void everyEpochHasItsLossAndEveryValidationStandsAtItsEpoch() {
        View view = view(
                run("A", new Call.Fit(2, false, false), new Call.Predict(Part.ALL, 1), new Call.Fit(3, true, false)));
        Trace trace = view.current();
        LearningCurves curves = RunLosses.of(view);
        assertEquals(Unit.EPOCH, curves.unit());
        assertEquals(5, curves.total());
        assertEquals(2, curves.curves().size());
        LearningCurve training = curves.curves().get(0);
        assertEquals(Kind.TRAINING, training.kind());
        assertEquals(5, training.losses().count());
        assertEquals(trace.losses().of(1), training.losses().at(1));
        assertEquals(trace.losses().of(3), training.losses().at(2), "the prediction in between is no epoch");
        LearningCurve validation = curves.curves().get(1);
        assertEquals(Kind.VALIDATION, validation.kind());
        assertEquals(3, validation.losses().count());
        assertEquals(3, validation.at(0));
        assertEquals(OptionalInt.empty(), validation.index(2));
        assertEquals(OptionalInt.of(0), validation.index(3));
        assertEquals(trace.losses().of(4), validation.losses().at(0));
    }

    @Test
    void evaluateGivesOneLossAfterTheEpochsBeforeIt() {
        View view = view(
                run("A", new Call.Fit(4, false, false), new Call.Evaluate(Part.TEST)),
                run("B", new Call.Evaluate(Part.ALL)));
        List<LearningCurve> evaluations = RunLosses.of(view).curves().stream()
                .filter(curve -> curve.kind() == Kind.EVALUATION)
                .toList();
        assertEquals(
                List.of(4, 0), evaluations.stream().map(curve -> curve.at(0)).toList());
        for (int run = 0; run < 2; run++) {
            Trace trace = view.traces().get(run);
            assertEquals(
                    trace.losses().of(trace.plan().epochs() - 1),
                    evaluations.get(run).losses().at(0));
        }
        assertEquals(view.cursor(), RunLosses.cursor(view, new Here("B", 0)), "there is no epoch of training to go to");
    }

    @Test
    void chancesHaveAnAccuracyBesideEveryLoss() {
        RunChoice run = run("A", new Call.Fit(4, true, false), new Call.Evaluate(Part.TEST));
        Training chances = new Training(
                Loss.of(Loss.Kind.BINARY_CROSSENTROPY), run.training().optimizer());
        View view = view(run.withTraining(chances));
        Losses losses = view.current().losses();
        List<LearningCurve> curves = RunLosses.of(view).curves();
        assertEquals(
                List.of(4, 4, 1),
                curves.stream().map(curve -> curve.accuracies().count()).toList());
        assertEquals(
                losses.hits(2).orElseThrow().accuracy(),
                curves.get(0).accuracies().at(1));
        assertEquals(
                losses.hits(3).orElseThrow().accuracy(),
                curves.get(1).accuracies().at(1));
        assertEquals(
                losses.hits(8).orElseThrow().accuracy(),
                curves.get(2).accuracies().at(0));
        assertEquals(0, RunLosses.of(view(run)).curves().get(0).accuracies().count(), "a squared error has none");
    }

    @Test
    void fewEpochsGoFromBatchToBatch() {
        View view = view(run("A", new Call.Fit(2, true, false)));
        Trace trace = view.current();
        LearningCurves curves = RunLosses.of(view);
        assertEquals(Unit.BATCH, curves.unit());
        assertEquals(20, curves.total());
        LearningCurve training = curves.curves().get(0);
        assertEquals(20, training.losses().count());
        assertEquals(
                trace.block(2, 0).cost().orElseThrow().value(),
                training.losses().at(10));
        LearningCurve validation = curves.curves().get(1);
        assertEquals(10, validation.at(0));
        assertEquals(trace.losses().of(3), validation.losses().at(1));
    }

    @Test
    void fewEpochsHaveAnAccuracyOfEveryBatch() {
        RunChoice run = run("A", new Call.Fit(2, true, false));
        View view = view(run.withLoss(Loss.of(Loss.Kind.BINARY_CROSSENTROPY)));
        Trace trace = view.current();
        LearningCurve training = RunLosses.of(view).curves().get(0);
        assertEquals(20, training.accuracies().count());
        for (int batch = 0; batch < 20; batch++) {
            assertEquals(
                    trace.block(batch < 10 ? 0 : 2, batch % 10)
                            .cost()
                            .orElseThrow()
                            .hits()
                            .orElseThrow()
                            .accuracy(),
                    training.accuracies().at(batch));
        }
        assertEquals(0, RunLosses.of(view(run)).curves().get(0).accuracies().count(), "a squared error has none");
    }

    @Test
    void placeOfTheCursorIsItsEpochAndThatOfAValidationToo() {
        View view = view(run("A", new Call.Fit(4, true, false), new Call.Predict(Part.TRAIN, 1)));
        assertEquals(Optional.of(new Here("A", 1)), RunLosses.of(view).here());
        assertEquals(
                Optional.of(new Here("A", 3)),
                RunLosses.of(at(view, "A", new Moment(5, 2, 0))).here());
        assertEquals(
                Optional.empty(),
                RunLosses.of(at(view, "A", new Moment(8, 0, 0))).here());
    }

    @Test
    void epochThatIsChosenIsGoneToAtTheSameBatchAndStep() {
        View view = at(view(run("A", new Call.Fit(4, true, false))), "A", new Moment(0, 7, 2));
        assertEquals(
                new Moment(4, 7, 2), RunLosses.cursor(view, new Here("A", 3)).moment());
        View validating = at(view, "A", new Moment(1, 4, 0));
        assertEquals(
                new Moment(6, 4, 0),
                RunLosses.cursor(validating, new Here("A", 4)).moment());
    }

    @Test
    void batchThatIsChosenIsGoneTo() {
        View view = view(run("A", new Call.Fit(2, true, false)));
        assertEquals(
                new Moment(2, 2, 0), RunLosses.cursor(view, new Here("A", 13)).moment());
    }

    @Test
    void runOfTheCursorComesFirstWhereItsEpochDoesNotSayWhichRunIsMeant() {
        RunChoice first = run("A", new Call.Fit(4, false, false));
        RunChoice second = run("B", new Call.Fit(4, false, false), new Call.Predict(Part.ALL, 1));
        View view = view(first, second);
        assertEquals(List.of("A", "B"), runs(view));
        assertEquals(List.of("B", "A"), runs(at(view, "B", new Moment(4, 0, 0))));
    }

    private static List<String> runs(View view) {
        return RunLosses.of(view).curves().stream().map(LearningCurve::run).toList();
    }

    @Test
    void runsThatOnlyPredictHaveNone() {
        assertTrue(RunLosses.of(view(run("A", new Call.Predict(Part.ALL, 2))))
                .curves()
                .isEmpty());
    }
}
