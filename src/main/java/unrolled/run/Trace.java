package unrolled.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workers;
import unrolled.engine.model.Model;
import unrolled.experiment.Call;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * All that a run computed, at any moment. The trace keeps where the run stood at some batch borders, with state, weights
 * and optimizer, and computes the batches in between anew when they are asked for; the engine gives the same bits every
 * time, so the replay is the recording. Memory grows with the checkpoints, which have a bounded room, and not with the
 * steps. A trace grows while it is recorded: what is there can be looked at meanwhile, from several threads.
 */
public final class Trace {
    private final Run run;
    private final Sources sources;
    private final Checkpoints checkpoints;
    private final ReplayedBlocks blocks;
    private final Findings findings;
    private volatile long reached;
    private volatile RunState end;

    /**
     * The traces that a run begins with something of.
     *
     * @param weights empty for the first weights of the model
     * @param state empty for zero state
     */
    record Sources(Optional<Trace> weights, Optional<Trace> state) {
        static final Sources NONE = new Sources(Optional.empty(), Optional.empty());
    }

    /** @param workers share out the slots of what is computed again */
    Trace(Run run, Sources sources, TraceBudget room, Workers workers) {
        this.run = run;
        this.sources = sources;
        CheckpointSpacing spacing = CheckpointSpacing.of(run);
        this.checkpoints = new Checkpoints(run, spacing.interval(room));
        this.blocks = new ReplayedBlocks(run, checkpoints, spacing.kept(room), workers);
        this.findings = new Findings(run);
    }

    /**
     * Begins with the batches that its run has in common with another trace, which must be some: they are there at once,
     * up to the last checkpoint before their end.
     */
    Trace(Run run, Trace other, TraceBudget room, Workers workers) {
        this.run = run;
        this.sources = other.sources;
        CheckpointSpacing spacing = CheckpointSpacing.of(run);
        int between = other.checkpoints.interval();
        int times = (spacing.interval(room) + between - 1) / between;
        this.checkpoints = new Checkpoints(run, other.checkpoints, times * between, other.inCommon(run));
        this.blocks = new ReplayedBlocks(run, checkpoints, spacing.kept(room), workers);
        this.reached = checkpoints.last();
        Checkpoints.Checkpoint last = checkpoints.at(reached);
        this.end = reached == 0 ? null : last.point();
        this.findings = other.findings.before(reached, last.mark());
    }

    /** How many of the batches that are there a run has too, if it begins with the same. */
    long inCommon(Run with) {
        return Math.min(reached, CommonPrefix.batches(run, with));
    }

    /** Walks through a whole run that begins with nothing of others. Throws CancellationException if the progress says so. */
    public static Trace of(Run run, Progress progress) {
        Trace trace = new Trace(run, Sources.NONE, TraceBudget.USUAL, Workers.NONE);
        trace.record(progress);
        return trace;
    }

    public static Trace of(Run run) {
        return of(run, Progress.SILENT);
    }

    public Run run() {
        return run;
    }

    public Plan plan() {
        return run.plan();
    }

    Sources sources() {
        return sources;
    }

    /** How many batches are there, counted over the whole run. */
    public long reached() {
        return reached;
    }

    public boolean isComplete() {
        return reached == plan().allBatches();
    }

    /** The last moment that is there; the trace must have one. */
    public Moment lastReached() {
        return plan().at(plan().firstMoment(reached) - 1);
    }

    /** This moment if it is there, else the nearest one that is. */
    public Moment nearest(Moment moment) {
        Moment there = plan().nearest(moment);
        return plan().batchIndex(there.epoch(), there.batch()) < reached ? there : lastReached();
    }

    /** Where the run stands after what is there so far; empty before its first batch. */
    public Optional<RunState> end() {
        return Optional.ofNullable(end);
    }

    /**
     * The state that the whole run leaves: that of its last batch, or zero if a call of reset comes after it, or if it is
     * stateless; empty before its first batch.
     */
    Optional<State> left() {
        List<Call> calls = run.choice().calls();
        boolean forgets = !run.choice().stateful() || calls.get(calls.size() - 1) instanceof Call.Reset;
        return end().map(RunState::state).map(state -> forgets ? State.zero(run.model(), state.batch()) : state);
    }

    /** The state that a call left; empty if it has not ended yet, or has no batches. */
    public Optional<State> stateAfter(int call) {
        return findings.stateAfter(call);
    }

    /** The state that the run begins with; empty if nothing is there yet. */
    public Optional<State> startState() {
        return reached == 0
                ? Optional.empty()
                : Optional.of(checkpoints.at(0).point().state());
    }

