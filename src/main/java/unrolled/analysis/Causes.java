package unrolled.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Lock;
import unrolled.engine.model.Weights;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.plan.Pass;

/** Finds out why two runs are not alike at the first place at which they are not. */
final class Causes {
    private final RunPair pair;
    private final Difference there;

    Causes(RunPair pair, Difference there) {
        this.pair = pair;
        this.there = there;
    }

    /** All that is different there and comes from nothing before; what lies behind it first. */
    List<Cause> all(boolean sameModel) {
        if (!there.sameShape()) {
            return List.of(Cause.SHAPE);
        }
        boolean sameInput = there.sameInput();
        if (sameModel && sameInput && there.isSame()) {
            return List.of();
        }
        List<Cause> causes = new ArrayList<>();
        if (!sameModel) {
            causes.add(sameWeights() ? Cause.LAYERS : Cause.WEIGHTS);
        }
        if (!sameInput) {
            boolean sameSample =
                    start(pair.one().run(), there.one()) == start(pair.other().run(), there.other());
            causes.add(sameSample ? Cause.INPUT : Cause.SAMPLE);
        }
        if (!there.sameBefore()) {
            boolean oneFromZero = there.one().fromZero() != there.other().fromZero();
            causes.add(oneFromZero ? Cause.CARRIED_AGAINST_ZERO : Cause.STATE);
        }
        if (!there.sameSettings()) {
            causes.add(Cause.CHANGED);
        }
        if (causes.isEmpty()) {
            causes.add(there.sameDrops() ? Cause.NUMBERS : Cause.DROPPED);
        }
        behind(causes.get(0)).ifPresent(behind -> causes.add(0, behind));
        return causes;
    }

    /** Which sample a run reads: told by where it begins, for runs may be cut differently. */
    private static int start(Run run, Difference.Side side) {
        int sample = side.sample(run);
        return run.samples()
                .series()
                .map(windows -> windows.places().start(sample))
                .orElse(sample);
    }

    private boolean sameWeights() {
        return Weights.of(there.one().block().model())
                .equals(Weights.of(there.other().block().model()));
    }

    /** What lies behind a cause, if anything does. */
    private Optional<Cause> behind(Cause cause) {
        if (callsAreBehind(cause)) {
            return Optional.of(Cause.CALLS);
        }
        return cutIsBehind(cause) ? Optional.of(Cause.CUT) : Optional.empty();
    }

    private boolean cutIsBehind(Cause cause) {
        if (pair.isCutAlike()) {
            return false;
        }
        boolean elsewhere =
                !there.one().place().moment().equals(there.other().place().moment());
        return switch (cause) {
            case WEIGHTS -> there.one().updates() != there.other().updates();
            case SAMPLE, STATE -> true;
            case CARRIED_AGAINST_ZERO -> elsewhere || goesOnAsCalled();
            default -> false;
        };
    }

    private boolean callsAreBehind(Cause cause) {
        Optional<CallsApart> apart = CallsApart.at(pair, there);
        if (apart.isEmpty()) {
            return false;
        }
        return switch (cause) {
            case WEIGHTS -> there.one().updates() != there.other().updates() && (begins() || ordered(apart.get()));
            case SAMPLE ->
                !pass(there.one()).samples().equals(pass(there.other()).samples()) || ordered(apart.get());
            case DROPPED -> ordered(apart.get());
            case STATE, CARRIED_AGAINST_ZERO -> goesOnAsCalled() && (begins() || ordered(apart.get()));
            default -> false;
        };
    }

    /** Whether a pass begins there, so that what was called before is what it finds. */
    private boolean begins() {
        return there.one().place().moment().batch() == 0
                && there.other().place().moment().batch() == 0;
    }

    /** Whether both are in calls of another kind, or take their samples in another order. */
    private boolean ordered(CallsApart apart) {
        boolean elsewhere = pair.lock() != Lock.BATCH
                && !there.one().place().moment().equals(there.other().place().moment());
        return pass(there.one()).kind() != pass(there.other()).kind()
                || (apart.running() && (elsewhere || takenUnlike()));
    }

    private boolean takenUnlike() {
        return pair.one().run().choice().order() != pair.other().run().choice().order()
                || pair.one().plan().isShuffled(there.one().place().moment().epoch())
                        != pair.other()
                                .plan()
                                .isShuffled(there.other().place().moment().epoch());
    }

    private Pass pass(Difference.Side side) {
        return side.block().place().pass();
    }

    /** Whether no side begins from zero by itself: without state, by its rule, or since it was reset by hand. */
    private boolean goesOnAsCalled() {
        return goesOnAsCalled(pair.one().run(), there.one())
                && goesOnAsCalled(pair.other().run(), there.other());
    }

    private static boolean goesOnAsCalled(Run run, Difference.Side side) {
        if (!side.fromZero()) {
            return true;
        }
        Carry carry = side.carry(run);
        return carry == Carry.START || carry == Carry.CALLED || carry == Carry.KEPT || carry == Carry.INHERITED;
    }
}
