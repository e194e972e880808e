package unrolled.diagram.lanes;

import unrolled.analysis.View;
import unrolled.diagram.base.FullBar;
import unrolled.diagram.base.Margins;
import unrolled.engine.forward.Quantity;
import unrolled.run.Block;
import unrolled.run.Moment;
import unrolled.run.Trace;

/**
 * What a full bar of an input x, of c, of h and of an output y stands for: the largest value among the batches that are
 * seen, in all runs, rounded up to one or two figures, so that it rarely changes while one scrolls.
 */
public record BarScale(double x, double c, double h, double y) {
    private static final int MOST_BATCHES = 200;

    public static BarScale of(View view, Viewport viewport) {
        BarScale scale = new BarScale(0, 0, 0, 0);
        for (Trace trace : view.begun()) {
            RowShape shape = new RowShape(trace.run(), viewport.zoom());
            Moment here = view.follow(trace).moment();
            LaneColumns columns = new LaneColumns(trace.run(), here, viewport.anchor(), shape.pitch());
            long first = columns.batchAt(Margins.GUTTER);
            long last = Math.min(first + MOST_BATCHES, columns.batchAt(viewport.width()));
            for (long place = first; place <= last; place++) {
                if (LaneColumns.computed(place, trace)) {
                    Block block = trace.block(columns.epochOf(place), columns.batchOf(place));
                    scale = scale.and(new BarScale(
                            largestInput(trace, block),
                            block.recording().largest(Quantity.C),
                            block.recording().largest(Quantity.H),
                            largestOutput(trace, block)));
                }
            }
        }
        return new BarScale(
                FullBar.above(scale.x), FullBar.above(scale.c), FullBar.above(scale.h), FullBar.above(scale.y));
    }

    private BarScale and(BarScale other) {
        return new BarScale(Math.max(x, other.x), Math.max(c, other.c), Math.max(h, other.h), Math.max(y, other.y));
    }

    private static double largestInput(Trace trace, Block block) {
        double largest = 0;
        boolean recorded = block.recording().recorded().inputs();
        for (int slot = 0; slot < block.recording().batch() && recorded; slot++) {
            for (int step = 0; step < block.recording().steps(); step++) {
                for (int feature = 0; feature < trace.run().samples().features(); feature++) {
                    largest = Math.max(largest, Math.abs(block.recording().x(slot, step, feature)));
                }
            }
        }
        return largest;
    }

    private static double largestOutput(Trace trace, Block block) {
        double largest = 0;
        for (int step = 0; step < block.recording().steps(); step++) {
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

    double of(Quantity quantity) {
        return quantity == Quantity.C ? c : h;
    }
}
