package unrolled.analysis;

import java.util.List;
import java.util.Optional;
import unrolled.analysis.FirstDifference.Walked;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Followed;
import unrolled.debug.cursor.Lock;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;
import unrolled.experiment.RunChoice;
import unrolled.run.Block;
import unrolled.run.Trace;

/** Two runs side by side, to their first difference. */
final class PartingWalk {
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
        FirstDifference first = end.map(ended -> new FirstDifference(ended.one(), ended.other(), List.of(Cause.END)))
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
