package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.say;

import unrolled.experiment.Reset;
import unrolled.experiment.ResetRule;

/** Whether a stateful run is reset before every batch, so that it carries nothing. */
final class ResetBatches {
    private ResetBatches() {}

    static Verdict check(CheckedRun run) {
        if (!run.choice().stateful() || run.plan().allBatches() < 2) {
            return Verdict.NOT_ASKED;
        }
        Reset reset = run.choice().reset();
        boolean always =
                reset.rule() == ResetRule.EVERY_BATCH || (reset.rule() == ResetRule.EVERY_N && reset.every() == 1);
        Mends mends = new Mends(run);
        return always
                ? run.look(
                        run.plan().batches(0) > 1 ? run.at(0, 1) : run.at(1, 0),
                        say("always_reset", run.id(), run.plan().allBatches()),
                        mends.reset(ResetRule.EVERY_EPOCH),
                        mends.stateless())
                : Verdict.SOUND;
    }
}
