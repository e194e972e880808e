package unrolled.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.data.Column;
import unrolled.data.Table;

/** An experiment over another series than before: the choices that still fit stay. */
public final class OtherSeries {
    private final Experiment experiment;
    private final Table table;

    private OtherSeries(Experiment experiment, Table table) {
        this.experiment = experiment;
        this.table = table;
    }

    public static Experiment of(Experiment experiment, Table table) {
        return new OtherSeries(experiment, table).experiment();
    }

    private Experiment experiment() {
        DataChoice before = experiment.data();
        DataChoice data = DataChoice.of(table)
                .withLookBack(before.lookBack())
                .withStride(before.stride())
                .withScaling(before.scaling())
                .withScalingRows(fitting(before.scalingRows()))
                .withSeriesBy(before.seriesBy().filter(name -> table.find(name).isPresent()));
        Experiment other = experiment
                .withData(data)
                .withRuns(experiment.runs().stream()
                        .map(run -> fitting(run, data.seriesBy()))
                        .toList());
        return other.withRuns(
                other.runs().stream().map(run -> withSamplesOf(other, run)).toList());
    }

    /** All samples that fill its batches, if it had so many before, else as many as it had; the train part keeps its share. */
    private RunChoice withSamplesOf(Experiment other, RunChoice run) {
        int before = experiment.data(experiment.run(run.id()).orElseThrow()).sampleCountOrNone();
        int now = other.data(run).sampleCountOrNone();
        int had = run.used(before);
        if (now == before || now < 1 || had < 1) {
            return run;
        }
        int used = before - had < run.batchSize() ? now : Math.min(had, now);
        OptionalInt all = used == now ? OptionalInt.empty() : OptionalInt.of(used);
        OptionalInt train = run.split().train().stream()
                .map(trained -> (int) Math.round((double) trained * used / had))
                .findFirst();
        Split split = new Split(all, train);
        return run.withSplit(run.stateful() && run.batchSize() > 0 ? split.multipleOf(run.batchSize(), now) : split);
    }

    /** Rows of the series before, where the new one has as many. */
    private OptionalInt fitting(OptionalInt rows) {
        return rows.orElse(0) <= table.rows() ? rows : OptionalInt.empty();
    }

    /** Without targets of its own that there are no more, and resets where series change if there is one only. */
    private RunChoice fitting(RunChoice run, Optional<String> seriesBy) {
        boolean changes = run.reset().whereSeriesChanges() && seriesBy.isPresent();
        Optional<List<String>> targets =
                run.own().targets().filter(names -> names.stream().allMatch(this::hasNumbers));
        return run.withReset(run.reset().whereSeriesChanges(changes))
                .withOwn(run.own().withTargets(targets));
    }

    private boolean hasNumbers(String name) {
        return table.find(name).filter(Column::numeric).isPresent();
    }
}
