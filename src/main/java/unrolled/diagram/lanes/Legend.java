package unrolled.diagram.lanes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import unrolled.analysis.View;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.Continuity.Kind;
import unrolled.analysis.order.SlotOrder;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.CellLegend;
import unrolled.diagram.base.CellMark;
import unrolled.diagram.base.ChangeMark;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.figure.Anchor;
import unrolled.figure.Arrow;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Run;

/** What the shapes and colours of the lanes stand for, in one line, in fewer words if need be, or in several lines. */
public final class Legend {
    /** The height of a single line. */
    public static final double HEIGHT = 28;

    private static final double NEXT_LINE = 23;
    private static final double LEFT = 14;
    private static final double CELL = 11;

    /** Between entries where there is little room. */
    private static final double TIGHT = 6;

    private static final TextFont SMALL = new TextFont(Typeface.SANS, 12);

    private final Style look;
    private final boolean branched;
    private final boolean held;
    private final Set<Kind> orders;
    private final Set<CellMark> marks;
    private final Figure.Builder figure;

    /** A symbol so wide, and what it is called. */
    private record Entry(String name, double symbolWidth, Symbol symbol) {
        double width() {
            return symbolWidth + 7 + SMALL.width(name);
        }
    }

    /** So far apart stand the entries of a line. */
    private record Lines(List<List<Entry>> lines, double gap) {}

    private interface Symbol {
        void draw(double x, double middle);
    }

    private Legend(View view, double width, Style look, Set<Kind> orders, Set<CellMark> marks) {
        this.look = look;
        this.marks = marks;
        this.orders = orders;
        this.branched = view.traces().stream()
                .anyMatch(trace -> Branch.of(view, trace).oldChoice().isPresent());
        this.held = view.traces().stream().anyMatch(trace -> Branch.of(trace).holds());
        Lines lines = lines(width);
        this.figure = Figure.builder(width, HEIGHT + (lines.lines().size() - 1) * NEXT_LINE)
                .background(look.theme().paper())
                .lines(look.theme().lines());
        for (int line = 0; line < lines.lines().size(); line++) {
            draw(lines.lines().get(line), HEIGHT / 2 + line * NEXT_LINE, lines.gap());
        }
    }

    private List<Entry> entries(Words words) {
        Theme theme = look.theme();
        List<Entry> entries = new ArrayList<>(List.of(
                new Entry(words.of("legend.input"), 22, (x, middle) -> box(x, middle, 14, theme.input())),
                new Entry(words.of("legend.state"), 22, this::state),
                new Entry(words.of("legend.output"), 22, (x, middle) -> box(x, middle, 14, theme.output())),
                new Entry(words.of("legend.kept"), 30, this::kept),
                new Entry(words.of("legend.cut"), 32, this::cut),
                new Entry(words.of("legend.here"), 16, this::here)));
        if (branched) {
            entries.add(new Entry(words.of("legend.past"), 22, this::past));
        }
        if (held) {
            entries.add(new Entry(words.of("legend.held"), 30, this::held));
        }
        for (CellMark mark : marks) {
            entries.add(new Entry(
                    mark.title(words),
                    CELL,
                    (x, middle) ->
                            CellLegend.symbol(figure, mark, new Bounds(x, middle - CELL / 2, CELL, CELL), theme)));
        }
        return entries;
    }

    /** With the marks of what does not go on in order; each of them has its name beside it, too. */
    private List<Entry> all(Words words) {
        List<Entry> entries = entries(words);
        if (orders.contains(Kind.OVERLAPS)) {
            entries.add(new Entry(words.of("legend.again"), 26, this::again));
        }
        if (orders.contains(Kind.GAP)) {
            entries.add(new Entry(words.of("legend.leftOut"), 22, this::leftOut));
        }
        if (orders.contains(Kind.JUMPS)) {
            entries.add(new Entry(words.of("legend.jumps"), 26, this::jumps));
        }
        if (orders.contains(Kind.OTHER_SERIES)) {
            entries.add(new Entry(words.of("legend.series"), 12, this::series));
        }
        return entries;
    }

    /** With those marks of the order that the runs have at their first borders, those of passes and of series among them. */
    public static Figure of(View view, Viewport viewport, Style look) {
        return of(view, viewport, look, Set.of());
    }

    /** The same with the marks among cells that are seen. */
    public static Figure of(View view, Viewport viewport, Style look, Set<CellMark> marks) {
        String title = look.words().of("legend.title");
        Set<Kind> orders = EnumSet.noneOf(Kind.class);
        view.traces().forEach(trace -> orders.addAll(orders(trace.run())));
        return new Legend(view, viewport.width(), look, orders, marks)
                .figure
                .title(title)
                .description(title)
                .build();
    }

