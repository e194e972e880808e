package unrolled.diagram.lanes;

import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Trace;
import unrolled.run.Trouble;
import unrolled.run.plan.Moment;

/** Draws where a lane ends before its time: where it has been computed so far, and where NaN or infinity began. */
final class LaneEnds {
    private static final TextFont FONT = new TextFont(Typeface.SANS_MEDIUM, 12);

    private final Figure.Builder figure;
    private final Trace trace;
    private final Style look;
    private final RowShape shape;

    LaneEnds(Figure.Builder figure, Trace trace, Style look, RowShape shape) {
        this.figure = figure;
        this.trace = trace;
        this.look = look;
        this.shape = shape;
    }

    /** A dashed room for what is still to come, which says so. */
    void notComputed(LaneColumns columns, LanePlace place) {
        if (trace.isComplete()) {
            return;
        }
        double left = Math.max(Margins.GUTTER, columns.x(trace.reached(), 0) - shape.pitch() * 0.5);
        double right = place.viewport().width() - 12;
        String key = trace.reached() == 0 ? "lane.waits" : "lane.toCome";
        String text = look.words().of(key);
        if (right - left < 30) {
            return;
        }
        double top = place.rows().body();
        double height = place.rows().bottom() - top;
        Bounds room = new Bounds(left, top + 4, right - left, Math.max(24, height - 8));
        figure.add(new BoxMark(
                room, 6, look.theme().panel(), new Stroke(look.theme().rule(), 1.2, Dash.DASHED)));
        String fitting = TextMark.ellipsis(text, FONT, room.width() - 16);
        figure.add(new TextMark(
                fitting,
                room.x() + 12,
                FONT.baselineFor(room.centerY()),
                FONT,
                Anchor.START,
                look.theme().muted()));
    }

    /** A line right before the first moment that has NaN or infinity, with what is not finite. */
    void trouble(LaneColumns columns, LanePlace place) {
        trace.trouble().ifPresent(trouble -> {
            Moment moment = trouble.moment();
            double x = columns.x(moment) - shape.pitch() * 0.06;
            Ink ink = look.theme().alarm();
            double top = place.rows().body();
            Cursor there = Cursor.start(trace.run().id()).at(moment);
            Target spot = new Target(Target.Part.TROUBLE, there, () -> LaneHead.trouble(trace, look.words()));
            figure.add(PathMark.line(x, top, x, place.rows().bottom(), new Stroke(ink, 2, Dash.SOLID)), spot);
            String sign = trouble.what() == Trouble.What.EXPLODING ? "!" : "NaN";
            TextMark text = new TextMark(sign, x + 5, top + 11, FONT, Anchor.START, ink);
            figure.add(BoxMark.filled(text.bounds().inset(-2), look.theme().paper()));
            figure.add(text, spot);
        });
    }
}
