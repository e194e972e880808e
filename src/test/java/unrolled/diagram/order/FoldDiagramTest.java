package unrolled.diagram.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;
import unrolled.experiment.Layout;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.run.Run;
import unrolled.run.Runs;

/** The series folds into samples, time steps, features, batches and slots; every number is that of the run. */
class FoldDiagramTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
    private static final Experiment AIRLINE = Examples.airline();

    private static Run run(int number) {
        return Runs.all(AIRLINE).get(number);
    }

    private static Figure fold(Run run, FoldStage stage) {
        return FoldDiagram.of(run, stage.folds(), 1000, 300, LOOK);
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    @Test
    void theShapeGrowsWithEveryFold() {
        Run run = run(0);
        assertEquals("[144]", fold(run, FoldStage.SERIES).title());
        assertEquals("[141]", fold(run, FoldStage.SAMPLES).title());
        assertEquals("[141, 3]", fold(run, FoldStage.STEPS).title());
        assertEquals("[141, 3, 1]", fold(run, FoldStage.FEATURES).title());
        assertEquals("[1, 3, 1]", fold(run, FoldStage.BATCHES).title());
        assertEquals("[4, 3, 1]", fold(run(2), FoldStage.BATCHES).title());
    }

    @Test
    void parametersAreCountedForStepsAndForFeatures() {
        Figure steps = fold(run(0), FoldStage.FEATURES);
        assertEquals(
                "Numbers in a time step: 1. With 4 units the LSTM has 96 parameters. As 1 × 3 it would have 128.",
                steps.description());
        assertTrue(
                texts(steps).contains("4 gates · 4 units · (1 x + 4 h + 1 bias) = 96"),
                texts(steps).toString());
        assertTrue(texts(steps).contains("4 gates · 4 units · (3 x + 4 h + 1 bias) = 128"));
        Experiment features = AIRLINE.withRun("A", run -> run.withLayout(Layout.FEATURES));
        Run together = Runs.all(features).get(0);
        assertEquals("[141, 1, 3]", fold(together, FoldStage.FEATURES).title());
        assertEquals(
                "Numbers in a time step: 3. With 4 units the LSTM has 128 parameters. As 3 × 1 it would have 96.",
                fold(together, FoldStage.FEATURES).description());
        assertEquals(128, together.model().lstms().get(0).weightCount(), "what the model really has");
    }

    @Test
    void aRowStandsUnderItsPlaceInTheStripUntilSamplesAreFoldedToTheLeft() {
        FoldLayout layout = new FoldLayout(run(0), 1000, 300);
        Bounds row3 = layout.box(0, 2, 0).orElseThrow();
        assertEquals(
                row3.x(),
                layout.box(1, 1, FoldStage.SAMPLES.folds()).orElseThrow().x());
        assertEquals(
                row3.x(),
                layout.box(2, 0, FoldStage.SAMPLES.folds()).orElseThrow().x());
        double left = layout.box(0, 0, FoldStage.STEPS.folds()).orElseThrow().x();
        assertEquals(
                left, layout.box(5, 0, FoldStage.STEPS.folds()).orElseThrow().x());
        double half =
                layout.box(5, 0, FoldStage.SAMPLES.folds() + 0.5).orElseThrow().x();
        assertTrue(
                left < half
                        && half
                                < layout.box(5, 0, FoldStage.SAMPLES.folds())
                                        .orElseThrow()
                                        .x(),
                "on its way");
    }

    @Test
    void samplesStandInTheBatchAndTheSlotOfTheRun() {
        FoldLayout layout = new FoldLayout(run(2), 1000, 300);
        int batches = FoldStage.BATCHES.folds();
        Bounds first = layout.box(0, 0, batches).orElseThrow();
        Bounds second = layout.box(1, 0, batches).orElseThrow();
        Bounds fifth = layout.box(4, 0, batches).orElseThrow();
        assertEquals(first.x(), second.x(), "slot 1 of the same batch stands below");
        assertTrue(second.y() > first.y());
        assertEquals(first.y(), fifth.y(), "slot 0 of the next batch stands beside");
        assertTrue(
                texts(fold(run(2), FoldStage.BATCHES)).containsAll(List.of("batch 1", "batch 2", "slot 0", "slot 3")));
        assertTrue(layout.box(140, 0, batches).isEmpty(), "141 samples fill 35 batches of 4 and one is left");
    }
}
