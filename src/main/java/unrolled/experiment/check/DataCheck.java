package unrolled.experiment.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import unrolled.data.Column;
import unrolled.data.DataException;
import unrolled.data.Missing;
import unrolled.data.RowOrder;
import unrolled.data.Scaling;
import unrolled.data.Treatment;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Limits;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;

/** Finds what of a series cannot be cut or scaled as an experiment, or one run of it, wants it. */
final class DataCheck {
    private final Experiment experiment;
    private final DataChoice data;
    private final Problems problems;

    /** @param run whose own choice the data is; empty for the experiment's */
    DataCheck(Experiment experiment, DataChoice data, String run) {
        this.experiment = experiment;
        this.data = data;
        this.problems = new Problems(run);
    }

    List<Problem> problems() {
        if (data.features().isEmpty() || data.features().size() > Limits.FEATURES) {
            problems.say(Field.FEATURES, "features.count", Limits.FEATURES);
        }
        data.features().forEach(name -> numeric(Field.FEATURES, name));
        if (data.targets().isEmpty() || data.targets().size() > Limits.TARGETS) {
            problems.say(Field.TARGET, "targets.count", Limits.TARGETS);
        }
        data.targets().forEach(name -> numeric(Field.TARGET, name));
        problems.range(Field.LOOK_BACK, data.lookBack(), 1, Integer.MAX_VALUE);
        problems.range(Field.DISTANCE, data.distance(), 0, Integer.MAX_VALUE);
        problems.range(Field.TARGET_ROWS, data.targetRows(), 1, Limits.TARGET_ROWS);
        problems.range(Field.STRIDE, data.stride(), 1, Integer.MAX_VALUE);
        data.scalingRows().ifPresent(this::scalingRows);
        data.seriesBy().ifPresent(this::seriesBy);
        if (problems.isEmpty()) {
            missing();
        }
        if (problems.isEmpty()) {
            length();
            RowOrder order = data.order();
            Set<String> features = new HashSet<>(data.features());
            data.features().forEach(name -> scale(Field.FEATURES, name, order));
            data.targets().stream()
                    .filter(name -> !features.contains(name))
                    .forEach(name -> scale(Field.TARGET, name, order));
        }
        return problems.found();
    }

    private void scalingRows(int fitted) {
        if (fitted < 1 || fitted > rows()) {
            problems.say(Field.SCALING_ROWS, "range.scaling_rows", fitted, 1, rows());
            problems.mend(fittedOnAll(), "scaling.all", rows());
        }
    }

    private void seriesBy(String name) {
        if (data.table().find(name).isEmpty()) {
            problems.say(Field.SERIES_BY, "column.unknown", name, data.table().name());
            problems.mend(experiment.withData(experiment.data().withSeriesBy(Optional.empty())), "series.one");
        }
    }

    /** Values that are missing, and may not be, or in every row. */
    private void missing() {
        try {
            data.order();
        } catch (DataException e) {
            problems.say(Field.FEATURES, e.sentence());
            boolean refused = data.table().treatment().missing() == Missing.REFUSE;
            Missing other = refused ? Missing.DROP : Missing.LAST;
            Treatment mended = experiment.data().table().treatment().withMissing(other);
            problems.mend(
                    experiment.withData(experiment.data().withTreatment(mended)),
                    refused ? "missing.drop" : "missing.last");
        }
    }

    private void scale(Field field, String name, RowOrder order) {
        try {
            data.scale(name, order);
        } catch (DataException e) {
            List<Object> ends = e.sentence().arguments();
            if (isScaledByAll(name)) {
                problems.say(Field.SCALING_ROWS, "scaling.beyond", name, ends.get(1), ends.get(2), ends.get(3));
                problems.mend(fittedOnAll(), "scaling.all", rows());
            } else {
                problems.say(field, "scaling.wide", name, ends.get(1), ends.get(2));
            }
            problems.mend(experiment.withData(experiment.data().withScaling(Scaling.NONE)), "scaling.none");
        }
    }

    private boolean isScaledByAll(String name) {
        try {
            fittedOnAll().data().scale(name);
            return true;
        } catch (DataException e) {
            return false;
        }
    }

    private Experiment fittedOnAll() {
        return experiment.withData(experiment.data().withScalingRows(OptionalInt.empty()));
    }

    /** A window and its targets must fit into the longest series. */
    private void length() {
        int longest = data.order().longest();
        long beyond = (long) data.distance() + data.targetRows() - 1;
        long needed = data.lookBack() + beyond;
        if (needed <= longest) {
            return;
        }
        String which = data.order().isDivided() ? ".longest" : "";
        if (data.lookBack() > 1 && beyond < longest) {
            String key = data.targetRows() == 1 ? "series.short" : "series.short.rows";
            problems.say(
                    Field.LOOK_BACK,
                    key + which,
                    data.lookBack(),
                    data.distance(),
                    needed,
                    longest,
                    longest - beyond,
                    data.targetRows());
        } else if (data.targetRows() > 1) {
            problems.say(Field.TARGET_ROWS, "series.rows" + which, data.targetRows(), data.distance(), longest);
        } else {
            problems.say(Field.DISTANCE, "series.distance" + which, data.distance(), longest);
        }
    }

    private int rows() {
        return data.table().rows();
    }

    private void numeric(Field field, String name) {
        Optional<Column> column = data.table().find(name);
        if (column.isEmpty()) {
            problems.say(field, "column.unknown", name, data.table().name());
        } else if (!column.get().numeric()) {
            problems.say(field, "column.words", name);
        }
    }
}
