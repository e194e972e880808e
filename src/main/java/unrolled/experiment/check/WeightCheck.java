package unrolled.experiment.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.data.Sentence;
import unrolled.experiment.Change.Table;
import unrolled.experiment.GivenArray;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.LayerNames;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Problem;
import unrolled.experiment.WeightShape;

/** Finds why a model cannot begin with the weights that it is given. */
final class WeightCheck {
    private final GivenWeights given;
    private final LayerNames names;
    private final List<List<WeightShape>> shapes; // of each layer

    /** @param features of the inputs */
    WeightCheck(GivenWeights given, ModelChoice model, long features) {
        this.given = given;
        this.names = LayerNames.of(model);
        this.shapes = model.weightShapes(features);
    }

    /** The first reason why not; empty if it can. */
    Optional<Sentence> misfit() {
        int fitting = 0;
        for (int layer = 0; layer < shapes.size(); layer++) {
            for (WeightShape needed : shapes.get(layer)) {
                Optional<GivenArray> array = given.array(layer, needed.name());
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
        return fitting == given.arrays().size() ? Optional.empty() : Optional.of(tooMuch());
    }

    /** The first array that no layer has, or that is given a second time. */
    private Sentence tooMuch() {
        for (int at = 0; at < given.arrays().size(); at++) {
            GivenArray array = given.arrays().get(at);
            if (isRepeated(at)) {
                return sentence("weights.twice", key(array.name()), array.layer());
            }
            if (!isWanted(array)) {
                return sentence("weights.odd", key(array.name()), array.layer());
            }
        }
        throw new IllegalStateException("all arrays fit");
    }

    private boolean isRepeated(int at) {
        GivenArray one = given.arrays().get(at);
        return given.arrays().subList(0, at).stream()
                .anyMatch(before -> before.layer() == one.layer() && before.name() == one.name());
    }

    private boolean isWanted(GivenArray array) {
        return array.layer() >= 0
                && array.layer() < shapes.size()
                && shapes.get(array.layer()).stream().anyMatch(needed -> needed.name() == array.name());
    }

    private static String key(Table name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static Sentence sentence(String key, Object... arguments) {
        return Sentence.of(Problem.class, key, arguments);
    }
}
