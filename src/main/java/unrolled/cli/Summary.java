package unrolled.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import unrolled.analysis.prediction.PredictionErrors;
import unrolled.data.SeriesFile;
import unrolled.diagram.base.CallNames;
import unrolled.diagram.base.RunNames;
import unrolled.diagram.base.TroubleWords;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Call;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.io.trace.EndOfRun;
import unrolled.io.trace.LossHistory;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Plan;

/** What an experiment is about, and what came out of its runs, in a few lines each. */
final class Summary {
    private static final String NEXT = "\n   ";

    private final Words words = Words.in(Locale.ENGLISH);

    private Summary() {}

    /** Title and data. */
    static String head(Experiment experiment) {
        DataChoice data = experiment.data();
        String targets = data.targets().isEmpty() ? "" : ", predicts " + String.join(", ", data.targets());
        return String.format(
                Locale.ROOT,
                "%s\nData: %s, %,d rows: reads %s%s",
                experiment.title(),
                data.table().file().map(SeriesFile::name).orElse(data.table().name()),
                data.table().rows(),
                String.join(", ", data.features()),
                targets);
    }

    /** Of traces that are complete. */
    static String runs(List<Trace> traces) {
        Summary summary = new Summary();
        return traces.stream().map(summary::run).collect(Collectors.joining());
    }

    /** A line for every run with numbers that are none any more; of runs that were walked through in part, as far as that. */
    static List<String> troubles(List<Trace> traces) {
        Words words = new Summary().words;
        return traces.stream()
                .flatMap(trace ->
                        TroubleWords.of(trace, words)
                                .map(said -> "run " + trace.run().id() + ": " + said)
                                .stream())
                .toList();
    }

    private String run(Trace trace) {
        Run run = trace.run();
        String what = RunNames.title(run.choice(), words) + " · " + RunNames.subtitle(run, words);
        String trouble = TroubleWords.of(trace, words).map(NEXT::concat).orElse("");
        return run.id() + "  " + what + NEXT + size(run) + NEXT + losses(trace) + errors(trace) + NEXT + state(trace)
                + trouble + "\n";
    }

    private static String size(Run run) {
        Plan plan = run.plan();
        return String.format(
                Locale.ROOT,
                "inputs %s, %d %s used: epochs %d, batches %d, steps %d, moments %d",
                run.samples().shape(),
                plan.samples(),
                plan.samples() == 1 ? "sample" : "samples",
                plan.epochs(),
                plan.allBatches(),
                plan.steps(),
                plan.moments());
    }

    private static String state(Trace trace) {
        EndOfRun end = EndOfRun.of(trace);
        return String.format(
                Locale.ROOT,
                "at the end |h| = %.6f, |c| = %.6f; at most |h| %.6f, |c| %.6f in one unit",
                end.h(),
                end.c(),
                trace.largest(Quantity.H),
                trace.largest(Quantity.C));
    }

    private String losses(Trace trace) {
        LossHistory history = LossHistory.of(trace);
        if (history.isEmpty()) {
            return "no loss: nothing is compared with targets";
        }
        List<String> parts = new ArrayList<>();
        epochs("curves.loss", history.training()).ifPresent(parts::add);
        epochs("curves.val_loss", history.validation()).ifPresent(parts::add);
        for (LossHistory.Entry entry : history.evaluation()) {
            Call call = trace.run().choice().calls().get(entry.number() - 1);
            parts.add("evaluate, " + CallNames.what(call, words) + ": " + number(entry));
        }
        return trace.run().choice().training().loss().kind().kerasName() + ": " + String.join(" · ", parts);
    }

    /** A line of its own, such as {@code RMSE in the unit of the file: passengers 24.31 (train), 47.52 (test)}. */
    private String errors(Trace trace) {
        if (!PredictionErrors.tellSomethingOf(trace)) {
            return "";
        }
        Map<String, List<String>> columns = new LinkedHashMap<>();
        PredictionErrors.of(trace)
                .forEach((of, error) -> columns.computeIfAbsent(of.column(), made -> new ArrayList<>())
                        .add(String.format(Locale.ROOT, "%.4g", error) + " ("
                                + words.of("prediction." + of.part().key()) + ")"));
        String all = columns.entrySet().stream()
                .map(column -> column.getKey() + " " + String.join(", ", column.getValue()))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : NEXT + "RMSE in the unit of the file: " + all;
    }

    /** The first epoch, and the last if there are more. */
    private Optional<String> epochs(String key, List<LossHistory.Entry> losses) {
        if (losses.isEmpty()) {
            return Optional.empty();
        }
        LossHistory.Entry first = losses.get(0);
        LossHistory.Entry last = losses.get(losses.size() - 1);
        String ends = losses.size() == 1 ? epoch(first) : epoch(first) + ", " + epoch(last);
        return Optional.of(words.of(key) + " " + ends);
    }

    private static String epoch(LossHistory.Entry entry) {
        return number(entry) + " in epoch " + entry.number();
    }

    private static String number(LossHistory.Entry entry) {
        String loss = String.format(Locale.ROOT, "%.6g", entry.loss());
        return entry.hits()
                .map(hits -> String.format(
                        Locale.ROOT, "%s (accuracy %.4g, %d of %d)", loss, hits.accuracy(), hits.right(), hits.all()))
                .orElse(loss);
    }
}
