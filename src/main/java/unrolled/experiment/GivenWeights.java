package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import unrolled.data.Sentence;
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

    private Optional<GivenArray> array(int layer, Table name) {
        return arrays.stream()
                .filter(array -> array.layer() == layer && array.name() == name)
                .findFirst();
    }

    /** The first reason why layers cannot have these weights, for inputs of so many features; empty if they can. */
    Optional<Sentence> misfit(ModelChoice model, long features) {
        LayerNames names = LayerNames.of(model);
        List<List<WeightShape>> shapes = model.weightShapes(features);
        int fitting = 0;
        for (int layer = 0; layer < shapes.size(); layer++) {
            for (WeightShape needed : shapes.get(layer)) {
                Optional<GivenArray> array = array(layer, needed.name());
                if (array.isEmpty()) {
                    return Optional.of(sentence("weights.missing", names.name(layer), key(needed.name())));
                }
                WeightShape found = array.get().shape();
                if (!found.equals(needed)) {
                    return Optional.of(sentence("weights.shape", names.name(layer), key(needed.name()), needed, found));
                }
                fitting++;
            }
        }
        return fitting == arrays.size() ? Optional.empty() : Optional.of(tooMuch(shapes));
    }

    /** The first array that no layer has, or that is given a second time. */
    private Sentence tooMuch(List<List<WeightShape>> shapes) {
        for (int at = 0; at < arrays.size(); at++) {
            GivenArray array = arrays.get(at);
            if (isRepeated(at)) {
                return sentence("weights.twice", key(array.name()), array.layer());
            }
            if (!isWanted(array, shapes)) {
                return sentence("weights.odd", key(array.name()), array.layer());
            }
        }
        throw new IllegalStateException("all arrays fit");
    }

    private boolean isRepeated(int at) {
        GivenArray one = arrays.get(at);
        return arrays.subList(0, at).stream()
                .anyMatch(before -> before.layer() == one.layer() && before.name() == one.name());
    }

    private static boolean isWanted(GivenArray array, List<List<WeightShape>> shapes) {
        return array.layer() < shapes.size()
                && shapes.get(array.layer()).stream().anyMatch(needed -> needed.name() == array.name());
    }

    private static String key(Table name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static Sentence sentence(String key, Object... arguments) {
        return Sentence.of(Problem.class, key, arguments);
    }
}
