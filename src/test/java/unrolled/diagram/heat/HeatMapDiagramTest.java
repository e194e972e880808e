package unrolled.diagram.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Call;
import unrolled.experiment.Part;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.run.Trace;

class HeatMapDiagramTest {
    private static final Style LOOK = Style.of(Theme.LIGHT, Locale.ENGLISH);
    private static final Call.Fit TEN = new Call.Fit(10, false, false);

    private static Trace trace(Call... calls) {
        return Examples.trace(Examples.series(60, Examples.run("A", 1, true).withCalls(List.of(calls))), "A");
    }

    private static HeatMapLayout layout(Trace trace, double width) {
        return new HeatMapLayout(new View(List.of(trace), Cursor.start("A")), width, 158);
    }

    private static Figure figure(Trace trace, double width) {
        Summary.Choice choice = new Summary.Choice(Quantity.H, 0, 0, 400);
        return HeatMapDiagram.of(List.of(trace.summary(choice, Progress.SILENT)), layout(trace, width), LOOK);
    }

    private static List<String> named(Figure figure) {
        return figure.texts().stream()
                .map(TextMark::text)
                .filter(text -> text.startsWith("epoch") || text.startsWith("predict"))
                .toList();
    }

    private static boolean hasBorder(Figure figure, double x) {
        return figure.items().stream()
                .anyMatch(item -> item.mark() instanceof BoxMark box
                        && box.bounds().width() == 1
                        && Math.abs(box.bounds().centerX() - x) < 1e-6);
    }

    @Test
    void whereACallBeginsIsNamedBeforeTheEpochsAroundIt() {
        Trace trace = trace(TEN, new Call.Predict(Part.ALL, 2));
        for (double width = 600; width < 1400; width += 7) {
            List<String> names = named(figure(trace, width));
            assertEquals(1, names.stream().filter("predict 1"::equals).count(), width + ": " + names);
            assertEquals("epoch 1", names.get(0));
        }
    }

    @Test
    void whereACallBeginsIsABorderThoughItsNameHasNoRoom() {
        Trace trace = trace(new Call.Fit(100, false, false), new Call.Predict(Part.ALL, 1));
        HeatMapLayout layout = layout(trace, 900);
        Figure figure = figure(trace, 900);
        double begins = layout.all().x() + layout.all().width() * 100 / 101;
        assertEquals(List.of(), named(figure).stream().filter("predict"::equals).toList());
        assertTrue(hasBorder(figure, begins));
    }

    @Test
    void theNamedEpochsOfACallAreAsFarFromEachOther() {
        for (boolean validation : List.of(false, true)) {
            Trace trace = trace(new Call.Fit(100, validation, false));
            for (double width = 400; width < 1400; width += 13) {
                List<String> names = named(figure(trace, width));
                List<Integer> epochs = names.stream()
                        .map(name -> Integer.parseInt(name.substring("epoch ".length())))
                        .toList();
                int every = epochs.get(1) - 1;
                assertTrue(List.of(10, 20, 50).contains(every), width + ": " + names);
                for (int i = 0; i < epochs.size(); i++) {
                    assertEquals(1 + i * every, epochs.get(i), width + ": " + names);
                }
            }
        }
    }
}
