package unrolled.analysis.order;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;

/** What puts the rows of a run in order, or makes their order no matter; it changes nothing of any other run. */
public enum Remedy {
    /** Each window begins where the one before ended: for one slot. */
    STRIDE,
    /** As many streams as slots, each through a part of the series of its own. */
    INTERLEAVE,
    /** Nothing is carried at all. */
    RESET;

    /** What there is for a run: the remedy that keeps the memory comes first. */
    public static List<Remedy> of(RunChoice run) {
        return List.of(run.batchSize() == 1 ? STRIDE : INTERLEAVE, RESET);
    }

    /** The experiments that it may lead to, from the one that changes least. */
    Stream<Experiment> in(Experiment experiment, String id) {
        if (this == RESET) {
            return Stream.of(experiment.withRun(id, run -> run.withReset(ResetRule.EVERY_BATCH)));
        }
        Experiment ordered = inOrder(experiment, id);
        UnaryOperator<RunChoice> epochs = run -> run.withReset(ResetRule.EVERY_EPOCH);
        UnaryOperator<RunChoice> passes = run -> run.withReset(ResetRule.EVERY_PASS);
        UnaryOperator<RunChoice> series = run -> run.withReset(run.reset().whereSeriesChanges(true));
        return Stream.<UnaryOperator<RunChoice>>of(
                        run -> run,
                        series,
                        epochs,
                        run -> series.apply(epochs.apply(run)),
                        passes,
                        run -> series.apply(passes.apply(run)))
                .map(resets -> ordered.withRun(id, resets));
    }

    private Experiment inOrder(Experiment experiment, String id) {
        RunChoice run = experiment.run(id).orElseThrow();
        DataChoice data = experiment.data(run);
        int lookBack = data.lookBack();
        int before = data.sampleCount();
        int after = data.withStride(lookBack).sampleCount();
        boolean alone = experiment.runs().size() == 1 && run.own().stride().isEmpty();
        Experiment cut = alone
                ? experiment.withData(experiment.data().withStride(lookBack))
                : experiment.withRun(id, one -> one.withOwn(one.own().withStride(OptionalInt.of(lookBack))));
        return cut.withRun(
                id,
                one -> one.withEachFit(fit -> fit.withShuffle(false))
                        .withSplit(scaled(one.split(), before, after))
                        .withOrder(this == INTERLEAVE ? SampleOrder.INTERLEAVED : SampleOrder.IN_TURN));
    }

    /** The same share of the samples is used, and trained on. */
    private static Split scaled(Split split, int before, int after) {
        return before == after
                ? split
                : new Split(scaled(split.used(), before, after), scaled(split.train(), before, after));
    }

    private static OptionalInt scaled(OptionalInt samples, int before, int after) {
        return samples.isEmpty()
                ? samples
                : OptionalInt.of((int) Math.max(1, Math.round((double) samples.getAsInt() * after / before)));
    }
}
