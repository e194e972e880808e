package unrolled.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Weights;
import unrolled.experiment.Change;
import unrolled.experiment.RunChoice;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Run;
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
     */
    public record Walked(Optional<FirstDifference> first, long compared) {}

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
        Walk walk = new Walk(pair);
        one.walk(0, one.reached(), progress, walk::over);
        return new Walked(Optional.ofNullable(walk.found), walk.compared);
    }

    /** Two runs side by side. */
    private static final class Walk {
        private final RunPair pair;
        /** Whether weights change on the way, so that they are compared at every moment and not just once. */
        private final boolean trains;

        private long compared;
        private boolean sameModel;
        private FirstDifference found;

        Walk(RunPair pair) {
            this.pair = pair;
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
                    pair.at(block, step, slot).ifPresent(this::compare);
                }
            }
            return found == null;
        }

        private void compare(Difference difference) {
            if (compared++ == 0 || trains) {
                var model = difference.one().block().model();
                sameModel = model.equals(difference.other().block().model());
            }
            List<Cause> causes = causes(difference);
            if (!causes.isEmpty()) {
                found = new FirstDifference(
                        pointed(difference, difference.one().place()),
                        pointed(difference, difference.other().place()),
                        causes);
            }
        }

        private List<Cause> causes(Difference difference) {
            if (!difference.sameShape()) {
                return List.of(Cause.SHAPE);
            }
            boolean sameInput = difference.sameInput();
            if (sameModel && sameInput && difference.isSame()) {
                return List.of();
            }
            List<Cause> causes = new ArrayList<>();
            if (!sameModel) {
                causes.add(sameWeights(difference) ? Cause.LAYERS : Cause.WEIGHTS);
            }
            if (!sameInput) {
                boolean sameSample = sample(pair.one().run(), difference.one())
                        == sample(pair.other().run(), difference.other());
                causes.add(sameSample ? Cause.INPUT : Cause.SAMPLE);
            }
            if (!difference.sameBefore()) {
                boolean oneFromZero =
                        difference.one().fromZero() != difference.other().fromZero();
                causes.add(oneFromZero ? Cause.CARRIED_AGAINST_ZERO : Cause.STATE);
            }
            if (!difference.sameSettings()) {
                causes.add(Cause.CHANGED);
            }
            if (causes.isEmpty()) {
                causes.add(Cause.NUMBERS);
            }
            return causes;
        }

        /** Which sample a run reads: told by where it begins, for runs may be cut differently. */
        private static int sample(Run run, Difference.Side side) {
            var moment = side.place().moment();
            int sample = run.plan().sample(moment.epoch(), moment.batch(), side.slot());
            return run.samples()
                    .series()
                    .map(windows -> windows.places().start(sample))
                    .orElse(sample);
        }

        private static boolean sameWeights(Difference difference) {
            return Weights.of(difference.one().block().model())
                    .equals(Weights.of(difference.other().block().model()));
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
