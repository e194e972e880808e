package unrolled.io.experiment;

import unrolled.experiment.Experiment;
import unrolled.experiment.GivenWeights;
import unrolled.io.json.JsonValue;

/** Reads the fields of an experiment; values out of range pass, since that is for {@code Check} to say. */
final class ExperimentReader {
    private final StoredParts parts;
    private final ReadBefore before;

    /**
     * One that reads documents one after the other.
     *
     * @param parts what is too large for the JSON
     * @param before what was read last: what is written as there is the same
     */
    ExperimentReader(StoredParts parts, ReadBefore before) {
        this.parts = parts;
        this.before = before;
    }

    Document document(JsonValue json) {
        json.only("schema", "title", "data", "model", "weights", "runs", "desk");
        Experiment experiment = experiment(json);
        return new Document(experiment, json.optional("desk").map(desk -> DeskFields.read(desk, experiment)));
    }

    private Experiment experiment(JsonValue json) {
        return new Experiment(
                json.field("title").text(),
                before.data().like(json.field("data"), data -> DataFields.read(data, parts)),
                before.model()
                        .like(json.field("model"), ModelFields::read)
                        .withWeights(json.optional("weights").map(this::weights)),
                json.field("runs").list().stream()
                        .map(run -> RunFields.read(run, parts))
                        .toList());
    }

    private GivenWeights weights(JsonValue json) {
        return before.weights().like(json, weights -> WeightFields.read(weights, parts));
    }
}
