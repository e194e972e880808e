package unrolled.io.trace;

import unrolled.engine.forward.State;
import unrolled.run.Plan;
import unrolled.run.Trace;

/**
 * The state that a run leaves, as two lengths.
 *
 * @param h the Euclidean norm of the hidden states of all slots, units and layers
 * @param c the same of the cell states
 */
public record EndOfRun(double h, double c) {
    public static EndOfRun of(Trace trace) {
        Plan plan = trace.plan();
        State end = trace.block(plan.last()).recording().end();
        double h = 0;
        double c = 0;
        for (int layer = 0; layer < end.layers(); layer++) {
            for (int slot = 0; slot < end.batch(); slot++) {
                for (int unit = 0; unit < end.units(layer); unit++) {
                    h += end.h(layer, slot, unit) * end.h(layer, slot, unit);
                    c += end.c(layer, slot, unit) * end.c(layer, slot, unit);
                }
            }
        }
        return new EndOfRun(Math.sqrt(h), Math.sqrt(c));
    }
}
