package unrolled.diagram.lanes;

import java.util.List;
import unrolled.analysis.View;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.diagram.base.BookmarkNames;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** The bookmarks of a run, under the columns of their moments: ribbons, left of the breakpoint where one stands there too. */
final class BookmarkMarks {
    private static final double HALF = 3.5;
    private static final double HEIGHT = 10.5;
    private static final double NOTCH = 3.5;
    private static final double BELOW = 4;
    private static final double BESIDE = 11;

    private final Figure.Builder figure;
    private final View view;
    private final Style look;

    BookmarkMarks(Figure.Builder figure, View view, Style look) {
        this.figure = figure;
        this.view = view;
        this.look = look;
    }

    /** @param rows of the run whose bookmarks are drawn */
    void draw(LanesOptions options, Viewport viewport, LaneRows rows) {
        Trace trace = rows.trace();
        Run run = trace.run();
        RowShape shape = rows.shape();
        LaneColumns columns = new LaneColumns(run, view.follow(trace).moment(), viewport.anchor(), shape.pitch());
        for (Bookmark bookmark : options.bookmarks()) {
            Moment moment = bookmark.place().moment();
            if (bookmark.place().run().equals(run.id()) && run.plan().has(moment)) {
                double aside = trace == view.current() && isStop(moment, options.breakpoints()) ? BESIDE : 0;
                double x = columns.x(moment) + shape.box() / 2 - aside;
                if (x > Margins.GUTTER && x < viewport.width()) {
                    mark(bookmark, new Point(x, rows.bottom() + BELOW));
                }
            }
        }
    }

    private static boolean isStop(Moment moment, List<Breakpoint> breakpoints) {
        return breakpoints.stream().anyMatch(one -> one.when().equals(new When.At(moment)));
    }

    private void mark(Bookmark bookmark, Point top) {
        Ink ink = look.theme().accent();
        PathMark ribbon = PathMark.polygon(
                List.of(
                        top.translate(-HALF, 0),
                        top.translate(HALF, 0),
                        top.translate(HALF, HEIGHT),
                        top.translate(0, HEIGHT - NOTCH),
                        top.translate(-HALF, HEIGHT)),
                ink,
                Stroke.of(ink, 1));
        figure.add(
                ribbon,
                new Target(
                        Part.BOOKMARK,
                        bookmark.place(),
                        () -> look.words().of("bookmark", BookmarkNames.of(bookmark, view.traces(), look.words()))));
    }
}