    /** The largest finite absolute value of c or h so far at any moment, slot, unit and layer of the run. */
    public double largest(Quantity quantity) {
        return findings.sizes().largest(quantity);
    }

    /** How large numbers are in the run so far. */
    public ValueSizes sizes() {
        return findings.sizes();
    }

    /** The losses so far. */
    public Losses losses() {
        return findings.losses();
    }

    /** The first moment at which something is NaN, infinite or beyond all measure. */
    public Optional<Trouble> trouble() {
        return findings.trouble();
    }

    /** What was gathered on the first walk; empty for a slot or layer that was not. */
    public Optional<Summary> overview(int layer, int slot) {
        return findings.overview(layer, slot);
    }

    /** Gathered from all that is there, by walking through it. */
    public Summary summary(Summary.Choice choice, Progress progress) {
        Summary summary = Summary.empty(run, choice);
        walk(progress, block -> summary.add(block, plan()));
        return summary;
    }

    /** The batch at a moment; the moment must be there. */
    public Block block(Moment moment) {
        return block(moment.epoch(), moment.batch());
    }

    public Block block(int epoch, int batch) {
        boolean planned = plan().has(new Moment(epoch, batch, 0));
        long wanted = planned ? plan().batchIndex(epoch, batch) : Long.MAX_VALUE;
        if (wanted >= reached) {
            throw new IndexOutOfBoundsException("run " + run.id() + " has " + plan().epochs() + " epochs and "
                    + reached + " of " + plan().allBatches() + " batches are there, but epoch " + (epoch + 1)
                    + ", batch " + (batch + 1) + " was asked for");
        }
        return blocks.at(wanted);
    }

    /**
     * Goes on to the end of the run, from where an earlier call was cancelled. Waits for nobody: the runs that it begins
     * with something of must be complete.
     */
    void record(Progress progress) {
        record(progress, Workers.NONE);
    }

    /** Goes on with several threads, which change no bit. */
    void record(Progress progress, Workers workers) {
        Workroom workroom = Workroom.of(workers);
        record(progress, workroom, block -> {
            workroom.takeBack(block);
            return true;
        });
    }

    /** Shows every batch that it records; the visitor ends this by saying false. */
    void record(Progress progress, Workers workers, Predicate<Block> visitor) {
        record(progress, Workroom.of(workers), visitor);
    }

    private synchronized void record(Progress progress, Workroom workroom, Predicate<Block> visitor) {
        long all = plan().allBatches();
        for (long index = reached; index < all; index++) {
            progress.check(index, all);
            RunState before = end == null ? start() : end;
            if (checkpoints.isAt(index)) {
                checkpoints.keep(index, new Checkpoints.Checkpoint(before, findings.mark(index)));
            }
            Block block = run.compute(index, before, workroom);
            findings.add(block);
            end = block.after();
            reached = index + 1;
            if (!visitor.test(block)) {
                return;
            }
        }
        progress.check(all, all);
    }

    private RunState start() {
        Optional<Model> weights = sources.weights().flatMap(Trace::end).map(RunState::model);
        Optional<State> state = sources.state().flatMap(Trace::left);
        return run.start(weights, state);
    }

    /** Computes every batch that is there once more, in order, and keeps none. */
    public void walk(Progress progress, Consumer<Block> visitor) {
        walk(0, reached, progress, block -> {
            visitor.accept(block);
            return true;
        });
    }

    /**
     * Computes the batches {@code from} up to, but without, {@code to} once more, in order, and keeps none. Batches are
     * counted over the whole run; all of them must be there.
     *
     * @param visitor ends the walk by saying false
     * @return whether it got to the end
     */
    public boolean walk(long from, long to, Progress progress, Predicate<Block> visitor) {
        Workroom workroom = Workroom.of(Workers.NONE);
        RunState point = from == to ? null : checkpoints.stateBefore(from, workroom);
        for (long index = from; index < to; index++) {
            progress.check(index - from, to - from);
            Block block = run.compute(index, point, workroom);
            if (!visitor.test(block)) {
                return false;
            }
            point = block.after();
        }
        progress.check(to - from, to - from);
        return true;
    }

    /** The batch from which a walk to this one begins without computing any before it. */
    public long checkpointBefore(long index) {
        return checkpoints.before(index);
    }

    /** The next such batch, of those that are there or would come. */
    public long checkpointAfter(long index) {
        return checkpointBefore(index) + checkpoints.interval();
    }

    /** Where the run stood before a batch that is there: computed from the checkpoint before it, and not kept. */
    RunState before(long index) {
        return checkpoints.stateBefore(index, Workroom.of(Workers.NONE));
    }
}
