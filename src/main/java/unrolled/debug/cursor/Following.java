package unrolled.debug.cursor;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import unrolled.data.Windows;
import unrolled.run.Moment;
import unrolled.run.Pass;
import unrolled.run.Pass.Kind;
import unrolled.run.Plan;
import unrolled.run.Run;
import unrolled.run.Trace;

/** A run that follows the cursor of another one. */
record Following(Cursor cursor, Run own, Trace trace) {
    Followed byBatch() {
        return standing(counterpart(), cursor.slot());
    }

    Followed bySample() {
        Moment there = counterpart();
        int epoch = epoch();
        int sample = sample();
        OptionalInt place = generates() ? OptionalInt.empty() : plan().place(epoch, sample);
        return place.isPresent() ? at(place.getAsInt(), there.step()) : stayed(at(near(sample), there.step()));
    }

    /** Rows of a series are told by windows; other samples have no time but their own. */
    Followed byTime() {
        boolean told = own.samples().series().isPresent()
                && trace.run().samples().series().isPresent();
        boolean generates =
                kind(own.plan(), cursor.moment().epoch()) == Kind.GENERATE || kind(plan(), epoch()) == Kind.GENERATE;
        return told && !generates ? byRow() : bySample();
    }

    private Followed byRow() {
        Rows here = Rows.of(own);
        Rows there = Rows.of(trace.run());
        int row = here.newest(sample(), cursor.moment().step());
        int start = here.start(sample());
        return there.samplesThatReach(row)
                .filter(sample -> plan().place(epoch(), sample).isPresent())
                .mapToObj(sample -> new Reading(sample, there.start(sample) == start, at(sample, row, there)))
                .max(Reading.BEST)
                .map(Reading::followed)
                .orElseGet(() -> stayed(at(near(there.lastBefore(row)), plan().steps() - 1)));
    }

    private Followed at(int sample, int row, Rows rows) {
        return at(plan().place(epoch(), sample).orElseThrow(), row - rows.newest(sample, 0));
    }

    /** A step that has read as far as a row. */
    private record Reading(int sample, boolean sameWindow, Followed followed) {
        /** The same window first, then the newest. */
        static final Comparator<Reading> BEST =
                Comparator.comparing(Reading::sameWindow).thenComparing(reading -> reading.followed.moment());
    }

    /** Which rows of its series the steps of a run have read. */
    private record Rows(Windows windows, int steps) {
        static Rows of(Run run) {
            return new Rows(run.samples().series().orElseThrow(), run.plan().steps());
        }

        int start(int sample) {
            return windows.row(sample, 0);
        }

        /** The last row that a step reads: its own, or the last one of the window where a step reads all of it. */
        int newest(int sample, int step) {
            return windows.row(sample, windows.cut().lookBack() - steps + step);
        }

        /** The samples of which one step reads as far as a row and no further. */
        IntStream samplesThatReach(int row) {
            int stride = windows.cut().stride();
            int first = row - windows.cut().lookBack() + 1;
            int from = Math.max(0, Math.floorDiv(first + stride - 1, stride));
            int to = Math.min(windows.count() - 1, Math.floorDiv(first + steps - 1, stride));
            return IntStream.rangeClosed(from, to);
        }

        /** The last sample that has read no further than a row; perhaps below 0. */
        int lastBefore(int row) {
            return Math.floorDiv(
                    row - windows.cut().lookBack() + 1, windows.cut().stride());
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

    /** The place of a sample, or of the nearest one that the epoch has. */
    private int near(int sample) {
        Pass.Span samples = plan().pass(epoch()).samples();
        int last = samples.first() + samples.count() - 1;
        return plan().place(epoch(), Math.max(samples.first(), Math.min(sample, last)))
                .orElseThrow();
    }

    private Followed at(int place, int step) {
        boolean generation = kind(plan(), epoch()) == Kind.GENERATE;
        int size = plan().batchSize();
        int batch = generation ? generationBatch() : place / size;
        return standing(new Moment(counterpart().epoch(), batch, step), place % size);
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
