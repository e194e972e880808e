package unrolled.io.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import unrolled.analysis.prediction.PredictedOutputs;
import unrolled.analysis.prediction.PredictedOutputs.Output;
import unrolled.run.Trace;

/**
 * What complete runs predict of their series at their ends, as CSV in the unit of the file: a line for every number that
 * is given out. Samples and rows count from 0, steps from 1; row and actual are empty beyond the end of the series.
 */
public final class PredictionCsv {
    private static final String HEAD = "run,part,sample,step,row,series,column,actual,predicted\n";
    /** So many bytes are written at once. */
    private static final int CHUNK = 1 << 16;

    private final ByteText lines = new ByteText();
    private long rows;

    /** Writes them, and returns how many lines there are behind the head. */
    public long write(List<Trace> traces, OutputStream out) throws IOException {
        lines.add(HEAD);
        try {
            for (Trace trace : traces) {
                String run = CsvRows.cell(trace.run().id());
                PredictedOutputs.read(trace, output -> add(run, output, out));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        lines.writeTo(out);
        return rows;
    }

    private void add(String run, Output output, OutputStream out) {
        lines.add(run).add(',').add(output.place().part().key());
        lines.add(',').number(output.place().sample());
        lines.add(',').number(output.place().step() + 1).add(',');
        output.row().ifPresent(lines::number);
        lines.add(',').add(CsvRows.cell(output.series()));
        lines.add(',').add(CsvRows.cell(output.column())).add(',');
        if (output.row().isPresent()) {
            lines.number(output.actual());
        }
        lines.add(',').number(output.value()).add('\n');
        rows++;
        if (lines.length() >= CHUNK) {
            flush(out);
        }
    }

    private void flush(OutputStream out) {
        try {
            lines.writeTo(out);
            lines.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
