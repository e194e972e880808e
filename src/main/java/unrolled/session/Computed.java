package unrolled.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.experiment.Experiment;
import unrolled.run.Progress;
import unrolled.run.Run;
import unrolled.run.Trace;

/** The traces of an experiment, one a run, finished. */
public record Computed(Experiment experiment, List<Trace> traces) {
    public Computed {
        traces = List.copyOf(traces);
    }

    /** Computes what an earlier result does not hold already. */
    public static Computed of(Experiment experiment, Optional<Computed> earlier, Progress progress) {
        List<Trace> traces = new ArrayList<>();
        for (Run run : Run.all(experiment)) {
            Trace trace =
                    earlier.flatMap(known -> known.same(experiment, run)).orElseGet(() -> Trace.of(run, progress));
            traces.add(trace);
        }
        return new Computed(experiment, traces);
    }

    private Optional<Trace> same(Experiment wanted, Run run) {
        if (!experiment.data().equals(wanted.data()) || !experiment.model().equals(wanted.model())) {
            return Optional.empty();
        }
        return traces.stream()
                .filter(trace -> trace.run().choice().equals(run.choice()))
                .findFirst();
    }

    Optional<Trace> trace(String id) {
        return traces.stream().filter(trace -> trace.run().id().equals(id)).findFirst();
    }
}
