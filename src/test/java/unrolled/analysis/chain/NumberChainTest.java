package unrolled.analysis.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.data.Column;
import unrolled.data.Scaling;
import unrolled.data.Table;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.RunChoice;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.Traces;
import unrolled.run.Trouble;

/** From a number that is none, or is beyond all measure, back to what began it; each link behind its epoch, batch and step. */
class NumberChainTest {
    private static List<String> chain(Experiment experiment) {
        Trace trace = Traces.of(experiment).get(0);
        return NumberChain.of(trace, trace.trouble().orElseThrow(), Progress.SILENT).stream()
                .map(link -> link.place().moment() + " " + link.said().text(Locale.ENGLISH))
                .toList();
    }

    private static Experiment airline(UnaryOperator<RunChoice> change) {
        return Examples.airline().withRuns(List.of(change.apply(RunChoice.predicting("A", 1, true, 1))));
    }

    private static RunChoice trained(RunChoice run, double rate) {
        return run.withCalls(List.of(new Call.Fit(3, false, false)))
                .withTraining(new Training(run.training().loss(), Optimizer.of(new Sgd(rate, 0))));
    }

    private static Experiment unscaled(double rate) {
        DataChoice data = Examples.airline().data().withScaling(Scaling.NONE);
        return airline(run -> trained(run, rate)).withData(data);
    }

    /** A sine with another number in its 17th row. */
    private static Experiment withOne(double value, UnaryOperator<RunChoice> change) {
        double[] values = IntStream.range(0, 60)
                .mapToDouble(row -> row == 16 ? value : Math.sin(row))
                .toArray();
        DataChoice data = DataChoice.of(Table.of("values", List.of(Column.of("y", values))))
                .withScaling(Scaling.NONE);
        return airline(change).withData(data);
    }

    /** From batch 4 on a weight of h[1] by itself is another one, and nothing squashes it. */
    private static Experiment circling(double weight) {
        Experiment experiment = airline(run -> run.with(set(3, 0, Change.Table.RECURRENT_KERNEL, 1, 9, weight))
                .with(set(3, 0, Change.Table.BIAS, 0, 9, 1)));
        return relu(experiment);
    }

    private static Experiment relu(Experiment experiment) {
        return experiment.withModel(
                experiment.model().withLstms((LstmChoice lstm) -> lstm.withActivation(Activation.RELU)));
    }

    private static Change set(int batch, int layer, Change.Table table, int row, int column, double value) {
        return new Change(0, batch, new Change.Weight(layer, table, row, column), value);
    }

    @Test
    void stepsThatAreTooLargeEndAtTheLearningRate() {
        assertEquals(
                List.of(
                        "1/2/3 loss = +\u221e",
                        "1/2/3 y[0] = 5.77e298 at t 3",
                        "1/2/1 Dense bias[0] = 5.6e298 since the update of batch 1",
                        "1/1/3 Dense bias[0] changes by 5.6e298: learning rate 1e300, gradient \u22120.056"),
                chain(airline(run -> trained(run, 1e300))));
    }

    @Test
    void aLossThatIsDrivenUpIsFollowedThroughAllItsRounds() {
        assertEquals(
                List.of(
                        "1/4/3 loss = 79900000",
                        "1/4/3 y[0] = 8940 at t 3",
                        "1/4/1 Dense bias[0] = 8940 since the update of batch 3",
                        "1/3/3 Dense bias[0] changes by 9090: learning rate 30, gradient \u2212303",
                        "1/3/3 loss = 23000",
                        "1/3/3 y[0] = \u2212151 at t 3",
                        "1/3/1 Dense bias[0] = \u2212151 since the update of batch 2",
                        "1/2/3 Dense bias[0] changes by \u2212153: learning rate 30, gradient 5.1"),
                chain(airline(run -> trained(run, 30))));
    }

    @Test
    void ofALongChainTheMiddleIsLeftOutAndCounted() {
        List<String> chain = chain(unscaled(3));
        assertEquals("1/5/3 loss = 1.83e11", chain.get(0));
        assertEquals("1/3/3 \u2026 5 more \u2026", chain.get(7));
        assertEquals(
                List.of("1/1/3 loss = 16400", "1/1/3 target[0] = 129, row 4"),
                chain.subList(chain.size() - 2, chain.size()),
                "nothing is scaled");
    }

    @Test
    void aChainThatNobodyWaitsForEndsAtTheNextLink() {
        Trace trace = Traces.of(unscaled(3)).get(0);
        Trouble trouble = trace.trouble().orElseThrow();
        List<Long> asked = new ArrayList<>();
        Progress superseded = (links, most) -> {
            asked.add(links);
            return links < 4;
        };
        assertThrows(CancellationException.class, () -> NumberChain.of(trace, trouble, superseded));
        assertEquals(4L, asked.get(asked.size() - 1));
    }

    @Test
    void aHugeValueIsFoundInItsRow() {
        assertEquals(
                List.of("1/14/3 loss = +\u221e", "1/14/3 target[0] = 1e200, row 17"),
                chain(withOne(1e200, run -> trained(run, 0.01))));
        assertEquals(
                "1/15/3 x[0] = 1e300 at t 3, row 17",
                last(chain(relu(withOne(1e300, run -> run.with(set(0, 0, Change.Table.KERNEL, 0, 9, 1e10)))))));
    }

    private static String last(List<String> chain) {
        return chain.get(chain.size() - 1);
    }

    @Test
    void aWeightThatExplodesAStateIsFoundThroughStatesOfEarlierBatches() {
        assertEquals(
                List.of(
                        "1/5/2 h[1] = +\u221e at t 2",
                        "1/5/2 c[1] = +\u221e at t 2",
                        "1/5/2 g[1] = +\u221e at t 2",
                        "1/5/1 h[1] = 6.67e238 at t 1",
                        "1/5/1 c[1] = 6.67e238 at t 1",
                        "1/5/1 g[1] = 6.67e238 at t 1",
                        "1/4/3 h[1] = 6.67e158 at t 3",
                        "1/4/3 c[1] = 6.67e158 at t 3",
                        "1/4/3 g[1] = 6.67e158 at t 3",
                        "1/4/1 recurrent_kernel[1, 9] = 1e80, set by hand in batch 4"),
                chain(circling(1e80)));
        List<String> slowly = chain(circling(50));
        assertEquals("1/64/3 h[1] = +\u221e at t 3", slowly.get(0));
        assertEquals("1/4/1 recurrent_kernel[1, 9] = 50, set by hand in batch 4", last(slowly));
    }

    /** A cross-entropy takes outputs as shares of their sum; logarithms of 0 there are none, since shares stay above 1e-7. */
    @Test
    void sharesOfNothingEndAtWhatMadeAllOutputsZero() {
        Experiment experiment = airline(run -> run.withCalls(List.of(new Call.Fit(1, false, false)))
                .withTraining(new Training(Loss.of(Loss.Kind.CATEGORICAL_CROSSENTROPY), Optimizer.of(new Sgd(0.01, 0))))
                .with(set(5, 1, Change.Table.BIAS, 0, 0, -50)));
        DenseChoice dense = new DenseChoice(1, Activation.RELU);
        assertEquals(
                List.of(
                        "1/6/3 loss = NaN",
                        "1/6/3 all y add up to 0 at t 3: 0 / 0",
                        "1/6/3 y[0] = 0 at t 3",
                        "1/6/1 Dense bias[0] = \u221250, set by hand in batch 6"),
                chain(experiment.withModel(experiment.model().withDense(Optional.of(dense)))));
    }
}
