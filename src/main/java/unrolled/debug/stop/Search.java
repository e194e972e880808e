package unrolled.debug.stop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.EvaluationContext;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.Formula;
import unrolled.debug.expression.Scope;
import unrolled.engine.forward.Workers;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * Runs on, or back, over what is there of the cursor's run, or comes to be there meanwhile, to the next moment at which a breakpoint stops.
 *
 * <p>Both go in stretches between checkpoints, whose parts are scanned forwards, at once if there are workers for them: on
 * the way back the last hit of a stretch is the next one. The stretches grow, so that a near hit is found at once and a
 * far one costs no more than a walk. How many workers there are changes no outcome.
 */
public final class Search {
    private static final long PAUSE = 10_000_000; // ns

    /** A stretch has at most so many moments. */
    private static final long MOST_MOMENTS = 1 << 16;

    private final Scope scope;
    private final List<Breakpoint> breakpoints;
    private final Workers workers;
    private final LargestChanges changes;
    private final Trace trace;
    private final Plan plan;

    /** A search on the caller's thread; breakpoints that are not enabled, or cannot be asked in these runs, are passed over. */
    public Search(Scope scope, List<Breakpoint> breakpoints) {
        this(scope, breakpoints, Workers.NONE);
    }

    /** Breakpoints that are not enabled, or cannot be asked in these runs, are passed over. */
    public Search(Scope scope, List<Breakpoint> breakpoints, Workers workers) {
        this(scope, breakpoints, workers, new LargestChanges());
    }

    /** @param changes remembers from search to search where numbers change most */
    public Search(Scope scope, List<Breakpoint> breakpoints, Workers workers, LargestChanges changes) {
        this.scope = scope;
        this.breakpoints = List.copyOf(breakpoints);
        this.workers = workers;
        this.changes = changes;
        this.trace = scope.own();
        this.plan = trace.plan();
    }

    /**
     * The next stop after a moment.
     *
     * @throws ExpressionException if no breakpoint that is enabled can be asked in these runs
     * @throws CancellationException if the progress says so
     */
    public Outcome forwards(Moment from, Progress progress) {
        return forwards(from, progress, () -> false);
    }

    /**
     * The next stop after a moment, also where the run has yet to be computed.
     *
     * @param growing whether more of the run is being computed: then it waits for that
     * @throws ExpressionException if no breakpoint that is enabled can be asked in these runs
     * @throws CancellationException if the progress says so
     */
    public Outcome forwards(Moment from, Progress progress, BooleanSupplier growing) {
        return forwards(from, progress, growing, passed -> {});
    }

    /**
     * The same, for who follows it.
     *
     * @param passed is told now and then of the last moment up to which nothing stops
     */
    public Outcome forwards(Moment from, Progress progress, BooleanSupplier growing, LongConsumer passed) {
        List<AskedBreakpoint> asked = asked(progress);
        Tally tally = new Tally(asked, plan);
        Scan.Range way = new Scan.Range(plan.index(from) + 1, growing.getAsBoolean() ? plan.moments() : there());
        if (!asked.isEmpty() && !way.isEmpty()) {
            PartScans scans = scans(asked, way, progress);
            walkOn(way, progress, growing, stretch -> {
                scans.over(stretch, tally::firstHits).forEach(part -> tally.goOver(part.found()));
                if (!tally.isStopped()) {
                    passed.accept(stretch.to() - 1);
                }
                return !tally.isStopped();
            });
        }
        return outcome(asked, tally);
    }

    /**
     * All moments of the run at which the first breakpoint is hit, whatever it does then.
     *
     * @param growing whether more of the run is being computed: then it waits for that
     * @throws ExpressionException if the breakpoint cannot be asked in these runs
     * @throws CancellationException if the progress says so
     */
    public AllHits all(Progress progress, BooleanSupplier growing) {
        List<AskedBreakpoint> asked = asked(progress);
        AllHits.Builder all = new AllHits.Builder(asked.get(0), plan);
        Scan.Range way = new Scan.Range(0, growing.getAsBoolean() ? plan.moments() : there());
        if (!way.isEmpty()) {
            PartScans scans = scans(asked, way, progress);
            walkOn(way, progress, growing, stretch -> {
                scans.over(stretch, all::part).forEach(all::add);
                return true;
            });
        }
        return all.build();
    }

    /** Says of a stretch whether to go on behind it. */
    private interface OnStretch {
        boolean goesOn(Scan.Range stretch);
    }

    /** Stretch by stretch over a way, also where it has yet to be computed. */
    private void walkOn(Scan.Range way, Progress progress, BooleanSupplier growing, OnStretch onStretch) {
        long begin = way.first(plan);
        long end = way.end(plan);
        long there = Math.min(end, trace.reached());
        long batches = 1;
        boolean goesOn = true;
        for (long first = begin; first < end && goesOn; ) {
            if (there <= first) {
                there = awaited(new Stretch(begin, first, end), progress, growing);
            }
            if (there <= first) {
                return;
            }
            long to = Math.min(there, trace.checkpointAfter(Math.min(there, first + batches) - 1));
            goesOn = onStretch.goesOn(way.within(first, to, plan));
            batches = grown(to - first);
            first = to;
        }
    }

