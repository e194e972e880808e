package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.say;

import unrolled.data.Sentence;
import unrolled.engine.forward.Recording;
import unrolled.experiment.ResetRule;
import unrolled.run.plan.FitEpochs;

/** Whether an epoch of training begins with the state that the validation before it has left. */
final class PollutedEpochs {
    private PollutedEpochs() {}

    static Verdict check(CheckedRun run) {
        FitEpochs fits = FitEpochs.of(run.plan());
        boolean looked = false;
        for (int index = 1; index < fits.count(); index++) {
            int epoch = fits.epoch(index);
            boolean follows = fits.validation(index - 1).stream().anyMatch(before -> before == epoch - 1);
            looked |= follows && run.choice().stateful();
            if (follows && run.trace().run().carryInto(epoch, 0, 0).kept()) {
                return found(run, epoch);
            }
        }
        return Verdict.soundIf(looked);
    }

    private static Verdict found(CheckedRun run, int epoch) {
        Mends mends = new Mends(run);
        return run.look(
                run.at(epoch, 0),
                sentence(run, epoch),
                mends.reset(ResetRule.EVERY_PASS),
                mends.reset(ResetRule.EVERY_EPOCH));
    }

    private static Sentence sentence(CheckedRun run, int epoch) {
        if (run.plan().batchIndex(epoch, 0) >= run.trace().reached()) {
            return say("polluted", run.id());
        }
        Recording begins = run.trace().block(epoch, 0).recording();
        int farthest = 0;
        for (int unit = 1; unit < begins.start().units(0); unit++) {
            boolean farther = Math.abs(begins.previousC(0, 0, 0, unit)) > Math.abs(begins.previousC(0, 0, 0, farthest));
            farthest = farther ? unit : farthest;
        }
        return say("polluted.with", run.id(), farthest, CheckedRun.rounded(begins.previousC(0, 0, 0, farthest)));
    }
}
