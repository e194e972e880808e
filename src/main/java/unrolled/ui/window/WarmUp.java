package unrolled.ui.window;

import java.util.List;
import unrolled.analysis.View;
import unrolled.diagram.base.Style;
import unrolled.diagram.cell.InspectorDiagram;
import unrolled.diagram.heat.HeatMapDiagram;
import unrolled.diagram.heat.HeatMapLayout;
import unrolled.diagram.lanes.Camera;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.Legend;
import unrolled.diagram.lanes.Viewport;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.session.Summaries;

/**
 * Draws the first pictures once, for nobody, while JavaFX starts: the classes, the words and the widths of the glyphs that
 * they need are there when the window asks for them.
 */
final class WarmUp {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;

    private WarmUp() {}

    static void of(View view, Style look) {
        Viewport viewport = Camera.home(view, WIDTH, HEIGHT);
        LanesDiagram.of(view, viewport, look);
        Legend.of(view, viewport, look);
        InspectorDiagram.of(view, WIDTH / 3, look);
        List<Summary> strips = new Summaries().of(view, (int) WIDTH, Progress.SILENT);
        HeatMapDiagram.of(strips, new HeatMapLayout(view, WIDTH, HEIGHT / 4), look);
    }
}
