package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.DifferenceStrip;
import unrolled.analysis.View;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.base.CellMark;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.heat.HeatMapDiagram;
import unrolled.diagram.heat.HeatMapLayout;
import unrolled.engine.forward.Quantity;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.RunChoice;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.TextMark;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.run.Trace;

/** A run that ended in NaN is crossed out in every heat map, and the legend says so; one that did not has no such mark. */
class BrokenNumbersTest {
    private static final Style LOOK = Style.of(Theme.LIGHT, Locale.ENGLISH);
    private static final Summary.Choice H = new Summary.Choice(Quantity.H, 0, 0, 400);
    private static final List<Trace> TRACES = traces();
    private static final Trace BROKEN = TRACES.get(0);
    private static final Trace WHOLE = TRACES.get(1);

    private static List<Trace> traces() {
        Training wild = new Training(RunChoice.KERAS.loss(), Optimizer.of(new Sgd(1e160, 0)));
        RunChoice fit = Examples.run("A", 4, true).withCalls(List.of(new Call.Fit(2, false, false)));
        RunChoice tame = Examples.run("B", 4, true).withCalls(List.of(new Call.Fit(2, false, false)));
        return Examples.traces(Examples.airline().withRuns(List.of(fit.withTraining(wild), tame)));
    }

    private static View view(List<Trace> traces) {
        return new View(traces, Cursor.start(traces.get(0).run().id()));
    }

    private static Figure heat(List<Trace> traces, Optional<DifferenceStrip> difference, View view) {
        List<Summary> summaries =
                traces.stream().map(trace -> trace.summary(H, Progress.SILENT)).toList();
        return HeatMapDiagram.of(summaries, difference, new HeatMapLayout(view, 1300, 158), LOOK);
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    private static long diagonals(Figure figure) {
        return figure.items().stream()
                .filter(item -> item.mark() instanceof PathMark path
                        && path.size() == 2
                        && path.x(0) != path.x(1)
                        && path.y(0) != path.y(1))
                .count();
    }

    @Test
    void aSummaryKnowsNaNFromNothing() {
        Summary summary = BROKEN.summary(H, Progress.SILENT);
        int last = summary.columns() - 1;
        assertTrue(summary.isThere(0, last) && Double.isNaN(summary.at(0, last)));
        assertTrue(summary.isThere(0, 0) && Double.isFinite(summary.at(0, 0)));
        assertTrue(Double.isNaN(summary.coarser(5).at(0, 4)), "and in fewer columns");
    }

    @Test
    void theWholeRunIsCrossedWhereItIsNaN() {
        Figure broken = heat(List.of(BROKEN), Optional.empty(), view(List.of(BROKEN)));
        assertTrue(texts(broken).contains("NaN"), texts(broken).toString());
        assertTrue(diagonals(broken) > 20);
        Figure whole = heat(List.of(WHOLE), Optional.empty(), view(List.of(WHOLE)));
        assertFalse(texts(whole).contains("NaN"));
        assertEquals(0, diagonals(whole));
    }

    @Test
    void theDifferenceIsCrossedWhereOneOfBothIsNaN() {
        View compared = new View(TRACES, Cursor.start("A"), new Comparison(Lock.BATCH, Optional.of("B")));
        DifferenceStrip strip = new DifferenceStrip(BROKEN, H);
        strip.gather(compared.pair().orElseThrow());
        int last = strip.columns() - 1;
        assertTrue(strip.isThere(0, last) && Double.isNaN(strip.at(0, last)));
        assertTrue(Double.isFinite(strip.largest()));
        long without = diagonals(heat(TRACES, Optional.empty(), compared));
        assertTrue(diagonals(heat(TRACES, Optional.of(strip), compared)) > without);
    }

    @Test
    void lanesFromAfarAreCrossedAndTheirLegendSaysIt() {
        Viewport afar = new Viewport(1200, 700, 60, 0, 0.2);
        View broken = view(List.of(BROKEN));
        LanesDiagram.Marked lanes = LanesDiagram.marked(broken, afar, LOOK, LanesOptions.none());
        assertTrue(lanes.marks().contains(CellMark.NOT_A_NUMBER), lanes.marks().toString());
        assertTrue(diagonals(lanes.figure()) > 20);
        List<String> said = new ArrayList<>(texts(Legend.of(broken, afar, LOOK, lanes.marks())));
        assertTrue(said.contains("NaN"), said.toString());
        Viewport near = new Viewport(1200, 700, 60, 0, 1);
        assertEquals(
                Set.of(),
                LanesDiagram.marked(broken, near, LOOK, LanesOptions.none()).marks());
        LanesDiagram.Marked whole = LanesDiagram.marked(view(List.of(WHOLE)), afar, LOOK, LanesOptions.none());
        assertFalse(whole.marks().contains(CellMark.NOT_A_NUMBER), whole.marks().toString());
    }
}
