package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.say;

import java.util.Optional;
import java.util.OptionalInt;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.Continuity.Kind;
import unrolled.analysis.order.SlotOrder;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Problem.Remedy;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;
import unrolled.run.plan.Plan;
import unrolled.run.plan.PlannedBatch;

/** Whether a state that is carried from window to window sees rows twice, or never sees some. */
final class WindowOrder {
    /** So many batches are looked at. */
    private static final long MOST = 100_000;

    private WindowOrder() {}

    static Verdict overlaps(CheckedRun run) {
        return check(run, Kind.OVERLAPS);
    }

    static Verdict leftOut(CheckedRun run) {
        return check(run, Kind.GAP);
    }

    private static Verdict check(CheckedRun run, Kind kind) {
        Optional<SlotOrder> order = SlotOrder.of(run.trace().run());
        if (order.isEmpty() || !run.choice().stateful()) {
            return Verdict.NOT_ASKED;
        }
        Plan plan = run.plan();
        boolean carries = false;
        for (long index = 1; index < Math.min(MOST, plan.allBatches()); index++) {
            PlannedBatch batch = plan.batch(index);
            for (int slot = 0; slot < batch.slots() && batch.batch() > 0; slot++) {
                Optional<Continuity> into = order.get().into(batch.epoch(), batch.batch(), slot);
                carries |= into.isPresent();
                if (into.filter(found -> found.kind() == kind).isPresent()) {
                    return found(run, batch, slot, into.get());
                }
            }
        }
        return Verdict.soundIf(carries);
    }

    private static Verdict found(CheckedRun run, PlannedBatch batch, int slot, Continuity into) {
        Cursor place = run.at(batch.epoch(), batch.batch()).inSlot(slot);
        int rows = into.rows();
        String key = into.kind() == Kind.OVERLAPS ? "overlaps" : "left_out";
        int before = run.plan().sample(batch.epoch(), batch.batch() - 1, slot);
        return run.look(
                place,
                say(rows == 1 ? key + ".one" : key, run.id(), slot, before, batch.sample(slot), rows),
                mend(run),
                new Mends(run).stateless());
    }

    /** One slot walks through the series window by window, several slots each through a part of it. */
    private static Optional<Remedy> mend(CheckedRun run) {
        int lookBack = run.experiment().data(run.choice()).lookBack();
        int slots = run.choice().batchSize();
        return slots == 1
                ? run.mend(say("mend.stride", lookBack), choice -> strided(run, lookBack))
                : run.mend(
                        say("mend.interleaved", slots, lookBack),
                        choice -> strided(run, lookBack).withOrder(SampleOrder.INTERLEAVED));
    }

    /** There are fewer windows then: all of them are used, and so large a part of them is trained on as before. */
    private static RunChoice strided(CheckedRun run, int stride) {
        RunChoice choice = run.choice();
        OwnChoice own = choice.own().withStride(OptionalInt.of(stride));
        int before = choice.used(run.trace().run().samples().count());
        int now = run.experiment().data(choice.withOwn(own)).sampleCountOrNone();
        OptionalInt train = choice.split().train().stream()
                .map(old -> filled((int) ((long) old * now / before), choice.batchSize()))
                .findFirst();
        return choice.withOwn(own).withSplit(new Split(OptionalInt.empty(), train));
    }

    /** As many samples as fill batches, at least one. */
    private static int filled(int samples, int batchSize) {
        return Math.max(batchSize, samples - samples % batchSize);
    }
}
