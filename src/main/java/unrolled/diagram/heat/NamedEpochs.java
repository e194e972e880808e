package unrolled.diagram.heat;

import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import unrolled.run.plan.Plan;

/**
 * Which epochs of a run are named under its strip: the first of every call, and in each call every one, every second, every
 * fifth, every tenth and so on, whatever the longest of its names has room for. No validation is named.
 *
 * @param batches how wide all batches of the run are
 * @param room what the name of an epoch needs
 */
record NamedEpochs(Plan plan, double batches, ToDoubleFunction<Integer> room) {
    SortedSet<Integer> all() {
        NavigableSet<Integer> firsts = new TreeSet<>(plan.firstEpochs());
        SortedSet<Integer> named = new TreeSet<>(firsts);
        for (int first : firsts) {
            Integer next = firsts.higher(first);
            addOfCall(named, first, next == null ? plan.epochs() : next);
        }
        return named;
    }

    /** Every round of a call has as many passes: an epoch, and its validation if there is one. */
    private void addOfCall(SortedSet<Integer> named, int first, int end) {
        int rounds = plan.pass(end - 1).round() + 1;
        int passes = (end - first) / rounds;
        double round = width(first, end) / rounds;
        long every = 1;
        while (every < rounds && room.applyAsDouble(first + last(rounds, every) * passes) > round * every) {
            every = next(every);
        }
        for (long at = 0; at < rounds; at += every) {
            named.add(first + (int) at * passes);
        }
    }

    /** The last round of those that are so far from each other. */
    private static int last(int rounds, long every) {
        return (int) ((rounds - 1) / every * every);
    }

    /** 1, 2, 5, 10, 20, 50 and so on. */
    private static long next(long every) {
        return Long.toString(every).startsWith("2") ? every / 2 * 5 : every * 2;
    }

    private double width(int first, int end) {
        long batch = end == plan.epochs() ? plan.allBatches() : plan.batchIndex(end, 0);
        return batches * (batch - plan.batchIndex(first, 0)) / plan.allBatches();
    }
}
