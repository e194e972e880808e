package unrolled.debug.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import unrolled.debug.expression.Compiler;
import unrolled.debug.expression.EvaluationContext;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.Formula;
import unrolled.debug.expression.Scope;
import unrolled.engine.forward.Workers;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * Where something changed most from one step to the next.
 *
 * @param size the absolute change; of a vector the norm of its change
 */
public record LargestChange(Moment moment, int slot, double size) {

    /**
     * Where a number or a vector changes most in what is there of the cursor's run, in any slot; the first such moment.
     * Empty if there is no change anywhere.
     *
     * @throws ExpressionException if the expression gives no numbers in these runs
     * @throws CancellationException if the progress says so
     */
    public static Optional<LargestChange> of(Expression expression, Scope scope, Workers workers, Progress progress) {
        Trace trace = scope.own();
        Plan plan = trace.plan();
        List<Largest> found = new ArrayList<>();
        Supplier<Scan> scan = () -> {
            Formula size = new Compiler(scope).change(expression);
            Largest largest = new Largest();
            found.add(largest);
            return new Scan(scope, List.of(new Probe(frame -> largest.note(size.number(frame), frame), size, true)));
        };
        new PartScans(trace, scan, workers, new SharedProgress(progress, trace.reached()))
                .over(new Scan.Range(0, plan.firstMoment(trace.reached())), () -> (probe, moment, slot) -> true);
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
}
