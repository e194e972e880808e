package unrolled.diagram.veil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.Viewport;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Item;
import unrolled.figure.PathMark;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** What lies over the lanes while a lesson asks: what it hides leaves nothing, and states fork beside what is seen. */
class VeilTest {
    private static final Style LOOK = new Style(Theme.LIGHT, Words.in(Locale.ENGLISH));
    private static final List<Trace> TRACES = Examples.traces(Examples.airline());
    private static final Moment HERE = new Moment(0, 0, 0);
    private static final Moment LATER = new Moment(0, 0, 1);
    private static final Moment OUTPUT = new Moment(0, 0, 2);
    private static final String NAME = "Batch size 1, stateful";
    private static final FutureCard LEFT =
            new FutureCard(1, "what it left", List.of(0.1, -0.2, 0.3, 0.1), List.of(0.1, -0.1, 0.2, 0.1));
    private static final FutureCard ZEROS =
            new FutureCard(2, "zeros", List.of(0.0, 0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0, 0.0));

    private static final Figure LANES = lanes();

    private static Figure lanes() {
        View view = new View(TRACES, Cursor.start("A")).only(Set.of("A"));
        return LanesDiagram.of(view, new Viewport(1000, 700, 90, 0, 1.5), LOOK);
    }

    private static Target target(Part part, Moment moment) {
        return Target.at(part, Cursor.start("A").at(moment));
    }

    private static Cover future() {
        return new Cover(Set.of("A"), Map.of("A", HERE), Set.of(), true);
    }

    private static Figure covered(Set<Part> hidden) {
        return new Veil(new Cover(Set.of("A"), Map.of(), hidden, true), Asking.NONE).over(LANES, LOOK);
    }

    private static Asking asking(Optional<Asking.Outcome> outcome) {
        return new Asking(
                List.of(LEFT, ZEROS),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.of(target(Part.STATE, HERE)),
                Optional.empty(),
                outcome);
    }

    private static Figure forked(Optional<Asking.Outcome> outcome) {
        return new Veil(future(), asking(outcome)).over(LANES, LOOK);
    }

    /** Whether the last thing that was painted at a place is paper, all over it. */
    private static boolean isPaper(Figure figure, Bounds place) {
        List<Item> there = figure.items().stream()
                .filter(item -> item.visibleBounds().filter(place::intersects).isPresent())
                .toList();
        int paper = IntStream.range(0, there.size())
                .filter(at -> there.get(at).mark() instanceof BoxMark box
                        && box.fill().equals(LOOK.theme().paper())
                        && box.bounds().contains(place))
                .max()
                .orElse(-1);
        return there.isEmpty() || paper == there.size() - 1;
    }

    @Test
    void ofABoxThatComesLaterNotASliverIsSeen() {
        Bounds box = LANES.boundsOf(target(Part.STATE, LATER)).orElseThrow();
        Figure figure = new Veil(future(), Asking.NONE).over(LANES, LOOK);
        assertTrue(isPaper(figure, box));
        assertTrue(figure.boundsOf(target(Part.STATE, LATER)).isEmpty());
        assertEquals(
                LANES.boundsOf(target(Part.STATE, HERE)),
                figure.boundsOf(target(Part.STATE, HERE)),
                "it is seen as before");
    }

    @Test
    void hiddenOutputsLeaveNoArrowAndTheNamesOfTheBatchesStayWhole() {
        Bounds output = LANES.boundsOf(target(Part.OUTPUT, OUTPUT)).orElseThrow();
        Bounds state = LANES.boundsOf(target(Part.STATE, OUTPUT)).orElseThrow();
        Bounds between = Bounds.between(output.x() + 1, output.bottom(), output.right() - 1, state.y() - 1);
        Figure figure = covered(Set.of(Part.OUTPUT));
        assertTrue(LANES.items().stream()
                .anyMatch(item ->
                        item.mark() instanceof PathMark && item.mark().bounds().intersects(between)));
        assertFalse(figure.items().stream()
                .anyMatch(item ->
                        item.mark() instanceof PathMark && item.mark().bounds().intersects(between)));
        List<Item> items = figure.items();
        int paper = last(
                items,
                item -> item.mark() instanceof BoxMark box
                        && box.fill().equals(LOOK.theme().paper())
                        && box.bounds().intersects(output));
        int name = last(
                items,
                item -> item.mark() instanceof TextMark text && text.text().startsWith("epoch 1"));
        assertTrue(name > paper, name + " " + paper);
    }

