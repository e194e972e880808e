package unrolled.io.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unrolled.experiment.Experiment;
import unrolled.run.Progress;
import unrolled.run.Trace;

/** Traces as texts and as rows. */
final class TraceFixture {
    private TraceFixture() {}

    static String csv(Experiment experiment, List<Trace> traces) {
        return text(experiment, traces, TraceSelection.ALL, TraceFormat.CSV);
    }

    static String json(Experiment experiment, List<Trace> traces) {
        return text(experiment, traces, TraceSelection.ALL, TraceFormat.JSON);
    }

    static String text(Experiment experiment, List<Trace> traces, TraceSelection selection, TraceFormat format) {
        return new String(bytes(experiment, traces, selection, format), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Experiment experiment, List<Trace> traces, TraceSelection selection, TraceFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TraceWriter(experiment, traces, selection, format).write(out, TextCarrier.NONE, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The cells of every row under the names of their columns. */
    static List<Map<String, String>> rows(String csv) {
        List<String> lines = csv.lines().toList();
        String[] names = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(names, line.split(",", -1)))
                .toList();
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int n = 0; n < names.length; n++) {
            row.put(names[n], cells[n]);
        }
        return row;
    }
}
