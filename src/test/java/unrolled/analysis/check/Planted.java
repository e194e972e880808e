package unrolled.analysis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import unrolled.Examples;
import unrolled.data.Column;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.engine.model.Activation;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.engine.train.UpdateRule;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.Part;
import unrolled.experiment.Reset;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;

/**
 * An experiment with a mistake in it.
 *
 * @param place of its run at which it is found, as people count: epoch, batch, step
 */
record Planted(String name, Symptom symptom, String place, Experiment experiment) {
    @Override
    public String toString() {
        return symptom + ": " + name;
    }

    /** All of them. */
    static List<Planted> all() {
        List<Planted> all = new ArrayList<>(ofState());
        all.addAll(ofOrder());
        all.addAll(ofTraining());
        all.addAll(ofNumbers());
        all.addAll(ofRanges());
        return all;
    }

    private static List<Planted> ofState() {
        return List.of(
                planted("fit shuffles", Symptom.SHUFFLED, "1/2/1", run -> fit(run, 2, false, true)),
                planted(
                        "the second call shuffles",
                        Symptom.SHUFFLED,
                        "2/2/1",
                        run -> run.withBatchSize(4)
                                .withSamples(OptionalInt.of(140))
                                .withCalls(List.of(new Call.Predict(Part.ALL, 1), shuffling()))),
                planted("never reset", Symptom.POLLUTED, "3/1/1", run -> fit(tested(run), 2, true, false)),
                planted(
                        "batches of 4",
                        Symptom.POLLUTED,
                        "3/1/1",
                        run -> fit(tested(run).withBatchSize(4), 3, true, false)),
                planted("predict goes on", Symptom.NEVER_RESET, "2/1/1", run -> run),
                planted(
                        "evaluate after fit",
                        Symptom.NEVER_RESET,
                        "2/1/1",
                        run -> run.withCalls(List.of(new Call.Fit(1, false, false), new Call.Evaluate(Part.ALL)))),
                new Planted("another series", Symptom.NEVER_RESET, "1/18/1", twoSeries()),
                planted(
                        "reset before every batch",
                        Symptom.ALWAYS_RESET,
                        "1/2/1",
                        run -> run.withReset(ResetRule.EVERY_BATCH)),
                planted(
                        "reset before every first batch",
                        Symptom.ALWAYS_RESET,
                        "1/2/1",
                        run -> run.withReset(
                                Reset.NEVER.withRule(ResetRule.EVERY_N).withEvery(1))));
    }

    private static List<Planted> ofOrder() {
        return List.of(
                planted(
                        "batches of 4 fill not",
                        Symptom.DROPPED,
                        "2/35/1",
                        run -> run.withBatchSize(4).withSamples(OptionalInt.of(140))),
                planted("split", Symptom.DROPPED, "2/140/1", run -> run.withSamples(OptionalInt.of(140))),
                planted("stride 1", Symptom.OVERLAPS, "1/2/1", run -> run.withReset(ResetRule.EVERY_EPOCH)),
                planted("trained and tested", Symptom.OVERLAPS, "1/2/1", run -> fit(tested(run), 2, true, false)),
                planted(
                        "4 slots of one series",
                        Symptom.LEFT_OUT,
                        "1/2/1",
                        run -> run.withBatchSize(4).withSamples(OptionalInt.of(140))),
                new Planted(
                        "stride beyond look-back",
                        Symptom.LEFT_OUT,
                        "1/2/1",
                        experiment(run -> run).withData(airline().withStride(5))));
    }

    private static List<Planted> ofTraining() {
        return List.of(
                planted("predicts alone", Symptom.UNTRAINED, "1/1/1", run -> run),
                planted(
                        "evaluates alone",
                        Symptom.UNTRAINED,
                        "1/1/1",
                        run -> run.withCalls(List.of(new Call.Evaluate(Part.ALL)))),
                planted(
                        "steps too small to count",
                        Symptom.UNCHANGED,
                        "2/1/1",
                        run -> trained(run, 2, new Adam(1e-13))),
                new Planted(
                        "dead relu",
                        Symptom.UNCHANGED,
                        "2/1/1",
                        relu(experiment(run -> fit(run, 2, false, false)
                                .with(new Change(0, 0, new Change.Weight(1, Change.Table.BIAS, 0, 0), -50))))),
                planted("steps too small", Symptom.FLAT_LOSS, "4/1/1", run -> trained(run, 4, new Sgd(1e-7, 0))),
                new Planted(
                        "nothing learned through a dead relu",
                        Symptom.FLAT_LOSS,
                        "6/1/1",
                        relu(experiment(run -> trained(run, 6, new Adam(0.001))
                                .with(new Change(0, 0, new Change.Weight(1, Change.Table.BIAS, 0, 0), -50))))),
                new Planted("chance learned by heart", Symptom.OVERFITTED, "", heart(1)),
                new Planted("another chance", Symptom.OVERFITTED, "", heart(2)),
                new Planted(
                        "a scale that knows all",
                        Symptom.SEEN_TEST,
                        "2/1/1",
                        experiment(run -> fit(tested(run), 1, true, false))),
                new Planted(
                        "standardised with all",
                        Symptom.SEEN_TEST,
                        "3/1/1",
                        experiment(run -> tested(run)
                                        .withCalls(
                                                List.of(new Call.Fit(2, false, false), new Call.Evaluate(Part.TEST))))
                                .withData(airline().withScaling(Scaling.STANDARD))));
    }

