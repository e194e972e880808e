package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Initialiser;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;
import unrolled.engine.model.RecurrentActivation;

/**
 * The layers and the seed of their weights.
 *
 * @param units of each LSTM layer, lowest first; all but the last return sequences, as stacking needs
 * @param returnSequences whether the last LSTM layer gives out every step; a Dense on it is then time-distributed
 * @param recurrentActivation what i, f and o are made with
 * @param dense the layer on top, if there is one
 */
public record ModelChoice(
        List<Integer> units,
        boolean returnSequences,
        boolean useBias,
        RecurrentActivation recurrentActivation,
        Optional<DenseChoice> dense,
        long seed) {
    public ModelChoice {
        units = List.copyOf(units);
    }

    /** A model whose gates are made with the sigmoid. */
    public ModelChoice(
            List<Integer> units, boolean returnSequences, boolean useBias, Optional<DenseChoice> dense, long seed) {
        this(units, returnSequences, useBias, RecurrentActivation.SIGMOID, dense, seed);
    }

    public ModelChoice withRecurrentActivation(RecurrentActivation recurrentActivation) {
        return new ModelChoice(units, returnSequences, useBias, recurrentActivation, dense, seed);
    }

    public ModelChoice withUnits(List<Integer> units) {
        return new ModelChoice(units, returnSequences, useBias, recurrentActivation, dense, seed);
    }

    public ModelChoice withReturnSequences(boolean returnSequences) {
        return new ModelChoice(units, returnSequences, useBias, recurrentActivation, dense, seed);
    }

    public ModelChoice withUseBias(boolean useBias) {
        return new ModelChoice(units, returnSequences, useBias, recurrentActivation, dense, seed);
    }

    public ModelChoice withDense(Optional<DenseChoice> dense) {
        return new ModelChoice(units, returnSequences, useBias, recurrentActivation, dense, seed);
    }

    public ModelChoice withSeed(long seed) {
        return new ModelChoice(units, returnSequences, useBias, recurrentActivation, dense, seed);
    }

    /** How many numbers it gives out at a step. */
    public int outputs() {
        return dense.map(DenseChoice::units).orElseGet(() -> units.get(units.size() - 1));
    }

    /** How many weights it has for inputs of so many features: Keras's count of parameters. */
    public long weightCount(long features) {
        long count = 0;
        long width = features;
        for (int u : units) {
            count += Lstm.weightCount(width, u, useBias);
            width = u;
        }
        return dense.isPresent() ? count + Dense.weightCount(width, dense.get().units(), true) : count;
    }

    /** The model with its initial weights, for inputs of so many features. */
    public Model build(int features) {
        Initialiser initialiser = new Initialiser(seed);
        List<Layer> layers = new ArrayList<>();
        int width = features;
        for (int l = 0; l < units.size(); l++) {
            boolean sequences = returnSequences || l < units.size() - 1;
            layers.add(initialiser
                    .lstm(l, width, units.get(l), sequences, useBias)
                    .withActivations(Activation.TANH, recurrentActivation));
            width = units.get(l);
        }
        if (dense.isPresent()) {
            DenseChoice top = dense.get();
            layers.add(initialiser.dense(units.size(), width, top.units(), top.activation(), returnSequences));
        }
        return new Model(features, layers);
    }
}
