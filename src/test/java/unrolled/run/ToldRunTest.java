package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.Cause;
import unrolled.analysis.FirstDifference;
import unrolled.analysis.RunPair;
import unrolled.analysis.View;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Followed;
import unrolled.debug.cursor.Lock;
import unrolled.debug.cursor.Move;
import unrolled.debug.cursor.Phase;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.Scope;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Search;
import unrolled.debug.stop.When;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.cell.CellDiagram;
import unrolled.diagram.cell.InspectorDiagram;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.Viewport;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Model;
import unrolled.experiment.RunChoice;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.trace.TextCarrier;
import unrolled.io.trace.TraceFormat;
import unrolled.io.trace.TraceSelection;
import unrolled.io.trace.TraceWriter;
import unrolled.run.plan.BatchSize;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * A trace over a run that was recorded elsewhere: h only, in batches of 3, 1, 4 and 2 steps with 2, 2, 1 and 2 slots.
 * Everything that looks at runs looks at this one, and what is not recorded is never zero.
 */
class ToldRunTest {
    private static final Model MODEL = Examples.airline().model().build(1);
    private static final List<BatchSize> SIZES =
            List.of(new BatchSize(2, 3), new BatchSize(2, 1), new BatchSize(1, 4), new BatchSize(2, 2));
    private static final Trace TOLD = Trace.of(ToldRun.of("R", MODEL, SIZES));
    private static final Trace OURS =
            Examples.trace(Examples.airline().withRuns(List.of(RunChoice.predicting("A", 1, true, 1))), "A");
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));

    private static View view(Moment moment) {
        return new View(List.of(TOLD, OURS), Cursor.start("R").at(moment));
    }

    private static Scope scope() {
        return new Scope(List.of(TOLD, OURS), Cursor.start("R"), Lock.BATCH);
    }

    @Test
    void momentsAreCountedBatchByBatch() {
        Plan plan = TOLD.plan();
        assertEquals(10, plan.moments());
        List<Moment> walked = new ArrayList<>(List.of(Moment.FIRST));
        for (int step = 1; step < 10; step++) {
            walked.add(plan.stepsFrom(walked.get(step - 1), 1));
        }
        assertEquals(new Moment(0, 1, 0), walked.get(3));
        assertEquals(new Moment(0, 2, 0), walked.get(4));
        assertEquals(new Moment(0, 3, 1), walked.get(9));
        for (int index = 0; index < 10; index++) {
            assertEquals(index, plan.index(walked.get(index)));
            assertEquals(walked.get(index), plan.at(index));
        }
        assertFalse(plan.has(new Moment(0, 1, 1)), "the second batch has one step");
        assertEquals(new Moment(0, 1, 0), plan.nearest(new Moment(0, 1, 3)));
        assertEquals(new Moment(0, 1, 0), Move.BATCH.from(new Moment(0, 0, 2), plan), "the last step there");
    }

    @Test
    void samplesStandOneBehindTheOther() {
        Plan plan = TOLD.plan();
        assertEquals(7, plan.samples());
        assertEquals(4, plan.sample(0, 2, 0));
        assertEquals(Optional.of(new Plan.Seat(3, 1)), plan.seat(0, 6));
        assertEquals("[7, 1-4, 1]", TOLD.run().samples().shape());
    }

    @Test
    void whatIsNotRecordedIsNoNumber() {
        Recording recording = TOLD.block(0, 2).recording();
        assertEquals(ToldRun.h(6, 0, 3), recording.at(Quantity.H, 0, 0, 2, 3));
        assertTrue(Double.isNaN(recording.at(Quantity.C, 0, 0, 2, 3)));
        assertTrue(Double.isNaN(recording.at(Quantity.F, 0, 0, 2, 3)));
        assertTrue(Double.isNaN(recording.x(0, 0, 0)));
        assertFalse(recording.hasOutput(3));
        assertEquals(Optional.empty(), TOLD.trouble(), "a number that is missing is no trouble");
    }

    @Test
    void everyPictureSaysIt() {
        for (Moment moment : List.of(Moment.FIRST, new Moment(0, 1, 0), new Moment(0, 2, 3), new Moment(0, 3, 1))) {
            View view = view(moment);
            Figure lanes = LanesDiagram.of(view, new Viewport(1400, 900, 500, 0, 1), LOOK);
            assertTrue(texts(lanes).contains("\u2013"), "a dash where c would be");
            assertFalse(
                    texts(lanes).stream().anyMatch(text -> text.contains("NaN")),
                    texts(lanes).toString());
            Figure inspector = InspectorDiagram.of(view, 320, LOOK);
            assertTrue(texts(inspector).contains("not recorded"));
            assertFalse(
                    texts(inspector).stream().anyMatch(text -> text.contains("NaN")),
                    texts(inspector).toString());
            Figure cell = CellDiagram.of(view, Phase.SUM, 800, 500, LOOK);
            assertEquals(
                    List.of("Of run R gates and cell states are not recorded: there is nothing to take apart."),
                    texts(cell));
        }
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    @Test
    void aSearchGoesOnAndBackOverBatchesOfAllSizes() {
        Breakpoint high = Breakpoint.on(new When.Begins("h[0] > 0.055"));
        Search search = new Search(scope(), List.of(high));
        assertEquals(
                new Moment(0, 2, 1),
                search.forwards(Moment.FIRST, Progress.SILENT)
                        .stop()
                        .orElseThrow()
                        .moment());
        assertEquals(
                new Moment(0, 2, 1),
                search.backwards(new Moment(0, 3, 0), Progress.SILENT)
                        .stop()
                        .orElseThrow()
                        .moment());
        Breakpoint before = Breakpoint.on(new When.Begins("h[t-4, 0] > 0.015"));
        assertEquals(
                new Moment(0, 2, 1),
                new Search(scope(), List.of(before))
                        .forwards(new Moment(0, 1, 0), Progress.SILENT)
                        .stop()
                        .orElseThrow()
                        .moment(),
                "four steps before is the second step of the first batch");
    }

    @Test
    void anExpressionOverWhatIsNotRecordedIsRefused() {
        Breakpoint cell = Breakpoint.on(new When.Begins("c[0] > 0"));
        assertEquals(
                "'c' is not recorded in run R.",
                assertThrows(
                                ExpressionException.class,
                                () -> new Search(scope(), List.of(cell)).forwards(Moment.FIRST, Progress.SILENT))
                        .getMessage());
    }

    @Test
    void ourRunFollowsItByBatchAndBySample() {
        View view = view(new Moment(0, 2, 1));
        assertEquals(new Followed(new Moment(0, 2, 1), 0, false), view.follow(OURS));
        Followed sample = Lock.SAMPLE.follow(view.cursor(), TOLD.run(), OURS);
        assertEquals(new Followed(new Moment(0, 4, 1), 0, false), sample, "sample 4 stands in our batch 5");
        Followed back = Lock.SAMPLE.follow(Cursor.start("A").at(new Moment(0, 6, 1)), OURS.run(), TOLD);
        assertEquals(new Followed(new Moment(0, 3, 1), 1, false), back);
    }

    @Test
    void itIsComparedInWhatBothHave() {
        RunPair pair = new RunPair(TOLD, OURS, Lock.BATCH);
        assertTrue(pair.isComparable());
        FirstDifference first =
                FirstDifference.of(TOLD, OURS, Lock.BATCH, Progress.SILENT).orElseThrow();
        assertEquals(Moment.FIRST, first.one().moment());
        assertEquals(Cause.NUMBERS, first.cause());
        assertFalse(first.in(TOLD, OURS).compares(Quantity.C));
        View comparing = new View(List.of(TOLD, OURS), Cursor.start("R"), new Comparison(Lock.BATCH, Optional.of("A")));
        Figure lanes = LanesDiagram.of(comparing, new Viewport(1400, 900, 500, 0, 1), LOOK);
        assertFalse(
                texts(lanes).stream().anyMatch(text -> text.contains("NaN")),
                texts(lanes).toString());
    }

    @Test
    void itIsAlikeWithItself() {
        Trace twin = Trace.of(ToldRun.of("S", MODEL, SIZES));
        FirstDifference.Walked walked = FirstDifference.of(new RunPair(TOLD, twin, Lock.BATCH), Progress.SILENT);
        assertEquals(Optional.empty(), walked.first());
        assertEquals(3 * 2 + 2 + 4 + 2 * 2, walked.compared());
    }

    @Test
    void inFilesItIsNullOrEmpty() throws IOException {
        String json = written(TraceFormat.JSON);
        assertTrue(json.contains("\"c\": null, \"h\": [0.01, 0.0101, 0.0102, 0.0103]"), json);
        String csv = written(TraceFormat.CSV);
        assertTrue(csv.contains(",,,,,,0.01,predict,1,"), csv.substring(0, 300));
    }

    private static String written(TraceFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TraceWriter(BundledExperiments.opening(), List.of(TOLD), TraceSelection.ALL, format)
                .write(out, TextCarrier.NONE, Progress.SILENT);
        return out.toString(StandardCharsets.UTF_8);
    }
}
