package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.say;

import java.util.Optional;
import unrolled.analysis.order.Continuity.Kind;
import unrolled.analysis.order.OrderCounts;
import unrolled.analysis.order.Remedied;
import unrolled.analysis.order.Remedy;
import unrolled.data.Sentence;
import unrolled.experiment.Problem;
import unrolled.experiment.Reset;

/** Whether a state that is carried from window to window sees rows twice, or never sees some. */
final class WindowOrder {
    private WindowOrder() {}

    static Verdict overlaps(CheckedRun run) {
        return check(run, Kind.OVERLAPS);
    }

    static Verdict leftOut(CheckedRun run) {
        return check(run, Kind.GAP);
    }

    private static Verdict check(CheckedRun run, Kind kind) {
        return run.order()
                .map(counts -> counts.of(kind)
                        .map(rows -> found(run, kind, rows, counts.carries()))
                        .orElse(Verdict.soundIf(counts.carries() > 0)))
                .orElse(Verdict.NOT_ASKED);
    }

    private static Verdict found(CheckedRun run, Kind kind, OrderCounts.Rows rows, long carries) {
        String key = kind == Kind.OVERLAPS ? "overlaps" : "left_out";
        int before = run.plan().sample(rows.epoch(), rows.batch() - 1, rows.slot());
        int sample = run.plan().sample(rows.epoch(), rows.batch(), rows.slot());
        return run.look(
                        run.at(rows.epoch(), rows.batch()).inSlot(rows.slot()),
                        say(
                                rows.first() == 1 ? key + ".one" : key,
                                run.id(),
                                rows.slot(),
                                before,
                                sample,
                                rows.first()),
                        ordered(run),
                        new Mends(run).stateless())
                .counted(say(rows.carries() == carries ? "carries.all" : "carries.some", rows.carries(), carries));
    }

    /** The remedy that keeps the memory, as the view of the order offers it. */
    private static Optional<Problem.Remedy> ordered(CheckedRun run) {
        Remedy remedy = Remedy.of(run.choice()).get(0);
        int lookBack = run.experiment().data(run.choice()).lookBack();
        Sentence said = remedy == Remedy.STRIDE
                ? say("mend.stride", lookBack)
                : say("mend.interleaved", run.choice().batchSize(), lookBack);
        return Remedied.of(run.experiment(), run.id(), remedy)
                .flatMap(found -> run.mend(
                        withReset(
                                said, run.choice().reset(), found.run().choice().reset()),
                        found.experiment()));
    }

    /** In order, a run may need a reset that it did not have. */
    private static Sentence withReset(Sentence said, Reset before, Reset after) {
        Sentence all = before.rule() == after.rule() ? said : say("mend.both", said, say("mend." + after.rule()));
        boolean series = before.whereSeriesChanges() != after.whereSeriesChanges();
        return series ? say("mend.both", all, say("mend.series")) : all;
    }
}
