package unrolled.diagram.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Words;
import unrolled.diagram.training.TrainingTarget.WeightPlace;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.experiment.Change;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Plan;

/**
 * One number for every weight of a model: the weights, their gradients or an update.
 *
 * @param model whose shapes the numbers have
 * @param caption what the numbers are and of which moment
 * @param chosen the unit that is framed
 * @param changed the weights that somebody changed by then
 */
public record ShownWeights(
        Model model, Weights numbers, String caption, Optional<Chosen> chosen, List<Changed> changed) {
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

    /** A weight that is another one in a branch; the label says which one it was. */
    record Changed(WeightPlace place, Supplier<String> label) {}

    /** Refuses the numbers of another model. */
    public ShownWeights {
        changed = List.copyOf(changed);
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
    public static ShownWeights at(View view, Kind wanted, Style look) {
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
                block.model(),
                numbers,
                caption,
                Optional.of(new Chosen(cursor.layer(), cursor.unit())),
                changed(view, look.words()));
    }

    /** The weights that were changed in the batch of the cursor or before it, the newest change of each. */
    private static List<Changed> changed(View view, Words words) {
        Trace trace = view.current();
        Branch branch = Branch.of(view, trace);
        Map<WeightPlace, Changed> changed = new LinkedHashMap<>();
        for (Change change : branch.weightsUntil(view.cursor().moment())) {
            WeightPlace place =
                    place((Change.Weight) change.place(), trace.run().model());
            changed.put(place, new Changed(place, () -> branch.label(change, words)));
        }
        return List.copyOf(changed.values());
    }

    private static WeightPlace place(Change.Weight weight, Model model) {
        Layer layer = model.layers().get(weight.layer());
        int matrix = weight.table().index(layer instanceof Lstm);
        return new WeightPlace(weight.layer(), matrix, weight.row(), weight.column(), weight.column() % layer.units());
    }

    /** The number of a weight that is the one at {@code index} of all, layer by layer. */
    double at(int index) {
        return numbers.values()[index];
    }
}
