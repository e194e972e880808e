package unrolled.io.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.engine.loss.Loss;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.json.JsonValue;
import unrolled.run.Block;
import unrolled.run.Run;
import unrolled.run.Runs;
import unrolled.run.Trace;
import unrolled.run.plan.Pass;

/** What stands in a trace besides gates and states, in CSV and in JSON. */
class TraceColumnsTest {
    private static final List<Call> CALLS = List.of(
            new Call.Fit(1, true, true),
            new Call.Reset(),
            new Call.Evaluate(Part.TEST),
            new Call.Predict(Part.TEST, 1),
            new Call.Generate(Part.TEST, 2));

    private final Experiment experiment = experiment();
    private final Trace trace = Trace.of(Runs.all(experiment).get(0));
    private final List<Map<String, String>> rows = TraceFixture.rows(TraceFixture.csv(experiment, List.of(trace)));

    /** Six samples, two of which are the test part, in batches of two. */
    private static Experiment experiment() {
        Experiment opening = BundledExperiments.opening();
        RunChoice run = opening.runs()
                .get(1)
                .withBatchSize(2)
                .withSamples(OptionalInt.of(6))
                .withSplit(new Split(OptionalInt.of(6), OptionalInt.of(4)))
                .withCalls(CALLS);
        return opening.withRuns(List.of(run));
    }

    private Map<String, String> row(Pass.Kind kind, int step, int slot) {
        return rows.stream()
                .filter(row -> row.get("call").equals(kind.name().toLowerCase(Locale.ROOT)))
                .filter(row -> row.get("step").equals("" + (step + 1))
                        && row.get("slot").equals("" + slot))
                .findFirst()
                .orElseThrow();
    }

    private Block block(Map<String, String> row) {
        return trace.block(Integer.parseInt(row.get("epoch")) - 1, Integer.parseInt(row.get("batch")) - 1);
    }

    @Test
    void everyRowSaysOfWhichCallItIs() {
        List<String> calls = rows.stream()
                .map(row -> row.get("call_number") + " " + row.get("call"))
                .distinct()
                .toList();
        assertEquals(List.of("1 fit", "1 validation", "3 evaluate", "4 predict", "5 generate"), calls);
    }

    @Test
    void inputsAreThoseThatWereRead() {
        Map<String, String> row = row(Pass.Kind.FIT, 1, 1);
        assertEquals(block(row).recording().x(1, 1, 0), Double.parseDouble(row.get("x_0")));
        Map<String, String> generated = rows.get(rows.size() - 1);
        assertEquals(block(generated).recording().x(1, 2, 0), Double.parseDouble(generated.get("x_0")));
    }

    @Test
    void outputsAndTargetsStandAtTheStepsThatHaveThem() {
        Run run = trace.run();
        for (Pass.Kind kind : List.of(Pass.Kind.FIT, Pass.Kind.VALIDATION, Pass.Kind.EVALUATE, Pass.Kind.PREDICT)) {
            Map<String, String> early = row(kind, 1, 0);
            assertEquals("", early.get("output_0") + early.get("target_0"));
            Map<String, String> last = row(kind, 2, 1);
            int sample = Integer.parseInt(last.get("sample"));
            assertEquals(run.samples().target(sample, 0), Double.parseDouble(last.get("target_0")));
            assertEquals(block(last).recording().output(1, 2, 0), Double.parseDouble(last.get("output_0")));
        }
    }

    @Test
    void whatIsGeneratedHasNoTarget() {
        Map<String, String> row = row(Pass.Kind.GENERATE, 2, 0);
        assertEquals("", row.get("target_0"));
        assertEquals(block(row).recording().output(0, 2, 0), Double.parseDouble(row.get("output_0")));
    }

