package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.say;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.experiment.Problem.Remedy;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/** Whether samples are cut that no call ever takes. */
final class DroppedSamples {
    /** Of larger batches not every smaller size is tried. */
    private static final int MOST_TRIED = 512;

    private DroppedSamples() {}

    static Verdict check(CheckedRun run) {
        Plan plan = run.plan();
        if (plan.dropped().isEmpty()) {
            return Verdict.SOUND;
        }
        Pass.Span first = plan.dropped().get(0);
        int all = run.trace().run().samples().count();
        int dropped = all - plan.samples();
        int last = plan.epochs() - 1;
        return run.know(
                run.at(last, plan.batches(last) - 1),
                say(dropped == 1 ? "dropped.one" : "dropped", run.id(), plan.samples(), all, first.first(), dropped),
                mend(run, all));
    }

    /** The largest batch size, not above that of the run, with which all samples are taken. */
    private static Optional<Remedy> mend(CheckedRun run, int all) {
        RunChoice used = run.choice().withSamples(OptionalInt.empty());
        int size = used.batchSize();
        Stream<RunChoice> smaller =
                IntStream.range(1, Math.min(size, MOST_TRIED)).mapToObj(less -> used.withBatchSize(size - less));
        return Stream.concat(Stream.of(used), smaller)
                .filter(choice -> Plan.of(choice, all, 1).dropped().isEmpty())
                .flatMap(choice -> mend(run, choice, all).stream())
                .findFirst();
    }

    private static Optional<Remedy> mend(CheckedRun run, RunChoice choice, int all) {
        String key = choice.batchSize() == run.choice().batchSize() ? "mend.all" : "mend.size";
        return run.mend(say(key, all, choice.batchSize()), old -> choice);
    }
}
