package unrolled.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.data.Samples;
import unrolled.engine.forward.DropoutDraws;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Interventions;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Resets;
import unrolled.engine.forward.SeededDraws;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workspace;
import unrolled.engine.loss.Cost;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.engine.train.OptimizerState;
import unrolled.engine.train.TrainState;
import unrolled.engine.train.TrainingStep;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;

/** A run that the engine computes. */
record EngineRun(RunChoice choice, Model model, Samples samples, Plan plan, long seed) implements Run {
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
        return choice.pins().stream()
                .anyMatch(pin -> pin.epoch() == epoch && pin.batch() == batch && pin.resets(step, slot));
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
                        .map(windows -> windows.places().seriesOf(plan.sample(epochBefore, batchBefore, slot))
                                != windows.places().seriesOf(plan.sample(epoch, batch, slot)))
                        .orElse(false);
    }

    /** The state that a batch starts from, given the one that there is before it; pins come later, at their steps. */
    private State enter(int epoch, int batch, State left) {
        boolean zero = !choice.stateful() || resetsByRule(epoch, batch) || (batch == 0 && plan.afterReset(epoch));
        return zero ? State.zero(model, plan.slots(epoch, batch)) : left;
    }

    @Override
    public Run unpinned() {
        return new EngineRun(choice.withPins(List.of()), model, samples, plan, seed);
    }

    @Override
    public Block compute(long index, RunState left, Workspace workspace) {
        int epoch = plan.epochOf(index);
        int batch = plan.batchOf(index);
        Pass pass = plan.pass(epoch);
        int slots = plan.slots(epoch, batch);
        BatchEdits otherwise = BatchEdits.in(choice, epoch, batch);
        RunState before = otherwise.weights(left);
        boolean goesOn = pass.kind() == Pass.Kind.GENERATE && batch > 0;
        double[] read = goesOn ? before.window().orElseThrow().x() : inputs(epoch, batch, slots);
        double[] x = otherwise.inputs(read, slots, plan.steps());
        State start = enter(epoch, batch, before.state());
        Interventions done = new Interventions(
                resets(epoch, batch), otherwise.settings(slots, plan.steps()), draws(epoch, batch, slots));
        Recording recording = Forward.run(before.model(), x, slots, plan.steps(), start, done, workspace);
        if (pass.trains()) {
            TrainingStep step = choice.training().step(before.learner(), recording, targets(epoch, batch));
            RunState after = new RunState(step.after(), step.end(), Optional.empty());
            return new Block(epoch, batch, before, recording, Optional.of(step.cost()), Optional.of(step), after);
        }
        Optional<Cost> cost = pass.kind().hasLoss()
                ? Optional.of(choice.training().loss().of(recording, targets(epoch, batch)))
                : Optional.empty();
        Optional<GenerationWindow> window =
                pass.kind() == Pass.Kind.GENERATE ? Optional.of(GenerationWindow.after(recording)) : Optional.empty();
        RunState after = new RunState(before.learner(), recording.end(), window);
        return new Block(epoch, batch, before, recording, cost, Optional.empty(), after);
    }

    /** Dropout drops in training only: by the sample, not by the slot in which it stands. */
    private DropoutDraws draws(int epoch, int batch, int slots) {
        if (!plan.pass(epoch).trains() || model.layers().stream().noneMatch(Dropout.class::isInstance)) {
            return DropoutDraws.NONE;
        }
        int[] drawn = IntStream.range(0, slots)
                .map(slot -> plan.sample(epoch, batch, slot))
                .toArray();
        return new SeededDraws(seed, FitEpochs.of(plan).indexOf(epoch).orElseThrow(), drawn);
    }

    /** Of single slots: where another series begins, and at pins. */
    private Resets resets(int epoch, int batch) {
        List<Pin> here = choice.pins().stream()
                .filter(pin -> pin.epoch() == epoch && pin.batch() == batch)
                .toList();
        boolean series = choice.reset().whereSeriesChanges();
        if (here.isEmpty() && !series) {
            return Resets.NONE;
        }
        return (step, slot) -> (series && step == 0 && changesSeries(epoch, batch, slot))
                || here.stream().anyMatch(pin -> pin.resets(step, slot));
    }

    private double[] inputs(int epoch, int batch, int slots) {
        int features = samples.features();
        double[] x = new double[slots * plan.steps() * features];
        int at = 0;
        for (int slot = 0; slot < slots; slot++) {
            int sample = plan.sample(epoch, batch, slot);
            for (int step = 0; step < plan.steps(); step++) {
                for (int feature = 0; feature < features; feature++) {
                    x[at++] = samples.input(sample, step, feature);
                }
            }
        }
        return x;
    }

    @Override
    public double[] targets(int epoch, int batch) {
        int outputs = samples.outputs();
        double[] targets = new double[plan.slots(epoch, batch) * outputs];
        for (int at = 0; at < targets.length; at += outputs) {
            int sample = plan.sample(epoch, batch, at / outputs);
            for (int output = 0; output < outputs; output++) {
                targets[at + output] = samples.target(sample, output);
            }
        }
        return targets;
    }
}
