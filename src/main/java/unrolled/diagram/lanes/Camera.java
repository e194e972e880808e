package unrolled.diagram.lanes;

import unrolled.analysis.View;
import unrolled.diagram.base.Margins;
import unrolled.figure.Bounds;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** How the viewport moves over the lanes: it follows the cursor, is dragged, and zooms at a point. */
public final class Camera {
    private static final double MARGIN = 40;

    /** What stands above the first row of a lane: the name of the run and the batches. */
    private static final double HEAD = 58;

    private Camera() {}

    /** The viewport in which all lanes fit, as far as they can still be read, with the cursor in sight. */
    public static Viewport home(View view, double width, double height) {
        LanesLayout layout = LanesLayout.fitting(view, width, height);
        Viewport first = new Viewport(width, height, Margins.GUTTER, 0, layout.zoom());
        return rowInSight(view, settle(layout, centred(view, first)));
    }

    /** The same picture after the cursor moved: it stands still, and moves on only where the cursor would leave it. */
    public static Viewport follow(View before, View after, Viewport viewport) {
        boolean sameRun = before.cursor().run().equals(after.cursor().run());
        double anchor = viewport.anchor();
        if (sameRun) {
            Trace trace = after.current();
            long from = LaneColumns.column(
                    trace.run(), trace.nearest(before.cursor().moment()));
            long to = LaneColumns.column(trace.run(), after.cursor().moment());
            anchor += (to - from) * pitch(viewport);
        }
        Viewport moved = at(viewport, anchor, viewport.scroll());
        return settle(layout(after, moved), inSight(after, moved) ? moved : centred(after, moved));
    }

    /** The viewport moved by a drag or a wheel; to the right and down are positive. */
    public static Viewport pan(View view, Viewport viewport, double dx, double dy) {
        Viewport moved = at(viewport, viewport.anchor() + dx, viewport.scroll() - dy);
        return settle(layout(view, moved), moved);
    }

    /** Zoomed by a factor, so that what is under a point stays there. */
    public static Viewport zoom(View view, Viewport viewport, double factor, double x, double y) {
        Viewport scaled = new Viewport(
                viewport.width(), viewport.height(), viewport.anchor(), viewport.scroll(), viewport.zoom() * factor);
        double real = scaled.zoom() / viewport.zoom();
        double anchor = x + (viewport.anchor() - x) * real;
        LanesLayout layout = layout(view, scaled);
        double higher = layout.height() / layout(view, viewport).height();
        double scroll = (viewport.scroll() + y) * higher - y;
        return settle(layout, at(scaled, anchor, scroll));
    }

    /**
     * The same picture in another size; one that was fitted to its height is fitted to the new one, and a cursor or a
     * difference that was in sight stays so.
     */
    public static Viewport resized(View view, Viewport viewport, double width, double height) {
        LanesLayout before = layout(view, viewport);
        LanesLayout layout = isFitted(before, viewport) ? LanesLayout.fitting(view, width, height) : before;
        double anchor = viewport.anchor() * layout.zoom() / viewport.zoom();
        Viewport sized = new Viewport(width, height, anchor, viewport.scroll(), layout.zoom());
        boolean lost = inSight(view, viewport) && !inSight(view, sized);
        Viewport settled = settle(layout, lost ? centred(view, sized) : sized);
        boolean difference =
                before.pair().isPresent() && before.differenceBottom() <= viewport.scroll() + viewport.height();
        return difference ? differenceInSight(layout, settled) : settled;
    }

    /**
     * The same picture when another lane has come or gone: lanes that were fitted to the height are fitted again.
     */
    public static Viewport refitted(View before, View after, Viewport viewport) {
        boolean fitted = isFitted(layout(before, viewport), viewport);
        LanesLayout layout =
                fitted ? LanesLayout.fitting(after, viewport.width(), viewport.height()) : layout(after, viewport);
        double anchor = viewport.anchor() * layout.zoom() / viewport.zoom();
        return settle(
                layout, new Viewport(viewport.width(), viewport.height(), anchor, viewport.scroll(), layout.zoom()));
    }

    private static LanesLayout layout(View view, Viewport viewport) {
        return LanesLayout.of(view, viewport.zoom());
    }

    private static boolean isFitted(LanesLayout layout, Viewport viewport) {
        double fitting = LanesLayout.fitting(layout.view(), viewport.width(), viewport.height())
                .zoom();
        return Math.abs(viewport.zoom() - fitting) < 1e-9;
    }

    private static double pitch(Viewport viewport) {
        return RowShape.pitch(viewport.zoom());
    }

