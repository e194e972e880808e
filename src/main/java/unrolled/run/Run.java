package unrolled.run;

import java.util.Optional;
import java.util.OptionalLong;
import unrolled.data.Samples;
import unrolled.engine.forward.Recorded;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workers;
import unrolled.engine.model.Model;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * A model, the samples, and how a run walks through them: the source that a trace reads its batches from. The engine
 * computes them; a run that was recorded elsewhere has them already, perhaps with less in them and with batches of sizes of
 * their own. The state protocol is Keras's: slot i of batch k goes on from slot i of batch k-1 if the run is stateful,
 * over the border of an epoch and of a call too; nothing resets by itself.
 */
public interface Run {
    RunChoice choice();

    /** With its first weights, which training does not change. */
    Model model();

    Samples samples();

    Plan plan();

    /** What of its batches is recorded. */
    default Recorded recorded() {
        return Recorded.ALL;
    }

    /** By which Dropout draws what it drops; empty if nothing does. */
    default OptionalLong dropoutSeed() {
        return OptionalLong.empty();
    }

    default String id() {
        return choice().id();
    }

    /**
     * Where a run stands before its first batch.
     *
     * @param weights a model with weights of the same shapes, which it takes in the place of the first ones
     * @param state what it finds, if not zero; a reset before the first batch forgets it
     */
    RunState start(Optional<Model> weights, Optional<State> state);

    /** What the border into a batch does with the state of a slot; the first one has that of another run before it, or none. */
    Carry carryInto(int epoch, int batch, int slot);

    /** Whether the model gives something out at a moment: at each, or at the last step of a batch only. */
    default boolean hasOutput(Moment moment) {
        return model().outputsSequence() || moment.step() == plan().steps(moment.epoch(), moment.batch()) - 1;
    }

    /** Whether a pin makes the state of a slot zero right before a step. */
    boolean pinned(int epoch, int batch, int step, int slot);

    /** The same run as it would be without its pins. */
    Run unpinned();

    /** The batch of that number, counted over the whole run, given where the run stands before it; the same bits each time. */
    Block compute(long index, RunState before, Workroom room);

    default Block compute(long index, RunState before) {
        return compute(index, before, Workroom.of(Workers.NONE).keeping());
    }

    /**
     * The targets of a batch, {@code [B][outputs]} flat; those of a model that gives a sequence have all steps of a
     * sample one behind the other.
     */
    double[] targets(int epoch, int batch);
}
