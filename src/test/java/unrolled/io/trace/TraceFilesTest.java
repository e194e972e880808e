package unrolled.io.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
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

    @Test
    void everyMomentIsALineInOrder() throws IOException {
        StringBuilder text = new StringBuilder();
        long rows = TraceCsv.write(List.of(trace), text);
        List<String> lines = text.toString().lines().toList();
        assertEquals(2 * 3 * 3 * (2 + 3), rows); // epochs, samples, steps, units of both layers
        assertEquals(rows + 1, lines.size());
        assertEquals("run,epoch,batch,step,sample,slot,layer,unit,i,f,g,o,c,h", lines.get(0));
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
        StringBuilder text = new StringBuilder();
        TraceCsv.write(List.of(trace), text);
        String line = text.toString().lines().reduce((a, b) -> b).orElseThrow();
        List<Double> cells = List.of(
                        line.substring((RUN + ",2,2,3,2,0,2,2,").length()).split(",", -1))
                .stream()
                .map(Double::valueOf)
                .toList();
        List<Double> recorded = List.of(Quantity.values()).stream()
                .map(quantity -> last.at(quantity, 1, 0, 2, 2))
                .toList();
        assertEquals(recorded, cells);
    }

    @Test
    void jsonHoldsTheSameMomentsWithInputsAndOutputs() throws IOException {
        StringBuilder text = new StringBuilder();
        assertEquals(18, TraceJson.write("A \"title\"", List.of(trace), text));
        JsonValue json = JsonValue.parse("trace", text.toString());
        assertEquals("A \"title\"", json.field("title").text());
        assertEquals(4, json.field("runs").first().field("batches").wholeNumber());
        List<JsonValue> moments = json.field("moments").list();
        assertEquals(18, moments.size());
        assertTrue(moments.get(0).optional("output").isEmpty(), "no output before the last step");
        JsonValue moment = moments.get(17);
        assertEquals("=A,\"1\"", moment.field("run").text());
        assertEquals(2, moment.field("epoch").wholeNumber());
        assertEquals(2, moment.field("sample").wholeNumber());
        assertEquals(trace.run().samples().input(2, 2, 0), moment.field("input").numbers(1)[0], 0);
        assertEquals(last.output(0, 2, 0), moment.field("output").numbers(1)[0], 0);
        JsonValue layer = moment.field("layers").list().get(1);
        assertEquals(2, layer.field("layer").wholeNumber());
        assertEquals(last.at(Quantity.C, 1, 0, 2, 1), layer.field("c").numbers(3)[1], 0);
    }

    @Test
    void whatIsNotFiniteIsAText() throws IOException {
        assertEquals("\"NaN\"", TraceJson.number(Double.NaN));
        assertEquals("\"Infinity\"", TraceJson.number(Double.POSITIVE_INFINITY));
        assertEquals("\"-Infinity\"", TraceJson.number(Double.NEGATIVE_INFINITY));
        Training wild = new Training(RunChoice.KERAS.loss(), Optimizer.of(new Sgd(1e160, 0)));
        RunChoice run = small().runs()
                .get(0)
                .withTraining(wild)
                .withCalls(List.of(new Call.Fit(2, false, false), new Call.Predict(Part.ALL, 1)));
        Trace exploded = Trace.of(Runs.all(small().withRuns(List.of(run))).get(0));
        StringBuilder json = new StringBuilder();
        TraceJson.write("", List.of(exploded), json);
        JsonValue moments = JsonValue.parse("trace", json.toString()).field("moments");
        JsonValue output = moments.list().get(moments.size() - 1).field("output");
        assertEquals("NaN", output.first().text());
        assertFalse(json.indexOf("null") >= 0);
        StringBuilder csv = new StringBuilder();
        TraceCsv.write(List.of(exploded), csv);
        assertTrue(csv.toString().endsWith(",NaN\n"), "in CSV as it is, as everybody reads it");
    }

    @Test
    void everyJavaWritesTheSameTexts() throws IOException {
        RunChoice run =
                small().runs().get(0).with(new Change(1, 1, new Change.Memory(Quantity.C, 2, 0, 1, 2), 0x1p-44));
        Trace changed = Trace.of(Runs.all(small().withRuns(List.of(run))).get(0));
        StringBuilder csv = new StringBuilder();
        TraceCsv.write(List.of(changed), csv);
        List<String> cells =
                List.of(csv.toString().lines().reduce((a, b) -> b).orElseThrow().split(",", -1));
        assertEquals("5.684341886080802E-14", cells.get(cells.size() - 2));
        StringBuilder json = new StringBuilder();
        TraceJson.write("", List.of(changed), json);
        assertTrue(json.indexOf(", 5.684341886080802E-14], \"h\": [") > 0);
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
        assertEquals("'=1+1", TraceCsv.cell("=1+1"));
        assertEquals("'-x", TraceCsv.cell("-x"));
        assertEquals("'@x", TraceCsv.cell("@x"));
        assertEquals("A", TraceCsv.cell("A"));
        assertEquals("\"a,b\"", TraceCsv.cell("a,b"));
        assertEquals("", TraceCsv.cell(""));
    }
}
