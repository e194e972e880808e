package unrolled.run;

import java.util.List;
import unrolled.data.Samples;
import unrolled.engine.Forward;
import unrolled.engine.Model;
import unrolled.engine.Recording;
import unrolled.engine.Resets;
import unrolled.engine.State;
import unrolled.experiment.Experiment;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;

/**
 * A model, the samples, and how a run walks through them. The state protocol is Keras's: slot i of batch k goes on from
 * slot i of batch k-1 if the run is stateful, over the border of an epoch too; nothing resets by itself.
 */
public record Run(RunChoice choice, Model model, Samples samples, Plan plan) {

    public static Run of(RunChoice choice, Model model, Samples samples) {
        int used = choice.used(samples.count());
        return new Run(choice, model, samples, new Plan(used, choice.batchSize(), choice.epochs(), samples.steps()));
    }

    /** The runs of a valid experiment, over the same samples and the same initial weights. */
    public static List<Run> all(Experiment experiment) {
        Samples samples = experiment.data().samples();
        Model model = experiment.model().build(samples.features());
        return experiment.runs().stream()
                .map(choice -> of(choice, model, samples))
                .toList();
    }

    public String id() {
        return choice.id();
    }

    /** What the border into a batch does with the state of a slot. */
    public Carry carryInto(int epoch, int batch, int slot) {
        if (epoch == 0 && batch == 0) {
            return Carry.START;
        }
        if (!choice.stateful()) {
            return Carry.STATELESS;
        }
        if (resetsByRule(batch)) {
            return Carry.RESET;
        }
        return pinned(epoch, batch, 0, slot) ? Carry.PINNED : Carry.KEPT;
    }

    /** Whether a pin makes the state of a slot zero right before a step. */
    public boolean pinned(int epoch, int batch, int step, int slot) {
        return choice.pins().stream()
                .anyMatch(pin -> pin.epoch() == epoch && pin.batch() == batch && pin.resets(step, slot));
    }

    private boolean resetsByRule(int batch) {
        return switch (choice.reset()) {
            case NEVER -> false;
            case EVERY_EPOCH -> batch == 0;
            case EVERY_BATCH -> true;
        };
    }

    /** The state that a batch starts from, given the one that the batch before left; pins come later, at their steps. */
    State enter(int epoch, int batch, State left) {
        boolean zero = (epoch == 0 && batch == 0) || !choice.stateful() || resetsByRule(batch);
        return zero ? State.zero(model, plan.slots(batch)) : left;
    }

    Block compute(int epoch, int batch, State start) {
        return new Block(epoch, batch, record(model, epoch, batch, start));
    }

    /** Runs a batch through a model, which training may have changed. */
    Recording record(Model model, int epoch, int batch, State start) {
        int slots = plan.slots(batch);
        return Forward.run(model, inputs(batch, slots), slots, plan.steps(), start, pins(epoch, batch));
    }

    private Resets pins(int epoch, int batch) {
        List<Pin> here = choice.pins().stream()
                .filter(pin -> pin.epoch() == epoch && pin.batch() == batch)
                .toList();
        return here.isEmpty() ? Resets.NONE : (step, slot) -> here.stream().anyMatch(pin -> pin.resets(step, slot));
    }

    private double[] inputs(int batch, int slots) {
        int features = samples.features();
        double[] x = new double[slots * plan.steps() * features];
        int at = 0;
        for (int slot = 0; slot < slots; slot++) {
            int sample = plan.sample(batch, slot);
            for (int step = 0; step < plan.steps(); step++) {
                for (int feature = 0; feature < features; feature++) {
                    x[at++] = samples.input(sample, step, feature);
                }
            }
        }
        return x;
    }

    /**
     * The targets of a batch, {@code [B][outputs]} flat; those of a model that gives a sequence have all steps of a
     * sample one behind the other.
     */
    public double[] targets(int batch) {
        double[] targets = new double[plan.slots(batch) * samples.outputs()];
        for (int at = 0; at < targets.length; at++) {
            targets[at] = samples.target(plan.sample(batch, at / samples.outputs()), at % samples.outputs());
        }
        return targets;
    }
}
