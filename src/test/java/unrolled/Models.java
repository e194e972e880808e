package unrolled;

import java.util.ArrayList;
import java.util.List;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.ModelChoice;

/** Models for tests. */
public final class Models {
    private Models() {}

    /** LSTMs of so many units, one on the other, in the place of those of a model; what stands above them stays. */
    public static ModelChoice stacked(ModelChoice model, List<Integer> units) {
        List<LayerChoice> layers = new ArrayList<>();
        units.forEach(u -> layers.add(LstmChoice.of(u).withReturnSequences(model.returnSequences())));
        model.layers().stream().filter(layer -> !(layer instanceof LstmChoice)).forEach(layers::add);
        return model.withLayers(layers).stacked();
    }

    /** The units of the LSTMs. */
    public static List<Integer> units(ModelChoice model) {
        return model.lstms().stream().map(LstmChoice::units).toList();
    }
}
