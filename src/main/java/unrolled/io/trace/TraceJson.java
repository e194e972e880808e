package unrolled.io.trace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import unrolled.analysis.prediction.PredictionErrors;
import unrolled.data.Table;
import unrolled.engine.loss.Hits;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.Trouble;
import unrolled.run.plan.Moment;

/**
 * Moments of runs as one JSON document; every slot of a moment stands on a line of its own, and what came of the runs
 * behind all moments, where it is known.
 *
 * <p>{@code epoch, batch, step, layer, call_number} count from 1, {@code sample, slot} and the entries of lists from 0.
 * Numbers are written in full; JSON has none that are not finite, so those are texts: {@code "NaN"}, {@code "Infinity"} and
 * {@code "-Infinity"}. (null would say that a number was not recorded.) {@code output}, {@code target} and {@code loss} are
 * there at the steps that have them.
 */
public final class TraceJson implements TraceText {
    private static final String SCHEMA = "unrolled-trace/1";

    private final Experiment experiment;
    private final List<Trace> traces;
    private final TraceSelection selection;

    TraceJson(Experiment experiment, List<Trace> traces, TraceSelection selection) {
        this.experiment = experiment;
        this.traces = traces;
        this.selection = selection;
    }

    @Override
    public void begin(ByteText to) {
        head(experiment, to);
        to.add(", \"moments\": [");
    }

    @Override
    public SlotText of(Run run) {
        return new JsonMoments(run, selection);
    }

    @Override
    public String between() {
        return ",";
    }

    @Override
    public void end(ByteText to) {
        to.add("\n], ");
        runs(traces, to);
        to.add("}\n");
    }

    /** The same document without the moments; the traces must be complete. */
    public static String summary(Experiment experiment, List<Trace> traces) {
        ByteText text = new ByteText();
        head(experiment, text);
        text.add(", ");
        runs(traces, text);
        return text.add("}\n").toString();
    }

    private static void head(Experiment experiment, ByteText to) {
        DataChoice data = experiment.data();
        Table table = data.table();
        to.add("{\"schema\": \"" + SCHEMA + "\", \"title\": ").add(JsonParts.text(experiment.title()));
        to.add(", \"data\": {\"table\": ").add(JsonParts.text(table.name()));
        to.add(", \"rows\": ").number(table.rows());
        texts(", \"features\": ", data.features(), to);
        texts(", \"targets\": ", data.targets(), to);
        to.add('}');
    }

    private static void texts(String key, List<String> texts, ByteText to) {
        to.add(key).add('[');
        to.add(String.join(", ", texts.stream().map(JsonParts::text).toList()));
        to.add(']');
    }

    private static void runs(List<Trace> traces, ByteText to) {
        to.add("\"runs\": [\n");
        for (int t = 0; t < traces.size(); t++) {
            to.add(t == 0 ? "" : ",\n");
            run(traces.get(t), to);
        }
        to.add("\n]");
    }

    private static void run(Trace trace, ByteText to) {
        Run run = trace.run();
        EndOfRun end = EndOfRun.of(trace);
        to.add("{\"run\": " + JsonParts.text(run.id()) + ", \"name\": "
                + JsonParts.text(run.choice().name()) + ", \"batch_size\": "
                + run.choice().batchSize() + ", \"stateful\": " + run.choice().stateful() + ", \"reset\": \""
                + run.choice().reset().rule().name().toLowerCase(Locale.ROOT) + "\", \"epochs\": "
                + run.plan().epochs()
                + ", \"batches\": " + run.plan().allBatches() + ", \"steps\": "
                + run.plan().steps() + ", \"samples\": "
                + run.plan().samples() + ", \"features\": " + run.samples().features() + ", \"moments\": "
                + run.plan().moments());
        losses(trace, to);
        errors(trace, to);
        trace.trouble().ifPresent(trouble -> trouble(trouble, to));
        JsonParts.number(", \"end\": {\"h_norm\": ", end.h(), to);
        JsonParts.number(", \"c_norm\": ", end.c(), to);
        to.add("}}");
    }

