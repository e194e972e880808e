package unrolled.diagram;

import unrolled.debug.Lock;
import unrolled.engine.Quantity;
import unrolled.run.Trace;

/**
 * What a full bar of c and of h stands for: the largest value among the batches that are seen, in all runs, rounded up to
 * 1, 2 or 5 times a power of ten, so that it rarely changes while one scrolls.
 */
public record BarScale(double c, double h) {
    private static final int MOST_BATCHES = 200;

    public static BarScale of(View view, Viewport viewport) {
        double c = 0;
        double h = 0;
        for (Trace trace : view.traces()) {
            RowShape shape = new RowShape(trace.run(), viewport.zoom());
            var here = Lock.BATCH.follow(view.cursor(), trace.run()).moment();
            Columns columns = new Columns(trace.run(), here, viewport.anchor(), shape.pitch());
            long first = columns.batchAt(LanesDiagram.GUTTER);
            long last = Math.min(first + MOST_BATCHES, columns.batchAt(viewport.width()));
            for (long place = first; place <= last; place++) {
                if (!columns.dropped(place)) {
                    var recording = trace.block(columns.epochOf(place), columns.batchOf(place))
                            .recording();
                    c = Math.max(c, recording.largest(Quantity.C));
                    h = Math.max(h, recording.largest(Quantity.H));
                }
            }
        }
        return new BarScale(nice(c), nice(h));
    }

    double of(Quantity quantity) {
        return quantity == Quantity.C ? c : h;
    }

    /** The least of 1, 2 and 5 times a power of ten that is not below the value; 1 for zero. */
    static double nice(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double factor : new double[] {1, 2, 5}) {
            if (value <= factor * power) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
