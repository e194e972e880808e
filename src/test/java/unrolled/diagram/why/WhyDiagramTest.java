package unrolled.diagram.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.HalfLife;
import unrolled.analysis.MemoryParts;
import unrolled.analysis.Provenance;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.diagram.why.WhyLayout.Bar;
import unrolled.experiment.Experiment;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.Subject;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

class WhyDiagramTest {
    private static final Style LOOK = Style.of(Theme.LIGHT, Locale.ENGLISH);
    private static final Style GERMAN = Style.of(Theme.DARK, Locale.GERMAN);

    private final Experiment airline = Examples.airline();

    private static WhyLayout layout(Trace trace, int epoch, int batch, int step) {
        Cursor place = new Cursor(trace.run().id(), new Moment(epoch, batch, step), 0, 0, 2);
        return new WhyLayout(MemoryParts.of(trace, place, OptionalDouble.of(1.84)), PictureSize.of(1000, 158));
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    private static Target at(Figure figure, double x, double y) {
        Subject subject = figure.at(x, y).orElseThrow();
        return (Target) subject;
    }

    @Test
    void aStatefulRunSaysHowMuchComesFromEarlierBatches() {
        Figure figure = WhyDiagram.of(layout(Examples.trace(airline, "A"), 0, 2, 2), LOOK);
        List<String> texts = texts(figure);
        assertTrue(
                texts.containsAll(List.of(
                        "Why is c[2] = 0.0644?",
                        "27 % of what makes up c[2] comes from earlier batches",
                        "+0.0176",
                        "+0.0468",
                        "+0.0644",
                        "batch 1",
                        "batch 3 (this one)",
                        "from here: half is left after 3 steps",
                        "over the run: half after 1.8 steps")),
                texts.toString());
        assertTrue(figure.description()
                .endsWith("earlier batches: +0.0176. this batch: +0.0468. "
                        + "27 % of what makes up c[2] comes from earlier batches"));
    }

    @Test
    void aStatelessRunSaysThatNothingDoes() {
        WhyLayout layout = layout(Examples.trace(airline, "B"), 0, 2, 2);
        assertEquals(3, layout.bars().size());
        assertFalse(layout.hasOlder());
        List<String> texts = texts(WhyDiagram.of(layout, GERMAN));
        assertTrue(
                texts.containsAll(List.of("Stateless: Nichts von c[2] kommt aus früheren Batches", "stateless", "0")),
                texts.toString());
    }

    @Test
    void barsAreAsHighAsTheirPartsAndLeadToTheirMoments() {
        WhyLayout layout = layout(Examples.trace(airline, "A"), 0, 2, 2);
        Figure figure = WhyDiagram.of(layout, LOOK);
        List<Bar> bars = layout.bars();
        assertEquals(9, bars.size());
        Bar third = bars.get(2);
        assertEquals(new Moment(0, 0, 2), third.part().moment());
        Target spot = at(figure, third.column().centerX(), third.column().centerY());
        assertEquals(Target.Part.STATE, spot.part());
        assertEquals(new Moment(0, 0, 2), spot.moment());
        assertTrue(
                spot.label().startsWith("Run A · epoch 1 · batch 1 · t 3 · sample 0 · slot 0\nwritten: i · g = +0."));

        double sum = 0;
        for (Bar bar : bars) {
            sum += (layout.y().at(0) - layout.y().at(bar.part().value()))
                    / (layout.y().from() - layout.y().to());
        }
        Provenance why = layout.why().provenance();
        double largest = bars.get(8).part().value();
        assertEquals(why.c() / largest, sum, 1e-9);
    }

    @Test
    void memoryBeginsWithAZeroAtAPinAndSaysWhy() {
        Trace pinned = Examples.trace(airline.withRun("A", run -> run.with(Pin.all(0, 4, 1))), "A");
        WhyLayout layout = layout(pinned, 0, 5, 1);
        Bounds before = layout.restColumn();
        Figure figure = WhyDiagram.of(layout, LOOK);
        assertEquals(4, layout.bars().size());
        assertTrue(texts(figure).containsAll(List.of("reset", "0")));
        assertEquals(
                "You reset the state here. Nothing older is left.",
                at(figure, before.centerX(), before.centerY()).label());
    }

    @Test
    void whatHasNoRoomIsOneBarOfAllThatIsOlder() {
        Trace never = Examples.trace(airline.withRun("A", run -> run.withReset(ResetRule.NEVER)), "A");
        WhyLayout layout = layout(never, 1, 1, 2);
        assertTrue(layout.hasOlder());
        double shown =
                layout.bars().stream().mapToDouble(bar -> bar.part().value()).sum();
        assertEquals(layout.why().provenance().c(), layout.older() + shown, 1e-12);
        assertTrue(texts(WhyDiagram.of(layout, LOOK)).contains("older"));
    }

    @Test
    void nothingLiesOutsideThePictureOrOnAnotherText() {
        Experiment longer = Examples.series(700, RunChoice.predicting("A", 1, true, 1));
        Experiment windows = longer.withData(longer.data().withLookBack(300));
        Trace never = Examples.trace(airline.withRun("A", run -> run.withReset(ResetRule.NEVER)), "A");
        List<WhyLayout> layouts = List.of(
                layout(Examples.trace(windows, "A"), 0, 3, 299),
                layout(never, 1, 1, 2),
                layout(never, 0, 0, 0),
                layout(never, 1, 139, 2));
        for (WhyLayout layout : layouts) {
            for (Style look : List.of(LOOK, GERMAN)) {
                Figure figure = WhyDiagram.of(layout, look);
                List<TextMark> texts = figure.texts().stream()
                        .filter(text -> !text.text().isEmpty())
                        .toList();
                List<Bounds> seen =
                        texts.stream().map(text -> text.bounds().inset(2)).toList();
                for (int a = 0; a < seen.size(); a++) {
                    assertTrue(
                            new Bounds(0, 0, 1000, 158).contains(seen.get(a)),
                            texts.get(a).toString());
                    for (int b = 0; b < a; b++) {
                        assertFalse(seen.get(a).intersects(seen.get(b)), texts.get(a) + " on " + texts.get(b));
                    }
                }
            }
        }
    }

    @Test
    void howLongItLastsIsSaidAtTheEndOfARunToo() {
        WhyLayout end = layout(Examples.trace(airline, "A"), 1, 139, 2);
        assertEquals(HalfLife.End.OPEN, end.why().halfLife().end());
        assertTrue(texts(WhyDiagram.of(end, LOOK)).contains("from here: the run ends"));
        WhyLayout border = layout(Examples.trace(airline, "B"), 0, 3, 2);
        assertTrue(texts(WhyDiagram.of(border, LOOK)).contains("from here: all is forgotten after 1 step"));
    }
}
