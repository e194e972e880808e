package unrolled.engine.train;

import java.util.List;
import unrolled.engine.model.Weights;

/**
 * What an optimizer remembers between two steps; never changed, and equal when all bits are.
 *
 * @param steps how many updates there have been
 * @param memory one number for every weight, as many times as its rule says: m and v of Adam
 */
public record OptimizerState(long steps, List<Weights> memory) {
    public OptimizerState {
        memory = List.copyOf(memory);
    }
}
