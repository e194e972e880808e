package unrolled.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import unrolled.analysis.order.LongPass;
import unrolled.analysis.order.Remedied;
import unrolled.analysis.order.Remedy;
import unrolled.experiment.Experiment;
import unrolled.run.Run;

/** What would put the rows of runs in order, and what was proven of that; kept as long as the runs are. */
public final class OrderRemedies {
    private final Map<Run, Known> known = new WeakHashMap<>();
    private final Map<Run, Optional<LongPass>> proofs = new WeakHashMap<>();

    private record Known(Experiment experiment, List<Remedied> remedies) {}

    /** All that can run, the remedy that keeps the memory first. */
    public synchronized List<Remedied> of(Experiment experiment, Run run) {
        Known before = known.get(run);
        if (before == null || !before.experiment().equals(experiment)) {
            List<Remedied> remedies = Remedy.of(run.choice()).stream()
                    .flatMap(remedy -> Remedied.of(experiment, run.id(), remedy).stream())
                    .toList();
            before = new Known(experiment, remedies);
            known.put(run, before);
        }
        return before.remedies();
    }

    /** Empty while a run is not yet compared with one long pass, and where there is none to compare with. */
    public synchronized Optional<LongPass> proof(Run run) {
        return proofs.getOrDefault(run, Optional.empty());
    }

    /** Whether it is known what the comparison gave. */
    public synchronized boolean isProven(Run run) {
        return proofs.containsKey(run);
    }

    /** Compares runs with long passes, until something newer is asked for. */
    public void prove(List<Run> runs, BooleanSupplier superseded) {
        for (Run run : runs) {
            if (!isProven(run) && !superseded.getAsBoolean()) {
                Optional<LongPass> proof = LongPass.of(run, superseded);
                if (!superseded.getAsBoolean()) {
                    keep(run, proof);
                }
            }
        }
    }

    private synchronized void keep(Run run, Optional<LongPass> proof) {
        proofs.put(run, proof);
    }
}