    private static int last(List<Item> items, Predicate<Item> which) {
        return IntStream.range(0, items.size())
                .filter(at -> which.test(items.get(at)))
                .max()
                .orElse(-1);
    }

    @Test
    void hiddenNumbersLeaveTheFramesWithoutBarsAndValues() {
        Figure figure = covered(Set.of(Part.STATE, Part.INPUT));
        assertTrue(figure.boundsOf(target(Part.STATE, HERE)).isPresent());
        assertFalse(figure.texts().stream().anyMatch(text -> text.text().equals("0.02")));
        assertEquals(
                "Hidden until you have answered.",
                figure.at(
                                LANES.boundsOf(target(Part.INPUT, HERE))
                                        .orElseThrow()
                                        .centerX(),
                                LANES.boundsOf(target(Part.INPUT, HERE))
                                        .orElseThrow()
                                        .centerY())
                        .orElseThrow()
                        .label());
    }

    @Test
    void whereStatesForkTheNameOfTheRunStaysWhole() {
        Figure figure = forked(Optional.empty());
        double edge = figure.boundsOf(target(Part.STATE, HERE)).orElseThrow().right();
        Item name = figure.items().stream()
                .filter(item ->
                        item.mark() instanceof TextMark text && text.text().equals(NAME))
                .findFirst()
                .orElseThrow();
        assertTrue(name.mark().bounds().right() > edge);
        assertEquals(name.mark().bounds(), name.visibleBounds().orElseThrow());
        assertTrue(figure.items().stream()
                .filter(item -> item.subject() instanceof Target target && target.part() != Part.RUN)
                .flatMap(item -> item.visibleBounds().stream())
                .allMatch(bounds -> bounds.x() < edge));
    }

    @Test
    void anArrowGoesToAStateThatIsSomethingAndAWallStandsBeforeZeros() {
        Figure figure = forked(Optional.empty());
        Bounds left = figure.boundsOf(LEFT).orElseThrow();
        Bounds zeros = figure.boundsOf(ZEROS).orElseThrow();
        assertTrue(left.bottom() < zeros.y());
        List<PathMark> curves = figure.items().stream()
                .filter(item -> item.mark() instanceof PathMark)
                .map(item -> (PathMark) item.mark())
                .filter(path -> path.stroke().dash() != Dash.SOLID)
                .filter(path -> path.bounds().width() > 100)
                .toList();
        assertEquals(
                List.of(Dash.DASHED, Dash.DOTTED),
                curves.stream().map(path -> path.stroke().dash()).toList());
        assertTrue(curves.get(0).bounds().right() > curves.get(1).bounds().right(), "the wall stands before the card");
    }

    @Test
    void whenItIsToldTheOthersAreGone() {
        Figure figure = forked(Optional.of(new Asking.Outcome(0, 0)));
        assertTrue(figure.boundsOf(LEFT).isPresent());
        assertTrue(figure.boundsOf(ZEROS).isEmpty());
    }

    @Test
    void aLabelIsReadWholeOnANarrowCard() {
        FutureCard narrow = new FutureCard(2, "With zeros: every batch starts empty", ZEROS.c(), ZEROS.h());
        for (double width : List.of(212.0, 394.0)) {
            Figure.Builder figure = Figure.builder(width, 115);
            narrow.draw(figure, new Bounds(0, 0, width, 115), 1, false, false, LOOK);
            List<String> lines = figure.build().items().stream()
                    .map(Item::mark)
                    .filter(TextMark.class::isInstance)
                    .map(mark -> ((TextMark) mark).text())
                    .filter(text -> text.matches("[A-Za-z: ]{2,}"))
                    .toList();
            assertEquals(narrow.label(), String.join(" ", lines));
        }
    }

    @Test
    void theNumberOfAnAnswerStandsUnderAnOutputSoThatTheNameOfItsBatchIsRead() {
        Target output = target(Part.OUTPUT, OUTPUT);
        Asking asking = new Asking(
                List.of(output),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Figure asked = new Veil(Cover.NONE, asking).over(LANES, LOOK);
        Bounds box = LANES.boundsOf(output).orElseThrow();
        Bounds number = asked.items().stream()
                .filter(item ->
                        item.mark() instanceof TextMark text && text.text().equals("1"))
                .filter(item -> output.equals(item.subject()))
                .findFirst()
                .orElseThrow()
                .mark()
                .bounds();
        assertTrue(number.centerY() > box.centerY());
    }
}
