package unrolled.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.lanes.Camera;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.Viewport;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.FigureChanges;
import unrolled.figure.Ink;
import unrolled.figure.RasterMark;
import unrolled.figure.Samples;
import unrolled.figure.Stroke;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.ui.window.Toolkit;

/** What differs from the last figure is drawn over it; every pixel is that of a drawing of the whole. */
@ExtendWith(Toolkit.class)
class DrawnInPartsTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));

    /**
     * A canvas on which one figure follows another, as on a screen with so many pixels to a logical one: JavaFX gives it a
     * whole number of pixels, twice as many where the screen has 1.5.
     */
    private static final class Sheet {
        private final Canvas canvas;
        private final CanvasPen pen;
        private final double scale;
        private Figure last;
        private int inParts;

        Sheet(Figure first, double scale) {
            this.scale = scale;
            double pixels = Math.ceil(scale);
            canvas = new Canvas(first.width() * pixels, first.height() * pixels);
            canvas.getGraphicsContext2D().scale(pixels, pixels);
            pen = new CanvasPen(canvas.getGraphicsContext2D());
            pen.draw(first, scale);
            last = first;
        }

        void next(Figure figure) {
            Optional<List<FigureChanges.Part>> parts = FigureChanges.between(last, figure);
            inParts += parts.isPresent() ? 1 : 0;
            parts.ifPresentOrElse(some -> pen.draw(figure, some, scale), () -> pen.draw(figure, scale));
            last = figure;
        }

        int[] pixels() {
            return Pixels.of(canvas);
        }
    }

    private static void assertWhole(Sheet sheet, String when) {
        assertArrayEquals(new Sheet(sheet.last, sheet.scale).pixels(), sheet.pixels(), when);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2})
    void aStepThroughTheLanesLeavesThePixelsOfAWholeDrawing(double scale) {
        List<Trace> traces = Examples.traces(Examples.airline());
        Random random = new Random(7);
        View[] view = {new View(traces, Cursor.start("A").at(new Moment(0, 20, 0)))};
        Viewport[] seen = {Camera.home(view[0], 900, 420)};
        Sheet sheet = Toolkit.on(() -> new Sheet(LanesDiagram.of(view[0], seen[0], LOOK), scale));
        for (int step = 0; step < 200; step++) {
            View next = new View(traces, moved(view[0], random));
            seen[0] = Camera.follow(view[0], next, seen[0]);
            view[0] = next;
            Toolkit.run(() -> sheet.next(LanesDiagram.of(view[0], seen[0], LOOK)));
            if (step % 10 == 9) {
                int steps = step;
                Toolkit.run(() -> assertWhole(sheet, "after step " + steps));
            }
        }
        assertTrue(sheet.inParts > 100, sheet.inParts + " steps of 200 were drawn in parts");
    }

    /** Mostly a step on or back, sometimes another run or slot. */
    private static Cursor moved(View view, Random random) {
        Cursor cursor = view.cursor();
        return switch (random.nextInt(12)) {
            case 0 -> cursor.inRun(List.of("A", "B", "C").get(random.nextInt(3)));
            case 1 -> cursor.at(view.current().plan().stepsFrom(cursor.moment(), random.nextInt(40) - 20));
            case 2, 3, 4 -> cursor.at(view.current().plan().stepsFrom(cursor.moment(), -1));
            default -> cursor.at(view.current().plan().stepsFrom(cursor.moment(), 1));
        };
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 1.75, 2})
    void aFrameThatMovesOverEveryMarkLeavesNoTrace(double scale) {
        Random random = new Random(3);
        Sheet sheet = Toolkit.on(() -> new Sheet(Samples.everyMark(), scale));
        for (int step = 0; step < 40; step++) {
            double x = random.nextDouble() * 160;
            double y = random.nextDouble() * 120;
            Figure figure = Figure.builder(200, 160)
                    .background(Samples.PAPER)
                    .include(Samples.everyMark(), 0, 0)
                    .add(new RasterMark(new Bounds(3, 100.3, 90, 33), 7, 5, cells()))
                    .add(new BoxMark(new Bounds(x, y, 30, 20), 5, Ink.NONE, Stroke.of(Samples.BLUE, 2.2)))
                    .build();
            Toolkit.run(() -> {
                sheet.next(figure);
                assertWhole(sheet, "frame at " + x + ", " + y);
            });
        }
        assertTrue(sheet.inParts >= 39, sheet.inParts + " of 40");
    }

    private static int[] cells() {
        int[] argb = new int[35];
        for (int k = 0; k < argb.length; k++) {
            argb[k] = Ink.mix(Samples.ORANGE, Samples.BLUE, k / 34.0).argb();
        }
        return argb;
    }

    @Test
    void aFigureLikeTheLastOneIsNotDrawnAgain() {
        assertEquals(Optional.of(List.of()), FigureChanges.between(Samples.everyMark(), Samples.everyMark()));
    }

    @Test
    void whereMostIsOtherAllIsDrawnAgain() {
        Figure one = crowd(0);
        assertTrue(FigureChanges.between(one, crowd(0.5)).isEmpty());
        assertTrue(FigureChanges.between(one, Figure.builder(100, 100).build()).isEmpty());
    }

    private static Figure crowd(double moved) {
        Figure.Builder figure = Figure.builder(300, 300);
        for (int k = 0; k < 1000; k++) {
            figure.add(BoxMark.filled(new Bounds(k % 50 * 5 + moved, k / 50 * 5, 4, 4), Samples.BLUE));
        }
        return figure.build();
    }
}
