package unrolled.engine.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;

/**
 * Changes weights by a gradient: clips it, lets the weights decay, and then follows its rule, in Keras's order.
 *
 * @param weightDecay which part of a weight, times the learning rate, is taken off at every step; 0 for none
 */
public record Optimizer(UpdateRule rule, Clipping clipping, double weightDecay) {
    /** The rule alone. */
    public static Optimizer of(UpdateRule rule) {
        return new Optimizer(rule, Clipping.NONE, 0.0);
    }

    public Optimizer withRule(UpdateRule rule) {
        return new Optimizer(rule, clipping, weightDecay);
    }

    public Optimizer withClipping(Clipping clipping) {
        return new Optimizer(rule, clipping, weightDecay);
    }

    public Optimizer withWeightDecay(double weightDecay) {
        return new Optimizer(rule, clipping, weightDecay);
    }

    /** Weights after a step, and what the optimizer remembers then. */
    record Moved(Weights weights, OptimizerState state) {}

    /** The state before the first step: zeros. Refuses settings that nothing can be trained by. */
    public OptimizerState start(Model model) {
        rule.require();
        UpdateRule.within("The weight decay", weightDecay, Double.POSITIVE_INFINITY);
        clipping.require();
        return new OptimizerState(0, Collections.nCopies(rule.memories(), Weights.zeros(model)));
    }

    /** One step from the weights of a model; changes none of its arguments. */
    Moved step(Model model, Weights gradients, OptimizerState state) {
        Weights weights = gradients.numbersOf(model);
        requireMemory(weights, state);
        double[] moved = weights.values(); // a copy already
        double[][] memory = new double[rule.memories()][];
        for (int at = 0; at < memory.length; at++) {
            memory[at] = state.memory().get(at).values().clone();
        }
        decay(moved);
        rule.update(state.steps() + 1, moved, clipping.of(gradients).values(), memory);
        List<Weights> remembered = new ArrayList<>();
        for (double[] numbers : memory) {
            remembered.add(weights.with(numbers));
        }
        return new Moved(weights.with(moved), new OptimizerState(state.steps() + 1, remembered));
    }

    private void decay(double[] weights) {
        if (weightDecay > 0.0) {
            double part = UpdateRule.cast(weightDecay, rule.rounded());
            for (int at = 0; at < weights.length; at++) {
                weights[at] -= weights[at] * part * rule.learningRate();
            }
        }
    }

    private void requireMemory(Weights weights, OptimizerState state) {
        if (state.memory().size() != rule.memories()) {
            throw new IllegalArgumentException("The optimizer's state should remember " + rule.memories()
                    + " numbers of every weight but remembers " + state.memory().size()
                    + ": start from optimizer.start(model)");
        }
        state.memory().forEach(weights::requireSameShapes);
    }
}
