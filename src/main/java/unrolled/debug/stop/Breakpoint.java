package unrolled.debug.stop;

import java.util.List;
import java.util.Optional;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.Scope;
import unrolled.run.Trace;

/**
 * Where running on or back stops, or says something.
 *
 * @param hits at which hit it stops, counted from where running began, and at every how manyth a log point says something;
 *     1 for the first
 * @param log what is said instead of stopping, with expressions in braces; empty to stop
 */
public record Breakpoint(When when, int hits, String log, boolean enabled) {
    public static Breakpoint on(When when) {
        return new Breakpoint(when, 1, "", true);
    }

    public Breakpoint withHits(int hits) {
        return new Breakpoint(when, hits, log, enabled);
    }

    public Breakpoint withLog(String log) {
        return new Breakpoint(when, hits, log, enabled);
    }

    public Breakpoint withEnabled(boolean enabled) {
        return new Breakpoint(when, hits, log, enabled);
    }

    public boolean isLogPoint() {
        return !log.isEmpty();
    }

    /** Why it cannot be asked in some runs; empty if it can. */
    public Optional<ExpressionException> problem(Scope scope) {
        try {
            check(scope);
            return Optional.empty();
        } catch (ExpressionException e) {
            return Optional.of(e);
        }
    }

    /** The other runs that it reads, besides the one that is asked; none if it cannot be asked. */
    public List<Trace> otherRuns(Scope scope) {
        return problem(scope).isPresent() ? List.of() : Probe.reads(when, scope);
    }

    /**
     * Whether it can be asked in some runs.
     *
     * @throws ExpressionException where its expression or its log text cannot be read or means nothing there; in a log
     *     text the place is counted from the beginning of that text
     */
    public void check(Scope scope) {
        Probe.check(when, scope);
        LogText.of(log).formulas(scope);
    }
}
