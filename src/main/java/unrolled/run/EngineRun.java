package unrolled.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import unrolled.data.Samples;
import unrolled.engine.forward.DropoutDraws;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Interventions;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Resets;
import unrolled.engine.forward.SeededDraws;
import unrolled.engine.forward.State;
import unrolled.engine.loss.Cost;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.engine.train.OptimizerState;
import unrolled.engine.train.TrainState;
import unrolled.engine.train.TrainingStep;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.FitEpochs;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;
import unrolled.run.plan.PlannedBatch;

/** A run that the engine computes. */
final class EngineRun implements Run {
    private final RunChoice choice;
    private final Model model;
    private final Samples samples;
    private final Plan plan;
    private final long seed;
    private final RunEdits edits;
    private final boolean drops;

    /** @param seed decides what Dropout drops */
    EngineRun(RunChoice choice, Model model, Samples samples, Plan plan, long seed) {
        this.choice = choice;
        this.model = model;
        this.samples = samples;
        this.plan = plan;
        this.seed = seed;
        this.edits = new RunEdits(choice);
        this.drops = model.layers().stream().anyMatch(Dropout.class::isInstance);
    }

    @Override
    public RunChoice choice() {
        return choice;
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public OptionalLong dropoutSeed() {
        return drops ? OptionalLong.of(seed) : OptionalLong.empty();
    }

    @Override
    public Samples samples() {
        return samples;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    long seed() {
        return seed;
    }

    @Override
    public RunState start(Optional<Model> weights, Optional<State> state) {
        Model first = weights.map(other -> Weights.of(other).in(model)).orElse(model);
        TrainState learner = choice.trains()
                ? choice.training().start(first)
                : new TrainState(first, new OptimizerState(0, List.of()));
        return new RunState(learner, state.orElseGet(() -> State.zero(model, plan.slots(0, 0))), Optional.empty());
    }

    @Override
    public Carry carryInto(int epoch, int batch, int slot) {
        boolean first = epoch == 0 && batch == 0;
        if (first && choice.origin().state().isEmpty()) {
            return Carry.START;
        }
        if (!choice.stateful()) {
            return Carry.STATELESS;
        }
        if (batch == 0 && plan.afterReset(epoch)) {
            return Carry.CALLED;
        }
        if (resetsByRule(epoch, batch)) {
            return Carry.RESET;
        }
        if (changesSeries(epoch, batch, slot)) {
            return Carry.SERIES;
        }
        if (pinned(epoch, batch, 0, slot)) {
            return Carry.PINNED;
        }
        return first ? Carry.INHERITED : Carry.KEPT;
    }

    @Override
    public boolean pinned(int epoch, int batch, int step, int slot) {
        return edits.resets(epoch, batch, step, slot);
    }

    private boolean resetsByRule(int epoch, int batch) {
        return switch (choice.reset().rule()) {
            case NEVER -> false;
            case EVERY_EPOCH -> batch == 0 && plan.pass(epoch).kind() != Pass.Kind.VALIDATION;
            case EVERY_PASS -> batch == 0;
            case EVERY_BATCH -> true;
            case EVERY_N -> batch % choice.reset().every() == 0;
        };
    }

    /** Whether a slot alone is reset before a batch, since another series begins in it; the first batch of all compares with nothing. */
    private boolean changesSeries(int epoch, int batch, int slot) {
        long index = plan.batchIndex(epoch, batch);
        if (!choice.reset().whereSeriesChanges() || index == 0) {
            return false;
        }
        int epochBefore = plan.epochOf(index - 1);
        int batchBefore = plan.batchOf(index - 1);
        return slot < plan.slots(epochBefore, batchBefore)
                && samples.series()
                        .map(windows -> !windows.places()
                                .isSameSeries(
                                        plan.sample(epochBefore, batchBefore, slot), plan.sample(epoch, batch, slot)))
                        .orElse(false);
    }

    /** The state that a batch starts from, given the one that there is before it; pins come later, at their steps. */
    private State enter(PlannedBatch at, State left) {
        boolean zero = !choice.stateful()
                || resetsByRule(at.epoch(), at.batch())
                || (at.batch() == 0 && plan.afterReset(at.epoch()));
        return zero ? State.zero(model, at.slots()) : left;
    }

    @Override
    public Run unpinned() {
        return new EngineRun(choice.withPins(List.of()), model, samples, plan, seed);
    }

    @Override
    public Block compute(long index, RunState left, Workroom room) {
        PlannedBatch at = plan.batch(index);
        Pass.Kind kind = at.pass().kind();
        BatchEdits done = edits.in(at.epoch(), at.batch());
        RunState before = done.weights(left);
        double[] x = done.inputs(inputs(at, before), at.slots(), plan.steps());
        State start = enter(at, before.state());
        Interventions reached = new Interventions(
                resets(at, done), done.settings(at.slots(), plan.steps()), done.holds(at.slots()), draws(at));
        Recording recording = Forward.run(before.model(), x, at.slots(), plan.steps(), start, reached, room.forward());
        if (at.pass().trains()) {
            TrainingStep step = room.train(choice.training(), before.learner(), recording, targets(at));
            RunState after = new RunState(step.after(), step.end(), Optional.empty());
            return new Block(at, before, recording, Optional.of(step.cost()), Optional.of(step), after);
        }
        Optional<Cost> cost =
                kind.hasLoss() ? Optional.of(choice.training().loss().of(recording, targets(at))) : Optional.empty();
        Optional<GenerationWindow> window =
                kind == Pass.Kind.GENERATE ? Optional.of(GenerationWindow.after(recording)) : Optional.empty();
        RunState after = new RunState(before.learner(), recording.end(), window);
        return new Block(at, before, recording, cost, Optional.empty(), after);
    }

    /** Dropout drops in training only: by the sample, not by the slot in which it stands. */
    private DropoutDraws draws(PlannedBatch at) {
        if (!drops || !at.pass().trains()) {
            return DropoutDraws.NONE;
        }
        int[] drawn = IntStream.range(0, at.slots()).map(at::sample).toArray();
        return new SeededDraws(seed, FitEpochs.of(plan).indexOf(at.epoch()).orElseThrow(), drawn);
    }

    /** Of single slots: where another series begins, and at pins. */
    private Resets resets(PlannedBatch at, BatchEdits done) {
        boolean series = choice.reset().whereSeriesChanges();
        if (done.pins().isEmpty() && !series) {
            return Resets.NONE;
        }
        return (step, slot) ->
                (series && step == 0 && changesSeries(at.epoch(), at.batch(), slot)) || done.resets(step, slot);
    }

    /** What a batch reads, {@code [B][T][F]} flat: a generation reads samples in its first batch only, then its own outputs. */
    private double[] inputs(PlannedBatch at, RunState before) {
        if (at.pass().kind() == Pass.Kind.GENERATE && at.batch() > 0) {
            return before.window().orElseThrow().x();
        }
        int size = plan.steps() * samples.features();
        double[] x = new double[at.slots() * size];
        for (int slot = 0; slot < at.slots(); slot++) {
            samples.copyInputs(at.sample(slot), x, slot * size);
        }
        return x;
    }

    @Override
    public double[] targets(int epoch, int batch) {
        return targets(plan.batch(epoch, batch));
    }

    private double[] targets(PlannedBatch at) {
        int outputs = samples.outputs();
        double[] targets = new double[at.slots() * outputs];
        for (int slot = 0; slot < at.slots(); slot++) {
            int sample = at.sample(slot);
            for (int output = 0; output < outputs; output++) {
                targets[slot * outputs + output] = samples.target(sample, output);
            }
        }
        return targets;
    }
}
