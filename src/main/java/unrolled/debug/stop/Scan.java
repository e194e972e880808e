package unrolled.debug.stop;

import java.util.List;
import unrolled.debug.expression.EvaluationContext;
import unrolled.debug.expression.Formula;
import unrolled.debug.expression.Scope;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Plan;
import unrolled.run.plan.PlannedBatch;

/** Asks probes at every moment of some batches of a run, forwards; for one thread. */
final class Scan {
    private final Trace trace;
    private final List<Probe> probes;
    private final boolean readsNumbers;
    private final EvaluationContext frame;

    /** Is told of every hit. */
    @FunctionalInterface
    interface OnHit {
        /** False ends the scan. */
        boolean at(int probe, long moment, int slot);
    }

    /** Moments of a run by their numbers, without the last one. */
    record Range(long from, long to) {
        boolean isEmpty() {
            return from >= to;
        }

        /** What of it lies in some batches, without the last one. */
        Range within(long firstBatch, long endBatch, Plan plan) {
            return new Range(Math.max(from, plan.firstMoment(firstBatch)), Math.min(to, plan.firstMoment(endBatch)));
        }

        /** The batch of its first moment. */
        long first(Plan plan) {
            return plan.batchAt(from);
        }

        /** The batch behind that of its last moment. */
        long end(Plan plan) {
            return plan.batchAt(to - 1) + 1;
        }
    }

    Scan(Scope scope, List<Probe> probes) {
        this.trace = scope.own();
        this.probes = List.copyOf(probes);
        this.readsNumbers = probes.stream().anyMatch(Probe::readsNumbers);
        this.frame = Formula.context(scope, probes.stream().map(Probe::formula).toList());
    }

    /** Scans until a hit ends it. */
    void over(Range range, OnHit onHit, Progress progress) {
        if (range.isEmpty()) {
            return;
        }
        long first = range.first(trace.plan());
        long end = range.end(trace.plan());
        frame.own().leave();
        if (readsNumbers) {
            long begin = Math.max(0, first - frame.own().blocksBefore());
            trace.walk(begin, end, progress, block -> enter(block, first) || batch(range, onHit));
            return;
        }
        boolean goesOn = true;
        for (long batch = first; batch < end && goesOn; batch++) {
            progress.check(batch - first, end - first);
            frame.own().enter(batch);
            goesOn = batch(range, onHit);
        }
    }

    /** Goes into a batch; true if it only comes before the first one that is scanned. */
    private boolean enter(Block block, long first) {
        frame.enter(block);
        return frame.own().place().index() < first;
    }

    private boolean batch(Range range, OnHit onHit) {
        Plan plan = trace.plan();
        PlannedBatch at = frame.own().place();
        long begin = plan.firstMoment(at.index());
        int first = (int) Math.max(0, range.from() - begin);
        int end = (int) Math.min(plan.steps(at.index()), range.to() - begin);
        boolean goesOn = true;
        for (int step = first; step < end && goesOn; step++) {
            frame.step(step);
            goesOn = moment(begin + step, at.slots(), onHit);
        }
        return goesOn;
    }

    private boolean moment(long index, int slots, OnHit onHit) {
        boolean goesOn = true;
        for (int probe = 0; probe < probes.size(); probe++) {
            int slot = firstSlot(probes.get(probe), slots);
            if (slot >= 0) {
                goesOn &= onHit.at(probe, index, slot);
            }
        }
        return goesOn;
    }

    /** The first slot in which a probe says yes; -1 if none does. */
    private int firstSlot(Probe probe, int slots) {
        int asked = probe.everySlot() ? slots : 1;
        for (int slot = 0; slot < asked; slot++) {
            frame.slot(slot);
            if (probe.test().of(frame)) {
                return slot;
            }
        }
        return -1;
    }
}
