package unrolled.io.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.experiment.Experiment;
import unrolled.experiment.Origin;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.TraceBudget;
import unrolled.run.Traces;
import unrolled.run.plan.Moment;

class TraceWriterTest {
    private static final TraceFormat PACKED = TraceFormat.of("Out.CSV.gz");

    private static List<Trace> empty(Experiment experiment) {
        return Traces.empty(experiment, List.of(), TraceBudget.USUAL);
    }

    private static Experiment named(String name) {
        return BundledExperiments.named(name);
    }

    static List<String> shortOnes() {
        return BundledExperiments.names().stream()
                .filter(name -> !name.equals("ten-million"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shortOnes")
    void theSizeIsKnownBeforeAnythingIsComputed(String name) throws IOException {
        Experiment experiment = named(name);
        for (TraceFormat format : List.of(TraceFormat.CSV, TraceFormat.JSON)) {
            List<Trace> traces = empty(experiment);
            TraceWriter writer = new TraceWriter(experiment, traces, TraceSelection.ALL, format);
            TraceSize size = writer.size();
            assertEquals(0, traces.get(0).reached());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertEquals(size.rows(), writer.write(out, TextCarrier.NONE, Progress.SILENT));
            assertEquals(1, (double) size.text() / out.size(), 0.15, name + " " + size);
            assertEquals(size.text(), size.file());
        }
    }

    @Test
    void theSizeIsThatOfWhatIsChosen() {
        Experiment experiment = BundledExperiments.opening();
        TraceSelection some = new TraceSelection(
                new MomentRange(new Moment(0, 3, 1), new Moment(1, 30, 2)),
                4,
                UnitChoice.of(List.of(new UnitChoice.Span(2, 3))),
                TraceColumn.ALL);
        List<Trace> traces = empty(experiment);
        TraceSize size = new TraceWriter(experiment, traces, some, TraceFormat.CSV).size();
        String text = TraceFixture.text(experiment, traces, some, TraceFormat.CSV);
        assertEquals(text.lines().count() - 1, size.rows());
        assertEquals(1, (double) size.text() / text.length(), 0.05);
    }

    @Test
    void aPackedTraceIsTheSameTextInLessRoom() throws IOException {
        Experiment experiment = named("train-n-predict-1");
        byte[] plain = TraceFixture.bytes(experiment, empty(experiment), TraceSelection.ALL, TraceFormat.CSV);
        byte[] packed = TraceFixture.bytes(experiment, empty(experiment), TraceSelection.ALL, PACKED);
        assertArrayEquals(plain, new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
        assertArrayEquals(packed, TraceFixture.bytes(experiment, empty(experiment), TraceSelection.ALL, PACKED));
        TraceSize size = new TraceWriter(experiment, empty(experiment), TraceSelection.ALL, PACKED).size();
        assertEquals(1, (double) size.file() / packed.length, 0.2, size.toString());
        assertTrue(size.file() < size.text() / 2, size.toString());
    }

    @Test
    void theNameOfAFileSaysHowItIsWritten() {
        assertEquals(TraceFormat.CSV, TraceFormat.of("out.csv"));
        assertEquals(TraceFormat.CSV, TraceFormat.of("out"));
        assertEquals(TraceFormat.JSON, TraceFormat.of("OUT.JSON"));
        assertEquals(new TraceFormat(true, true), TraceFormat.of("a.json.gz"));
        assertEquals(new TraceFormat(false, true), PACKED);
    }

    /** The first bytes are there while the run is far from its end. */
    @Test
    void itIsWrittenWhileItIsComputed() {
        Experiment experiment = named("airline-training");
        Trace trace = empty(experiment).get(0);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        TraceWriter writer = new TraceWriter(experiment, List.of(trace), TraceSelection.ALL, TraceFormat.CSV);
        IOException e = assertThrows(IOException.class, () -> writer.write(full, TextCarrier.NONE, Progress.SILENT));
        assertEquals("No space left on device", e.getMessage());
        assertTrue(trace.reached() > 0 && trace.reached() < trace.plan().allBatches() / 2, "" + trace.reached());
    }

    @Test
    void onlyWhatIsNeededIsComputedIfNobodyAsksForTheEnd() throws IOException {
        Experiment experiment = BundledExperiments.opening();
        Trace trace = empty(experiment).get(0);
        TraceSelection beginning = new TraceSelection(
                new MomentRange(Moment.FIRST, new Moment(0, 4, 2)), 1, UnitChoice.ALL, TraceColumn.ALL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TraceWriter(experiment, List.of(trace), beginning, TraceFormat.CSV).writeChosen(out);
        assertEquals(5, trace.reached());
        assertEquals(
                TraceFixture.text(experiment, List.of(trace), beginning, TraceFormat.CSV),
                out.toString(StandardCharsets.UTF_8));
        assertTrue(trace.isComplete(), "the rest is recorded by whoever wants all");
    }

    @Test
    void itIsTheSameIfEverythingWasComputedBefore() {
        Experiment experiment = named("validation-pollutes");
        assertEquals(
                TraceFixture.csv(experiment, Traces.of(experiment)), TraceFixture.csv(experiment, empty(experiment)));
    }

    /** A run may go on from one that stands behind it, or that is not written at all. */
    @Test
    void runsComeInTheirOrderWhateverTheyBeginWith() {
        Experiment opening = BundledExperiments.opening();
        Origin state = new Origin(Optional.empty(), Optional.of("C"));
        Experiment experiment = opening.withRun("A", run -> run.withBatchSize(4).withOrigin(state));
        String whole = TraceFixture.csv(experiment, empty(experiment));
        assertEquals(TraceFixture.csv(experiment, Traces.of(experiment)), whole);
        List<String> order = TraceFixture.rows(whole).stream()
                .map(row -> row.get("run"))
                .distinct()
                .toList();
        assertEquals(List.of("A", "B", "C"), order);
        List<Map<String, String>> alone =
                TraceFixture.rows(TraceFixture.csv(experiment, empty(experiment).subList(0, 1)));
        assertEquals(TraceFixture.rows(whole).subList(0, alone.size()), alone);
        assertFalse(alone.isEmpty());
    }

    @Test
    void progressCountsTheStepsOfAllRunsOnce() throws IOException {
        Experiment experiment = BundledExperiments.opening();
        long[] last = new long[2];
        Progress progress = (done, all) -> {
            assertTrue(done >= last[0], "never back");
            last[0] = done;
            last[1] = all;
            return true;
        };
        new TraceWriter(experiment, empty(experiment), TraceSelection.ALL, TraceFormat.CSV)
                .write(new ByteArrayOutputStream(), TextCarrier.NONE, progress);
        assertEquals(840 + 840 + 210, last[0]);
        assertEquals(last[0], last[1]);
    }
}