    private static List<Planted> ofNumbers() {
        DataChoice unscaled = airline().withScaling(Scaling.NONE);
        return List.of(
                planted("steps beyond measure", Symptom.NOT_FINITE, "", run -> trained(run, 2, new Sgd(1e6, 0))),
                new Planted(
                        "large inputs, large steps",
                        Symptom.NOT_FINITE,
                        "",
                        experiment(run -> trained(run, 2, new Sgd(3, 0))).withData(unscaled)),
                new Planted(
                        "as they are",
                        Symptom.UNSCALED,
                        "1/1/1",
                        experiment(run -> run).withData(unscaled)),
                new Planted(
                        "rows counted",
                        Symptom.UNSCALED,
                        "1/1/1",
                        Examples.airline().withRuns(List.of(run())).withData(counted())),
                planted(
                        "output gate shut",
                        Symptom.SATURATED,
                        "1/1/1",
                        run -> run.with(new Change(0, 0, new Change.Weight(0, Change.Table.BIAS, 0, 14), -40))),
                new Planted(
                        "large inputs",
                        Symptom.SATURATED,
                        "1/1/1",
                        experiment(run -> run).withData(unscaled)),
                planted(
                        "nothing gets out",
                        Symptom.UNMOVED,
                        "1/1/1",
                        run -> run.with(new Change(0, 0, new Change.Weight(0, Change.Table.BIAS, 0, 14), -800))),
                new Planted("dead relu in an LSTM", Symptom.UNMOVED, "1/1/1", reluLstm()),
                new Planted(
                        "look-back 80",
                        Symptom.VANISHING,
                        "1/1/1",
                        experiment(run -> fit(run, 2, false, false))
                                .withData(airline().withLookBack(80))),
                new Planted(
                        "forget gate shut",
                        Symptom.VANISHING,
                        "1/1/1",
                        forgetful().withData(airline().withLookBack(12))),
                new Planted(
                        "large targets",
                        Symptom.EXPLODING,
                        "1/141/1",
                        experiment(run -> fit(run, 1, false, false)).withData(unscaled)),
                planted(
                        "large weight on top",
                        Symptom.EXPLODING,
                        "1/1/1",
                        run -> fit(run, 1, false, false)
                                .with(new Change(0, 0, new Change.Weight(1, Change.Table.KERNEL, 0, 0), 1e5))),
                new Planted("trained too shortly", Symptom.LAST_VALUE, "15/1/1", waves(0.15, 14)),
                new Planted("a slower wave", Symptom.LAST_VALUE, "15/1/1", waves(0.13, 14)));
    }

    private static List<Planted> ofRanges() {
        return List.of(
                new Planted("a slip of the pen", Symptom.FAR_VALUE, "1/57/1", odd(1e9, Scaling.MIN_MAX, 58)),
                new Planted("minus 99999 for nothing", Symptom.FAR_VALUE, "1/8/1", odd(-99999, Scaling.STANDARD, 9)),
                new Planted("as of a sensor", Symptom.FAR_VALUE, "1/1/1", odd(-1e6, Scaling.MIN_MAX_1, 0)),
                new Planted("sigmoid for -1 to 1", Symptom.BEYOND_REACH, "1/1/1", ending(Activation.SIGMOID)),
                new Planted("relu for -1 to 1", Symptom.BEYOND_REACH, "1/1/1", ending(Activation.RELU)));
    }

    /** With one value that is no passenger. */
    private static Experiment odd(double value, Scaling scaling, int row) {
        Table table = airline().table();
        double[] values = table.column("passengers").numbers().clone();
        values[row] = value;
        return experiment(run -> fit(run, 2, false, false).withReset(ResetRule.EVERY_EPOCH))
                .withData(DataChoice.of(Table.of("typed", List.of(Column.of("passengers", values))))
                        .withScaling(scaling)
                        .withLookBack(3));
    }

    /** Of targets from -1 to 1. */
    private static Experiment ending(Activation activation) {
        Experiment experiment = experiment(run -> fit(run, 2, false, false).withReset(ResetRule.EVERY_EPOCH));
        return experiment
                .withData(airline().withScaling(Scaling.MIN_MAX_1))
                .withModel(experiment.model().withDense(Optional.of(new DenseChoice(1, activation))));
    }

