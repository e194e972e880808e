package unrolled.diagram.heat;

import java.util.Optional;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.StepPlaces;
import unrolled.diagram.lanes.RowShape;
import unrolled.diagram.lanes.Viewport;
import unrolled.figure.Bounds;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Where the strips of the heat map are: one a run, each as wide as the whole run. */
public record HeatMapLayout(View view, double width, double height) implements StepPlaces {
    private static final double LEFT = Margins.GUTTER;
    private static final double RIGHT = 18;
    private static final double TOP = 29;
    private static final double BOTTOM = 20;
    private static final double LEAST = 8.6;
    /** No part of the run is shown narrower. */
    private static final double NARROW = 8;

    /** The strips that have room, beginning so that the run of the cursor is among them. */
    int firstShown() {
        return Math.max(
                0, Math.min(view.currentIndex() - shown() + 1, view.traces().size() - shown()));
    }

    int shown() {
        double room = Math.floor((height - TOP - BOTTOM) / LEAST) - differences();
        return (int) Math.max(1, Math.min(view.traces().size(), room));
    }

    /** The difference has a strip of its own, under the others, if there is one. */
    private int differences() {
        return view.pair().isPresent() ? 1 : 0;
    }

    /** Where the strip of the difference is, if there is one. */
    public Bounds difference() {
        return strip(firstShown() + shown());
    }

    Bounds strip(int index) {
        double pitch = Math.min(Math.max(46, height / 3.5), (height - TOP - BOTTOM) / (shown() + differences()));
        double gap = Math.min(6, pitch * 0.2);
        return new Bounds(LEFT, TOP + (index - firstShown()) * pitch, columnsWidth(width), pitch - gap);
    }

    Bounds all() {
        Bounds first = strip(firstShown());
        return first.union(strip(firstShown() + shown() + differences() - 1));
    }

    /** How many pixels wide a strip is in a view of a width. */
    public static double columnsWidth(double width) {
        return Math.max(1, width - LEFT - RIGHT);
    }

    double x(Plan plan, Moment moment) {
        return LEFT + columnsWidth(width) * (plan.index(moment) + 0.5) / plan.moments();
    }

    /** Around what a viewport shows of the cursor's run, in all strips; wide enough to be seen. */
    public Bounds seen(Viewport viewport) {
        Plan plan = view.current().plan();
        double pitch = new RowShape(view.current().run(), viewport.zoom()).pitch();
        double steps = (double) plan.moments() / plan.allBatches();
        double moments = pitch * (steps + 1) / steps; // pixels a moment, its share of the border with it
        double here = plan.index(view.cursor().moment());
        double scale = columnsWidth(width) / plan.moments();
        double from = LEFT + scale * (here - (viewport.anchor() - Margins.GUTTER) / moments);
        double to = LEFT + scale * (here + (viewport.width() - viewport.anchor()) / moments);
        double left = Math.max(LEFT, Math.min(from, width - RIGHT - NARROW));
        double right = Math.max(left + NARROW, Math.min(to, width - RIGHT));
        return new Bounds(left, all().y(), right - left, all().height());
    }

    /** The moment, and the run, under a point; empty beside the strips. */
    @Override
    public Optional<Cursor> at(double x, double y) {
        for (int index = firstShown(); index < firstShown() + shown(); index++) {
            Bounds strip = strip(index);
            if (strip.inset(-2).contains(Math.max(strip.x(), Math.min(x, strip.right())), y)) {
                return Optional.of(cursor(view.traces().get(index), x));
            }
        }
        boolean difference = view.pair().isPresent()
                && difference().inset(-2).contains(difference().centerX(), y);
        return difference ? Optional.of(along(x)) : Optional.empty();
    }

    /** The moment of the cursor's run at an x, wherever the pointer is: for dragging. */
    @Override
    public Cursor along(double x) {
        return cursor(view.current(), x);
    }

    private Cursor cursor(Trace trace, double x) {
        double share = (x - LEFT) / columnsWidth(width);
        Moment moment = trace.plan().at((long) Math.floor(share * trace.plan().moments()));
        return view.cursor().inRun(trace.run().id()).at(moment).within(trace);
    }
}
