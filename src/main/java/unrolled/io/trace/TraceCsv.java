package unrolled.io.trace;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.util.List;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.run.Block;
import unrolled.run.Trace;

/**
 * Every moment of runs as CSV: one line for every run, epoch, batch, step, slot, LSTM layer and unit, in this order.
 *
 * <p>{@code epoch, batch, step, layer} count from 1, {@code sample, slot, unit} from 0. Numbers are written in full: the
 * shortest text that reads back as the same double. The name of a run that begins like a formula gets a quote mark in
 * front, so that no spreadsheet computes it. Memory does not grow with the length of the runs.
 */
public final class TraceCsv {
    public static final String HEADER = "run,epoch,batch,step,sample,slot,layer,unit,i,f,g,o,c,h";

    private final Appendable out;
    private final StringBuilder line = new StringBuilder();
    private long rows;

    private TraceCsv(Appendable out) {
        this.out = out;
    }

    /** Writes header and rows, and returns how many rows. */
    public static long write(List<Trace> traces, Appendable out) throws IOException {
        TraceCsv csv = new TraceCsv(out);
        out.append(HEADER).append('\n');
        for (Trace trace : traces) {
            Walk.over(trace, block -> csv.write(trace, block));
        }
        return csv.rows;
    }

    private void write(Trace trace, Block block) throws IOException {
        String run = cell(trace.run().id());
        for (int step = 0; step < block.recording().steps(); step++) {
            moment(trace, block, step, run);
        }
    }

    private void moment(Trace trace, Block block, int step, String run) throws IOException {
        String moment = run + ',' + (block.epoch() + 1) + ',' + (block.batch() + 1) + ',' + (step + 1) + ',';
        int layers = trace.run().model().lstms().size();
        for (int slot = 0; slot < block.recording().batch(); slot++) {
            String place = moment + trace.plan().sample(block.epoch(), block.batch(), slot) + ',' + slot + ',';
            for (int layer = 0; layer < layers; layer++) {
                int units = trace.run().model().lstms().get(layer).units();
                for (int unit = 0; unit < units; unit++) {
                    line.setLength(0);
                    line.append(place).append(layer + 1).append(',').append(unit);
                    numbers(block.recording(), layer, slot, step, unit);
                    out.append(line.append('\n'));
                    rows++;
                }
            }
        }
    }

    private void numbers(Recording recording, int layer, int slot, int step, int unit) {
        for (Quantity quantity : Quantity.values()) {
            line.append(',');
            if (recording.recorded().has(quantity)) {
                double number = recording.at(quantity, layer, slot, step, unit);
                line.append(NumberOutput.toString(number, true)); // the same on every Java
            }
        }
    }

    /** A text as a cell. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean special = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
