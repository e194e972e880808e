package unrolled.diagram.veil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.Viewport;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Item;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.Traces;
import unrolled.run.plan.Moment;

class SpotlightTest {
    private static final List<Trace> TRACES = Traces.of(Examples.airline());
    private static final Style LOOK = Style.of(Theme.LIGHT, Locale.ENGLISH);

    private static Figure lanes(View view) {
        return LanesDiagram.of(view, new Viewport(1200, 900, 500, 0, 1), LOOK);
    }

    private static View at(int batch, int step) {
        return new View(TRACES, Cursor.start("A").at(new Moment(0, batch, step)));
    }

    private static Figure lit(View view) {
        return Spotlight.of(view).over(lanes(view), LOOK);
    }

    /** Where the boxes of a run keep their ink. */
    private static Set<Moment> bright(Figure figure, Part part, String run) {
        Set<Ink> full = Set.of(Theme.LIGHT.input().line(), Theme.LIGHT.output().line());
        return figure.items().stream()
                .filter(item -> item.mark() instanceof BoxMark box
                        && full.contains(box.stroke().ink()))
                .filter(item -> item.subject() instanceof Target target
                        && target.part() == part
                        && target.place().run().equals(run))
                .map(item -> ((Target) item.subject()).moment())
                .collect(Collectors.toSet());
    }

    @Test
    void atTheFirstStepOfABatchTheBorderBeforeItIsLitWithBothItsBoxes() {
        Figure figure = lit(at(2, 0));
        Set<Moment> both = Set.of(new Moment(0, 1, 2), new Moment(0, 2, 0));
        assertEquals(both, bright(figure, Part.INPUT, "A"));
        assertEquals(Set.of(new Moment(0, 1, 2)), bright(figure, Part.OUTPUT, "A"), "a batch gives out at its end");
        assertEquals(both, bright(figure, Part.INPUT, "B"), "in the other runs alike");
    }

    @Test
    void insideABatchOneBoxIsLit() {
        assertEquals(Set.of(new Moment(0, 2, 1)), bright(lit(at(2, 1)), Part.INPUT, "A"));
        assertEquals(Set.of(Moment.FIRST), bright(lit(at(0, 0)), Part.INPUT, "A"), "nothing is before the first");
    }

    @Test
    void namesOfTheBatchesMeantAndOfAllRunsAreLit() {
        List<String> dark = lit(at(2, 0)).texts().stream()
                .filter(text -> text.ink().contrast(Theme.LIGHT.paper()) >= 4.5)
                .map(TextMark::text)
                .toList();
        assertTrue(dark.stream().anyMatch(text -> text.startsWith("batch 2")), dark.toString());
        assertTrue(dark.stream().anyMatch(text -> text.startsWith("batch 3")), dark.toString());
        assertFalse(dark.stream().anyMatch(text -> text.startsWith("batch 4")), dark.toString());
        assertTrue(dark.contains("Batch size 1, stateful"), dark.toString());
    }

    /** Nothing moves, and nothing is lost that could be pointed at. */
    @Test
    void onlyInksAreOthers() {
        View view = at(2, 0);
        List<Item> before = lanes(view).items();
        List<Item> after = lit(view).items();
        assertEquals(before.size() + 2, after.size(), "but for the c at two borders");
        for (int k = 0; k < before.size(); k++) {
            assertEquals(before.get(k).mark().bounds(), after.get(k).mark().bounds());
            assertEquals(before.get(k).subject(), after.get(k).subject());
        }
    }

    /** What the arrow brings stands over it, and over the wall that there is nothing. */
    @Test
    void overTheBorderStandsTheNumberWithWhichTheBatchBegins() {
        List<String> texts = lit(at(1, 0)).texts().stream().map(TextMark::text).toList();
        assertTrue(texts.contains("c[2] = +0.0226"), texts.toString());
        assertTrue(texts.contains("c[2] = 0"), texts.toString());
        assertFalse(lit(at(1, 1)).texts().stream().anyMatch(text -> text.text().startsWith("c[")));
    }
}
