package unrolled.diagram.lanes;

import java.util.Collection;
import java.util.function.IntToDoubleFunction;
import unrolled.analysis.Difference;
import unrolled.diagram.base.FullBar;
import unrolled.engine.forward.Quantity;

/**
 * What a full bar of a difference stands for, in c, in h and in an output: the largest of some batches all over the run,
 * and half as much again, so that it stays while one scrolls. Where the runs are too large to look at so many, or alike in
 * all of these, it is the largest that is seen.
 *
 * @param alike whether all that is seen is alike to the last bit
 */
record DifferenceScale(double c, double h, double y, boolean alike) {
    /** There may be larger ones between the batches that are looked at. */
    private static final double ROOM = 1.5;

    /** Nothing was looked at. */
    static final DifferenceScale NONE = new DifferenceScale(0, 0, 0, true);

    /**
     * For what is seen of two runs.
     *
     * @param sampled the largest differences in some batches all over them
     */
    static DifferenceScale of(DifferenceScale sampled, Collection<Difference> seen) {
        DifferenceScale here = NONE;
        for (Difference difference : seen) {
            here = here.and(difference);
        }
        return new DifferenceScale(
                nice(sampled.c, here.c), nice(sampled.h, here.h), nice(sampled.y, here.y), here.alike);
    }

    /** With another difference, the largest of each kind. */
    DifferenceScale and(Difference difference) {
        double largestC = c;
        double largestH = h;
        boolean same = alike;
        for (int layer = 0; layer < difference.one().layers(); layer++) {
            int at = layer;
            int units = difference.one().units(layer);
            same &= difference.isSame(layer);
            largestC = Math.max(largestC, largest(units, unit -> difference.of(Quantity.C, at, unit)));
            largestH = Math.max(largestH, largest(units, unit -> difference.of(Quantity.H, at, unit)));
        }
        if (!difference.hasOutput()) {
            return new DifferenceScale(largestC, largestH, y, same);
        }
        int outputs = difference.one().recording().outputWidth();
        double largestY = Math.max(y, largest(outputs, difference::y));
        return new DifferenceScale(largestC, largestH, largestY, same && difference.isSameOutput());
    }

    /** The largest finite size. */
    private static double largest(int count, IntToDoubleFunction values) {
        double largest = 0;
        for (int n = 0; n < count; n++) {
            double size = Math.abs(values.applyAsDouble(n));
            largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
        }
        return largest;
    }

    /** Zero stays zero: then all is alike. */
    private static double nice(double sampled, double seen) {
        double largest = sampled > 0 ? ROOM * sampled : seen;
        return largest > 0 ? FullBar.above(largest) : 0;
    }

    double of(Quantity quantity) {
        return quantity == Quantity.C ? c : h;
    }
}
