package unrolled.io.trace;

import java.util.stream.DoubleStream;
import unrolled.engine.forward.State;
import unrolled.engine.kernel.EuclideanNorm;
import unrolled.run.Trace;
import unrolled.run.plan.Plan;

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
        DoubleStream.Builder h = DoubleStream.builder();
        DoubleStream.Builder c = DoubleStream.builder();
        for (int layer = 0; layer < end.layers(); layer++) {
            for (int slot = 0; slot < end.batch(); slot++) {
                for (int unit = 0; unit < end.units(layer); unit++) {
                    h.add(end.h(layer, slot, unit));
                    c.add(end.c(layer, slot, unit));
                }
            }
        }
        return new EndOfRun(
                EuclideanNorm.of(h.build().toArray()),
                EuclideanNorm.of(c.build().toArray()));
    }
}