    /** How the rows go on at the first border between two batches, and between two passes; and whether a series ends. */
    private static Set<Kind> orders(Run run) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        RowShape.firstOrder(run).ifPresent(kinds::add);
        Optional<SlotOrder> order = SlotOrder.of(run);
        if (run.plan().epochs() > 1) {
            order.flatMap(of -> of.into(1, 0, 0)).map(Continuity::kind).ifPresent(kinds::add);
        }
        boolean divided =
                order.filter(of -> of.windows().places().order().isDivided()).isPresent();
        if (divided && run.choice().stateful() && !run.choice().reset().whereSeriesChanges()) {
            kinds.add(Kind.OTHER_SERIES);
        }
        return kinds;
    }

    /** In one line if that can be, without what says its own name if need be, else in as few as can be. */
    private Lines lines(double width) {
        Lines all = lines(width, this::all);
        return all.lines().size() == 1 ? all : lines(width, this::entries);
    }

    private Lines lines(double width, Function<Words, List<Entry>> entries) {
        Words words = look.words().brief();
        Lines full = lines(width, entries.apply(look.words()), LEFT);
        if (full.lines().size() == 1) {
            return full;
        }
        List<Entry> few = entries.apply(words);
        return Stream.of(full, lines(width, few, LEFT), lines(width, few, TIGHT))
                .min(Comparator.comparingInt(tried -> tried.lines().size()))
                .orElseThrow();
    }

    /** As many entries in a line as have room. */
    private static Lines lines(double width, List<Entry> entries, double gap) {
        List<List<Entry>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        double x = LEFT;
        for (Entry entry : entries) {
            if (x > LEFT && x + entry.width() > width - 4) {
                lines.add(new ArrayList<>());
                x = LEFT;
            }
            lines.get(lines.size() - 1).add(entry);
            x += entry.width() + gap;
        }
        return new Lines(lines, gap);
    }

    private void draw(List<Entry> line, double middle, double gap) {
        double x = LEFT;
        for (Entry entry : line) {
            entry.symbol().draw(x, middle);
            figure.add(new TextMark(
                    entry.name(),
                    x + entry.symbolWidth() + 7,
                    middle + 4,
                    SMALL,
                    Anchor.START,
                    look.theme().muted()));
            x += entry.width() + gap;
        }
    }

    private void box(double x, double middle, double height, Theme.Pair colours) {
        Bounds bounds = new Bounds(x, middle - height / 2, 22, height);
        figure.add(new BoxMark(bounds, 3, colours.fill(), Stroke.of(colours.line(), 1.2)));
    }

    private void state(double x, double middle) {
        Theme.Pair colours = look.theme().state();
        box(x, middle, 22, colours);
        List<Bounds> bars = List.of(
                new Bounds(x + 4, middle - 8, 4, 4),
                new Bounds(x + 9, middle - 4, 4, 3),
                new Bounds(x + 14, middle - 7, 4, 3),
                new Bounds(x + 4, middle + 3, 4, 3),
                new Bounds(x + 9, middle + 6, 4, 3),
                new Bounds(x + 14, middle + 4, 4, 2));
        bars.forEach(bar -> figure.add(BoxMark.filled(bar, colours.line())));
    }

    /** The bars of a branch, slim before the broad grey ones of the run that it came from. */
    private void past(double x, double middle) {
        Theme.Pair colours = look.theme().state();
        box(x, middle, 14, colours);
        Ink grey = look.theme().muted().alpha(0.5);
        figure.add(BoxMark.filled(new Bounds(x + 4, middle - 4, 6, 8), grey));
        figure.add(BoxMark.filled(new Bounds(x + 12, middle, 6, 4), grey));
        figure.add(BoxMark.filled(new Bounds(x + 6, middle - 1, 2, 5), colours.line()));
        figure.add(BoxMark.filled(new Bounds(x + 14, middle - 4, 2, 8), colours.line()));
    }

    /** Where a gate begins to be held, and on. */
    private void held(double x, double middle) {
        figure.add(ChangeMark.at(new Point(x + 5.5, middle), 5.5, look.theme()));
        figure.add(ChangeMark.goingOn(new Point(x + 16, middle), 1, look.theme()));
        figure.add(ChangeMark.goingOn(new Point(x + 26, middle), 1, look.theme()));
    }

    private void kept(double x, double middle) {
        Stroke stroke = Stroke.of(look.theme().state().line(), 3.2);
        figure.addAll(new Arrow(12, 6.5).line(new Point(x, middle), new Point(x + 30, middle), stroke));
    }

    private void cut(double x, double middle) {
        Ink ink = look.theme().muted();
        figure.add(PathMark.line(x, middle, x + 11, middle, new Stroke(ink, 1.6, Dash.DOTTED)));
        figure.add(BoxMark.filled(new Bounds(x + 11, middle - 8, 2.4, 16), ink));
        figure.add(new TextMark("0", x + 24, middle + 4.5, new TextFont(Typeface.MONO_BOLD, 12.5), Anchor.MIDDLE, ink));
    }

    private void again(double x, double middle) {
        Stroke stroke = Stroke.of(look.theme().order().line(), 1.4);
        List<Point> back = List.of(
                new Point(x + 24, middle - 5),
                new Point(x + 24, middle + 4),
                new Point(x + 4, middle + 4),
                new Point(x + 4, middle - 6));
        figure.addAll(new Arrow(6, 3.4).along(back, 3, stroke));
    }

    private void jumps(double x, double middle) {
        Stroke stroke = new Stroke(look.theme().order().line(), 1.4, Dash.DASHED);
        List<Point> on = List.of(
                new Point(x + 4, middle - 5),
                new Point(x + 4, middle + 4),
                new Point(x + 24, middle + 4),
                new Point(x + 24, middle - 6));
        figure.addAll(new Arrow(6, 3.4).along(on, 3, stroke));
    }

    private void series(double x, double middle) {
        for (double line : List.of(x + 4, x + 8)) {
            figure.add(PathMark.line(
                    line,
                    middle - 8,
                    line,
                    middle + 8,
                    Stroke.of(look.theme().order().line(), 1.6)));
        }
    }

    private void leftOut(double x, double middle) {
        Bounds bounds = new Bounds(x, middle - 7, 22, 14);
        figure.add(
                new BoxMark(bounds, 3, Ink.NONE, new Stroke(look.theme().order().line(), 1.2, Dash.DASHED)));
    }

    private void here(double x, double middle) {
        Stroke stroke = Stroke.of(look.theme().accent(), 2);
        figure.add(new BoxMark(new Bounds(x, middle - 10, 16, 20), 3.5, Ink.NONE, stroke));
    }
}
