package unrolled.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import unrolled.data.Samples;
import unrolled.data.UnreadSamples;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recorded;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.forward.ToldNumbers;
import unrolled.engine.forward.ToldRecording;
import unrolled.engine.model.Model;
import unrolled.engine.train.OptimizerState;
import unrolled.engine.train.TrainState;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.BatchSize;
import unrolled.run.plan.Plan;

/**
 * A run that nobody computed: h only, in batches of sizes of their own. h of unit u at moment m, slot s is {@link #h}.
 *
 * @param plan of one pass
 */
public record ToldRun(RunChoice choice, Model model, Plan plan) implements Run {
    private static final Recorded H_ONLY = new Recorded(Set.of(Quantity.H), false, false);

    public static ToldRun of(String id, Model model, List<BatchSize> sizes) {
        return new ToldRun(RunChoice.predicting(id, 2, true, 1), model, Plan.uneven(sizes));
    }

    /** What h is: made so that every moment, slot and unit has a number of its own. */
    public static double h(long moment, int slot, int unit) {
        return (1 + moment) * 0.01 + slot * 0.001 + unit * 0.0001;
    }

    @Override
    public Samples samples() {
        return new UnreadSamples(plan.samples(), plan.leastSteps(), plan.steps(), model.features());
    }

    @Override
    public Recorded recorded() {
        return H_ONLY;
    }

    @Override
    public RunState start(Optional<Model> weights, Optional<State> state) {
        return new RunState(
                new TrainState(model, new OptimizerState(0, List.of())),
                state.orElseGet(() -> State.zero(model, plan.slots(0, 0))),
                Optional.empty());
    }

    @Override
    public Carry carryInto(int epoch, int batch, int slot) {
        return batch == 0 ? Carry.START : Carry.KEPT;
    }

    @Override
    public boolean pinned(int epoch, int batch, int step, int slot) {
        return false;
    }

    @Override
    public Run unpinned() {
        return this;
    }

    @Override
    public Block compute(long index, RunState before, Workroom room) {
        long first = plan.firstMoment(index);
        int slots = plan.slots(0, (int) index);
        Recording recording = ToldRecording.of(model, slots, plan.steps(index), new ToldNumbers() {
            @Override
            public Recorded recorded() {
                return H_ONLY;
            }

            @Override
            public double at(Quantity quantity, int layer, int slot, int step, int unit) {
                return h(first + step, slot, unit);
            }

            @Override
            public double start(Quantity quantity, int layer, int slot, int unit) {
                return index == 0 ? 0 : h(first - 1, slot, unit);
            }
        });
        RunState after = new RunState(before.learner(), recording.end(), Optional.empty());
        return new Block(plan.batch(index), before, recording, Optional.empty(), Optional.empty(), after);
    }

    @Override
    public double[] targets(int epoch, int batch) {
        return new double[0];
    }
}
