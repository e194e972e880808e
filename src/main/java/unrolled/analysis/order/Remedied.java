package unrolled.analysis.order;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.RunChoice;
import unrolled.experiment.check.Check;
import unrolled.run.Run;
import unrolled.run.Runs;

/**
 * What a remedy leads to, worked out before anybody asks for it.
 *
 * @param experiment with the run changed
 * @param run as it would be
 * @param counts how its rows go on
 */
public record Remedied(Remedy remedy, Experiment experiment, Run run, OrderCounts counts) {
    /** Empty where the experiment that it leads to could not run. */
    public static Optional<Remedied> of(Experiment experiment, String id, Remedy remedy) {
        Remedied last = null;
        for (Experiment tried : remedy.in(experiment, id).toList()) {
            if (problem(tried, id).isPresent()) {
                continue;
            }
            Run run = Runs.all(tried.withRuns(List.of(alone(tried, id)))).get(0);
            Optional<OrderCounts> counts = OrderCounts.whole(run);
            if (counts.isPresent()) {
                last = new Remedied(remedy, tried, run, counts.get());
                if (counts.get().allGoOn()) {
                    break;
                }
            }
        }
        return Optional.ofNullable(last);
    }

    /** An experiment as it is, with a copy of the run beside it, in which alone the remedy is. */
    public Experiment beside(Experiment now) {
        RunChoice mended = experiment.run(run.id()).orElseThrow();
        int stride = experiment.data(mended).stride();
        String copy = now.freeId();
        return now.withCopyOf(run.id())
                .withRun(copy, before -> withStride(mended, stride).withId(copy).withName(""));
    }

    /** The stride of the experiment stays that of the other runs. */
    private static RunChoice withStride(RunChoice run, int stride) {
        return run.withOwn(run.own().withStride(OptionalInt.of(stride)));
    }

    private static Optional<Problem> problem(Experiment experiment, String id) {
        return Check.problems(experiment).stream()
                .filter(problem -> problem.run().isEmpty() || problem.run().equals(id))
                .findFirst();
    }

    /** The order of the rows depends on no other run. */
    private static RunChoice alone(Experiment experiment, String id) {
        return experiment.run(id).orElseThrow();
    }
}
