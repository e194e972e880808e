package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.say;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.Continuity.Kind;
import unrolled.analysis.order.SlotOrder;
import unrolled.experiment.ResetRule;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/** Whether a pass begins with a state from elsewhere: the other end of the series, or another series. */
final class UnresetPasses {
    private static final Set<Kind> ELSEWHERE = EnumSet.of(Kind.JUMPS, Kind.OTHER_SERIES);

    private UnresetPasses() {}

    static Verdict check(CheckedRun run) {
        Optional<SlotOrder> order = SlotOrder.of(run.trace().run());
        if (!run.choice().stateful() || order.isEmpty()) {
            return Verdict.NOT_ASKED;
        }
        Plan plan = run.plan();
        for (int epoch = 1; epoch < plan.epochs(); epoch++) {
            Optional<Continuity> into = isAsked(plan, epoch) ? order.get().into(epoch, 0, 0) : Optional.empty();
            if (into.filter(found -> ELSEWHERE.contains(found.kind())).isPresent()) {
                return pass(run, epoch, into.get());
            }
        }
        return seriesInside(run).orElse(Verdict.soundIf(plan.allBatches() > 1));
    }

    /** A validation that pollutes, and what is shuffled, are matters of their own. */
    private static boolean isAsked(Plan plan, int epoch) {
        boolean validated = plan.pass(epoch).trains() && plan.pass(epoch - 1).kind() == Pass.Kind.VALIDATION;
        return !validated && !plan.isShuffled(epoch);
    }

    private static Verdict pass(CheckedRun run, int epoch, Continuity into) {
        Plan plan = run.plan();
        boolean validates = plan.pass(epoch).kind() == Pass.Kind.VALIDATION;
        ResetRule rule = validates ? ResetRule.EVERY_PASS : ResetRule.EVERY_EPOCH;
        int last = plan.sample(epoch - 1, plan.batches(epoch - 1) - 1, 0);
        int sample = plan.sample(epoch, 0, 0);
        return run.look(
                run.at(epoch, 0),
                say("unreset", run.id(), sample, into.row() + 1, last),
                new Mends(run).reset(rule),
                new Mends(run).stateless());
    }

    /** A slot that goes from one series on to another one keeps what it remembers of the first. */
    private static Optional<Verdict> seriesInside(CheckedRun run) {
        return run.order().flatMap(counts -> counts.of(Kind.OTHER_SERIES)).map(rows -> {
            int sample = run.plan().sample(rows.epoch(), rows.batch(), rows.slot());
            return run.look(
                    run.at(rows.epoch(), rows.batch()).inSlot(rows.slot()),
                    say("unreset.series", run.id(), rows.slot(), sample),
                    run.mend(
                            say("mend.series"),
                            choice -> choice.withReset(choice.reset().whereSeriesChanges(true))));
        });
    }
}
