package unrolled.debug.stop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.Compiler;
import unrolled.debug.expression.EvaluationContext;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.Formula;
import unrolled.debug.expression.Scope;
import unrolled.run.Moment;
import unrolled.run.Plan;
import unrolled.run.Progress;
import unrolled.run.Trace;

/**
 * Runs on, or back, over what is there of the cursor's run, to the next moment at which a breakpoint stops.
 *
 * <p>Back goes from checkpoint to checkpoint: what lies between is computed forwards, and its last hit is the next one
 * on the way back. The stretches grow, so that a near hit is found at once and a far one costs no more than a walk.
 */
public final class Search {
    /** A stretch on the way back has at most so many batches. */
    private static final long MOST_BATCHES = 4096;

    private final Scope scope;
    private final List<Breakpoint> breakpoints;
    private final Trace trace;
    private final Plan plan;

    /** Breakpoints that are not enabled are passed over. */
    public Search(Scope scope, List<Breakpoint> breakpoints) {
        this.scope = scope;
        this.breakpoints = List.copyOf(breakpoints);
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
        List<AskedBreakpoint> asked = asked(progress);
        Tally tally = new Tally(asked, plan);
        if (!asked.isEmpty()) {
            scan(asked, tally::onTheWay).over(new Scan.Range(plan.index(from) + 1, there()), progress);
        }
        return outcome(asked, tally);
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
        Scan scan = scan(asked, tally::inStretch);
        long end = Math.min(plan.index(from), there());
        long all = end == 0 ? 0 : plan.batchAt(end - 1) + 1;
        long batches = 1;
        for (long to = all; to > 0 && tally.stop().isEmpty() && !asked.isEmpty(); ) {
            long first = trace.checkpointBefore(Math.max(0, to - batches));
            long done = all - to;
            Progress part = (at, most) -> progress.at(done + Math.min(at, all - done), all);
            scan.over(new Scan.Range(plan.firstMoment(first), Math.min(end, plan.firstMoment(to))), part);
            tally.endStretch();
            batches = Math.min(MOST_BATCHES, 2 * (to - first));
            to = first;
        }
        return outcome(asked, tally);
    }

    /**
     * Where a number or a vector changes most from one step to the next, in any slot; the first such moment. Empty if
     * there is no change anywhere.
     *
     * @throws ExpressionException if the expression gives no numbers in these runs
     * @throws CancellationException if the progress says so
     */
    public static Optional<LargestChange> largestChange(Expression expression, Scope scope, Progress progress) {
        Formula size = new Compiler(scope).change(expression);
        Largest largest = new Largest();
        Probe probe = new Probe(frame -> largest.note(size.number(frame), frame), size, true);
        long there = scope.own().plan().firstMoment(scope.own().reached());
        new Scan(scope, List.of(probe), (at, moment, slot) -> true).over(new Scan.Range(0, there), progress);
        return largest.size == 0
                ? Optional.empty()
                : Optional.of(new LargestChange(scope.own().plan().at(largest.moment), largest.slot, largest.size));
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
        if (breakpoint.when() instanceof When.ChangesMost changes) {
            Optional<LargestChange> change = largestChange(Expression.parse(changes.numbers()), scope, progress);
            if (change.isPresent()) {
                Probe at = Probe.of(new When.At(change.get().moment()), scope);
                return new AskedBreakpoint(
                        number, breakpoint, at, OptionalInt.of(change.get().slot()));
            }
        }
        return new AskedBreakpoint(number, breakpoint, Probe.of(breakpoint.when(), scope), OptionalInt.empty());
    }

    private Scan scan(List<AskedBreakpoint> asked, Scan.OnHit onHit) {
        return new Scan(scope, asked.stream().map(AskedBreakpoint::probe).toList(), onHit);
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
