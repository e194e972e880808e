package unrolled.diagram.base;

import java.util.ArrayList;
import java.util.List;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** The quiet part of a picture with curves: lines across it with their numbers, counts along it, and where we stand. */
public final class Plot {
    /** From the top of a picture to its curves, and from its curves to its bottom. */
    public static final double TOP = 32;

    public static final double BOTTOM = 22;

    private static final TextFont NUMBER = new TextFont(Typeface.MONO, 10.5);
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 11);
    private static final double LEAST_LABEL = 60;

    private final Figure.Builder figure;
    private final Bounds area;
    private final Style look;

    public Plot(Figure.Builder figure, Bounds area, Style look) {
        this.figure = figure;
        this.area = area;
        this.look = look;
    }

    /** Lines across the area at round values. */
    public void values(LinearAxis y) {
        Theme theme = look.theme();
        List<Double> ticks = y.ticks((int) Math.max(2, Math.min(6, area.height() / 26)));
        for (double tick : ticks) {
            double at = y.at(tick);
            figure.add(PathMark.line(area.x(), at, area.right(), at, Stroke.of(theme.rule(), 1)));
            String number = look.words().figures(tick, 6);
            figure.add(new TextMark(number, area.x() - 8, NUMBER.baselineFor(at), NUMBER, Anchor.END, theme.muted()));
        }
    }

    /** Counts below the area at round numbers, the first one with its word. */
    public void counts(List<Integer> ticks, LinearAxis x, String key) {
        double free = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < ticks.size(); k++) {
            int count = ticks.get(k);
            String name = k == 0 ? look.words().of(key, count) : String.valueOf(count);
            double at = x.at(count);
            double half = SMALL.width(name) / 2;
            TextMark text = new TextMark(
                    name,
                    Math.max(area.x() - 3 + half, Math.min(area.right() + 14 - half, at)),
                    area.bottom() + 16,
                    SMALL,
                    Anchor.MIDDLE,
                    look.theme().muted());
            if (text.start() < free) {
                continue;
            }
            figure.add(PathMark.line(
                    at,
                    area.bottom(),
                    at,
                    area.bottom() + 4,
                    Stroke.of(look.theme().muted(), 1)));
            figure.add(text);
            free = text.bounds().right() + 14;
        }
        Stroke stroke = Stroke.of(look.theme().muted(), 1);
        figure.add(PathMark.line(area.x(), area.bottom(), area.right(), area.bottom(), stroke));
    }

    /** First and last count and the round numbers between, as many as have room. */
    public static List<Integer> ticks(int first, int last, double width) {
        double label = Math.max(LEAST_LABEL, 24 + SMALL.width(String.valueOf(last)));
        int most = (int) Math.max(1, width / label);
        int step = (int) Math.max(1, Math.round(LinearAxis.step((last - first) / (double) most)));
        List<Integer> ticks = new ArrayList<>(List.of(first));
        for (long count = (first / step + 1L) * step; count <= last; count += step) {
            ticks.add((int) count);
        }
        if (last - ticks.get(ticks.size() - 1) >= step * 0.6) {
            ticks.add(last);
        }
        return List.copyOf(ticks);
    }

    /** The line where we stand, and a dot on each of the values there. */
    public void here(double x, List<Double> values) {
        Ink accent = look.theme().accent();
        figure.add(BoxMark.filled(
                new Bounds(x - 3, area.y(), 6, area.height()),
                look.theme().panel().alpha(0.7)));
        figure.add(BoxMark.filled(new Bounds(x - 1, area.y() - 2, 2, area.height() + 2), accent));
        figure.add(PathMark.polygon(
                List.of(new Point(x - 5, area.y() - 8), new Point(x + 5, area.y() - 8), new Point(x, area.y() - 1)),
                accent,
                Stroke.NONE));
        for (double y : values) {
            figure.add(BoxMark.circle(new Point(x, y), 4, look.theme().panel(), Stroke.of(accent, 2)));
        }
    }

    /** A sentence in the middle where there is nothing to draw. */
    public void nothing(String sentence) {
        TextFont font = new TextFont(Typeface.SANS, 13);
        String shown = TextMark.ellipsis(sentence, font, area.width());
        figure.add(new TextMark(
                shown,
                area.centerX(),
                font.baselineFor(area.centerY()),
                font,
                Anchor.MIDDLE,
                look.theme().muted()));
    }
}