    /** Batches of which those before the first one were searched. */
    private record Stretch(long begin, long first, long end) {}

    /** How many batches are there when the next checkpoint is, or when no more will come. */
    private long awaited(Stretch way, Progress progress, BooleanSupplier growing) {
        long next = Math.min(way.end(), trace.checkpointAfter(way.first()));
        while (trace.reached() < next && growing.getAsBoolean()) {
            progress.check(way.first() - way.begin(), way.end() - way.begin());
            LockSupport.parkNanos(PAUSE);
        }
        return Math.min(way.end(), trace.reached());
    }

    /**
     * The next stop before a moment.
     *
     * @throws ExpressionException if no breakpoint that is enabled can be asked in these runs
     * @throws CancellationException if the progress says so
     */
    public Outcome backwards(Moment from, Progress progress) {
        List<AskedBreakpoint> asked = asked(progress);
        Tally tally = new Tally(asked, plan);
        Scan.Range way = new Scan.Range(0, Math.min(plan.index(from), there()));
        if (asked.isEmpty() || way.isEmpty()) {
            return outcome(asked, tally);
        }
        PartScans scans = scans(asked, way, progress);
        long batches = 1;
        for (long to = way.end(plan); to > 0 && !tally.isStopped(); ) {
            long first = trace.checkpointBefore(Math.max(0, to - batches));
            List<NewestHits> parts = scans.over(way.within(first, to, plan), tally::newestHits);
            for (int part = parts.size() - 1; part >= 0; part--) {
                tally.goOver(parts.get(part).found());
            }
            batches = grown(to - first);
            to = first;
        }
        return outcome(asked, tally);
    }

    /** How long a stretch is after one of so many batches. */
    private long grown(long batches) {
        return Math.max(1, Math.min(MOST_MOMENTS / plan.steps(), 2 * batches));
    }

    /** Those that are on and can be asked in these runs; if none of those that are on can, that is a problem. */
    private List<AskedBreakpoint> asked(Progress progress) {
        List<AskedBreakpoint> asked = new ArrayList<>();
        Optional<ExpressionException> first = Optional.empty();
        for (int number = 0; number < breakpoints.size(); number++) {
            Breakpoint breakpoint = breakpoints.get(number);
            Optional<ExpressionException> problem = breakpoint.enabled() ? breakpoint.problem(scope) : Optional.empty();
            first = first.or(() -> problem);
            if (breakpoint.enabled() && problem.isEmpty()) {
                asked.add(asked(number, breakpoint, progress));
            }
        }
        if (asked.isEmpty() && first.isPresent()) {
            throw first.get();
        }
        return asked;
    }

    private AskedBreakpoint asked(int number, Breakpoint breakpoint, Progress progress) {
        When question = breakpoint.when();
        OptionalInt slot = OptionalInt.empty();
        if (question instanceof When.ChangesMost most) {
            Optional<LargestChange> change = changes.of(most, scope, workers, progress);
            slot = change.stream().mapToInt(LargestChange::slot).findFirst();
            question = change.<When>map(found -> new When.At(found.moment())).orElse(question);
        }
        return new AskedBreakpoint(
                number, breakpoint, question, Probe.of(question, scope).everySlot(), slot);
    }

    private PartScans scans(List<AskedBreakpoint> asked, Scan.Range way, Progress progress) {
        long batches = way.end(plan) - way.first(plan);
        return new PartScans(trace, () -> scan(asked), workers, new SharedProgress(progress, batches));
    }

    private Scan scan(List<AskedBreakpoint> asked) {
        return new Scan(
                scope,
                asked.stream().map(one -> Probe.of(one.question(), scope)).toList());
    }

    /** How many moments are there. */
    private long there() {
        return plan.firstMoment(trace.reached());
    }

    private Outcome outcome(List<AskedBreakpoint> asked, Tally tally) {
        Map<Integer, Speaker> speakers = new HashMap<>();
        for (AskedBreakpoint one : asked) {
            if (one.breakpoint().isLogPoint()) {
                speakers.put(one.number(), Speaker.of(one.breakpoint(), scope));
            }
        }
        List<Outcome.Line> lines = tally.said().stream()
                .map(hit -> new Outcome.Line(hit, speakers.get(hit.breakpoint()).at(hit, scope.cursor())))
                .toList();
        return new Outcome(tally.stops(), lines, tally.more());
    }

    /** A log point that says its text at any moment. */
    private record Speaker(LogText text, List<Formula> formulas, EvaluationContext frame) {
        static Speaker of(Breakpoint breakpoint, Scope scope) {
            LogText text = LogText.of(breakpoint.log());
            List<Formula> formulas = text.formulas(scope);
            return new Speaker(text, formulas, Formula.context(scope, formulas));
        }

        String at(Hit hit, Cursor cursor) {
            frame.slot(hit.slot().orElse(cursor.slot()));
            frame.standAt(hit.moment());
            return text.text(formulas, frame);
        }
    }
}
