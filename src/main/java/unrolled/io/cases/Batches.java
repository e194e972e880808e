package unrolled.io.cases;

import java.util.List;
import java.util.Optional;
import unrolled.data.Samples;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Model;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.io.json.JsonValue;
import unrolled.run.Run;
import unrolled.run.Runs;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** A run of a case and the numbers that the file has for its batches, in the order in which they were run. */
final class Batches {
    private final Trace trace;

    private Batches(Trace trace) {
        this.trace = trace;
    }

    /**
     * Walks through the samples; refuses uneven batches at once, which Keras refuses when it comes to the last, and a file
     * that has another number of batches.
     */
    static Batches run(RunChoice choice, Model model, Samples samples, JsonValue expected) {
        Run run = prepared(choice, model, samples);
        new Places(run.plan()).entries(expected);
        return new Batches(Trace.of(run));
    }

    /** The run before its first batch; refuses uneven batches of a stateful model. */
    static Run prepared(RunChoice choice, Model model, Samples samples) {
        if (choice.stateful() && samples.count() % choice.batchSize() > 0) {
            throw new IllegalArgumentException("a stateful model needs full batches, but " + samples.count()
                    + " samples are no multiple of batch size " + choice.batchSize());
        }
        int batchSize = Math.min(choice.batchSize(), samples.count());
        return Runs.of(choice.withBatchSize(batchSize), model, samples);
    }

    /** Batch size and epochs as the file has them; without a word, one epoch. */
    static RunChoice choice(JsonValue json, boolean stateful, ResetRule reset) {
        int epochs = json.optional("epochs").map(CaseModel::positive).orElse(1);
        return RunChoice.predicting("", CaseModel.positive(json.field("batch_size")), stateful, epochs)
                .withReset(reset);
    }

    /** The same run, but each epoch trains the model. */
    static Run trained(Run run, Training training) {
        Call fit = new Call.Fit(run.plan().epochs(), false, false);
        return Runs.of(run.choice().withCalls(List.of(fit)).withTraining(training), run.model(), run.samples());
    }

    Trace trace() {
        return trace;
    }

    /** Compares outputs and last states of all batches. */
    void compare(JsonValue expected, Comparison comparison) {
        Places places = new Places(trace.plan());
        List<JsonValue> entries = places.entries(expected);
        for (int index = 0; index < entries.size(); index++) {
            JsonValue entry = entries.get(index);
            int epoch = trace.plan().epochOf(index);
            int batch = trace.plan().batchOf(index);
            places.require(entry, epoch, batch);
            Computed computed = computed(epoch, batch);
            computed.compareOutput(entry.field("output"), comparison);
            compareState(entry, trace.run(), computed, comparison);
        }
    }

    /** The state after a batch; a stateless run need not have one. */
    static void compareState(JsonValue entry, Run run, Computed computed, Comparison comparison) {
        Optional<JsonValue> state = entry.optional("final_state");
        if (state.isPresent() || run.choice().stateful()) {
            computed.compareFinalState(state.orElse(entry.field("final_state")), comparison);
        }
    }

    Recording recording(int epoch, int batch) {
        return trace.block(new Moment(epoch, batch, 0)).recording();
    }

    Computed computed(int epoch, int batch) {
        return new Computed(trace.run().model(), recording(epoch, batch));
    }
}
