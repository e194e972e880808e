package unrolled.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import unrolled.data.Missing;
import unrolled.data.Table;
import unrolled.data.Treatment;
import unrolled.experiment.DataChoice;

/** How a series is read where somebody says so. */
final class SeriesOptions {
    @Option(
            names = "--column",
            paramLabel = "NAME",
            description =
                    "Read this column; given several times, these. Default: the first that varies and does not count.")
    private List<String> columns = List.of();

    @Option(
            names = "--target",
            paramLabel = "NAME",
            description = "Predict this column; given several times, these. Default: the columns that are read.")
    private List<String> targets = List.of();

    @Option(
            names = "--missing",
            paramLabel = "RULE",
            description =
                    "What becomes of missing values: drop (leave out those rows; no window crosses a gap), last (the"
                            + " last value), line (a straight line) or refuse.")
    private String missing;

    @Option(
            names = "--by",
            paramLabel = "COLUMN[=VALUE]",
            description = "The column that tells several series apart; with a value only that one is read.")
    private String by;

    @Option(names = "--reverse", description = "Turn the rows round: for a file that has the newest first.")
    private boolean reverse;

    /** Whether anything was said. */
    boolean isGiven() {
        return !columns.isEmpty() || !targets.isEmpty() || missing != null || by != null || reverse;
    }

    /** The data, read in the way that was said. */
    DataChoice applied(DataChoice data) {
        Table table = data.table();
        DataChoice read = data.withTreatment(treatment(table)).withSeriesBy(seriesBy(data));
        if (!columns.isEmpty()) {
            columns.forEach(table::column);
            read = read.withFeatures(columns).withTargets(columns);
        }
        if (!targets.isEmpty()) {
            targets.forEach(table::column);
            read = read.withTargets(targets);
        }
        return read;
    }

    private Treatment treatment(Table table) {
        Treatment treatment = table.treatment();
        return new Treatment(
                missing == null ? treatment.missing() : rule(),
                by == null ? treatment.only() : only(table),
                reverse || treatment.reverse());
    }

    private Missing rule() {
        for (Missing rule : Missing.values()) {
            if (rule.name().toLowerCase(Locale.ROOT).equals(missing)) {
                return rule;
            }
        }
        throw Refusal.badUse(
                "--missing should be drop, last, line or refuse but is '" + missing + "': choose one of them");
    }

    /** The value behind a column of that name. */
    private Optional<Treatment.Only> only(Table table) {
        boolean column = table.original().find(by).isPresent();
        int equals = by.indexOf('=');
        return column || equals < 0
                ? Optional.empty()
                : Optional.of(new Treatment.Only(by.substring(0, equals), by.substring(equals + 1)));
    }

    private Optional<String> seriesBy(DataChoice data) {
        if (by == null) {
            return data.seriesBy();
        }
        if (only(data.table()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(data.table().column(by).name());
    }
}
