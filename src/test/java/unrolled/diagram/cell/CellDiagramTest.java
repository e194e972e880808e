package unrolled.diagram.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.Examples;
import unrolled.Models;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Phase;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.Subject;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** The inside of a cell shows the numbers of the engine, as far as a phase has computed them, and where each came from. */
class CellDiagramTest {
    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final Style LOOK = new Style(Theme.LIGHT, WORDS);
    private static final List<Trace> STACKED = Examples.traces(withUnits(4, 3));

    private static Experiment withUnits(Integer... units) {
        Experiment airline = Examples.airline();
        return airline.withModel(Models.stacked(airline.model(), List.of(units)));
    }

    private static Figure cell(Cursor cursor, Phase phase) {
        return CellDiagram.of(new View(STACKED, cursor), phase, 996, 588, LOOK);
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    private static Cursor at(String run, int batch, int step) {
        return new Cursor(run, new Moment(0, batch, step), 0, 0, 0);
    }

    @Test
    void everyGateAndStateIsTheEngines() {
        Cursor cursor = new Cursor("C", new Moment(1, 3, 1), 2, 1, 2);
        List<String> texts = texts(cell(cursor, Phase.OUTPUT));
        Recording recording = STACKED.get(2).block(cursor.moment()).recording();
        for (Quantity quantity : Quantity.values()) {
            for (int unit = 0; unit < 3; unit++) {
                String number = WORDS.signed(recording.at(quantity, 1, 2, 1, unit), 3);
                assertTrue(texts.contains(number), quantity + " of unit " + unit + ", " + number + ": " + texts);
            }
            String fine = WORDS.signed(recording.at(quantity, 1, 2, 1, 2), 4);
            assertTrue(texts.contains(fine), quantity + " " + fine + ": " + texts);
        }
    }

    @Test
    void whereNotAllUnitsHaveARowItSaysHowManyDo() {
        List<Trace> wide = Examples.traces(
                withUnits(128).withRuns(Examples.airline().runs().subList(0, 1)));
        Cursor cursor = at("A", 1, 0);
        Figure figure = CellDiagram.of(new View(wide, cursor), Phase.OUTPUT, 996, 588, LOOK);
        assertTrue(
                texts(figure).stream().anyMatch(text -> text.matches("\\d+ of 128 units")),
                texts(figure).toString());
        assertTrue(Labels.state(wide.get(0), cursor, WORDS).contains("\u2026 8 of 128"));
        assertFalse(texts(cell(cursor, Phase.OUTPUT)).stream().anyMatch(text -> text.contains(" of 4 units")));
    }

    @Test
    void phaseHidesWhatIsComputedLater() {
        Cursor cursor = at("A", 5, 2);
        Recording recording = STACKED.get(0).block(cursor.moment()).recording();
        String f = WORDS.signed(recording.at(Quantity.F, 0, 0, 2, 0), 4);
        String c = WORDS.signed(recording.at(Quantity.C, 0, 0, 2, 0), 4);
        String h = WORDS.signed(recording.at(Quantity.H, 0, 0, 2, 0), 4);
        assertEquals(List.of(false, false, false), seen(cursor, Phase.SUM, f, c, h));
        assertEquals(List.of(true, false, false), seen(cursor, Phase.GATES, f, c, h));
        assertEquals(List.of(true, true, false), seen(cursor, Phase.CELL, f, c, h));
        assertEquals(List.of(true, true, true), seen(cursor, Phase.OUTPUT, f, c, h));
    }

    private static List<Boolean> seen(Cursor cursor, Phase phase, String... numbers) {
        List<String> texts = texts(cell(cursor, phase));
        return Stream.of(numbers).map(texts::contains).toList();
    }

    @Test
    void stateThatCameInLeadsToTheStepThatLeftIt() {
        Figure within = cell(at("A", 5, 2), Phase.CELL);
        assertTrue(leadsTo(within, at("A", 5, 1)), "the step before");
        Figure carried = cell(at("A", 5, 0), Phase.CELL);
        assertTrue(leadsTo(carried, at("A", 4, 2)), "the last step of the batch before");
        Figure stateless = cell(at("B", 5, 0), Phase.CELL);
        assertFalse(leadsTo(stateless, at("B", 4, 2)), "nothing comes over the border of a stateless run");
        assertTrue(
                texts(stateless).contains("c\u2032  cut to 0"), texts(stateless).toString());
    }

    private static boolean leadsTo(Figure figure, Cursor place) {
        return figure.boundsOf(Target.at(Part.STATE, place)).isPresent();
    }

    @Test
    void numberThatWasSetIsToldBesideTheOneThatWasComputed() {
        Change c = new Change(0, 5, new Change.Memory(Quantity.C, 2, 0, 0, 1), 0.5);
        Experiment branched = withUnits(4).branching("A", run -> run.with(c));
        Cursor there = at("D", 5, 2).onUnit(1);
        Figure figure = CellDiagram.of(new View(Examples.traces(branched), there), Phase.OUTPUT, 996, 588, LOOK);
        List<String> texts = texts(figure);
        assertTrue(texts.stream().anyMatch(text -> text.endsWith(", set to +0.5000")), texts.toString());
        assertTrue(texts.contains("c was set by hand:"), texts.toString());
    }

    private static View held(int units, int unit, Change.End... until) {
        Change.Hold hold =
                new Change.Hold(Quantity.F, 1, 0, 0, 1, Stream.of(until).findFirst());
        Experiment branched = withUnits(units, 3).branching("A", run -> run.with(new Change(0, 5, hold, 0.25)));
        return new View(Examples.traces(branched), at("D", 5, 2).onUnit(unit));
    }

    @Test
    void gateThatIsHeldHasItsMarkAndTheMomentUntilWhichAndNoSumAtEachStep() {
        View view = held(4, 1, new Change.End(1, 2, 0));
        for (Phase phase : Phase.values()) {
            List<String> texts = texts(CellDiagram.of(view, phase, 996, 588, LOOK));
            assertTrue(texts.contains("held at 0.25"), texts.toString());
            assertTrue(texts.contains(" held at 0.25, by hand until 2.3.1"), texts.toString());
            assertEquals(
                    3, texts.stream().filter(text -> text.startsWith("z = ")).count(), texts.toString());
        }
        Figure figure = CellDiagram.of(view, Phase.OUTPUT, 996, 588, LOOK);
        Bounds mark = figure.items().stream()
                .filter(item -> Target.at(Part.CHANGE, view.cursor()).equals(item.subject()))
                .map(item -> item.mark().bounds())
                .findFirst()
                .orElseThrow();
        Subject spot = figure.at(mark.centerX(), mark.centerY()).orElseThrow();
        assertEquals(
                "By hand: f[1] held at 0.25 from 1.6.2 until 2.3.1",
                spot.label().replace("L1 ", ""));
        View before = new View(view.traces(), view.cursor().at(new Moment(0, 5, 0)));
        assertFalse(texts(CellDiagram.of(before, Phase.OUTPUT, 996, 588, LOOK)).contains("held at 0.25"));
    }

    @Test
    void gateOfAnotherUnitThatIsHeldHasItsMarkInItsRow() {
        View view = held(4, 0);
        Figure figure = CellDiagram.of(view, Phase.OUTPUT, 996, 588, LOOK);
        assertTrue(
                figure.boundsOf(Target.at(Part.CHANGE, view.cursor().onUnit(1))).isPresent());
        assertFalse(texts(figure).contains("held at 0.25"));
    }

    @Test
    void everyNumberOfAGateOrOfWhatIsLeftIsFoundUnderThePointer() {
        View view = held(4, 1);
        PictureSize size = PictureSize.of(996, 588);
        CellLayout layout = new CellLayout(996, 588, 4, 1);
        Bounds f = layout.gate(0);
        assertEquals(Optional.of(new CellSpot(Quantity.F, 0)), CellSpot.at(view, size, f.centerX(), f.y() + 8));
        assertEquals(Optional.of(new CellSpot(Quantity.F, 3)), CellSpot.at(view, size, f.centerX(), f.bottom() - 8));
        Bounds o = layout.curve(3);
        assertEquals(Optional.of(new CellSpot(Quantity.O, 1)), CellSpot.at(view, size, o.centerX(), o.centerY()));
        Bounds h = layout.h();
        assertEquals(Optional.of(new CellSpot(Quantity.H, 0)), CellSpot.at(view, size, h.centerX(), h.y() + 8));
        assertEquals(Optional.empty(), CellSpot.at(view, size, f.centerX(), f.y() - 20));
    }

    @Test
    void layerAboveGetsWhatTheOneBelowGivesOut() {
        Cursor above = at("A", 5, 2).inLayer(1);
        assertTrue(leadsTo(cell(above, Phase.OUTPUT), above.inLayer(0)), "x is h of the layer below");
        assertTrue(leadsTo(cell(above.inLayer(0), Phase.OUTPUT), above), "h goes into the layer above");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void everyPhaseCanBeChosen(Phase phase) {
        Figure figure = cell(at("A", 5, 2), phase);
        for (Phase other : Phase.values()) {
            Subject spot = new PhaseTarget(other, WORDS.of("cell.phase.tip." + other, "tanh"));
            assertTrue(figure.boundsOf(spot).isPresent(), other.name());
        }
    }

    static Stream<Figure> pictures() {
        return Stream.concat(free(), held());
    }

    private static Stream<Figure> held() {
        View view = held(4, 1, new Change.End(1, 138, 2));
        return Stream.of(new double[] {716, 470}, new double[] {996, 588})
                .flatMap(size -> Stream.of(Locale.ENGLISH, Locale.GERMAN)
                        .map(language ->
                                CellDiagram.of(view, Phase.OUTPUT, size[0], size[1], Style.of(Theme.DARK, language))));
    }

    private static Stream<Figure> free() {
        return Stream.of(1, 4, 64).flatMap(units -> {
            List<Trace> traces = Examples.traces(withUnits(units, 3));
            return Stream.of(new double[] {716, 470}, new double[] {996, 588}, new double[] {1316, 788})
                    .flatMap(size -> Stream.of(Phase.values())
                            .flatMap(phase -> Stream.of(Locale.ENGLISH, Locale.GERMAN)
                                    .map(language -> CellDiagram.of(
                                            new View(traces, at("A", 5, 2).onUnit(units / 2)),
                                            phase,
                                            size[0],
                                            size[1],
                                            Style.of(Theme.DARK, language)))));
        });
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void nothingOverlapsOrIsClipped(Figure figure) {
        Bounds all = new Bounds(0, 0, figure.width(), figure.height());
        List<TextMark> texts =
                figure.texts().stream().filter(text -> !text.text().isBlank()).toList();
        for (int one = 0; one < texts.size(); one++) {
            TextMark text = texts.get(one);
            assertTrue(all.contains(text.bounds()), () -> text + " is not in the picture");
            for (TextMark other : texts.subList(one + 1, texts.size())) {
                assertFalse(overlaps(text, other), () -> text + " lies on " + other);
            }
        }
    }

    /** By what is printed: capitals over the baseline. */
    private static boolean overlaps(TextMark a, TextMark b) {
        return printed(a).inset(0.5).intersects(printed(b).inset(0.5));
    }

    private static Bounds printed(TextMark text) {
        double height = text.font().capHeight();
        return new Bounds(text.bounds().x(), text.y() - height, text.width(), height);
    }
}