    /** What is NaN or infinite, or explodes, and from which moment on. */
    private static void trouble(Trouble trouble, ByteText to) {
        Moment moment = trouble.moment();
        to.add(", \"trouble\": {\"what\": \"" + trouble.what().name().toLowerCase(Locale.ROOT) + "\", \"epoch\": "
                + (moment.epoch() + 1) + ", \"batch\": " + (moment.batch() + 1) + ", \"step\": " + (moment.step() + 1)
                + "}");
    }

    /** By how much the series is missed, in the unit of the file: of each column, and there of each part. */
    private static void errors(Trace trace, ByteText to) {
        if (!PredictionErrors.tellSomethingOf(trace)) {
            return;
        }
        Map<String, List<Map.Entry<PredictionErrors.Of, Double>>> columns =
                PredictionErrors.of(trace).entrySet().stream()
                        .collect(Collectors.groupingBy(
                                error -> error.getKey().column(), LinkedHashMap::new, Collectors.toList()));
        String before = ", \"rmse\": {";
        for (String column : columns.keySet()) {
            to.add(before).add(JsonParts.text(column)).add(": ");
            String next = "{";
            for (Map.Entry<PredictionErrors.Of, Double> error : columns.get(column)) {
                String part = error.getKey().part().key();
                JsonParts.number(next + "\"" + part + "\": ", error.getValue(), to);
                next = ", ";
            }
            to.add('}');
            before = ", ";
        }
        to.add(columns.isEmpty() ? "" : "}");
    }

    /** Nothing of a run that compares nothing. */
    private static void losses(Trace trace, ByteText to) {
        LossHistory history = LossHistory.of(trace);
        if (history.isEmpty()) {
            return;
        }
        to.add(", \"losses\": {\"function\": \"")
                .add(trace.run().choice().training().loss().kind().kerasName())
                .add('"');
        losses("loss", history.training(), to);
        validation("val_loss", history, entry -> Optional.of(entry.loss()), to);
        losses("evaluate", history.evaluation(), to);
        accuracies("accuracy", history.training(), to);
        validation("val_accuracy", history, entry -> entry.hits().map(Hits::accuracy), to);
        accuracies("evaluate_accuracy", history.evaluation(), to);
        to.add('}');
    }

    private static void losses(String key, List<LossHistory.Entry> losses, ByteText to) {
        if (!losses.isEmpty()) {
            JsonParts.numbers(
                    ", \"" + key + "\": ", losses.size(), n -> losses.get(n).loss(), to);
        }
    }

    /** None where outputs are no chances. */
    private static void accuracies(String key, List<LossHistory.Entry> losses, ByteText to) {
        if (!losses.isEmpty() && losses.get(0).hits().isPresent()) {
            JsonParts.numbers(
                    ", \"" + key + "\": ",
                    losses.size(),
                    n -> losses.get(n).hits().orElseThrow().accuracy(),
                    to);
        }
    }

    /** One for every epoch of training; null after those that are not validated. */
    private static void validation(
            String key, LossHistory history, Function<LossHistory.Entry, Optional<Double>> number, ByteText to) {
        Map<Integer, Double> numbers = new HashMap<>();
        history.validation()
                .forEach(entry -> number.apply(entry).ifPresent(there -> numbers.put(entry.number(), there)));
        for (int epoch = 1; epoch <= history.training().size() && !numbers.isEmpty(); epoch++) {
            String before = epoch == 1 ? ", \"" + key + "\": [" : ", ";
            if (numbers.containsKey(epoch)) {
                JsonParts.number(before, numbers.get(epoch), to);
            } else {
                to.add(before).add("null");
            }
        }
        to.add(numbers.isEmpty() ? "" : "]");
    }
}
