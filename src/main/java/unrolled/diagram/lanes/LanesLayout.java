package unrolled.diagram.lanes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unrolled.analysis.RunPair;
import unrolled.analysis.View;
import unrolled.diagram.base.Margins;
import unrolled.figure.Bounds;
import unrolled.run.Trace;

/**
 * Where the lanes stand under each other at a zoom, before scrolling: those that are compared together, the one with more
 * rows first, so that both are near their difference, which comes next; the other runs under it.
 */
public final class LanesLayout {
    private static final double TOP = 6;
    private static final double FOOT = 4;
    /** Where the order of the last rows is marked. */
    private static final double MARKED_FOOT = 20;

    private static final double MOST_FITTED = 2.2;

    private final View view;
    private final double zoom;
    private final Optional<RunPair> pair;
    private final List<LaneRows> lanes;

    private LanesLayout(View view, double zoom) {
        this.view = view;
        this.zoom = zoom;
        this.pair = view.pair();
        this.lanes = under(unplaced());
    }

    public static LanesLayout of(View view, double zoom) {
        return new LanesLayout(view, zoom);
    }

    /**
     * All lanes as large as they fit into a height, within what can still be read from some distance; and so that a batch
     * and the border into it fit into the width, if boxes of the usual size do.
     */
    public static LanesLayout fitting(View view, double width, double height) {
        double low = RowShape.LEAST_READABLE;
        double wide = widest(view, width);
        double high = wide < 1 ? MOST_FITTED : Math.min(MOST_FITTED, wide);
        for (int halving = 0; halving < 20; halving++) {
            double middle = (low + high) / 2;
            if (of(view, middle).height() <= height) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return of(view, low);
    }

    /** So near at most are a batch and the border into it seen in a width. */
    private static double widest(View view, double width) {
        int steps = view.traces().stream()
                .mapToInt(trace -> trace.run().samples().steps())
                .max()
                .orElse(1);
        return (width - Margins.GUTTER) / ((steps + 1) * RowShape.pitch(1));
    }

    private List<LaneRows> unplaced() {
        List<Trace> order = new ArrayList<>(view.traces());
        pair.ifPresent(two -> order.sort(Comparator.comparingInt(
                trace -> isOf(two, trace) ? -trace.plan().slots() : 1)));
        List<LaneRows> lanes = new ArrayList<>();
        for (Trace trace : order) {
            lanes.add(LaneRows.of(trace, zoom));
        }
        pair.ifPresent(two -> lanes.add(2, LaneRows.ofDifference(two.one(), zoom)));
        return lanes;
    }

    private static boolean isOf(RunPair pair, Trace trace) {
        return trace == pair.one() || trace == pair.other();
    }

    private static List<LaneRows> under(List<LaneRows> unplaced) {
        List<LaneRows> placed = new ArrayList<>();
        double top = TOP;
        for (LaneRows lane : unplaced) {
            placed.add(lane.translate(top));
            top += lane.height() + lane.space();
        }
        return List.copyOf(placed);
    }

    View view() {
        return view;
    }

    public double zoom() {
        return zoom;
    }

    /** The two runs whose difference has a lane. */
    Optional<RunPair> pair() {
        return pair;
    }

    /** From the top, that of the difference among them. */
    List<LaneRows> lanes() {
        return lanes;
    }

    /** With the space under the last lane. */
    public double height() {
        LaneRows last = lanes.get(lanes.size() - 1);
        return last.bottom() + (last.shape().marked() && !last.difference() ? MARKED_FOOT : FOOT);
    }

    /** How far the lanes can be moved up at most, where so much of their height is seen. */
    public double mostScroll(double seen) {
        return Math.max(0, height() - seen);
    }

    /** The row of the cursor's slot. */
    Bounds currentRow() {
        return lanes.stream()
                .filter(lane -> !lane.difference() && lane.trace() == view.current())
                .findFirst()
                .orElseThrow()
                .rowBounds(view.cursor().slot());
    }

    /** How far down the difference reaches; 0 if there is none. */
    double differenceBottom() {
        return lanes.stream()
                .filter(LaneRows::difference)
                .mapToDouble(LaneRows::bottom)
                .findFirst()
                .orElse(0);
    }
}
