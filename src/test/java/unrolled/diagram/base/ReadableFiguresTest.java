package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.cursor.Phase;
import unrolled.diagram.calls.CallsDiagram;
import unrolled.diagram.cell.CellDiagram;
import unrolled.diagram.cell.InspectorDiagram;
import unrolled.diagram.heat.HeatMapDiagram;
import unrolled.diagram.heat.HeatMapLayout;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.Legend;
import unrolled.diagram.lanes.Viewport;
import unrolled.diagram.order.FoldDiagram;
import unrolled.diagram.weights.ShownWeights;
import unrolled.diagram.weights.WeightsDiagram;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Item;
import unrolled.figure.RasterMark;
import unrolled.figure.TextMark;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Every text of a picture is readable at 4.5 : 1 on the box, cell or paper on which its middle stands, in every theme. */
class ReadableFiguresTest {
    private static final double READABLE = 4.5;
    private static final List<Trace> TRACES = Examples.traces(Examples.airline());
    private static final View VIEW =
            new View(TRACES, Cursor.start("A").at(new Moment(0, 20, 1)), new Comparison(Lock.BATCH, Optional.of("B")));

    static List<Theme> themes() {
        return Theme.ALL;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theLanesAreReadableFromNearAndFromAfar(Theme theme) {
        for (double zoom : List.of(0.2, 0.5, 1.0, 1.6)) {
            assertReadable(LanesDiagram.of(VIEW, new Viewport(1400, 900, 500, 0, zoom), look(theme)), theme);
        }
        assertReadable(Legend.of(VIEW, new Viewport(1400, 900, 500, 0, 1), look(theme)), theme);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theCellAndItsNumbersAreReadable(Theme theme) {
        for (Phase phase : Phase.values()) {
            assertReadable(CellDiagram.of(VIEW, phase, 1200, 700, look(theme)), theme);
        }
        assertReadable(InspectorDiagram.of(VIEW, 300, look(theme)), theme);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void thePicturesBelowAreReadable(Theme theme) {
        Summary.Choice choice = new Summary.Choice(Quantity.H, 0, 0, 800);
        List<Summary> summaries = TRACES.stream()
                .map(trace -> trace.summary(choice, Progress.SILENT))
                .toList();
        assertReadable(HeatMapDiagram.of(summaries, new HeatMapLayout(VIEW, 1200, 158), look(theme)), theme);
        Model model = TRACES.get(0).run().model();
        ShownWeights weights =
                new ShownWeights(model, Weights.of(model), "Weights of run A", Optional.empty(), List.of());
        assertReadable(WeightsDiagram.of(weights, 1400, 300, look(theme)), theme);
        assertReadable(CallsDiagram.of(VIEW, 0, 900, look(theme)), theme);
        for (double folded : List.of(0.0, 1.0, 2.0)) {
            assertReadable(FoldDiagram.of(TRACES.get(2).run(), folded, 1200, 300, look(theme)), theme);
        }
    }

    private static Style look(Theme theme) {
        return Style.of(theme, Locale.ENGLISH);
    }

    private static void assertReadable(Figure figure, Theme theme) {
        List<String> faint = new ArrayList<>();
        Ink ground = figure.background().isVisible() ? figure.background() : theme.paper();
        for (int at = 0; at < figure.items().size(); at++) {
            if (figure.items().get(at).mark() instanceof TextMark text) {
                Ink below = below(text.bounds(), figure.items().subList(0, at), ground);
                double contrast = text.ink().over(below).contrast(below);
                Stream.of(text.text() + ": " + text.ink().hex() + " on " + below.hex() + " is " + contrast)
                        .filter(said -> contrast < READABLE)
                        .forEach(faint::add);
            }
        }
        assertTrue(!figure.texts().isEmpty());
        assertEquals(List.of(), faint, theme.id() + ", " + figure.title());
    }

    /** What is seen under the middle of a text. */
    private static Ink below(Bounds text, List<Item> before, Ink paper) {
        Ink seen = paper;
        for (Item item : before) {
            if (item.visibleBounds()
                    .filter(bounds -> bounds.contains(text.centerX(), text.centerY()))
                    .isPresent()) {
                if (item.mark() instanceof BoxMark box) {
                    seen = box.fill().over(seen);
                } else if (item.mark() instanceof RasterMark raster) {
                    seen = cell(raster, text).over(seen);
                }
            }
        }
        return seen;
    }

    private static Ink cell(RasterMark raster, Bounds text) {
        Bounds bounds = raster.bounds();
        int column = (int) ((text.centerX() - bounds.x()) / bounds.width() * raster.columns());
        int row = (int) ((text.centerY() - bounds.y()) / bounds.height() * raster.rows());
        return raster.ink(Math.min(raster.columns() - 1, column), Math.min(raster.rows() - 1, row));
    }
}
