package unrolled.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a run has of its own; what is missing is the experiment's. So one run can be trained with 25 steps while another
 * predicts one step at a time.
 *
 * @param layers another model, which begins with weights of its own
 * @param seed of the first weights and of Dropout; where the weights come from elsewhere, of Dropout alone
 * @param weights what the run begins with, in the place of what its seed would make
 */
public record OwnChoice(
        OptionalInt lookBack,
        OptionalInt stride,
        OptionalInt distance,
        OptionalInt targetRows,
        Optional<List<String>> targets,
        Optional<List<LayerChoice>> layers,
        OptionalLong seed,
        Optional<GivenWeights> weights) {
    public static final OwnChoice NOTHING = new OwnChoice(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty());

    public OwnChoice {
        targets = targets.map(List::copyOf);
        layers = layers.map(List::copyOf);
    }

    public OwnChoice withLookBack(OptionalInt lookBack) {
        return new OwnChoice(lookBack, stride, distance, targetRows, targets, layers, seed, weights);
    }

    public OwnChoice withStride(OptionalInt stride) {
        return new OwnChoice(lookBack, stride, distance, targetRows, targets, layers, seed, weights);
    }

    public OwnChoice withDistance(OptionalInt distance) {
        return new OwnChoice(lookBack, stride, distance, targetRows, targets, layers, seed, weights);
    }

    public OwnChoice withTargetRows(OptionalInt targetRows) {
        return new OwnChoice(lookBack, stride, distance, targetRows, targets, layers, seed, weights);
    }

    public OwnChoice withTargets(Optional<List<String>> targets) {
        return new OwnChoice(lookBack, stride, distance, targetRows, targets, layers, seed, weights);
    }

    public OwnChoice withLayers(Optional<List<LayerChoice>> layers) {
        return new OwnChoice(lookBack, stride, distance, targetRows, targets, layers, seed, weights);
    }

    public OwnChoice withSeed(OptionalLong seed) {
        return new OwnChoice(lookBack, stride, distance, targetRows, targets, layers, seed, weights);
    }

    public OwnChoice withWeights(Optional<GivenWeights> weights) {
        return new OwnChoice(lookBack, stride, distance, targetRows, targets, layers, seed, weights);
    }

    /** The data as the run cuts it. */
    DataChoice of(DataChoice all) {
        DataChoice data = all.withTargets(targets.orElse(all.targets()));
        data = data.withLookBack(lookBack.orElse(all.lookBack())).withStride(stride.orElse(all.stride()));
        return data.withDistance(distance.orElse(all.distance())).withTargetRows(targetRows.orElse(all.targetRows()));
    }

    /** The model as the run builds it. */
    ModelChoice of(ModelChoice all) {
        Optional<GivenWeights> others = layers.isEmpty() && seed.isEmpty() ? all.weights() : Optional.empty();
        return new ModelChoice(layers.orElse(all.layers()), seed.orElse(all.seed()), weights.or(() -> others));
    }

    /** Whether the run cuts the series as all do that say nothing. */
    public boolean cutsAsAll() {
        return lookBack.isEmpty()
                && stride.isEmpty()
                && distance.isEmpty()
                && targetRows.isEmpty()
                && targets.isEmpty();
    }

    /** Whether the run has a model, or weights or a seed for it, of its own. */
    public boolean hasModel() {
        return layers.isPresent() || seed.isPresent() || weights.isPresent();
    }
}
