package unrolled.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.lanes.Camera;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.Viewport;
import unrolled.figure.Figure;
import unrolled.figure.FigureChanges;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.ui.window.Toolkit;

/** Canvases side by side show the pixels that one large canvas would show. */
@ExtendWith(Toolkit.class)
class CanvasTilesTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));

    private static final List<Trace> TRACES = Examples.traces(Examples.airline());
    private static final Viewport HOME = Camera.home(view(0), 900, 420);

    private static View view(int step) {
        return new View(TRACES, Cursor.start("A").at(new Moment(0, 20, step)));
    }

    private static Figure lanes() {
        return LanesDiagram.of(view(0), HOME, LOOK);
    }

    /** The lanes while one steps through a batch. */
    private static List<Figure> steps() {
        Viewport one = Camera.follow(view(0), view(1), HOME);
        Viewport two = Camera.follow(view(1), view(2), one);
        return List.of(lanes(), LanesDiagram.of(view(1), one, LOOK), LanesDiagram.of(view(2), two, LOOK));
    }

    private static int[] onOneCanvas(Figure figure) {
        Canvas canvas = new Canvas(figure.width(), figure.height());
        new CanvasPen(canvas.getGraphicsContext2D()).draw(figure, 1);
        return Pixels.of(canvas);
    }

    private static CanvasTiles tiles(Figure figure) {
        CanvasTiles tiles = new CanvasTiles();
        tiles.cover(figure.width(), figure.height(), 1);
        tiles.draw(figure, new Sharpness(1, 1));
        return tiles;
    }

    @Test
    void aWholeFigureIsDrawnWithoutSeams() {
        Figure figure = lanes();
        Toolkit.run(() -> assertArrayEquals(onOneCanvas(figure), Pixels.of(tiles(figure))));
    }

    @Test
    void aStepChangesTheCanvasesThatItReaches() {
        List<Figure> steps = steps();
        CanvasTiles tiles = Toolkit.on(() -> tiles(steps.get(0)));
        for (int step = 1; step < steps.size(); step++) {
            Figure figure = steps.get(step);
            Optional<List<FigureChanges.Part>> parts = FigureChanges.between(steps.get(step - 1), figure);
            assertTrue(parts.isPresent());
            Toolkit.run(() -> {
                tiles.draw(figure, parts.get(), new Sharpness(1, 1));
                assertArrayEquals(onOneCanvas(figure), Pixels.of(tiles));
            });
        }
    }

    @Test
    void anotherSizeIsCoveredAnew() {
        Figure figure = lanes();
        Toolkit.run(() -> {
            CanvasTiles tiles = tiles(figure);
            tiles.cover(100, 100, 1);
            tiles.cover(figure.width(), figure.height(), 1);
            tiles.draw(figure, new Sharpness(1, 1));
            assertArrayEquals(onOneCanvas(figure), Pixels.of(tiles));
        });
    }
}
