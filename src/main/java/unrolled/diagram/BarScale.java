package unrolled.diagram;

import java.util.function.IntToDoubleFunction;
import unrolled.engine.Quantity;
import unrolled.run.Block;
import unrolled.run.Moment;
import unrolled.run.Trace;

/**
 * What a full bar of an input x, of c, of h and of an output y stands for: the largest value among the batches that are
 * seen, in all runs, rounded up to one or two figures, so that it rarely changes while one scrolls.
 */
public record BarScale(double x, double c, double h, double y) {
    private static final int MOST_BATCHES = 200;
    private static final double SMALLEST = 1e-300;

    public static BarScale of(View view, Viewport viewport) {
        BarScale scale = new BarScale(0, 0, 0, 0);
        for (Trace trace : view.begun()) {
            RowShape shape = new RowShape(trace.run(), viewport.zoom());
            Moment here = view.follow(trace).moment();
            Columns columns = new Columns(trace.run(), here, viewport.anchor(), shape.pitch());
            long first = columns.batchAt(Margins.GUTTER);
            long last = Math.min(first + MOST_BATCHES, columns.batchAt(viewport.width()));
            for (long place = first; place <= last; place++) {
                if (Columns.computed(place, trace)) {
                    Block block = trace.block(columns.epochOf(place), columns.batchOf(place));
                    scale = scale.and(new BarScale(
                            largestInput(trace, block),
                            block.recording().largest(Quantity.C),
                            block.recording().largest(Quantity.H),
                            largestOutput(trace, block)));
                }
            }
        }
        return new BarScale(nice(scale.x), nice(scale.c), nice(scale.h), nice(scale.y));
    }

    private BarScale and(BarScale other) {
        return new BarScale(Math.max(x, other.x), Math.max(c, other.c), Math.max(h, other.h), Math.max(y, other.y));
    }

    private static double largestInput(Trace trace, Block block) {
        double largest = 0;
        for (int slot = 0; slot < block.recording().batch(); slot++) {
            for (int step = 0; step < trace.plan().steps(); step++) {
                for (int feature = 0; feature < trace.run().samples().features(); feature++) {
                    largest = Math.max(largest, Math.abs(block.recording().x(slot, step, feature)));
                }
            }
        }
        return largest;
    }

    private static double largestOutput(Trace trace, Block block) {
        double largest = 0;
        for (int step = 0; step < trace.plan().steps(); step++) {
            for (int slot = 0;
                    slot < block.recording().batch() && block.recording().hasOutput(step);
                    slot++) {
                for (int n = 0; n < trace.run().model().outputWidth(); n++) {
                    largest = Math.max(largest, Math.abs(block.recording().output(slot, step, n)));
                }
            }
        }
        return largest;
    }

    /** The largest of some values, by its size. */
    static double largest(int count, IntToDoubleFunction values) {
        double largest = 0;
        for (int at = 0; at < count; at++) {
            largest = Math.max(largest, Math.abs(values.applyAsDouble(at)));
        }
        return largest;
    }

    double of(Quantity quantity) {
        return quantity == Quantity.C ? c : h;
    }

    /**
     * The least of 1, 1.5, 2, 3, 5 and 7 times a power of ten that is not below the value; 1 for zero. It is finite and
     * not below {@link #SMALLEST}, so that everything can be divided by it.
     */
    static double nice(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(SMALLEST, value))));
        for (double factor : new double[] {1, 1.5, 2, 3, 5, 7}) {
            if (value <= factor * power) {
                return Math.min(Double.MAX_VALUE, factor * power);
            }
        }
        return Math.min(Double.MAX_VALUE, 10 * power);
    }
}
