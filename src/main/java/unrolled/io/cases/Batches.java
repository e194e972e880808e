package unrolled.io.cases;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.data.Samples;
import unrolled.engine.Model;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.io.json.JsonValue;
import unrolled.run.Moment;
import unrolled.run.Plan;
import unrolled.run.Run;
import unrolled.run.Trace;

/** A run of a case and the numbers that the file has for its batches, in the order in which they were run. */
final class Batches {
    private final Trace trace;

    private Batches(Trace trace) {
        this.trace = trace;
    }

    /** Walks through the samples; refuses what Keras refuses, and a file that has another number of batches. */
    static Batches run(RunChoice choice, Model model, Samples samples, JsonValue expected) {
        if (choice.stateful() && samples.count() % choice.batchSize() > 0) {
            throw new IllegalArgumentException("a stateful model needs full batches, but " + samples.count()
                    + " samples are no multiple of batch size " + choice.batchSize());
        }
        int batchSize = Math.min(choice.batchSize(), samples.count());
        Run run = Run.of(choice.withBatchSize(batchSize), model, samples);
        if (expected.size() != run.plan().allBatches()) {
            throw expected.shouldBe("a list of " + run.plan().allBatches() + " batches");
        }
        return new Batches(Trace.of(run));
    }

    static RunChoice choice(JsonValue json, boolean stateful, ResetRule reset) {
        return new RunChoice(
                "",
                "",
                CaseModel.positive(json.field("batch_size")),
                stateful,
                CaseModel.positive(json.field("epochs")),
                reset,
                OptionalInt.empty(),
                List.of());
    }

    Trace trace() {
        return trace;
    }

    /** Compares outputs and last states of all batches. */
    void compare(JsonValue expected, Comparison comparison) {
        List<JsonValue> entries = expected.list();
        for (int index = 0; index < entries.size(); index++) {
            JsonValue entry = entries.get(index);
            int epoch = trace.plan().epochOf(index);
            int batch = trace.plan().batchOf(index);
            requirePlace(entry, epoch, batch);
            Computed computed = computed(epoch, batch);
            computed.compareOutput(entry.field("output"), comparison);
            Optional<JsonValue> state = entry.optional("final_state");
            if (state.isPresent() || trace.run().choice().stateful()) {
                computed.compareFinalState(state.orElse(entry.field("final_state")), comparison);
            }
        }
    }

    Computed computed(int epoch, int batch) {
        return new Computed(
                trace.run().model(), trace.block(new Moment(epoch, batch, 0)).recording());
    }

    /** What the entry says of itself must be where it stands. */
    private void requirePlace(JsonValue entry, int epoch, int batch) {
        Plan plan = trace.plan();
        require(entry.optional("epoch"), epoch);
        require(entry.optional("batch"), batch);
        Optional<JsonValue> samples = entry.optional("samples");
        if (samples.isPresent()) {
            List<JsonValue> range = samples.get().list();
            int from = plan.sample(batch, 0);
            int to = from + plan.slots(batch);
            if (range.size() != 2
                    || range.get(0).wholeNumber() != from
                    || range.get(1).wholeNumber() != to) {
                throw samples.get().shouldBe("[" + from + ", " + to + "]");
            }
        }
    }

    private static void require(Optional<JsonValue> number, int expected) {
        if (number.isPresent() && number.get().wholeNumber() != expected) {
            throw number.get().shouldBe(String.valueOf(expected));
        }
    }
}
