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
import java.util.function.Supplier;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.Compiler;
import unrolled.debug.expression.EvaluationContext;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.Formula;
import unrolled.debug.expression.Scope;
import unrolled.engine.forward.Workers;
import unrolled.run.Moment;
import unrolled.run.Plan;
import unrolled.run.Progress;
import unrolled.run.Trace;

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
    private final Trace trace;
    private final Plan plan;

    /** A search on the caller's thread; breakpoints that are not enabled are passed over. */
    public Search(Scope scope, List<Breakpoint> breakpoints) {
        this(scope, breakpoints, Workers.NONE);
    }

    /** Breakpoints that are not enabled are passed over. */
    public Search(Scope scope, List<Breakpoint> breakpoints, Workers workers) {
        this.scope = scope;
        this.breakpoints = List.copyOf(breakpoints);
        this.workers = workers;
        this.trace = scope.own();
        this.plan = trace.plan();
    }

    /**
     * The next stop after a moment.
     *
     * @throws ExpressionException if a breakpoint cannot be asked in these runs
     * @throws CancellationException if the progress says so
     */
    public Outcome forwards(Moment from, Progress progress) {
        return forwards(from, progress, () -> false);
    }

    /**
     * The next stop after a moment, also where the run has yet to be computed.
     *
     * @param growing whether more of the run is being computed: then it waits for that
     * @throws ExpressionException if a breakpoint cannot be asked in these runs
     * @throws CancellationException if the progress says so
     */
    public Outcome forwards(Moment from, Progress progress, BooleanSupplier growing) {
        List<AskedBreakpoint> asked = asked(progress);
        Tally tally = new Tally(asked, plan);
        Scan.Range way = new Scan.Range(plan.index(from) + 1, growing.getAsBoolean() ? plan.moments() : there());
        if (asked.isEmpty() || way.isEmpty()) {
            return outcome(asked, tally);
        }
        PartScans scans = scans(asked, way, progress);
        long begin = way.first(plan);
        long end = way.end(plan);
        long there = Math.min(end, trace.reached());
        long batches = 1;
        for (long first = begin; first < end && tally.stop().isEmpty(); ) {
            if (there <= first) {
                there = awaited(new Stretch(begin, first, end), progress, growing);
            }
            if (there <= first) {
                break;
            }
            long to = Math.min(there, trace.checkpointAfter(Math.min(there, first + batches) - 1));
            scans.over(way.within(first, to, plan), tally::firstHits).forEach(tally::goOn);
            batches = grown(to - first);
            first = to;
        }
        return outcome(asked, tally);
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
     * @throws ExpressionException if a breakpoint cannot be asked in these runs
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
        for (long to = way.end(plan); to > 0 && tally.stop().isEmpty(); ) {
            long first = trace.checkpointBefore(Math.max(0, to - batches));
            List<NewestHits> parts = scans.over(way.within(first, to, plan), tally::newestHits);
            for (int part = parts.size() - 1; part >= 0 && tally.stop().isEmpty(); part--) {
                tally.goBack(parts.get(part));
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

    /**
     * Where a number or a vector changes most from one step to the next, in any slot; the first such moment. Empty if
     * there is no change anywhere.
     *
     * @throws ExpressionException if the expression gives no numbers in these runs
     * @throws CancellationException if the progress says so
     */
    public static Optional<LargestChange> largestChange(Expression expression, Scope scope, Progress progress) {
        return new Search(scope, List.of()).largestChange(expression, progress);
    }

    private Optional<LargestChange> largestChange(Expression expression, Progress progress) {
        Scan.Range all = new Scan.Range(0, there());
        List<Largest> found = new ArrayList<>();
        Supplier<Scan> scan = () -> {
            Formula size = new Compiler(scope).change(expression);
            Largest largest = new Largest();
            found.add(largest);
            return new Scan(scope, List.of(new Probe(frame -> largest.note(size.number(frame), frame), size, true)));
        };
        new PartScans(trace, scan, workers, new SharedProgress(progress, trace.reached()))
                .over(all, () -> (probe, moment, slot) -> true);
        Largest largest = new Largest();
        found.forEach(largest::note);
        return largest.size == 0
                ? Optional.empty()
                : Optional.of(new LargestChange(plan.at(largest.moment), largest.slot, largest.size));
    }

    /** The largest size so far. */
    private static final class Largest {
        private double size;
        private long moment;
        private int slot;

        /** Is never a hit. */
        boolean note(double size, EvaluationContext frame) {
            if (size > this.size) {
                this.size = size;
                moment = frame.index();
                slot = frame.slot();
            }
            return false;
        }

        /** What was found in a part that comes later. */
        void note(Largest later) {
            if (later.size > size) {
                size = later.size;
                moment = later.moment;
                slot = later.slot;
            }
        }
    }

    private List<AskedBreakpoint> asked(Progress progress) {
        List<AskedBreakpoint> asked = new ArrayList<>();
        for (int number = 0; number < breakpoints.size(); number++) {
            Breakpoint breakpoint = breakpoints.get(number);
            if (breakpoint.enabled()) {
                breakpoint.check(scope);
                asked.add(asked(number, breakpoint, progress));
            }
        }
        return asked;
    }

    private AskedBreakpoint asked(int number, Breakpoint breakpoint, Progress progress) {
        When question = breakpoint.when();
        OptionalInt slot = OptionalInt.empty();
        if (question instanceof When.ChangesMost changes) {
            Optional<LargestChange> change = largestChange(Expression.parse(changes.numbers()), progress);
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
        return new Outcome(tally.stop(), lines, tally.more());
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
