package unrolled.io.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import unrolled.io.json.JsonException;
import unrolled.io.json.JsonFile;
import unrolled.io.json.JsonValue;

/** Reads the cases of a file. The kinds of cases that can be run stand in the table here, each with its class. */
public final class CaseFile {
    private static final Map<String, Function<JsonValue, Comparison>> GOLDEN = Map.of(
            "forward", ForwardCase::answer,
            "protocol", ProtocolCase::answer,
            "gradients", GradientsCase::answer,
            "training", TrainingCase::answer,
            "generate", GenerateCase::answer);

    private static final Function<JsonValue, Comparison> KERAS_PREDICT = KerasPredictCase::answer;
    private static final Function<JsonValue, Case.Answer> KERAS_TRAIN = KerasTrainCase::answer;
    private static final Function<JsonValue, Comparison> TORCH = TorchCase::answer;

    private CaseFile() {}

    /**
     * The cases of the file, one or more; none if it is JSON of another kind. Throws JsonException in one sentence if
     * there is no JSON that can be read.
     */
    public static List<Case> read(Path file) {
        JsonValue json = JsonValue.parse(String.valueOf(file.getFileName()), JsonFile.text(file));
        String schema = word(json, "schema");
        String name = name(json, file);
        return switch (schema) {
            case "lstm-golden/1" -> List.of(new Case(name, () -> golden(json)));
            case "keras-case/1" ->
                List.of(
                        new Case(name + " predict", () -> KERAS_PREDICT.apply(json)),
                        new Case(name + " train", () -> KERAS_TRAIN.apply(json)));
            case "torch-case/1" -> List.of(new Case(name, () -> TORCH.apply(json)));
            default -> List.of();
        };
    }

    private static Comparison golden(JsonValue json) {
        JsonValue kind = json.field("kind");
        Function<JsonValue, Comparison> question = GOLDEN.get(kind.text());
        if (question == null) {
            throw kind.shouldBe(GOLDEN.keySet().stream().sorted().collect(Collectors.joining(", ", "one of ", "")));
        }
        return question.apply(json);
    }

    /** The id of the case, else the name of the file. */
    private static String name(JsonValue json, Path file) {
        String id = word(json, "id").replaceAll("\\p{Cntrl}", " ");
        return id.isBlank() ? file.getFileName().toString().replaceFirst("\\.json$", "") : id;
    }

    private static String word(JsonValue json, String key) {
        try {
            return json.isObject() ? json.optional(key).map(JsonValue::text).orElse("") : "";
        } catch (JsonException e) {
            return "";
        }
    }
}
