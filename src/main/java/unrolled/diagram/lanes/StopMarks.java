package unrolled.diagram.lanes;

import java.util.List;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.diagram.base.BreakpointNames;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Mark;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.run.Run;
import unrolled.run.plan.Moment;

/** The breakpoints that stand at a moment, under its column: a disc, a diamond for a log point, hollow while switched off. */
final class StopMarks {
    private static final double RADIUS = 4.5;
    private static final double BELOW = 9;

    private final Figure.Builder figure;
    private final View view;
    private final Style look;

    StopMarks(Figure.Builder figure, View view, Style look) {
        this.figure = figure;
        this.view = view;
        this.look = look;
    }

    /** @param bottom of the lane of the cursor's run */
    void draw(List<Breakpoint> breakpoints, Viewport viewport, double bottom) {
        Run run = view.current().run();
        RowShape shape = new RowShape(run, viewport.zoom());
        LaneColumns columns = new LaneColumns(run, view.cursor().moment(), viewport.anchor(), shape.pitch());
        for (Breakpoint breakpoint : breakpoints) {
            if (breakpoint.when() instanceof When.At at && run.plan().has(at.moment())) {
                Moment moment = at.moment();
                double x = columns.x(moment) + shape.box() / 2;
                if (x > Margins.GUTTER && x < viewport.width()) {
                    mark(breakpoint, moment, new Point(x, bottom + BELOW));
                }
            }
        }
    }

    private void mark(Breakpoint breakpoint, Moment moment, Point at) {
        Ink ink = breakpoint.enabled() ? look.theme().stop() : look.theme().muted();
        Ink fill = breakpoint.enabled() ? ink : Ink.NONE;
        Stroke stroke = Stroke.of(ink, 1.4);
        double r = RADIUS + 1;
        Mark mark = breakpoint.isLogPoint()
                ? PathMark.diamond(at, r, fill, stroke)
                : BoxMark.circle(at, RADIUS, fill, stroke);
        Cursor place = view.cursor().at(moment);
        figure.add(mark, new Target(Part.STOP, place, () -> BreakpointNames.of(breakpoint.when(), view, look.words())));
    }
}
