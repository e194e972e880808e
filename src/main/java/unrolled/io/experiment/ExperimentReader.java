package unrolled.io.experiment;

import java.util.Optional;
import java.util.OptionalInt;
import unrolled.experiment.Experiment;
import unrolled.io.json.JsonValue;

/** Reads the fields of an experiment; values out of range pass, since that is for {@code Check} to say. */
final class ExperimentReader {
    private final StoredParts parts;

    /** @param parts what is too large for the JSON */
    ExperimentReader(StoredParts parts) {
        this.parts = parts;
    }

    Document document(JsonValue json) {
        json.only("schema", "title", "data", "model", "weights", "runs", "desk");
        Experiment experiment = experiment(json);
        return new Document(experiment, json.optional("desk").map(desk -> DeskFields.read(desk, experiment)));
    }

    private Experiment experiment(JsonValue json) {
        return new Experiment(
                json.field("title").text(),
                DataFields.read(json.field("data"), parts),
                ModelFields.read(json.field("model"))
                        .withWeights(json.optional("weights").map(weights -> WeightFields.read(weights, parts))),
                json.field("runs").list().stream()
                        .map(run -> RunFields.read(run, parts))
                        .toList());
    }

    /** A whole number, if there is one. */
    static OptionalInt whole(Optional<JsonValue> number) {
        return number.isPresent() ? OptionalInt.of(number.get().wholeNumber()) : OptionalInt.empty();
    }
}
