package unrolled.debug.stop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import unrolled.debug.cursor.Lock;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.Scope;
import unrolled.engine.forward.Workers;
import unrolled.run.Progress;
import unrolled.run.Trace;

/** Where numbers change most: looked for once as long as the runs that are read are the same. */
public final class LargestChanges {
    private final Map<Question, Optional<LargestChange>> known = new ConcurrentHashMap<>();

    /**
     * What is asked for.
     *
     * @param layer that is meant where none is named
     * @param runs that are read, first the one in which it is looked for
     */
    private record Question(String numbers, int layer, Lock lock, List<Extent> runs) {
        boolean isIn(List<Trace> traces) {
            return runs.stream().allMatch(run -> traces.contains(run.trace()));
        }
    }

    /** How many batches of a run are there. */
    private record Extent(Trace trace, long reached) {
        Extent(Trace trace) {
            this(trace, trace.reached());
        }
    }

    /** What {@link LargestChange#of} finds, or has found. */
    Optional<LargestChange> of(When.ChangesMost when, Scope scope, Workers workers, Progress progress) {
        List<Extent> runs = Stream.concat(Stream.of(scope.own()), Probe.reads(when, scope).stream())
                .map(Extent::new)
                .toList();
        Question question = new Question(when.numbers(), scope.cursor().layer(), scope.lock(), runs);
        Optional<LargestChange> before = known.get(question);
        if (before != null) {
            return before;
        }
        Optional<LargestChange> found = LargestChange.of(Expression.parse(when.numbers()), scope, workers, progress);
        known.put(question, found);
        return found;
    }

    /** Forgets what was found in other runs than these. */
    public void keep(List<Trace> traces) {
        known.keySet().removeIf(question -> !question.isIn(traces));
    }
}
