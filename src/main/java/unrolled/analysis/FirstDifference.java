package unrolled.analysis;

import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Followed;
import unrolled.debug.cursor.Lock;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.RunChoice;
import unrolled.run.Block;
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

    /** Two runs side by side, to their first difference. */
    private static final class PartingWalk {
        private final RunPair pair;
        private final PassEnds ends;
        /** Whether weights change on the way, so that they are compared at every moment and not just once. */
        private final boolean trains;

        private long compared;
        private boolean sameModel;
        private FirstDifference found;

        PartingWalk(RunPair pair) {
            this.pair = pair;
            this.ends = new PassEnds(pair);
            this.trains = weightsChange(pair.one()) || weightsChange(pair.other());
        }

        private static boolean weightsChange(Trace trace) {
            RunChoice run = trace.run().choice();
            return run.trains()
                    || run.whatIf().changes().stream().anyMatch(change -> change.place() instanceof Change.Weight);
        }

        /** Goes on while there is no difference. */
        boolean over(Block block) {
            for (int step = 0; step < block.recording().steps() && found == null; step++) {
                for (int slot = 0; slot < block.recording().batch() && found == null; slot++) {
                    compare(block, pair.here(block, step, slot));
                }
            }
            return found == null;
        }

        private void compare(Block block, Cursor here) {
            if (pair.other().reached() == 0) {
                return;
            }
            Followed there = pair.follow(here);
            Optional<Difference> difference = pair.at(block, here, there);
            if (there.stayed() || difference.filter(this::isOfOtherWindow).isPresent()) {
                ends.alone(here, there);
            } else {
                difference.ifPresent(this::compare);
            }
        }

        /** By time a step may be followed in the window before, where the other run has no such window. */
        private boolean isOfOtherWindow(Difference difference) {
            return pair.lock() == Lock.TIME
                    && pair.isCutAlike()
                    && difference.one().sample(pair.one().run())
                            != difference.other().sample(pair.other().run());
        }

        private void compare(Difference difference) {
            ends.compared(difference);
            if (compared++ == 0 || trains) {
                var model = difference.one().block().model();
                sameModel = model.equals(difference.other().block().model());
            }
            List<Cause> causes = new Causes(pair, difference).all(sameModel);
            if (!causes.isEmpty()) {
                found = new FirstDifference(
                        pointed(difference, difference.one().place()),
                        pointed(difference, difference.other().place()),
                        causes);
            }
        }

        /** What has been found by now; where a pass over the samples ended in one run alone, that is behind the state that differs later. */
        Walked walked() {
            if (found == null) {
                return new Walked(Optional.empty(), compared, ends.last());
            }
            Optional<RunEnd> end = ends.first().filter(ended -> comesFromBefore());
            FirstDifference first = end.map(
                            ended -> new FirstDifference(ended.one(), ended.other(), List.of(Cause.END)))
                    .orElse(found);
            return new Walked(Optional.of(first), compared, end);
        }

        private boolean comesFromBefore() {
            Difference there = found.in(pair.one(), pair.other());
            boolean updated = found.cause() == Cause.WEIGHTS
                    && there.one().updates() != there.other().updates();
            return found.cause() == Cause.STATE || updated;
        }

        /** The first layer that differs, and in it the unit whose c does most. */
        private static Cursor pointed(Difference difference, Cursor place) {
            int layer = 0;
            while (layer < difference.one().layers() - 1 && difference.isSame(layer)) {
                layer++;
            }
            int differing = layer;
            Quantity told = difference.compares(Quantity.C) ? Quantity.C : Quantity.H;
            int unit = difference.farthest(layer, u -> difference.of(told, differing, u));
            return place.inLayer(layer).onUnit(unit);
        }
    }
}
