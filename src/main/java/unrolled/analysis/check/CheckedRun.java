package unrolled.analysis.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import unrolled.analysis.order.OrderCounts;
import unrolled.data.Sentence;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem.Remedy;
import unrolled.experiment.RunChoice;
import unrolled.experiment.check.Check;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.text.RoundedNumber;

/**
 * A run that is checked, in its experiment.
 *
 * @param ranges between which values its gates and outputs stay
 * @param progress is asked whether to go on, by checks that take long
 * @param order how the windows go on inside its passes; empty where nothing is carried, or the samples are no windows
 */
record CheckedRun(
        Experiment experiment, Trace trace, UnitRanges ranges, Progress progress, Optional<OrderCounts> order) {
    /** So many batches are counted before anybody asks whether to go on. */
    private static final long AT_ONCE = 1 << 14;

    /** Walks through the run, if it is complete. */
    static CheckedRun of(Experiment experiment, Trace trace, Progress progress) {
        Optional<OrderCounts> order =
                Optional.of(trace.run()).filter(run -> run.choice().stateful()).flatMap(OrderCounts::insidePasses);
        order.ifPresent(counts -> count(counts, trace.plan().allBatches(), progress));
        return new CheckedRun(experiment, trace, UnitRanges.of(trace, progress), progress, order);
    }

    private static void count(OrderCounts counts, long all, Progress progress) {
        long done = 0;
        while (counts.count(AT_ONCE)) {
            done += AT_ONCE;
            progress.check(done, all);
        }
    }

    String id() {
        return trace.run().id();
    }

    RunChoice choice() {
        return trace.run().choice();
    }

    Plan plan() {
        return trace.plan();
    }

    /** Whether it is complete and has trained, without numbers that are none. */
    boolean hasTrained() {
        return choice().trains() && isSound();
    }

    /** Whether all of it is there, and all of it is numbers. */
    boolean isSound() {
        return trace.isComplete() && trace.trouble().isEmpty();
    }

    /** Whether it is the first one of the experiment: it speaks for all. */
    boolean isFirst() {
        return experiment.runs().get(0).id().equals(id());
    }

    /** The first step of a batch. */
    Cursor at(int epoch, int batch) {
        return Cursor.start(id()).at(new Moment(epoch, batch, 0));
    }

    /** Something to look at. */
    @SafeVarargs
    final Verdict look(Cursor place, Sentence said, Optional<Remedy>... mends) {
        List<Remedy> helping = new ArrayList<>();
        for (Optional<Remedy> mend : mends) {
            mend.ifPresent(helping::add);
        }
        return found(Level.LOOK, place, said, helping);
    }

    /** Something to know. */
    Verdict know(Cursor place, Sentence said, Optional<Remedy> mend) {
        return found(Level.KNOW, place, said, mend.stream().toList());
    }

    private Verdict found(Level level, Cursor place, Sentence said, List<Remedy> mends) {
        Optional<Cursor> there = Optional.of(place).filter(cursor -> trace.reached() > 0);
        return Verdict.of(new Sighting(level, id(), said, there, mends));
    }

    /** The run made otherwise; empty if that could not be run, or is what it is. */
    Optional<Remedy> mend(Sentence said, UnaryOperator<RunChoice> change) {
        return mend(said, experiment.withRun(id(), change));
    }

    /** The experiment made otherwise; empty if that could not be run, or is what it is. */
    Optional<Remedy> mend(Sentence said, Experiment mended) {
        boolean helps = !mended.equals(experiment) && Check.firstProblem(mended).isEmpty();
        return helps ? Optional.of(new Remedy(said, mended)) : Optional.empty();
    }

    static Sentence say(String key, Object... arguments) {
        return Sentence.of(CheckedRun.class, key, arguments);
    }

    /** A number of three figures, as sentences write it. */
    static Number rounded(double value) {
        return new RoundedNumber(value);
    }
}
