package unrolled.ui.window;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import unrolled.analysis.View;
import unrolled.diagram.base.Style;
import unrolled.diagram.cell.InspectorDiagram;
import unrolled.diagram.heat.HeatMapDiagram;
import unrolled.diagram.heat.HeatMapLayout;
import unrolled.diagram.lanes.Camera;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.Legend;
import unrolled.diagram.lanes.Viewport;
import unrolled.experiment.Experiment;
import unrolled.experiment.Split;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.run.TraceBudget;
import unrolled.run.TraceWorkers;
import unrolled.run.Traces;
import unrolled.session.Summaries;

/**
 * Draws the first pictures once, for nobody, while JavaFX starts: the classes, the words and the widths of the glyphs that
 * they need are there when the window asks for them.
 */
final class WarmUp {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;

    /** So long the engine is warmed up: by then the compiler of the JVM has seen what it needs. */
    private static final long TRAINING = 1_000_000_000; // ns

    private WarmUp() {}

    /**
     * Trains a network for nobody, while the first picture is looked at: the machine code that the first edit needs is there
     * when it comes.
     *
     * @param wanted ends it by saying false
     */
    static void ofEngine(BooleanSupplier wanted) {
        Experiment small = BundledExperiments.named("airline-training");
        Split split = new Split(OptionalInt.of(128), OptionalInt.of(96));
        Experiment large = small.withModel(small.model().withLstms(lstm -> lstm.withUnits(64)))
                .withRuns(List.of(
                        small.runs().get(0).withSplit(split).withBatchSize(32),
                        small.runs().get(1)));
        long end = System.nanoTime() + TRAINING;
        try {
            Traces.record(
                    Traces.empty(large, List.of(), TraceBudget.USUAL),
                    TraceWorkers.NONE,
                    (done, all) -> wanted.getAsBoolean() && System.nanoTime() - end < 0);
        } catch (CancellationException ended) {
            // as much as there was time for
        }
    }

    static void of(View view, Style look) {
        Viewport viewport = Camera.home(view, WIDTH, HEIGHT);
        LanesDiagram.of(view, viewport, look);
        Legend.of(view, viewport, look);
        InspectorDiagram.of(view, WIDTH / 3, look);
        List<Summary> strips = new Summaries().of(view, (int) WIDTH, Progress.SILENT);
        HeatMapDiagram.of(strips, new HeatMapLayout(view, WIDTH, HEIGHT / 4), look);
    }
}
