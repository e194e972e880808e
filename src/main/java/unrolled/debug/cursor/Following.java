package unrolled.debug.cursor;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import unrolled.data.Cut;
import unrolled.data.WindowPlaces;
import unrolled.data.Windows;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Pass.Kind;
import unrolled.run.plan.Plan;
import unrolled.run.plan.Plan.Seat;

/** A run that follows the cursor of another one. */
record Following(Cursor cursor, Run own, Trace trace) {
    /** Batches of runs that are cut differently have nothing in common but the time. */
    Followed byBatch() {
        return isCutAlike() ? standing(counterpart(), cursor.slot()) : byTime();
    }

    /** A sample of a run that is cut differently is the window that begins at the same row. */
    Followed bySample() {
        Moment there = counterpart();
        int epoch = epoch();
        if (generates()) {
            return stayed(at(near(sample()), there.step()));
        }
        OptionalInt sample = isCutAlike() ? OptionalInt.of(sample()) : twin();
        Optional<Seat> seat = sample.isPresent() ? plan().seat(epoch, sample.getAsInt()) : Optional.empty();
        if (seat.isPresent()) {
            return at(seat.get(), there.step());
        }
        int near = isCutAlike()
                ? sample()
                : Positions.of(trace.run())
                        .lastBefore(newest(), Positions.of(own).series(sample()));
        return stayed(at(near(near), there.step()));
    }

    /** Rows of a series are told by windows; other samples have no time but their own. */
    Followed byTime() {
        boolean generates =
                kind(own.plan(), cursor.moment().epoch()) == Kind.GENERATE || kind(plan(), epoch()) == Kind.GENERATE;
        return isTold() && !generates ? byPosition() : bySample();
    }

    private boolean isTold() {
        return own.samples().series().isPresent()
                && trace.run().samples().series().isPresent();
    }

    private boolean isCutAlike() {
        if (!isTold()) {
            return true;
        }
        Cut here = Positions.of(own).windows().cut();
        Cut there = Positions.of(trace.run()).windows().cut();
        return here.lookBack() == there.lookBack() && here.stride() == there.stride();
    }

    private Followed byPosition() {
        Positions here = Positions.of(own);
        Positions there = Positions.of(trace.run());
        int newest = newest();
        int start = here.start(sample());
        return there.samplesThatReach(newest, here.series(sample()))
                .filter(sample -> plan().seat(epoch(), sample).isPresent())
                .mapToObj(sample -> new Reading(sample, there.start(sample) == start, at(sample, newest, there)))
                .max(Reading.BEST)
                .map(Reading::followed)
                .orElseGet(() -> stayed(at(near(there.lastBefore(newest, here.series(sample()))), Integer.MAX_VALUE)));
    }

    private Followed at(int sample, int newest, Positions positions) {
        return at(plan().seat(epoch(), sample).orElseThrow(), newest - positions.newest(sample, 0));
    }

    /** How far in the order of reading the cursor's step has read. */
    private int newest() {
        return Positions.of(own).newest(sample(), cursor.moment().step());
    }

    /** The sample of the other run that begins at the same row as the cursor's. */
    private OptionalInt twin() {
        Positions here = Positions.of(own);
        int start = here.start(sample());
        return Positions.of(trace.run())
                .places()
                .startingBetween(start, start, here.series(sample()))
                .findFirst();
    }

    /** A step that has read as far as a row. */
    private record Reading(int sample, boolean sameWindow, Followed followed) {
        /** The same window first, then the newest. */
        static final Comparator<Reading> BEST =
                Comparator.comparing(Reading::sameWindow).thenComparing(reading -> reading.followed.moment());
    }

    /** How far in the order of reading the steps of a run have read. */
    private record Positions(Windows windows, int steps) {
        static Positions of(Run run) {
            return new Positions(
                    run.samples().series().orElseThrow(), run.plan().steps());
        }

        WindowPlaces places() {
            return windows.places();
        }

        int start(int sample) {
            return places().start(sample);
        }

        int series(int sample) {
            return places().seriesOf(sample);
        }

        /** The last position that a step reads: its own, or the last one of the window where a step reads all of it. */
        int newest(int sample, int step) {
            return places().position(sample, windows.cut().lookBack() - steps + step);
        }

        /** The samples of a series of which one step reads as far as a position and no further. */
        IntStream samplesThatReach(int newest, int series) {
            int first = newest - windows.cut().lookBack() + 1;
            return places().startingBetween(first, first + steps - 1, series);
        }

        /** The last sample of a series that has read no further than a position; the last of the series before if none has. */
        int lastBefore(int newest, int series) {
            return places().lastStartingBy(newest - windows.cut().lookBack() + 1, series);
        }
    }

    private Plan plan() {
        return trace.plan();
    }

    private Moment counterpart() {
        return own.plan().counterpart(cursor.moment(), plan());
    }

    /** The epoch that belongs to the cursor's, or the last one there is. */
    private int epoch() {
        return Math.min(counterpart().epoch(), plan().epochs() - 1);
    }

    private int sample() {
        Moment moment = cursor.moment();
        return own.plan().sample(moment.epoch(), moment.batch(), cursor.slot());
    }

    /** Whether the cursor reads what a generation made itself, which is no sample of another pass. */
    private boolean generates() {
        return kind(own.plan(), cursor.moment().epoch()) == Kind.GENERATE
                && cursor.moment().batch() > 0
                && kind(plan(), epoch()) != Kind.GENERATE;
    }

    private static Kind kind(Plan plan, int epoch) {
        return plan.pass(epoch).kind();
    }

    /** Where a sample stands, or the nearest one that the epoch has. */
    private Seat near(int sample) {
        Pass.Span samples = plan().pass(epoch()).samples();
        int last = samples.first() + samples.count() - 1;
        return plan().seat(epoch(), Math.max(samples.first(), Math.min(sample, last)))
                .orElseThrow();
    }

    /** At a step, or at the last one of the batch if it has fewer. */
    private Followed at(Seat seat, int step) {
        boolean generation = kind(plan(), epoch()) == Kind.GENERATE;
        int batch = generation ? generationBatch() : seat.batch();
        return standing(new Moment(counterpart().epoch(), batch, step), seat.slot());
    }

    private int generationBatch() {
        boolean both = kind(own.plan(), cursor.moment().epoch()) == Kind.GENERATE;
        return both ? cursor.moment().batch() : 0;
    }

    private Followed standing(Moment wanted, int slot) {
        Moment there = trace.nearest(wanted);
        return new Followed(there, slot, !there.equals(wanted) || !samePass());
    }

    /** A run with fewer epochs, or without validation, has no such pass. */
    private boolean samePass() {
        Pass here = own.plan().pass(cursor.moment().epoch());
        Pass there = plan().pass(epoch());
        return here.kind() == there.kind()
                ? here.round() == there.round()
                : here.kind() != Kind.VALIDATION && there.kind() != Kind.VALIDATION;
    }

    private static Followed stayed(Followed followed) {
        return new Followed(followed.moment(), followed.slot(), true);
    }
}
