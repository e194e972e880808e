package unrolled.diagram.asked;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import unrolled.Examples;
import unrolled.data.Column;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.engine.forward.Quantity;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Training;
import unrolled.engine.train.UpdateRule;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.Origin;
import unrolled.experiment.Part;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/** Experiments in which one thing is wrong or surprising. */
final class PuzzledRuns {
    private PuzzledRuns() {}

    /** A sine, learned for so short a time that its last value is as good a guess. */
    static Experiment wave() {
        double[] values = IntStream.range(0, 400)
                .mapToDouble(row -> StrictMath.sin(0.15 * row))
                .toArray();
        RunChoice run = RunChoice.predicting("A", 4, false, 1)
                .withSplit(new Split(OptionalInt.of(396), OptionalInt.of(296)))
                .withCalls(List.of(new Call.Fit(14, false, false), new Call.Evaluate(Part.TEST)))
                .withTraining(by(new Adam(0.005)));
        return Examples.airline()
                .withData(DataChoice.of(Table.of("values", List.of(Column.of("y", values)))))
                .withRuns(List.of(run));
    }

    /** Weights of another run, so that the seed decides about Dropout alone. */
    static Experiment dropping() {
        Experiment one = fitted(2, Adam.ofKeras());
        RunChoice first = one.runs().get(0).withOrigin(new Origin(Optional.of("W"), Optional.empty()));
        return one.withModel(one.model().inserting(1, new DropoutChoice(0.5)))
                .withRuns(List.of(
                        first.withOwn(first.own().withSeed(OptionalLong.of(1))),
                        first.withId("B").withOwn(first.own().withSeed(OptionalLong.of(2))),
                        Examples.run("W", 1, true)));
    }

    static Experiment airline(UnaryOperator<RunChoice> change) {
        return Examples.airline().withRuns(List.of(change.apply(Examples.run("A", 1, true))));
    }

    static Training by(UpdateRule rule) {
        return new Training(RunChoice.KERAS.loss(), Optimizer.of(rule));
    }

    static Experiment fitted(int epochs, UpdateRule rule) {
        return airline(run -> run.withTraining(by(rule))
                .withReset(ResetRule.EVERY_PASS)
                .withCalls(List.of(new Call.Fit(epochs, false, false), new Call.Predict(Part.ALL, 1))));
    }

    static Experiment unscaled(Experiment experiment) {
        return experiment.withData(experiment.data().withScaling(Scaling.NONE));
    }

    /** Trained on the first 92 samples, and predicting the others. */
    static Experiment tested(Experiment experiment) {
        return experiment.withRun(
                "A",
                run -> run.withSplit(new Split(OptionalInt.of(140), OptionalInt.of(92)))
                        .withCalls(List.of(run.calls().get(0), new Call.Predict(Part.TEST, 1))));
    }

    static Experiment validated(int epochs) {
        return tested(fitted(epochs, Adam.ofKeras()))
                .withRun("A", run -> run.withCalls(List.of(new Call.Fit(epochs, true, false))));
    }

    static Change held(Quantity gate, double value) {
        return new Change(0, 0, new Change.Hold(gate, 0, 0, 0, 2, Optional.empty()), value);
    }
}
