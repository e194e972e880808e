package unrolled.io.cases;

import unrolled.data.Samples;
import unrolled.engine.model.Model;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.io.json.JsonValue;

/** Golden {@code protocol}: outputs and last states of all batches of a run, stateful or stateless, with its resets. */
final class ProtocolCase {
    private ProtocolCase() {}

    static Comparison answer(JsonValue json) {
        Comparison comparison = new Comparison(json.field("tolerance"));
        Model model = GoldenModel.read(json.field("model"));
        Samples samples = Inputs.samples(json.field("inputs"), model.features());
        JsonValue expected = json.field("batches");
        Batches batches = Batches.run(choice(json), model, samples, expected);
        batches.compare(expected, comparison);
        json.optional("same_as_one_long_window")
                .ifPresent(window -> new LongWindow(batches, window).compare(comparison));
        return comparison;
    }

    /** How the run of a golden case goes. */
    static RunChoice choice(JsonValue json) {
        return Batches.choice(json, json.field("model").field("stateful").flag(), reset(json));
    }

    /** Without a word, as Keras: never. */
    private static ResetRule reset(JsonValue json) {
        String rule = json.optional("reset").map(JsonValue::text).orElse("never");
        return switch (rule) {
            case "never" -> ResetRule.NEVER;
            case "epoch" -> ResetRule.EVERY_EPOCH;
            case "batch" -> ResetRule.EVERY_BATCH;
            default -> throw json.field("reset").shouldBe("one of never, epoch, batch");
        };
    }
}
