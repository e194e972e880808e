package unrolled.diagram.lanes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unrolled.analysis.RunPair;
import unrolled.debug.stop.Breakpoint;
import unrolled.diagram.base.RunNames;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.View;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.run.Trace;

/**
 * The unrolled runs, one lane under the other. All lanes are lined up at the column of the cursor, so that the moments
 * that belong together stand above each other.
 */
public final class LanesDiagram {
    private static final double TOP = 10;
    private static final double SPACE = 22;

    private final View view;
    private final Viewport viewport;
    private final Style look;

    private final List<Breakpoint> breakpoints;

    private LanesDiagram(View view, Viewport viewport, Style look, List<Breakpoint> breakpoints) {
        this.breakpoints = breakpoints;
        this.view = view;
        this.viewport = viewport;
        this.look = look;
    }

    public static Figure of(View view, Viewport viewport, Style look) {
        return of(view, viewport, look, List.of());
    }

    /** The lanes, with the breakpoints that stand at a moment. */
    public static Figure of(View view, Viewport viewport, Style look, List<Breakpoint> breakpoints) {
        return new LanesDiagram(view, viewport, look, breakpoints).draw();
    }

    /** How high all lanes are at a zoom. */
    public static double height(View view, double zoom) {
        double difference = view.pair()
                .map(pair -> DifferenceLane.height(pair, zoom) + SPACE)
                .orElse(0.0);
        return TOP
                + difference
                + view.traces().stream()
                        .mapToDouble(trace -> Lane.height(trace, zoom) + SPACE)
                        .sum();
    }

    /** The zoom at which all lanes fit into a height, within what can still be read from some distance. */
    public static double fittingZoom(View view, double height) {
        double low = RowShape.LEAST_READABLE;
        double high = 2.2;
        for (int halving = 0; halving < 20; halving++) {
            double middle = (low + high) / 2;
            if (height(view, middle) <= height) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How far the lanes can be moved up at most. */
    public static double mostScroll(View view, Viewport viewport) {
        return Math.max(0, height(view, viewport.zoom()) - viewport.height());
    }

    /** The row of the cursor's slot, before scrolling. */
    static Bounds currentRow(View view, Viewport viewport) {
        double top = TOP;
        List<Trace> order = order(view);
        for (Trace trace : order.subList(0, order.indexOf(view.current()))) {
            top += Lane.height(trace, viewport.zoom()) + SPACE;
        }
        return Lane.row(view.current(), viewport.zoom(), view.cursor().slot()).translate(0, top);
    }

    /** How far down the difference reaches, before scrolling; 0 if there is none. */
    static double differenceBottom(View view, Viewport viewport) {
        double zoom = viewport.zoom();
        return view.pair()
                .map(pair -> TOP
                        + Lane.height(pair.one(), zoom)
                        + Lane.height(pair.other(), zoom)
                        + 2 * SPACE
                        + DifferenceLane.height(pair, zoom))
                .orElse(0.0);
    }

    /**
     * The runs from the top: those that are compared stand together, the one with more rows first, so that both are near
     * their difference, which comes next; the other runs stand under it.
     */
    private static List<Trace> order(View view) {
        List<Trace> order = new ArrayList<>(view.traces());
        view.pair()
                .ifPresent(pair -> order.sort(Comparator.comparingInt(
                        trace -> isOf(pair, trace) ? -trace.plan().slots() : 1)));
        return order;
    }

    private static boolean isOf(RunPair pair, Trace trace) {
        return trace == pair.one() || trace == pair.other();
    }

    private Figure draw() {
        Figure.Builder figure = Figure.builder(viewport.width(), viewport.height())
                .background(look.theme().paper());
        BarScale scale = BarScale.of(view, viewport);
        Optional<RunPair> pair = view.pair();
        List<String> names = new ArrayList<>();
        double top = TOP - viewport.scroll();
        List<Trace> order = order(view);
        for (Trace trace : order) {
            double height = Lane.height(trace, viewport.zoom());
            if (top + height > 0 && top < viewport.height()) {
                new Lane(figure, view, trace, view.follow(trace), look).draw(new Lane.Place(top, viewport, scale));
            }
            if (trace == view.current()) {
                new StopMarks(figure, view, look).draw(breakpoints, viewport, top + height);
            }
            names.add(trace.run().id() + ": " + RunNames.title(trace.run().choice(), look.words()));
            top += height + SPACE;
            if (pair.isPresent() && trace == order.get(1)) {
                double difference = DifferenceLane.height(pair.get(), viewport.zoom());
                if (top + difference > 0 && top < viewport.height()) {
                    new DifferenceLane(figure, view, pair.get(), look).draw(top, viewport);
                }
                names.add(new DifferenceWords(pair.get(), look.words()).name());
                top += difference + SPACE;
            }
        }
        return figure.title(look.words().of("lanes.title"))
                .description(look.words().of("lanes.description", String.join("; ", names)))
                .build();
    }
}
