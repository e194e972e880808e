package unrolled.io.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unrolled.experiment.Experiment;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.Traces;
import unrolled.run.plan.Plan;

/**
 * Writes moments of the runs of an experiment while they are computed; what is complete already is computed once more.
 * Memory does not grow with the length of the runs.
 */
public final class TraceWriter {
    /** So many bytes are written at once. */
    private static final int CHUNK = 1 << 16;

    private final TraceFormat format;
    private final TraceText text;
    private final Map<Trace, Part> parts = new LinkedHashMap<>();
    private final ByteText lines = new ByteText();
    private long rows;
    private long bytes;

    /** What is written of one trace, and how. */
    private record Part(ChosenMoments chosen, SlotText told) {}

    public TraceWriter(Experiment experiment, List<Trace> traces, TraceSelection selection, TraceFormat format) {
        this.format = format;
        this.text = format.text(experiment, traces, selection);
        for (Trace trace : traces) {
            parts.put(trace, new Part(ChosenMoments.of(selection, trace.plan()), text.of(trace.run())));
        }
    }

    /** How large the trace will be; nothing needs to be computed for that but a few batches. */
    public TraceSize size() {
        ByteText head = new ByteText();
        text.begin(head);
        long all = 0;
        double length = head.length();
        ByteText samples = new ByteText();
        for (Map.Entry<Trace, Part> entry : parts.entrySet()) {
            Run run = entry.getKey().run();
            Part part = entry.getValue();
            long slots = part.chosen().slots(run.plan());
            all += slots * part.told().rows();
            if (slots > 0) {
                TraceSample sample = new TraceSample(run, part.told(), part.chosen());
                double each = (double) sample.text().length() / sample.slots();
                length += slots * (each + text.between().length());
                samples.add(sample.text());
            }
        }
        return new TraceSize(all, Math.round(length), Math.round(length * format.share(samples)));
    }

    /**
     * Writes the trace, and computes the runs to their ends.
     *
     * @param progress counts time steps of all runs
     * @return how many rows
     */
    public long write(OutputStream out, TextCarrier carrier, Progress progress) throws IOException {
        return write(out, carrier, progress, true);
    }

    /** Writes the trace, and computes the runs only as far as that needs. */
    public long writeChosen(OutputStream out) throws IOException {
        return write(out, TextCarrier.NONE, Progress.SILENT, format.json()); // JSON ends with what came of the runs
    }

    private long write(OutputStream out, TextCarrier carrier, Progress progress, boolean whole) throws IOException {
        format.write(
                out,
                into -> carrier.carry(into, to -> {
                    text.begin(lines);
                    moments(to, progress, whole);
                    text.end(lines);
                    flush(to);
                }));
        return rows;
    }

    private void moments(OutputStream out, Progress progress, boolean whole) throws IOException {
        try {
            Traces.follow(List.copyOf(parts.keySet()), progress, (trace, block) -> add(trace, block, out, whole));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The moments of a batch. Says whether there is more to write of its trace, or to compute. */
    private boolean add(Trace trace, Block block, OutputStream out, boolean whole) {
        Part part = parts.get(trace);
        Plan plan = trace.plan();
        long first = plan.firstMoment(block.place().index());
        int steps = block.recording().steps();
        try {
            for (int step = 0; step < steps; step++) {
                if (part.chosen().has(first + step)) {
                    add(trace.run(), block, step, part.told(), out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole || first + steps < part.chosen().end();
    }

    private void add(Run run, Block block, int step, SlotText told, OutputStream out) throws IOException {
        for (int slot = 0; slot < block.recording().batch(); slot++) {
            lines.add(rows == 0 ? "" : text.between());
            told.add(new SlotMoment(run, block, step, slot), lines);
            rows += told.rows();
            if (lines.length() >= CHUNK) {
                flush(out);
            }
        }
    }

    private void flush(OutputStream out) throws IOException {
        lines.writeTo(out);
        bytes += lines.length();
        lines.clear();
    }

    /** How many bytes of text are written so far, before they are packed. */
    public long bytes() {
        return bytes;
    }
}
