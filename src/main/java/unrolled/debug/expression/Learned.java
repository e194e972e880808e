package unrolled.debug.expression;

import java.util.Locale;
import unrolled.engine.model.Weights;
import unrolled.run.Block;

/**
 * What a batch learned of the weights: worked out when it is asked for, and once. It is not there where the batch is not
 * trained on.
 */
final class Learned {
    /** What is asked of a weight. */
    enum Kind {
        /** What the batch runs with. */
        WEIGHT,
        /** How the loss of the batch changes with it. */
        GRADIENT,
        /** What is added to it after the batch. */
        UPDATE;

        /** The function that asks for it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Block block;
    private Weights gradients;
    private Weights update;

    Learned(Block block) {
        this.block = block;
    }

    /** Of one weight, by its place in its matrix and that of the matrix among the weights of a layer of the model. */
    double of(Kind kind, WeightPlace place) {
        if (kind == Kind.WEIGHT) {
            return block.model()
                    .layers()
                    .get(place.layer())
                    .weights()
                    .get(place.matrix())
                    .values()[place.number()];
        }
        if (block.training().isEmpty()) {
            return Double.NaN;
        }
        Weights numbers = kind == Kind.GRADIENT ? gradients() : update();
        return numbers.values()[place.among()];
    }

    private Weights gradients() {
        if (gradients == null) {
            gradients = block.training().orElseThrow().gradients().weights();
        }
        return gradients;
    }

    private Weights update() {
        if (update == null) {
            update = block.training().orElseThrow().update();
        }
        return update;
    }
}
