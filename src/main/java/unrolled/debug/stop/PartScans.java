package unrolled.debug.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import unrolled.engine.forward.Workers;
import unrolled.run.Trace;
import unrolled.run.plan.Plan;

/**
 * Scans stretches of a run in parts, at once if there are workers for them. Parts begin at checkpoints, so that nothing is
 * computed twice; each has a scan of its own, since formulas are for one thread.
 */
final class PartScans {
    /** About so many numbers are multiplied before the progress is told: a fraction of a millisecond. */
    private static final long UNTOLD_WORK = 1 << 18;

    private final Trace trace;
    private final Supplier<Scan> maker;
    private final Workers workers;
    private final SharedProgress progress;
    private final long together;
    private final List<Scan> scans = new ArrayList<>();

    PartScans(Trace trace, Supplier<Scan> maker, Workers workers, SharedProgress progress) {
        this.trace = trace;
        this.maker = maker;
        this.workers = workers;
        this.progress = progress;
        long batch = trace.run().model().weightCount()
                * trace.plan().slots()
                * trace.plan().steps();
        this.together = Math.max(1, UNTOLD_WORK / Math.max(1, batch));
    }

    /**
     * Scans a stretch.
     *
     * @param listener makes who is told of the hits of a part
     * @return who was told, in the order of the parts
     */
    <T extends Scan.OnHit> List<T> over(Scan.Range stretch, Supplier<T> listener) {
        List<Scan.Range> parts = parts(stretch);
        List<T> told = Stream.generate(listener).limit(parts.size()).toList();
        while (scans.size() < parts.size()) {
            scans.add(maker.get());
        }
        workers.compute(
                parts.size(), part -> scans.get(part).over(parts.get(part), told.get(part), progress.part(together)));
        return told;
    }

    /** As many parts as there are workers, or as there are checkpoints to begin at. */
    private List<Scan.Range> parts(Scan.Range stretch) {
        if (stretch.isEmpty()) {
            return List.of();
        }
        Plan plan = trace.plan();
        long first = stretch.first(plan);
        long end = stretch.end(plan);
        int most = workers.most();
        List<Scan.Range> parts = new ArrayList<>();
        long from = first;
        for (int part = 1; part <= most; part++) {
            long to = part == most ? end : trace.checkpointBefore(first + part * (end - first) / most);
            if (to > from) {
                parts.add(stretch.within(from, to, plan));
                from = to;
            }
        }
        return parts;
    }
}
