package unrolled.io.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import unrolled.experiment.Experiment;
import unrolled.run.Trace;

/**
 * How traces are written: as CSV or as JSON, and packed by gzip or as they are.
 *
 * @param json whether as JSON
 */
public record TraceFormat(boolean json, boolean packed) {
    public static final TraceFormat CSV = new TraceFormat(false, false);
    public static final TraceFormat JSON = new TraceFormat(true, false);

    private static final String PACKED = ".gz";
    private static final int CHUNK = 1 << 16;

    /** As the name of a file says: JSON if it ends with {@code .json}, packed if with {@code .csv.gz} or {@code .json.gz}. */
    public static TraceFormat of(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        boolean packed = plain.endsWith(PACKED);
        String inside = packed ? plain.substring(0, plain.length() - PACKED.length()) : plain;
        return new TraceFormat(inside.endsWith(".json"), packed);
    }

    TraceText text(Experiment experiment, List<Trace> traces, TraceSelection selection) {
        return json ? new TraceJson(experiment, traces, selection) : new TraceCsv(traces, selection);
    }

    /** Writes what is filled in, packed if it is to be; the stream stays open. */
    void write(OutputStream out, TextCarrier.Filling text) throws IOException {
        if (!packed) {
            text.into(out);
            return;
        }
        GZIPOutputStream gzip = new FastGzip(out);
        text.into(gzip);
        gzip.finish();
    }

    /** Digits become hardly smaller by being looked at longer, which takes seven times as long. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, CHUNK);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** How large a text is when it is written, as a share of what it was; of none all. */
    double share(ByteText sample) {
        if (!packed || sample.length() == 0) {
            return 1;
        }
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try {
            write(small, sample::writeTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no disk
        }
        return (double) small.size() / sample.length();
    }
}
