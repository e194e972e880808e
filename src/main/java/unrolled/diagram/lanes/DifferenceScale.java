package unrolled.diagram.lanes;

import java.util.Collection;
import java.util.function.IntToDoubleFunction;
import unrolled.analysis.Difference;
import unrolled.diagram.base.FullBar;
import unrolled.engine.forward.Quantity;

/**
 * What a full bar of a difference stands for, in c, in h and in an output: the largest that is seen, rounded up.
 *
 * @param alike whether all that is seen is alike to the last bit
 */
record DifferenceScale(double c, double h, double y, boolean alike) {
    static DifferenceScale of(Collection<Difference> seen) {
        double c = 0;
        double h = 0;
        double y = 0;
        boolean alike = true;
        for (Difference difference : seen) {
            for (int layer = 0; layer < difference.one().layers(); layer++) {
                int at = layer;
                int units = difference.one().units(layer);
                alike &= difference.isSame(layer);
                c = Math.max(c, largest(units, unit -> difference.of(Quantity.C, at, unit)));
                h = Math.max(h, largest(units, unit -> difference.of(Quantity.H, at, unit)));
            }
            if (difference.hasOutput()) {
                alike &= difference.isSameOutput();
                y = Math.max(y, largest(difference.one().recording().outputWidth(), difference::y));
            }
        }
        return new DifferenceScale(nice(c), nice(h), nice(y), alike);
    }

    /** The largest finite size. */
    static double largest(int count, IntToDoubleFunction values) {
        double largest = 0;
        for (int n = 0; n < count; n++) {
            double size = Math.abs(values.applyAsDouble(n));
            largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
        }
        return largest;
    }

    /** Zero stays zero: then all is alike. */
    private static double nice(double value) {
        return value > 0 ? FullBar.above(value) : 0;
    }

    double of(Quantity quantity) {
        return quantity == Quantity.C ? c : h;
    }
}
