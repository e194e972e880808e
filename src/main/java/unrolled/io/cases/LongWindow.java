package unrolled.io.cases;

import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.State;
import unrolled.engine.model.Model;
import unrolled.io.json.JsonException;
import unrolled.io.json.JsonValue;
import unrolled.run.Run;
import unrolled.run.plan.Plan;

/**
 * The samples of every slot laid end to end as one stateless window: it must give the numbers of the file, and the very
 * bits that the stateful run gave batch by batch.
 */
final class LongWindow {
    private final Batches batches;
    private final JsonValue json;
    private final Run run;
    private final Model model;
    private final int slots;
    private final int steps;

    LongWindow(Batches batches, JsonValue json) {
        this.batches = batches;
        this.json = json;
        this.run = batches.trace().run();
        this.model = run.model();
        this.slots = run.plan().batchSize();
        this.steps = CaseModel.positive(json.field("timesteps"));
    }

    void compare(Comparison comparison) {
        double[] x = endToEnd();
        comparison.requireSameBits(
                json.field("inputs").path(), x, json.field("inputs").numbers(slots, steps, model.features()));
        Computed window = new Computed(model, Forward.run(model, x, slots, steps, State.zero(model, slots)));
        window.compareOutput(json.field("output"), comparison);
        json.optional("final_state").ifPresent(state -> window.compareFinalState(state, comparison));
        for (int layer = 0; layer < model.lstms().size(); layer++) {
            for (Quantity quantity : Quantity.values()) {
                compareBits(window, quantity, layer, comparison);
            }
        }
        compareOutputs(window, comparison);
    }

    /** The inputs {@code [slots][steps][F]} as the run reads them, batch after batch. */
    private double[] endToEnd() {
        Plan plan = run.plan();
        if (!run.choice().stateful()) {
            throw new JsonException("case.stateless", json.path());
        }
        if (steps % plan.steps() != 0 || steps / plan.steps() > plan.allBatches()) {
            throw json.field("timesteps")
                    .shouldBe("a multiple of " + plan.steps() + " and at most " + plan.allBatches() * plan.steps());
        }
        int features = model.features();
        double[] x = new double[slots * steps * features];
        for (int n = 0; n < x.length; n++) {
            int step = n / features % steps;
            int sample = plan.sample(0, plan.batchOf(step / plan.steps()), n / features / steps);
            x[n] = run.samples().input(sample, step % plan.steps(), n % features);
        }
        return x;
    }

    private void compareBits(Computed window, Quantity quantity, int layer, Comparison comparison) {
        int units = model.lstms().get(layer).units();
        double[] whole = window.all(quantity, layer);
        int length = run.plan().steps();
        for (int index = 0; index < steps / length; index++) {
            double[] part = batch(index).all(quantity, layer);
            comparison.requireSameBits(
                    "the bits of batch " + index + " against one long window",
                    part,
                    cut(whole, units, index * length, length));
        }
    }

    /** Outputs of all steps, or those after the last step. */
    private void compareOutputs(Computed window, Comparison comparison) {
        int length = run.plan().steps();
        boolean all = model.outputsSequence();
        double[] whole = window.outputs(all ? 0 : steps - 1);
        for (int index = all ? 0 : steps / length - 1; index < steps / length; index++) {
            double[] part = batch(index).outputs(all ? 0 : length - 1);
            double[] same = all ? cut(whole, model.outputWidth(), index * length, length) : whole;
            comparison.requireSameBits("the outputs of batch " + index + " against one long window", part, same);
        }
    }

    private Computed batch(int index) {
        return batches.computed(run.plan().epochOf(index), run.plan().batchOf(index));
    }

    /** Some steps of {@code [slots][steps][width]}. */
    private double[] cut(double[] whole, int width, int from, int length) {
        double[] part = new double[slots * length * width];
        for (int slot = 0; slot < slots; slot++) {
            System.arraycopy(whole, (slot * steps + from) * width, part, slot * length * width, length * width);
        }
        return part;
    }
}
