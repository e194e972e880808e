package unrolled.diagram.base;

import java.util.List;
import unrolled.analysis.View;
import unrolled.debug.stop.AllHits.Spread;
import unrolled.diagram.base.Target.Part;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** A whole run as a strip, with a mark wherever a condition is hit, and where we stand. */
public final class HitStrip {
    private static final double NARROWEST = 2;
    private static final double POINTER = 4;

    private HitStrip() {}

    /**
     * The strip by itself.
     *
     * @param trace of the run in which the hits are
     */
    public static Figure of(Spread spread, Trace trace, View view, PictureSize size, Style look) {
        Theme theme = look.theme();
        Figure.Builder figure = Figure.builder(size.width(), size.height())
                .background(theme.panel())
                .lines(theme.lines());
        Bounds strip = new Bounds(POINTER, POINTER, size.width() - 2 * POINTER, size.height() - POINTER);
        figure.add(new BoxMark(strip, 2, theme.rule().alpha(0.5), Stroke.NONE));
        add(spread, trace, view, strip, figure, look);
        if (view.current() == trace) {
            Plan plan = trace.plan();
            double share = (plan.index(view.cursor().moment()) + 0.5) / plan.moments();
            double x = strip.x() + strip.width() * share;
            figure.add(PathMark.polygon(
                    List.of(new Point(x - POINTER, 0), new Point(x + POINTER, 0), new Point(x, POINTER + 1)),
                    theme.accent(),
                    Stroke.NONE));
        }
        return figure.title(look.words().of("hits.strip")).build();
    }

    /** The marks over a strip of a run; each leads to the first hit in its part. */
    public static void add(Spread spread, Trace trace, View view, Bounds strip, Figure.Builder figure, Style look) {
        double each = strip.width() / spread.parts();
        double end = Double.NEGATIVE_INFINITY;
        for (int part = 0; part < spread.parts(); part++) {
            double x = strip.x() + part * each;
            if (spread.at(part) > 0 && x >= end) {
                end = x + Math.max(NARROWEST, each);
                Moment moment = spread.first(part);
                figure.add(
                        BoxMark.filled(
                                new Bounds(x, strip.y(), end - x, strip.height()),
                                look.theme().stop()),
                        new Target(
                                Part.STOP,
                                view.inRun(trace.run().id()).at(moment),
                                () -> Labels.moment(trace, moment, look.words())));
            }
        }
    }
}
