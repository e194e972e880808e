package unrolled.io.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unrolled.Models;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.json.JsonValue;
import unrolled.run.Progress;
import unrolled.run.Runs;
import unrolled.run.Trace;

class TraceFilesTest {
    private static final String RUN = "\"'=A,\"\"1\"\"\"";

    /** Three samples in batches of two, stateless: the last batch is smaller; two layers. */
    private final Trace trace = Trace.of(Runs.all(small()).get(0));

    private final Recording last = trace.block(1, 1).recording();

    private static Experiment small() {
        Experiment opening = BundledExperiments.opening();
        return opening.withModel(Models.stacked(opening.model(), List.of(2, 3)))
                .withRuns(List.of(opening.runs()
                        .get(1)
                        .withId("=A,\"1\"")
                        .withBatchSize(2)
                        .withSamples(OptionalInt.of(3))));
    }

    private static String csv(Trace trace) throws IOException {
        return written(trace, TraceFormat.CSV);
    }

    private static String json(Trace trace) throws IOException {
        return written(trace, TraceFormat.JSON);
    }

    private static String written(Trace trace, TraceFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Experiment experiment = small().withTitle("A \"title\"");
        new TraceWriter(experiment, List.of(trace), TraceSelection.ALL, format)
                .write(out, TextCarrier.NONE, Progress.SILENT);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyMomentIsALineInOrder() throws IOException {
        List<String> lines = csv(trace).lines().toList();
        assertEquals(1 + 2 * 3 * 3 * (2 + 3), lines.size()); // epochs, samples, steps, units of both layers
        assertEquals(
                "run,epoch,batch,step,sample,slot,layer,unit,i,f,g,o,c,h,call,call_number,x_0,output_0,target_0,loss",
                lines.get(0));
        assertStarts(RUN + ",1,1,1,0,0,1,0,0.", lines.get(1));
        assertStarts(RUN + ",1,1,1,0,0,2,0,", lines.get(3));
        assertStarts(RUN + ",1,1,1,1,1,1,0,", lines.get(6));
        assertStarts(RUN + ",2,2,3,2,0,2,2,", lines.get(lines.size() - 1));
    }

    private static void assertStarts(String start, String line) {
        assertTrue(line.startsWith(start), line);
    }

    @Test
    void numbersReadBackAsTheSameBits() throws IOException {
        String line = csv(trace).lines().reduce((a, b) -> b).orElseThrow();
        List<Double> cells = Stream.of(
                        line.substring((RUN + ",2,2,3,2,0,2,2,").length()).split(",", -1))
                .limit(6)
                .map(Double::valueOf)
                .toList();
        List<Double> recorded = List.of(Quantity.values()).stream()
                .map(quantity -> last.at(quantity, 1, 0, 2, 2))
                .toList();
        assertEquals(recorded, cells);
    }

    @Test
    void jsonHoldsTheSameMomentsWithInputsAndOutputs() throws IOException {
        JsonValue json = JsonValue.parse("trace", json(trace));
        assertEquals("A \"title\"", json.field("title").text());
        assertEquals(4, json.field("runs").first().field("batches").wholeNumber());
        List<JsonValue> moments = json.field("moments").list();
        assertEquals(18, moments.size());
        assertTrue(moments.get(0).optional("output").isEmpty(), "no output before the last step");
        JsonValue moment = moments.get(17);
        assertEquals("=A,\"1\"", moment.field("run").text());
        assertEquals(2, moment.field("epoch").wholeNumber());
        assertEquals(2, moment.field("sample").wholeNumber());
        assertEquals("predict", moment.field("call").text());
        assertEquals(1, moment.field("call_number").wholeNumber());
        assertEquals(trace.run().samples().input(2, 2, 0), moment.field("input").numbers(1)[0], 0);
        assertEquals(last.output(0, 2, 0), moment.field("output").numbers(1)[0], 0);
        assertEquals(trace.run().samples().target(2, 0), moment.field("target").numbers(1)[0], 0);
        assertTrue(moment.optional("loss").isEmpty(), "predict compares nothing");
        JsonValue layer = moment.field("layers").list().get(1);
        assertEquals(2, layer.field("layer").wholeNumber());
        assertEquals(last.at(Quantity.C, 1, 0, 2, 1), layer.field("c").numbers(3)[1], 0);
    }

    @Test
    void whatIsNotFiniteIsAText() throws IOException {
        ByteText texts = new ByteText();
        JsonParts.numbers("", 3, n -> new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1 / 0.0}[n], texts);
        assertEquals("[\"NaN\", \"Infinity\", \"-Infinity\"]", texts.toString());
        Training wild = new Training(RunChoice.KERAS.loss(), Optimizer.of(new Sgd(1e160, 0)));
        RunChoice run = small().runs()
                .get(0)
                .withTraining(wild)
                .withCalls(List.of(new Call.Fit(2, false, false), new Call.Predict(Part.ALL, 1)));
        Trace exploded = Trace.of(Runs.all(small().withRuns(List.of(run))).get(0));
        String json = json(exploded);
        JsonValue moments = JsonValue.parse("trace", json).field("moments");
        JsonValue output = moments.list().get(moments.size() - 1).field("output");
        assertEquals("NaN", output.first().text());
        assertFalse(json.contains("null"));
        assertTrue(csv(exploded).contains(",NaN,predict,2,"), "in CSV as it is, as everybody reads it");
    }

    @Test
    void everyJavaWritesTheSameTexts() throws IOException {
        RunChoice run =
                small().runs().get(0).with(new Change(1, 1, new Change.Memory(Quantity.C, 2, 0, 1, 2), 0x1p-44));
        Trace changed = Trace.of(Runs.all(small().withRuns(List.of(run))).get(0));
        String line = csv(changed).lines().reduce((a, b) -> b).orElseThrow();
        assertTrue(line.contains(",5.684341886080802E-14,"), line);
        assertTrue(json(changed).contains(", 5.684341886080802E-14], \"h\": ["));
    }

    @Test
    void theLengthsOfLargeAndOfSmallStatesAreNumbers() {
        assertEquals(1.7e308, withLastC(1.7e308).c());
        assertEquals(0, withLastC(0).c());
        assertEquals(1e-200, withLastC(1e-200).c());
        assertEquals(Double.POSITIVE_INFINITY, withLastC(1.7e308, 1.7e308).c());
    }

    /** Of a run of one layer, whose c is 0 at the end but for some units. */
    private static EndOfRun withLastC(double... values) {
        Experiment experiment = small().withModel(Models.stacked(small().model(), List.of(3)));
        RunChoice run = experiment.runs().get(0);
        for (int unit = 0; unit < 3; unit++) {
            double value = unit < values.length ? values[unit] : 0;
            run = run.with(new Change(1, 1, new Change.Memory(Quantity.C, 2, 0, 0, unit), value));
        }
        return EndOfRun.of(Trace.of(Runs.all(experiment.withRuns(List.of(run))).get(0)));
    }

    @Test
    void cellsThatBeginLikeFormulasGetAQuoteMark() {
        assertEquals("'=1+1", CsvRows.cell("=1+1"));
        assertEquals("'-x", CsvRows.cell("-x"));
        assertEquals("'@x", CsvRows.cell("@x"));
        assertEquals("A", CsvRows.cell("A"));
        assertEquals("\"a,b\"", CsvRows.cell("a,b"));
        assertEquals("", CsvRows.cell(""));
    }
}
