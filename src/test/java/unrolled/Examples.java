package unrolled;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import unrolled.data.Column;
import unrolled.data.Table;
import unrolled.data.file.Bundled;
import unrolled.engine.model.Activation;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Part;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Trace;
import unrolled.run.Traces;

/** Experiments that tests begin with. */
public final class Examples {
    private Examples() {}

    /** The question's: airline passengers, look-back 3, LSTM(4), Dense(1); runs A, B and C over 140 of 141 samples. */
    public static Experiment airline() {
        ModelChoice model = ModelChoice.stack(List.of(4), Optional.of(new DenseChoice(1, Activation.LINEAR)), 508);
        return new Experiment(
                "Airline passengers",
                DataChoice.of(Bundled.table("airline-passengers")),
                model,
                List.of(
                        run("A", 1, true).withReset(ResetRule.EVERY_EPOCH),
                        run("B", 1, false),
                        run("C", 4, true).withReset(ResetRule.EVERY_EPOCH)));
    }

    /** Two epochs over the first 140 samples, never reset. */
    public static RunChoice run(String id, int batchSize, boolean stateful) {
        return RunChoice.predicting(id, batchSize, stateful, 2).withSamples(OptionalInt.of(140));
    }

    /** A series of so many rows of one column, for experiments of any size. */
    public static Experiment series(int rows, RunChoice... runs) {
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = StrictMath.sin(row * 0.1);
        }
        Table table = Table.of("sine", List.of(Column.of("y", values)));
        return airline().withData(DataChoice.of(table)).withRuns(List.of(runs));
    }

    /** A walk by chance, learned for so long that nothing but its last value is given out again; evaluated in epoch 301. */
    public static Experiment walk() {
        Random chance = new Random(5);
        double[] values = new double[120];
        for (int row = 1; row < values.length; row++) {
            values[row] = values[row - 1] + chance.nextGaussian();
        }
        RunChoice run = RunChoice.predicting("A", 4, false, 1)
                .withSplit(new Split(OptionalInt.of(116), OptionalInt.of(112)))
                .withCalls(List.of(new Call.Fit(300, false, false), new Call.Evaluate(Part.TRAIN)))
                .withTraining(new Training(RunChoice.KERAS.loss(), Optimizer.of(new Adam(0.005))));
        return airline()
                .withData(DataChoice.of(Table.of("walk", List.of(Column.of("y", values)))))
                .withRuns(List.of(run));
    }

    public static List<Trace> traces(Experiment experiment) {
        return Traces.of(experiment);
    }

    public static Trace trace(Experiment experiment, String id) {
        return traces(experiment).stream()
                .filter(trace -> trace.run().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
