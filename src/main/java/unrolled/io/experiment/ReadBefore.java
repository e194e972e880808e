package unrolled.io.experiment;

import java.util.function.Function;
import unrolled.experiment.DataChoice;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.ModelChoice;
import unrolled.io.json.JsonValue;

/**
 * The data, the model and its weights of the experiment that was read before. Experiments of one history differ little: what is written
 * in the same way in two that are read one after the other is read once, and stands in memory once.
 */
public final class ReadBefore {
    private final Part<DataChoice> data = new Part<>();
    private final Part<ModelChoice> model = new Part<>();
    private final Part<GivenWeights> weights = new Part<>();

    Part<DataChoice> data() {
        return data;
    }

    Part<ModelChoice> model() {
        return model;
    }

    Part<GivenWeights> weights() {
        return weights;
    }

    /** A part of an experiment, and how it was written. */
    static final class Part<T> {
        private JsonValue written;
        private T value;

        /** What was read before, if the same is written now; else what is read now. */
        T like(JsonValue json, Function<JsonValue, T> reader) {
            if (written == null || !written.isLike(json)) {
                value = reader.apply(json);
                written = json;
            }
            return value;
        }
    }
}
