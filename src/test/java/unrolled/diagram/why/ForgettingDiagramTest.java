package unrolled.diagram.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.HalfLives;
import unrolled.analysis.MemoryParts;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.Tidy;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.diagram.why.StepColumns.Column;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Experiment;
import unrolled.experiment.ResetRule;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

class ForgettingDiagramTest {
    private static final Style LOOK = Style.of(Theme.LIGHT, Locale.ENGLISH);
    private static final Style GERMAN = Style.of(Theme.DARK, Locale.GERMAN);
    private static final PictureSize FRAME = new PictureSize(1000, 200, 290);

    private final Experiment airline = Examples.airline();

    private static ForgettingLayout layout(Trace trace, Moment moment, PictureSize frame) {
        Cursor place = new Cursor(trace.run().id(), moment, 0, 0, 0);
        MemoryParts why = MemoryParts.of(trace, place, OptionalDouble.empty());
        return new ForgettingLayout(why, Optional.of(HalfLives.of(trace, 0, 0, Progress.SILENT)), false, frame);
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    @Test
    void everyUnitSaysItsHalfLifeOverTheRun() {
        Trace a = Examples.trace(airline, "A");
        ForgettingLayout layout = layout(a, new Moment(0, 5, 1), FRAME);
        Figure figure = ForgettingDiagram.of(layout, LOOK);
        for (int unit = 0; unit < 4; unit++) {
            double sum = 0;
            for (long index = 0; index < a.plan().moments(); index++) {
                Moment at = a.plan().at(index);
                sum -= Math.log(a.block(at).recording().at(Quantity.F, 0, 0, at.step(), unit));
            }
            double life = Math.log(2) / (sum / a.plan().moments());
            assertTrue(texts(figure).contains("half after " + LOOK.words().plain(life, 1) + " steps"), "unit " + unit);
            assertEquals(life / layout.longest(), layout.share(unit), 1e-12);
        }
        Bounds third = layout.rows().get(2).bounds();
        Target spot = (Target) figure.at(third.centerX(), third.centerY()).orElseThrow();
        assertEquals(Target.Part.UNIT, spot.part());
        assertEquals(2, spot.place().unit());
    }

    @Test
    void curveIsTheProductOfTheForgetGatesSince() {
        Trace a = Examples.trace(airline, "A");
        Moment here = new Moment(0, 5, 1);
        ForgettingLayout layout = layout(a, here, FRAME);
        Figure figure = ForgettingDiagram.of(layout, LOOK);
        List<Column> columns = layout.columns().columns();
        double kept = 1;
        for (int back = 0; back < columns.size(); back++) {
            Column column = columns.get(columns.size() - 1 - back);
            Moment at = a.plan().stepsFrom(here, -back);
            assertEquals(at, column.moment());
            assertEquals(kept, layout.kept(back), 1e-15);
            kept *= a.block(at).recording().at(Quantity.F, 0, 0, at.step(), 0);
            Target spot = (Target) figure.at(column.bounds().centerX(), 60).orElseThrow();
            assertEquals(at, spot.moment());
        }
        assertTrue(columns.size() > 6);
        assertTrue(texts(figure).contains("1.00"));
        assertTrue(texts(figure).contains(LOOK.words().plain(layout.kept(2), 2)));
        assertTrue(figure.description().contains("2 steps ago: " + LOOK.words().plain(layout.kept(2), 2)));
    }

    @Test
    void itBeginsWithAZeroWhereTheStateWasReset() {
        ForgettingLayout stateless = layout(Examples.trace(airline, "B"), new Moment(0, 5, 2), FRAME);
        assertEquals(3, stateless.shown());
        assertFalse(stateless.hasOlder());
        assertTrue(texts(ForgettingDiagram.of(stateless, LOOK)).containsAll(List.of("0", "stateless")));
        Trace never = Examples.trace(airline.withRun("A", run -> run.withReset(ResetRule.NEVER)), "A");
        assertTrue(texts(ForgettingDiagram.of(layout(never, new Moment(1, 20, 0), FRAME), LOOK))
                .contains("older"));
    }

    @Test
    void halfLifeFromHereIsSaidAndThatItIsOpenAtTheEndOfTheRun() {
        Trace a = Examples.trace(airline, "A");
        Moment last = a.plan().last();
        assertTrue(texts(ForgettingDiagram.of(layout(a, last, FRAME), LOOK)).contains("from here: the run ends"));
        Moment nearly = a.plan().stepsFrom(last, -1);
        String open = texts(ForgettingDiagram.of(layout(a, nearly, FRAME), LOOK)).stream()
                .filter(text -> text.startsWith("from here"))
                .findFirst()
                .orElseThrow();
        assertEquals("from here: open, more than half is left when the run ends", open);
        assertTrue(texts(ForgettingDiagram.of(layout(a, new Moment(0, 5, 1), FRAME), LOOK)).stream()
                .anyMatch(text -> text.matches("from here: half is left after \\d+ steps?")));
    }

    @Test
    void withoutHalfLivesItSaysWhy() {
        Trace a = Examples.trace(airline, "A");
        MemoryParts why = MemoryParts.of(a, new Cursor("A", new Moment(0, 3, 1), 0, 0, 0), OptionalDouble.empty());
        Figure figure = ForgettingDiagram.of(new ForgettingLayout(why, Optional.empty(), false, FRAME), LOOK);
        assertTrue(texts(figure).contains("Half-lives: the run is too long for them"));
        Figure soon = ForgettingDiagram.of(new ForgettingLayout(why, Optional.empty(), true, FRAME), LOOK);
        assertTrue(texts(soon).contains("Half-lives: being gathered"));
    }

    @Test
    void nothingOverlapsAtAnySize() {
        for (int units : new int[] {1, 4, 16, 64}) {
            for (int steps : new int[] {1, 3, 100}) {
                for (Trace trace : List.of(Tidy.trace(units, steps, true), Tidy.trace(units, steps, false))) {
                    Moment late = trace.plan().at(5L * steps + steps / 2);
                    for (PictureSize frame : Tidy.FRAMES) {
                        Tidy.check(ForgettingDiagram.of(layout(trace, late, frame), LOOK), frame + " " + steps);
                        Tidy.check(
                                ForgettingDiagram.of(layout(trace, Moment.FIRST, frame), GERMAN), frame + " " + steps);
                    }
                }
            }
        }
    }
}
