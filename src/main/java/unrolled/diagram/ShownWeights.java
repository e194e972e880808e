package unrolled.diagram;

import java.util.Optional;
import unrolled.debug.Cursor;
import unrolled.engine.Layer;
import unrolled.engine.Matrix;
import unrolled.engine.Model;
import unrolled.engine.Weights;
import unrolled.run.Block;
import unrolled.run.Plan;

/**
 * One number for every weight of a model: the weights, their gradients or an update.
 *
 * @param model whose shapes the numbers have
 * @param caption what the numbers are and of which moment
 * @param chosen the unit that is framed
 */
public record ShownWeights(Model model, Weights numbers, String caption, Optional<Chosen> chosen) {
    /** What there is of every weight at a moment; without training there are only the weights. */
    public enum Kind {
        WEIGHTS("weights"),
        GRADIENT("gradient"),
        UPDATE("update");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /** A unit of an LSTM; {@code layer} counts all layers of the model from 0. */
    public record Chosen(int layer, int unit) {}

    /** Refuses the numbers of another model. */
    public ShownWeights {
        long count = 0;
        for (Layer layer : model.layers()) {
            for (Matrix matrix : layer.weights()) {
                count += (long) matrix.rows() * matrix.columns();
            }
        }
        if (count != numbers.count()) {
            throw new IllegalArgumentException("The model has " + count + " weights but " + numbers.count()
                    + " numbers were given: give those of this model");
        }
    }

    /** What is there at the cursor: numbers of the batch where it stands, or the weights if the batch trains nothing. */
    public static ShownWeights at(View view, Kind wanted, Look look) {
        Cursor cursor = view.cursor();
        Block block = view.current().block(cursor.moment());
        Kind kind = block.training().isPresent() ? wanted : Kind.WEIGHTS;
        Weights numbers = switch (kind) {
            case WEIGHTS -> Weights.of(block.model());
            case GRADIENT -> block.gradients().orElseThrow().weights();
            case UPDATE -> block.training().orElseThrow().update();
        };
        Plan plan = view.current().plan();
        String caption = look.words()
                .of(
                        "weights.caption." + kind.key,
                        cursor.run(),
                        PassNames.of(plan, cursor.moment().epoch(), look.words()),
                        cursor.moment().batch() + 1);
        return new ShownWeights(
                block.model(), numbers, caption, Optional.of(new Chosen(cursor.layer(), cursor.unit())));
    }

    /** The number of a weight that is the one at {@code index} of all, layer by layer. */
    double at(int index) {
        return numbers.values()[index];
    }
}
