package unrolled.io.trace;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.run.Block;
import unrolled.run.Run;
import unrolled.run.Trace;

/**
 * Every moment of runs as one JSON document, with inputs and outputs; every slot of a moment stands on a line of its
 * own.
 *
 * <p>{@code epoch, batch, step, layer} count from 1, {@code sample, slot} and the entries of lists from 0. Numbers are
 * written in full; JSON has none that are not finite, so those are texts: {@code "NaN"}, {@code "Infinity"} and {@code
 * "-Infinity"}. (null would say that a number was not recorded.) {@code output} is there at the steps at which the model gives
 * one. Memory does not grow with the length of the runs.
 */
public final class TraceJson {
    private static final String SCHEMA = "unrolled-trace/1";

    private final Appendable out;
    private final StringBuilder line = new StringBuilder();
    private long rows;

    private TraceJson(Appendable out) {
        this.out = out;
    }

    /** Writes the document, and returns how many slots of moments it has. */
    public static long write(String title, List<Trace> traces, Appendable out) throws IOException {
        TraceJson json = new TraceJson(out);
        about(title, traces, out);
        out.append(", \"moments\": [");
        for (Trace trace : traces) {
            Walk.over(trace, block -> json.write(trace.run(), block));
        }
        out.append("\n]}\n");
        return json.rows;
    }

    /** Writes the same document without the moments. */
    public static void writeSummary(String title, List<Trace> traces, Appendable out) throws IOException {
        about(title, traces, out);
        out.append("}\n");
    }

    private static void about(String title, List<Trace> traces, Appendable out) throws IOException {
        out.append("{\"schema\": \"" + SCHEMA + "\", \"title\": " + text(title) + ", \"runs\": [\n");
        for (int t = 0; t < traces.size(); t++) {
            out.append(t == 0 ? "" : ",\n").append(about(traces.get(t)));
        }
        out.append("\n]");
    }

    private static String about(Trace trace) {
        Run run = trace.run();
        EndOfRun end = EndOfRun.of(trace);
        return "{\"run\": " + text(run.id()) + ", \"name\": "
                + text(run.choice().name()) + ", \"batch_size\": "
                + run.choice().batchSize() + ", \"stateful\": " + run.choice().stateful() + ", \"reset\": \""
                + run.choice().reset().rule().name().toLowerCase(Locale.ROOT) + "\", \"epochs\": "
                + run.plan().epochs()
                + ", \"batches\": " + run.plan().allBatches() + ", \"steps\": "
                + run.plan().steps() + ", \"samples\": "
                + run.plan().samples() + ", \"features\": " + run.samples().features() + ", \"moments\": "
                + run.plan().moments() + ", \"end\": {\"h_norm\": " + number(end.h()) + ", \"c_norm\": "
                + number(end.c())
                + "}}";
    }

    private void write(Run run, Block block) throws IOException {
        for (int step = 0; step < block.recording().steps(); step++) {
            for (int slot = 0; slot < block.recording().batch(); slot++) {
                slot(run, block, step, slot);
            }
        }
    }

    private void slot(Run run, Block block, int step, int slot) throws IOException {
        Recording recording = block.recording();
        int sample = run.plan().sample(block.epoch(), block.batch(), slot);
        line.setLength(0);
        line.append(rows == 0 ? "\n" : ",\n").append("{\"run\": ").append(text(run.id()));
        line.append(", \"epoch\": ").append(block.epoch() + 1);
        line.append(", \"batch\": ").append(block.batch() + 1);
        line.append(", \"step\": ").append(step + 1);
        line.append(", \"sample\": ").append(sample).append(", \"slot\": ").append(slot);
        numbers(", \"input\": ", run.samples().features(), f -> recording.x(slot, step, f));
        line.append(", \"layers\": [");
        for (int layer = 0; layer < run.model().lstms().size(); layer++) {
            layer(run, recording, layer, slot, step);
        }
        line.append(']');
        if (recording.hasOutput(step)) {
            numbers(", \"output\": ", run.model().outputWidth(), n -> recording.output(slot, step, n));
        }
        out.append(line.append('}'));
        rows++;
    }

    private void layer(Run run, Recording recording, int layer, int slot, int step) {
        int units = run.model().lstms().get(layer).units();
        line.append(layer == 0 ? "" : ", ").append("{\"layer\": ").append(layer + 1);
        for (Quantity quantity : Quantity.values()) {
            String key = ", \"" + quantity.name().toLowerCase(Locale.ROOT) + "\": ";
            if (recording.recorded().has(quantity)) {
                numbers(key, units, unit -> recording.at(quantity, layer, slot, step, unit));
            } else {
                line.append(key).append("null");
            }
        }
        line.append('}');
    }

    private void numbers(String key, int count, IntToDoubleFunction numbers) {
        line.append(key).append('[');
        for (int n = 0; n < count; n++) {
            line.append(n == 0 ? "" : ", ").append(number(numbers.applyAsDouble(n)));
        }
        line.append(']');
    }

    /** A number, or a text where JSON has no number. */
    static String number(double number) {
        String text = NumberOutput.toString(number, true); // the same on every Java
        return Double.isFinite(number) ? text : '"' + text + '"';
    }

    private static String text(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