    private static Viewport at(Viewport viewport, double anchor, double scroll) {
        return new Viewport(viewport.width(), viewport.height(), anchor, scroll, viewport.zoom());
    }

    /** Whether the batch of the cursor and the border into it are seen. */
    private static boolean inSight(View view, Viewport viewport) {
        Moment moment = view.cursor().moment();
        int step = moment.step();
        int steps = view.current().plan().steps(moment.epoch(), moment.batch());
        int border = moment.epoch() == 0 && moment.batch() == 0 ? 0 : 1;
        double left = viewport.anchor() - (step + border) * pitch(viewport);
        double right = viewport.anchor() + (steps - step) * pitch(viewport);
        boolean fits = right - left < viewport.width() - Margins.GUTTER;
        return fits
                ? left >= Margins.GUTTER - 1 && right <= viewport.width()
                : viewport.anchor() >= Margins.GUTTER && viewport.anchor() + pitch(viewport) <= viewport.width();
    }

    /** The batch of the cursor about a third from the left, or as far as it is seen whole where it fits. */
    private static Viewport centred(View view, Viewport viewport) {
        Moment moment = view.cursor().moment();
        int step = moment.step();
        int steps = view.current().plan().steps(moment.epoch(), moment.batch());
        double room = viewport.width() - Margins.GUTTER;
        double left = Margins.GUTTER + Math.max(pitch(viewport), room * 0.3);
        boolean fits = (steps + 1) * pitch(viewport) <= room;
        double right = viewport.width() - (fits ? steps - step : 1) * pitch(viewport);
        return at(viewport, Math.min(left + step * pitch(viewport), right), viewport.scroll());
    }

    /**
     * The batch of the cursor at the left, or as much of it as leaves room behind the cursor's box.
     *
     * @param room in pixels, for what is to stand there
     */
    public static Viewport atLeft(View view, Viewport viewport, double room) {
        int step = view.cursor().moment().step();
        double pitch = pitch(viewport);
        double most = viewport.width() - room - pitch;
        double anchor = Math.max(Margins.GUTTER + pitch, Math.min(Margins.GUTTER + pitch * (step + 1), most));
        return at(viewport, anchor, settle(layout(view, viewport), viewport).scroll());
    }

    /** Where the cursor is in sight: as it is seen, if it is. */
    public static Viewport backToCursor(View view, Viewport viewport) {
        return inSight(view, viewport)
                ? viewport
                : rowInSight(view, settle(layout(view, viewport), centred(view, viewport)));
    }

    /** Not beyond the first or the last column of the cursor's run, nor above or below the lanes. */
    private static Viewport settle(LanesLayout layout, Viewport viewport) {
        View view = layout.view();
        Trace trace = view.current();
        double pitch = pitch(viewport);
        double toFirst = LaneColumns.column(trace.run(), view.cursor().moment()) * pitch;
        double toLast = LaneColumns.column(trace.run(), trace.lastReached()) * pitch - toFirst;
        double most = Margins.GUTTER + Math.max(28, 0.7 * pitch) + toFirst;
        double least = Math.min(most, viewport.width() - MARGIN - 3 * pitch - toLast);
        double anchor = Math.max(least, Math.min(most, viewport.anchor()));
        double scroll = Math.max(0, Math.min(viewport.scroll(), layout.mostScroll(viewport.height())));
        return at(viewport, anchor, scroll);
    }

    /** Scrolled so that the difference of two runs is seen, and first of all the row of the cursor's slot. */
    public static Viewport differenceInSight(View view, Viewport viewport) {
        return differenceInSight(layout(view, viewport), viewport);
    }

    private static Viewport differenceInSight(LanesLayout layout, Viewport viewport) {
        Bounds row = layout.currentRow();
        double bottom = layout.differenceBottom() + 10;
        double wanted = Math.max(viewport.scroll(), bottom - viewport.height());
        double least = row.bottom() + 10 - viewport.height();
        double scroll = Math.max(least, Math.min(wanted, row.y() - 4));
        return settle(layout, at(viewport, viewport.anchor(), scroll));
    }

    /** Scrolled so that the row of the cursor's slot is seen. */
    public static Viewport rowInSight(View view, Viewport viewport) {
        LanesLayout layout = layout(view, viewport);
        Bounds row = layout.currentRow();
        double top = row.y() - HEAD;
        double bottom = row.bottom() + 10;
        double scroll = viewport.scroll();
        if (bottom - scroll > viewport.height()) {
            scroll = bottom - viewport.height();
        }
        if (top - scroll < 0) {
            scroll = top;
        }
        return settle(layout, at(viewport, viewport.anchor(), scroll));
    }
}
