package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.experiment.Change.Table;
import unrolled.experiment.GivenArray.Precision;

/**
 * The weights that a model begins with where no seed makes them: those of a file, or of a moment of a run.
 *
 * @param from a word on where they came from
 */
public record GivenWeights(String from, List<GivenArray> arrays) {
    public GivenWeights {
        arrays = List.copyOf(arrays);
    }

    /** All weights of a model, as they are. */
    public static GivenWeights of(String from, Model model) {
        List<GivenArray> arrays = new ArrayList<>();
        for (int at = 0; at < model.layers().size(); at++) {
            Layer layer = model.layers().get(at);
            List<Matrix> weights = layer.weights();
            for (int index = 0; index < weights.size(); index++) {
                Table name = Table.at(index, layer instanceof Lstm);
                arrays.add(new GivenArray(at, name, Precision.F8, weights.get(index)));
            }
        }
        return new GivenWeights(from, arrays);
    }

    /** With every array at the layer that its own has become; those of a layer that is below 0 by then go. */
    GivenWeights renumbered(IntUnaryOperator place) {
        return new GivenWeights(
                from,
                arrays.stream()
                        .map(array -> array.inLayer(place.applyAsInt(array.layer())))
                        .filter(array -> array.layer() >= 0)
                        .toList());
    }

    /** A layer with the weights that are given for its place; all of them must be. */
    Layer in(int at, Layer layer) {
        List<Matrix> weights = new ArrayList<>();
        for (int index = 0; index < layer.weights().size(); index++) {
            weights.add(array(at, Table.at(index, layer instanceof Lstm))
                    .orElseThrow()
                    .values());
        }
        return layer.withWeights(weights);
    }

    /** That of a layer and a name, if it is given. */
    public Optional<GivenArray> array(int layer, Table name) {
        return arrays.stream()
                .filter(array -> array.layer() == layer && array.name() == name)
                .findFirst();
    }
}