    @Test
    void theLossIsThatOfTheBatchWhereOutputsAreCompared() {
        for (Map<String, String> row : rows) {
            String loss = block(row).cost().map(cost -> "" + cost.value()).orElse("");
            assertEquals(loss.isEmpty(), row.get("loss").isEmpty(), row.toString());
            if (!loss.isEmpty()) {
                assertEquals(Double.parseDouble(loss), Double.parseDouble(row.get("loss")));
            }
        }
        assertTrue(row(Pass.Kind.PREDICT, 2, 0).get("loss").isEmpty());
        assertTrue(!row(Pass.Kind.EVALUATE, 0, 0).get("loss").isEmpty());
    }

    @Test
    void jsonHasTheSame() {
        List<JsonValue> moments = JsonValue.parse("trace", TraceFixture.json(experiment, List.of(trace)))
                .field("moments")
                .list();
        List<Map<String, String>> first =
                rows.stream().filter(row -> row.get("unit").equals("0")).toList();
        assertEquals(first.size(), moments.size());
        for (int n = 0; n < first.size(); n++) {
            Map<String, String> row = first.get(n);
            JsonValue moment = moments.get(n);
            assertEquals(row.get("call"), moment.field("call").text());
            assertEquals(
                    row.get("call_number"), "" + moment.field("call_number").wholeNumber());
            assertEquals(row.get("x_0"), "" + moment.field("input").numbers(1)[0]);
            assertEquals(
                    row.get("target_0").isEmpty(), moment.optional("target").isEmpty());
            assertEquals(row.get("loss").isEmpty(), moment.optional("loss").isEmpty());
        }
    }

    @Test
    void runsOfOtherWidthsLeaveCellsEmpty() {
        Experiment other = BundledExperiments.named("look-back-steps-or-features");
        List<Trace> traces = Runs.all(other).stream().map(Trace::of).toList();
        List<Map<String, String>> both = TraceFixture.rows(TraceFixture.csv(other, traces));
        assertTrue(both.stream()
                .anyMatch(row -> row.get("x_2").isEmpty() && !row.get("x_0").isEmpty()));
        assertTrue(both.stream().anyMatch(row -> !row.get("x_2").isEmpty()));
    }

    @Test
    void whatCameOfTheRunsStandsBehindTheMoments() {
        JsonValue json = JsonValue.parse("trace", TraceFixture.json(experiment, List.of(trace)));
        JsonValue losses = json.field("runs").first().field("losses");
        assertEquals("mean_squared_error", losses.field("function").text());
        assertEquals(trace.losses().of(0), losses.field("loss").numbers(1)[0]);
        assertEquals(trace.losses().of(1), losses.field("val_loss").numbers(1)[0]);
        assertEquals(trace.losses().of(2), losses.field("evaluate").numbers(1)[0]);
        assertEquals("airline-passengers", json.field("data").field("table").text());
        assertEquals(144, json.field("data").field("rows").wholeNumber());
    }

    /** An epoch without validation, and two with one. */
    @Test
    void chancesHaveAnAccuracyBesideEveryLossAndNoneWhereNothingIsValidated() {
        Experiment chances = experiment.withRun(
                trace.run().id(),
                run -> run.withLoss(Loss.of(Loss.Kind.BINARY_CROSSENTROPY))
                        .withCalls(List.of(new Call.Fit(1, false, false), new Call.Fit(2, true, false))));
        Trace told = Trace.of(Runs.all(chances).get(0));
        String json = TraceFixture.json(chances, List.of(told));
        JsonValue losses = JsonValue.parse("trace", json).field("runs").first().field("losses");
        assertEquals(
                told.losses().hits(0).orElseThrow().accuracy(),
                losses.field("accuracy").numbers(3)[0]);
        List<JsonValue> validated = losses.field("val_accuracy").list();
        assertEquals(3, validated.size());
        assertTrue(json.contains("\"val_accuracy\": [null, "));
        assertEquals(
                told.losses().hits(2).orElseThrow().accuracy(), validated.get(1).number());
        assertEquals(
                told.losses().hits(4).orElseThrow().accuracy(), validated.get(2).number());
    }

    @Test
    void aSquaredErrorHasNoAccuracy() {
        assertFalse(TraceFixture.json(experiment, List.of(trace)).contains("accuracy"));
    }
}
