package unrolled.analysis;

import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Followed;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Gathers on a walk over two runs where one of them has no more to read while the other one goes on. */
final class PassEnds {
    private final RunPair pair;
    private int epoch;
    /** Whether anything of the epoch was compared. */
    private boolean compared;
    /** The last places that were compared, of the other run the farthest. */
    private Cursor one;

    private Cursor other;
    /** The first place behind them that the other run does not have. */
    private Optional<RunEnd> alone = Optional.empty();

    private Optional<RunEnd> first = Optional.empty();

    PassEnds(RunPair pair) {
        this.pair = pair;
    }

    void compared(Difference there) {
        enter(there.one().place().moment().epoch());
        compared = true;
        alone = Optional.empty();
        one = there.one().place();
        Cursor reached = there.other().place();
        boolean farther = other == null || other.moment().compareTo(reached.moment()) < 0;
        other = farther ? reached : other;
    }

    /** The other run has no such place, and stays where it is. */
    void alone(Cursor here, Followed there) {
        enter(here.moment().epoch());
        if (alone.isEmpty() && one != null && pair.other().isComplete()) {
            Cursor stays = new Cursor(pair.other().run().id(), there.moment(), there.slot(), 0, 0);
            alone = Optional.of(new RunEnd(here, stays, false, false));
        }
    }

    private void enter(int entered) {
        if (entered != epoch) {
            close();
            epoch = entered;
            compared = false;
        }
    }

    private void close() {
        if (first.isEmpty() && compared) {
            first = alone.or(this::endOfOne);
        }
    }

    /** Where the pass of the one run is over, while that of the other one goes on. */
    private Optional<RunEnd> endOfOne() {
        Plan plan = pair.other().plan();
        int pass = other.moment().epoch();
        int last = plan.batches(pass) - 1;
        return goesOnTo(plan.lastOf(pass, last), false);
    }

    private Optional<RunEnd> goesOnTo(Moment end, boolean over) {
        Trace trace = pair.other();
        boolean complete = pair.one().isComplete() && trace.isComplete();
        boolean on = complete
                && other.moment().compareTo(end) < 0
                && IntStream.range(0, trace.plan().slots(end.epoch(), end.batch()))
                        .mapToObj(slot -> new Cursor(trace.run().id(), end, slot, 0, 0))
                        .anyMatch(place -> pair.lock()
                                .follow(place, trace.run(), pair.one())
                                .stayed());
        return on ? Optional.of(new RunEnd(one, other, true, over)) : Optional.empty();
    }

    /** The first end by now. */
    Optional<RunEnd> first() {
        return first;
    }

    /** The first end, when all has been walked over. */
    Optional<RunEnd> last() {
        close();
        if (one == null) {
            return Optional.empty();
        }
        boolean otherIsOver = other.moment().equals(pair.other().plan().last());
        if (first.isEmpty()) {
            return alone.isEmpty()
                    ? goesOnTo(pair.other().plan().last(), true)
                    : alone.filter(end -> otherIsOver).map(RunEnd::ofRun);
        }
        RunEnd end = first.get();
        boolean over =
                end.ofOne() ? end.one().moment().equals(pair.one().plan().last()) : otherIsOver && first.equals(alone);
        return Optional.of(over ? end.ofRun() : end);
    }
}
