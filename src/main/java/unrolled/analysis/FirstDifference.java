package unrolled.analysis;

import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.run.Progress;
import unrolled.run.Trace;

/**
 * The first moment at which two runs are not alike to the last bit, and why. Slots are compared as far as both have
 * them.
 *
 * @param one where the one run stands; layer and unit are those whose c differs most
 * @param other where the other run stands then
 * @param causes all that is different there and cannot come from anything before; the first one first to be told
 */
public record FirstDifference(Cursor one, Cursor other, List<Cause> causes) {
    public FirstDifference {
        causes = List.copyOf(causes);
    }

    public Cause cause() {
        return causes.get(0);
    }

    /** The numbers that were set by hand and the gates that are held by hand, in one run and not in the other, that are the first cause. */
    public List<ByHand> byHand(RunPair pair) {
        Difference there = in(pair.one(), pair.other());
        return switch (cause()) {
            case WEIGHTS -> ByHand.weights(pair, there);
            case INPUT -> ByHand.inputs(pair, there);
            case CHANGED -> ByHand.states(pair, there);
            default -> List.of();
        };
    }

    /** The first call that is not alike, of those that both have made by then. */
    public Optional<CallsApart> calls(RunPair pair) {
        return CallsApart.at(pair, in(pair.one(), pair.other()));
    }

    /** The step in both runs, with its numbers, for the runs in which it was found. */
    public Difference in(Trace one, Trace other) {
        return new Difference(
                new Difference.Side(one.block(this.one.moment()), this.one),
                new Difference.Side(other.block(this.other.moment()), this.other));
    }

    /**
     * What a walk over two runs came to.
     *
     * @param first empty if they never differ as long as both have a moment
     * @param compared how many steps of all slots were compared
     * @param end where one of them has no more to read while the other one goes on, if that comes first
     */
    public record Walked(Optional<FirstDifference> first, long compared, Optional<RunEnd> end) {
        /** Whether they never differ, and end together. */
        public boolean isAlike() {
            return first.isEmpty() && end.isEmpty();
        }

        /**
         * Where the one run stands there.
         *
         * @throws java.util.NoSuchElementException if they are alike
         */
        public Cursor place() {
            return first.map(FirstDifference::one)
                    .orElseGet(() -> end.orElseThrow().one());
        }
    }

    /**
     * Walks over two runs, whose models have the same LSTM layers, side by side. Empty if they never differ as long as
     * both have a moment.
     *
     * @param lock where the other run stands while we stand in the one
     * @throws IllegalArgumentException if the layers are not the same
     */
    public static Optional<FirstDifference> of(Trace one, Trace other, Lock lock, Progress progress) {
        return of(new RunPair(one, other, lock), progress).first();
    }

    /**
     * Walks over two runs side by side, to their first difference or to the end.
     *
     * @throws IllegalArgumentException if their layers are not the same
     */
    public static Walked of(RunPair pair, Progress progress) {
        Trace one = pair.one();
        if (!pair.isComparable()) {
            throw new IllegalArgumentException("Two runs are compared unit by unit, so their LSTM layers should have "
                    + "the same units, but they are " + RunPair.units(one) + " and " + RunPair.units(pair.other()));
        }
        PartingWalk walk = new PartingWalk(pair);
        one.walk(0, one.reached(), progress, walk::over);
        return walk.walked();
    }
}
