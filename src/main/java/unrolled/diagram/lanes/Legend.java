package unrolled.diagram.lanes;

import java.util.List;
import unrolled.analysis.View;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
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

/** What the shapes and colours of the lanes stand for, in one line. */
public final class Legend {
    public static final double HEIGHT = 30;

    private static final TextFont SMALL = new TextFont(Typeface.SANS, 12);
    private static final double MIDDLE = HEIGHT / 2;

    private final Figure.Builder figure;
    private final Style look;
    private final double width;
    private double x = 14;

    private Legend(double width, Style look) {
        this.look = look;
        this.width = width;
        this.figure = Figure.builder(width, HEIGHT).background(look.theme().paper());
    }

    /** Entries that have no room are left out, the last ones first. */
    public static Figure of(View view, Viewport viewport, Style look) {
        Legend legend = new Legend(viewport.width(), look);
        Theme theme = look.theme();
        legend.box("legend.input", theme.input());
        legend.state();
        legend.box("legend.output", theme.output());
        legend.kept();
        if (view.traces().stream()
                .anyMatch(trace -> Branch.of(view, trace).oldChoice().isPresent())) {
            legend.past();
        }
        legend.cut();
        legend.here();
        return legend.figure
                .title(look.words().of("legend.title"))
                .description(look.words().of("legend.title"))
                .build();
    }

    private boolean room(String key, double symbol) {
        return roomFor(look.words().of(key), symbol);
    }

    private boolean roomFor(String name, double symbol) {
        return x + symbol + 7 + SMALL.width(name) < width - 4;
    }

    private void name(String key, double symbol) {
        named(look.words().of(key), symbol);
    }

    private void named(String name, double symbol) {
        TextMark text = new TextMark(
                name,
                x + symbol + 7,
                MIDDLE + 4,
                SMALL,
                Anchor.START,
                look.theme().muted());
        figure.add(text);
        x += symbol + 7 + text.width() + 14;
    }

    private void box(String key, Theme.Pair colours) {
        if (room(key, 22)) {
            figure.add(
                    new BoxMark(new Bounds(x, MIDDLE - 7, 22, 14), 3, colours.fill(), Stroke.of(colours.line(), 1.2)));
            name(key, 22);
        }
    }

    private void state() {
        if (!room("legend.state", 22)) {
            return;
        }
        Theme.Pair colours = look.theme().state();
        figure.add(new BoxMark(new Bounds(x, MIDDLE - 11, 22, 22), 3, colours.fill(), Stroke.of(colours.line(), 1.2)));
        List<Bounds> bars = List.of(
                new Bounds(x + 4, MIDDLE - 8, 4, 4),
                new Bounds(x + 9, MIDDLE - 4, 4, 3),
                new Bounds(x + 14, MIDDLE - 7, 4, 3),
                new Bounds(x + 4, MIDDLE + 3, 4, 3),
                new Bounds(x + 9, MIDDLE + 6, 4, 3),
                new Bounds(x + 14, MIDDLE + 4, 4, 2));
        bars.forEach(bar -> figure.add(BoxMark.filled(bar, colours.line())));
        name("legend.state", 22);
    }

    /** The bars of a branch, slim before the broad grey ones of the run that it came from. */
    private void past() {
        if (room("legend.past", 22)) {
            Theme.Pair colours = look.theme().state();
            figure.add(
                    new BoxMark(new Bounds(x, MIDDLE - 7, 22, 14), 3, colours.fill(), Stroke.of(colours.line(), 1.2)));
            Ink grey = look.theme().muted().alpha(0.5);
            figure.add(BoxMark.filled(new Bounds(x + 4, MIDDLE - 4, 6, 8), grey));
            figure.add(BoxMark.filled(new Bounds(x + 12, MIDDLE, 6, 4), grey));
            figure.add(BoxMark.filled(new Bounds(x + 6, MIDDLE - 1, 2, 5), colours.line()));
            figure.add(BoxMark.filled(new Bounds(x + 14, MIDDLE - 4, 2, 8), colours.line()));
            name("legend.past", 22);
        }
    }

    private void kept() {
        if (room("legend.kept", 30)) {
            Stroke stroke = Stroke.of(look.theme().state().line(), 3.2);
            figure.addAll(new Arrow(12, 6.5).line(new Point(x, MIDDLE), new Point(x + 30, MIDDLE), stroke));
            name("legend.kept", 30);
        }
    }

    private void cut() {
        if (room("legend.cut", 32)) {
            Ink ink = look.theme().muted();
            figure.add(PathMark.line(x, MIDDLE, x + 11, MIDDLE, new Stroke(ink, 1.6, Dash.DOTTED)));
            figure.add(BoxMark.filled(new Bounds(x + 11, MIDDLE - 8, 2.4, 16), ink));
            figure.add(new TextMark(
                    "0", x + 24, MIDDLE + 4.5, new TextFont(Typeface.MONO_BOLD, 12.5), Anchor.MIDDLE, ink));
            name("legend.cut", 32);
        }
    }

    private void here() {
        if (room("legend.here", 16)) {
            Stroke stroke = Stroke.of(look.theme().accent(), 2);
            figure.add(new BoxMark(new Bounds(x, MIDDLE - 10, 16, 20), 3.5, Ink.NONE, stroke));
            name("legend.here", 16);
        }
    }
}
