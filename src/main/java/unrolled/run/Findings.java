package unrolled.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import unrolled.engine.forward.Finiteness;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.loss.Cost;
import unrolled.run.plan.Plan;

/** What is found on the first walk through a run, batch by batch; it can be looked at meanwhile, from several threads. */
final class Findings {
    private final Plan plan;
    private final Losses losses;
    private final Overview overview;
    private final Map<Integer, State> afterCalls = new ConcurrentHashMap<>();
    private volatile ValueSizes sizes;
    private volatile Trouble trouble;
    private double firstLoss = Double.NaN; // only the walking thread asks for it

    Findings(Run run) {
        this(run.plan(), new Losses(run.plan()), Overview.of(run), ValueSizes.none(run.model()));
    }

    private Findings(Plan plan, Losses losses, Overview overview, ValueSizes sizes) {
        this.plan = plan;
        this.losses = losses;
        this.overview = overview;
        this.sizes = sizes;
    }

    /**
     * What stood at a batch border and cannot be read off what is found later.
     *
     * @param columns of the overview, {@code [strips][rows]}: the ones that the next batch goes on with
     * @param trouble null if there was none
     */
    record Mark(Losses.Last losses, List<Farthest> columns, ValueSizes sizes, double firstLoss, Trouble trouble) {}

    /** Where the walk stands before a batch. */
    Mark mark(long batch) {
        return new Mark(losses.last(), overview.columns(batch), sizes, firstLoss, trouble);
    }

    /** A copy of these findings as they were before a batch, where that mark was made; another walk can go on with it. */
    Findings before(long batch, Mark mark) {
        Findings past = new Findings(
                plan, losses.at(batch, mark.losses()), overview.before(batch, mark.columns()), mark.sizes());
        plan.callsBefore(batch)
                .filter(afterCalls::containsKey)
                .forEach(call -> past.afterCalls.put(call, afterCalls.get(call)));
        past.firstLoss = mark.firstLoss();
        past.trouble = mark.trouble();
        return past;
    }

    void add(Block block) {
        losses.add(block);
        if (plan.endsCall(block.epoch(), block.batch())) {
            afterCalls.put(block.place().pass().call(), block.after().state());
        }
        overview.add(block);
        Recording recording = block.recording();
        double c = recording.largest(Quantity.C);
        double h = recording.largest(Quantity.H);
        sizes = sizes.and(block, c, h);
        if (trouble == null) {
            firstLoss = Double.isNaN(firstLoss) ? block.cost().map(Cost::value).orElse(Double.NaN) : firstLoss;
            boolean finite = Double.isFinite(c) && Double.isFinite(h) && Finiteness.isToldByState(recording);
            trouble = Trouble.of(block, firstLoss, finite);
        }
    }

    ValueSizes sizes() {
        return sizes;
    }

    Losses losses() {
        return losses.soFar();
    }

    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    Optional<State> stateAfter(int call) {
        return Optional.ofNullable(afterCalls.get(call));
    }

    Optional<Summary> overview(int layer, int slot) {
        return overview.of(layer, slot);
    }
}
