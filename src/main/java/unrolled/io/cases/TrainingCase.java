package unrolled.io.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Training;
import unrolled.engine.train.TrainingStep;
import unrolled.io.experiment.LossSettings;
import unrolled.io.experiment.OptimizerSettings;
import unrolled.io.json.JsonValue;
import unrolled.run.Progress;
import unrolled.run.Run;
import unrolled.run.Trace;

/** Golden {@code training}: losses, and weights and states at some steps, of several optimizers from the same weights. */
final class TrainingCase {
    private final Run run;
    private final Loss loss;
    private final Comparison comparison;

    private TrainingCase(Run run, Loss loss, Comparison comparison) {
        this.run = run;
        this.loss = loss;
        this.comparison = comparison;
    }

    static Comparison answer(JsonValue json) {
        Comparison comparison = new Comparison(json.field("tolerance"));
        if (json.optional("shuffle").map(JsonValue::flag).orElse(false)) {
            throw new UnsupportedOperationException("training on shuffled samples cannot be run yet");
        }
        Model model = GoldenModel.read(json.field("model"));
        Run run = Batches.prepared(
                ProtocolCase.choice(json), model, Inputs.samples(json.field("inputs"), json.field("targets"), model));
        requireSteps(json.optional("steps"), run.plan().allBatches());
        TrainingCase one = new TrainingCase(run, LossSettings.read(json), comparison);
        json.field("runs").list().forEach(one::compare);
        return comparison;
    }

    private static void requireSteps(Optional<JsonValue> steps, long expected) {
        if (steps.isPresent() && steps.get().longNumber() != expected) {
            throw steps.get().shouldBe(String.valueOf(expected));
        }
    }

    private void compare(JsonValue entry) {
        Optimizer optimizer = OptimizerSettings.read(entry.field("optimizer"), false);
        Map<Long, JsonValue> snapshots = snapshots(entry.field("snapshots"));
        int steps = (int) Math.min(Integer.MAX_VALUE, run.plan().allBatches());
        JsonValue expected = entry.field("loss_per_step");
        if (expected.size() != steps) {
            throw expected.shouldBe("a list of " + steps + " numbers");
        }
        double[] losses = new double[steps];
        Trace trace = Trace.of(Batches.trained(run, new Training(loss, optimizer)));
        trace.walk(Progress.SILENT, block -> {
            TrainingStep step = block.training().orElseThrow();
            long index = block.place().index();
            losses[(int) index] = step.loss();
            if (snapshots.containsKey(index + 1)) {
                compareSnapshot(snapshots.get(index + 1), step);
            }
        });
        double[] epochs = new double[run.plan().epochs()];
        for (int epoch = 0; epoch < epochs.length; epoch++) {
            epochs[epoch] = trace.losses().of(epoch);
        }
        comparison.compare(expected, losses, steps);
        comparison.compare(entry.field("epoch_loss"), epochs, epochs.length);
    }

    /** Snapshots by the number of the step, the first of which is 1. */
    private Map<Long, JsonValue> snapshots(JsonValue json) {
        Map<Long, JsonValue> snapshots = new HashMap<>();
        for (JsonValue snapshot : json.list()) {
            JsonValue step = snapshot.field("step");
            if (step.longNumber() < 1 || step.longNumber() > run.plan().allBatches()) {
                throw step.shouldBe("a step from 1 to " + run.plan().allBatches());
            }
            snapshots.put(step.longNumber(), snapshot);
        }
        return snapshots;
    }

    private void compareSnapshot(JsonValue snapshot, TrainingStep step) {
        Model after = step.after().model();
        new TrainedWeights(after, Weights.of(after)).compareGolden(snapshot.field("weights"), comparison);
        Batches.compareState(snapshot, run, new Computed(after, step.recording()), comparison);
    }
}