    private static Planted planted(String name, Symptom symptom, String place, UnaryOperator<RunChoice> mistake) {
        return new Planted(name, symptom, place, experiment(mistake));
    }

    private static DataChoice airline() {
        return Examples.airline().data();
    }

    private static RunChoice run() {
        return RunChoice.predicting("A", 1, true, 2);
    }

    private static Experiment experiment(UnaryOperator<RunChoice> mistake) {
        return Examples.airline().withRuns(List.of(mistake.apply(run())));
    }

    private static RunChoice fit(RunChoice run, int epochs, boolean validation, boolean shuffle) {
        return run.withCalls(List.of(new Call.Fit(epochs, validation, shuffle)));
    }

    private static Call shuffling() {
        return new Call.Fit(1, false, true);
    }

    private static RunChoice trained(RunChoice run, int epochs, UpdateRule rule) {
        Training training = new Training(run.training().loss(), Optimizer.of(rule));
        return fit(run, epochs, false, false).withReset(ResetRule.EVERY_EPOCH).withTraining(training);
    }

    /** With a test part. */
    private static RunChoice tested(RunChoice run) {
        return run.withSplit(new Split(OptionalInt.of(140), OptionalInt.of(96)));
    }

    private static Experiment relu(Experiment experiment) {
        DenseChoice dense = new DenseChoice(1, Activation.RELU);
        return experiment.withModel(experiment.model().withDense(Optional.of(dense)));
    }

    private static Experiment reluLstm() {
        Experiment experiment = experiment(run -> run);
        return experiment.withModel(
                experiment.model().withLstms((LstmChoice lstm) -> lstm.withActivation(Activation.RELU)));
    }

    private static Experiment forgetful() {
        UnaryOperator<RunChoice> shut = run -> {
            RunChoice shutting = fit(run, 1, false, false);
            for (int gate = 4; gate < 8; gate++) {
                shutting = shutting.with(new Change(0, 0, new Change.Weight(0, Change.Table.BIAS, 0, gate), -12));
            }
            return shutting;
        };
        return experiment(shut);
    }

    private static DataChoice counted() {
        double[] rows = IntStream.range(0, 200).mapToDouble(row -> row * 10).toArray();
        return DataChoice.of(Table.of("rows", List.of(Column.of("row", rows)))).withScaling(Scaling.NONE);
    }

    private static Experiment series(double[] values, RunChoice run) {
        DataChoice data = DataChoice.of(Table.of("values", List.of(Column.of("y", values))));
        Experiment experiment = Examples.airline();
        return experiment
                .withData(data)
                .withModel(experiment.model().withLstms((LstmChoice lstm) -> lstm.withUnits(16)))
                .withRuns(List.of(run));
    }

    private static Experiment heart(long seed) {
        Random chance = new Random(seed);
        double[] values =
                IntStream.range(0, 64).mapToDouble(row -> chance.nextDouble()).toArray();
        RunChoice run = RunChoice.predicting("A", 1, false, 1)
                .withSplit(new Split(OptionalInt.empty(), OptionalInt.of(30)))
                .withCalls(List.of(new Call.Fit(150, true, false)))
                .withTraining(new Training(RunChoice.KERAS.loss(), Optimizer.of(new Adam(0.01))));
        return series(values, run);
    }

    /** Waves of which the test part is evaluated after so many epochs. */
    private static Experiment waves(double step, int epochs) {
        double[] values =
                IntStream.range(0, 400).mapToDouble(row -> Math.sin(step * row)).toArray();
        RunChoice run = RunChoice.predicting("A", 4, false, 1)
                .withSplit(new Split(OptionalInt.of(396), OptionalInt.of(296)))
                .withCalls(List.of(new Call.Fit(epochs, false, false), new Call.Evaluate(Part.TEST)))
                .withTraining(new Training(RunChoice.KERAS.loss(), Optimizer.of(new Adam(0.005))));
        return Examples.airline()
                .withData(DataChoice.of(Table.of("values", List.of(Column.of("y", values)))))
                .withRuns(List.of(run));
    }

    private static Experiment twoSeries() {
        int rows = 40;
        double[] values =
                IntStream.range(0, rows).mapToDouble(row -> Math.sin(row)).toArray();
        double[] shops =
                IntStream.range(0, rows).mapToDouble(row -> row < 20 ? 1 : 2).toArray();
        DataChoice data = DataChoice.of(Table.of("shops", List.of(Column.of("y", values), Column.of("shop", shops))))
                .withFeatures(List.of("y"))
                .withSeriesBy(Optional.of("shop"));
        return Examples.airline().withData(data).withRuns(List.of(run().withReset(ResetRule.EVERY_EPOCH)));
    }
}
