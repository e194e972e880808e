package unrolled.analysis.chain;

import unrolled.experiment.Change;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Since when a weight is as large as it is: the last time that it became more than twice as large, or no number. */
final class WeightHistory {
    /** So many batches back are looked at first: where numbers grow beyond all measure, that is quickly done. */
    private static final long NEAR = 16;
    /** And so many at most. */
    private static final long MOST = 512;

    private final Spot.Weight weight;
    private Spot.Since since;
    private double left;

    private WeightHistory(Spot.Weight weight, Spot.Since since) {
        this.weight = weight;
        this.since = since;
        this.left = weight.value();
    }

    /** The weight, and since when. */
    static Spot.Weight of(Trace trace, Spot.Weight weight, Progress progress) {
        Spot.Weight near = of(trace, weight, NEAR, progress);
        return near.since().how() == Spot.How.LONG ? of(trace, weight, MOST, progress) : near;
    }

    private static Spot.Weight of(Trace trace, Spot.Weight weight, long back, Progress progress) {
        long from = Math.max(0, weight.batch() - back);
        Spot.How how = from > 0 ? Spot.How.LONG : isSetAtFirst(trace, weight) ? Spot.How.SET : Spot.How.ALWAYS;
        WeightHistory history = new WeightHistory(weight, new Spot.Since(how, from));
        trace.walk(from, weight.batch(), progress, block -> {
            history.add(block);
            return true;
        });
        if (weight.batch() > from) {
            history.enter(weight.batch(), weight.value());
        }
        return new Spot.Weight(weight.batch(), weight.place(), weight.value(), history.since);
    }

    private static boolean isSetAtFirst(Trace trace, Spot.Weight weight) {
        return trace.run().choice().whatIf().changes().stream()
                .anyMatch(change -> change.place().isSame(weight.place())
                        && change.begins().equals(new Change.End(0, 0, 0))
                        && trace.plan().has(Moment.FIRST));
    }

    private void add(Block block) {
        double before = weight.place().at(block.model());
        enter(block.place().index(), before);
        left = weight.place().at(block.after().model());
        if (isSmall(before) && !isSmall(left)) {
            since = new Spot.Since(Spot.How.UPDATED, block.place().index());
        }
    }

    /** What the batch before has left is what this one is run with, unless somebody set it. */
    private void enter(long batch, double before) {
        if (isSmall(left) && !isSmall(before)) {
            since = new Spot.Since(Spot.How.SET, batch);
        }
    }

    private boolean isSmall(double value) {
        return Spot.size(value) <= weight.size() / 2 && Double.isFinite(value);
    }
}
