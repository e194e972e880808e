package unrolled.io.trace;

import java.util.List;
import java.util.function.ToIntFunction;
import unrolled.engine.forward.Quantity;
import unrolled.run.Run;
import unrolled.run.Trace;

/**
 * Moments of runs as CSV: one line for every run, epoch, batch, step, slot, LSTM layer and unit, in this order. Every line
 * is whole in itself: what all units of a slot share, as x and the loss, stands in each of them. If no gates and states
 * are chosen, a slot of a moment is one line, without layer and unit.
 *
 * <p>{@code epoch, batch, step, layer, call_number} count from 1, {@code sample, slot, unit} and the entries of x, output
 * and target from 0. What is not there is empty. Numbers are written in full: the shortest text that reads back as the same
 * double. The name of a run that begins like a formula gets a quote mark in front, so that no spreadsheet computes it.
 */
final class TraceCsv implements TraceText {
    private static final String PLACE = "run,epoch,batch,step,sample,slot";

    private final TraceSelection selection;
    private final CsvWidths widths;

    TraceCsv(List<Trace> traces, TraceSelection selection) {
        this.selection = selection;
        this.widths = new CsvWidths(
                widest(traces, selection, TraceColumn.X, run -> run.samples().features()),
                widest(traces, selection, TraceColumn.OUTPUT, run -> run.model().outputWidth()),
                widest(
                        traces,
                        selection,
                        TraceColumn.TARGET,
                        run -> run.samples().targetWidth()));
    }

    /** As many columns as the run needs that needs most. */
    private static int widest(
            List<Trace> traces, TraceSelection selection, TraceColumn column, ToIntFunction<Run> width) {
        return selection.has(column)
                ? traces.stream().map(Trace::run).mapToInt(width).max().orElse(0)
                : 0;
    }

    @Override
    public void begin(ByteText to) {
        Quantity[] quantities = selection.quantities();
        to.add(PLACE).add(quantities.length > 0 ? ",layer,unit" : "");
        for (Quantity quantity : quantities) {
            to.add(',').add(TraceColumn.of(quantity).word());
        }
        to.add(selection.has(TraceColumn.CALL) ? ",call,call_number" : "");
        names(TraceColumn.X, widths.x(), to);
        names(TraceColumn.OUTPUT, widths.output(), to);
        names(TraceColumn.TARGET, widths.target(), to);
        to.add(selection.has(TraceColumn.LOSS) ? ",loss\n" : "\n");
    }

    private static void names(TraceColumn column, int width, ByteText to) {
        for (int n = 0; n < width; n++) {
            to.add(',').add(column.word()).add('_').number(n);
        }
    }

    @Override
    public SlotText of(Run run) {
        return new CsvRows(run, selection, widths);
    }
}
