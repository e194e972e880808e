package unrolled.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unrolled.run.Run;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * A moment as people write it, counted from 1: {@code 1/3/2} is a step, {@code 1/3} a batch, {@code 1} an epoch.
 *
 * @param option that it is given with
 * @param numbers epoch, batch and step, or less of them
 */
record MomentArgument(String option, String text, List<Integer> numbers) {
    private static final int WHOLE = 3;

    MomentArgument {
        numbers = List.copyOf(numbers);
    }

    /** A moment that must be a step. */
    static MomentArgument step(String option, String text) {
        return of(option, text, WHOLE, "EPOCH/BATCH/STEP counted from 1, as in 1/3/2,");
    }

    /** A moment that may be a whole batch, or a whole epoch. */
    static MomentArgument any(String option, String text) {
        return of(option, text, 1, "EPOCH, EPOCH/BATCH or EPOCH/BATCH/STEP counted from 1, as in 1/3/2,");
    }

    private static MomentArgument of(String option, String text, int least, String expected) {
        String more = "(/\\d{1,9}){" + (least - 1) + "," + (WHOLE - 1) + "}";
        if (!text.matches("\\d{1,9}" + more)) {
            throw Refusal.badUse(option + " should be " + expected + " but is '" + text + "'");
        }
        List<Integer> numbers =
                Stream.of(text.split("/", -1)).map(Integer::valueOf).toList();
        return new MomentArgument(option, text, numbers);
    }

    Moment first() {
        return new Moment(number(0, 0), number(1, 0), number(2, 0));
    }

    /** The last moment that it may be: of an epoch or a batch the end, however long it is. */
    Moment last() {
        return new Moment(number(0, 0), number(1, Integer.MAX_VALUE), number(2, Integer.MAX_VALUE));
    }

    private int number(int place, int otherwise) {
        return place < numbers.size() ? numbers.get(place) - 1 : otherwise;
    }

    /** Refuses a moment that none of the runs has. */
    void requireIn(List<Run> runs) {
        if (runs.stream().noneMatch(run -> run.plan().has(first()))) {
            throw Refusal.badUse(runs.stream().map(this::extent).collect(Collectors.joining("; ")) + ", but " + option
                    + " is " + text);
        }
    }

    private String extent(Run run) {
        Plan plan = run.plan();
        return String.format(
                Locale.ROOT,
                "run %s has epochs 1 to %d, batches 1 to %d and steps 1 to %d",
                run.id(),
                plan.epochs(),
                plan.batches(Math.max(0, Math.min(first().epoch(), plan.epochs() - 1))),
                plan.steps());
    }
}
