package unrolled.diagram.training;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import unrolled.analysis.training.LearningCurve;
import unrolled.analysis.training.LearningCurves.Unit;
import unrolled.diagram.base.RunBadge;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Trend;
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

/**
 * Draws where learning curves end: a badge with the letter of the run, round for training, square for validation and a
 * diamond for evaluate, with the last loss beside it; a cross with a sentence where a loss is no number. Badges that would
 * lie on each other move apart.
 */
final class CurveEnds {
    /** How wide and high a badge is with its number. */
    static final double WIDTH = 74;

    static final double HEIGHT = RunBadge.SMALL + 1;

    private static final double BADGE = RunBadge.SMALL;
    private static final double AWAY = 7;
    private static final double CROSS = 4.5;
    /** How far a badge moves to look for a free place. */
    private static final double STEP = 3;

    private static final TextFont SENTENCE = new TextFont(Typeface.SANS_MEDIUM, 11.5);
    private static final TextFont NUMBER = new TextFont(Typeface.MONO, 10.5);
    private static final int FIGURES = 4;
    /** So many columns are looked through for a free place. */
    private static final int COLUMNS = 5;

    private final Figure.Builder figure;
    private final Style look;
    private final Bounds within;
    private final List<Trend> lines;
    private final List<Bounds> taken = new ArrayList<>();

    /** Ends of these lines; all that is drawn lies within some bounds. */
    CurveEnds(Figure.Builder figure, Bounds within, List<Trend> lines, Style look) {
        this.figure = figure;
        this.within = within;
        this.lines = lines;
        this.look = look;
    }

    /** The end of a curve at a point; {@code said} is whether its sentence was said by another curve already. */
    void draw(LearningCurve curve, Point end, Unit unit, boolean said) {
        OptionalInt broken = curve.broken();
        String sentence = broken.isEmpty() || said ? "" : sentence(curve, broken.getAsInt(), unit);
        String number = broken.isEmpty() ? look.words().figures(last(curve), FIGURES) : "";
        double width = BADGE
                + (sentence.isEmpty() ? 0 : 6 + SENTENCE.width(sentence))
                + (number.isEmpty() ? 0 : 5 + NUMBER.width(number));
        double left = end.x() + AWAY + (broken.isEmpty() ? 0 : CROSS);
        boolean turned = left + width > within.right();
        Bounds place = free(
                new Bounds(turned ? end.x() - AWAY - CROSS - width : left, end.y() - BADGE / 2, width, BADGE),
                !sentence.isEmpty());
        taken.add(place);
        Ink ink = look.theme().run(curve.run());
        Bounds badge = new Bounds(place.x(), place.y(), BADGE, BADGE);
        if (Math.abs(badge.centerY() - end.y()) > 1 || place.x() > left + 1) {
            double nearest = turned ? place.right() : badge.x();
            figure.add(PathMark.line(end.x(), end.y(), nearest, badge.centerY(), Stroke.of(ink.alpha(0.6), 1)));
        }
        if (!sentence.isEmpty()) {
            figure.add(new BoxMark(place.inset(-2), 4, look.theme().panel().alpha(0.85), Stroke.NONE));
            figure.add(new TextMark(
                    sentence,
                    badge.right() + 6,
                    SENTENCE.baselineFor(place.centerY()),
                    SENTENCE,
                    Anchor.START,
                    look.theme().alarm()));
        }
        if (!number.isEmpty()) {
            figure.add(new BoxMark(place.inset(-1), 4, look.theme().panel().alpha(0.85), Stroke.NONE));
            figure.add(new TextMark(
                    number,
                    badge.right() + 5,
                    NUMBER.baselineFor(place.centerY()),
                    NUMBER,
                    Anchor.START,
                    look.theme().text()));
        }
        badge(curve, new Point(badge.centerX(), badge.centerY()));
        if (broken.isPresent()) {
            cross(end);
        }
    }

    private static double last(LearningCurve curve) {
        return curve.losses().at(curve.losses().count() - 1);
    }

    private String sentence(LearningCurve curve, int broken, Unit unit) {
        String number = look.words().plain(curve.losses().at(broken), 0);
        return look.words().of("curves.broken." + unit.key(), number, curve.at(broken));
    }

    private void badge(LearningCurve curve, Point middle) {
        RunBadge badge = RunBadge.small(figure, look);
        switch (curve.kind()) {
            case TRAINING -> badge.disc(curve.run(), middle);
            case VALIDATION -> badge.square(curve.run(), middle);
            case EVALUATION -> badge.diamond(curve.run(), middle);
        }
    }

    private void cross(Point end) {
        Stroke stroke = Stroke.of(look.theme().alarm(), 2.6);
        double x = end.x();
        double y = end.y();
        figure.add(PathMark.line(x - CROSS, y - CROSS, x + CROSS, y + CROSS, stroke));
        figure.add(PathMark.line(x - CROSS, y + CROSS, x + CROSS, y - CROSS, stroke));
    }

    /** The place itself or the nearest free one above or below it, else one further to the right. */
    private Bounds free(Bounds wanted, boolean sentence) {
        for (int column = 0; column < COLUMNS && wanted.x() + column * WIDTH < within.right(); column++) {
            double x = wanted.x() + column * WIDTH;
            for (int k = 0; k < 2 * within.height() / STEP; k++) {
                double away = Math.ceil(k / 2.0) * STEP * (k % 2 == 0 ? 1 : -1);
                Bounds place = new Bounds(x, inside(wanted.y()) + away, wanted.width(), BADGE);
                boolean free =
                        taken.stream().noneMatch(other -> place.inset(-0.5).intersects(other));
                if (free && place.y() == inside(place.y()) && !(sentence && covers(place))) {
                    return place;
                }
            }
        }
        return new Bounds(wanted.x(), inside(wanted.y()), wanted.width(), BADGE);
    }

    private double inside(double top) {
        return Math.max(within.y(), Math.min(within.bottom() - BADGE, top));
    }

    /** Whether a curve runs through the place of a sentence. */
    private boolean covers(Bounds place) {
        return lines.stream().anyMatch(line -> line.runsThrough(place));
    }
}
