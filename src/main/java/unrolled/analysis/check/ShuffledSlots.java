package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.say;

import unrolled.run.plan.Plan;

/** Whether a stateful run shuffles: then a slot goes on with the state of a sample that has nothing to do with it. */
final class ShuffledSlots {
    private ShuffledSlots() {}

    static Verdict check(CheckedRun run) {
        if (!run.choice().stateful() || !run.choice().trains()) {
            return Verdict.NOT_ASKED;
        }
        Plan plan = run.plan();
        return plan.firstEpochs().stream()
                .filter(epoch -> plan.isShuffled(epoch) && plan.batches(epoch) > 1)
                .filter(epoch -> run.trace().run().carryInto(epoch, 1, 0).kept())
                .findFirst()
                .map(epoch -> found(run, epoch))
                .orElse(Verdict.SOUND);
    }

    private static Verdict found(CheckedRun run, int epoch) {
        int before = run.plan().sample(epoch, 0, 0);
        int sample = run.plan().sample(epoch, 1, 0);
        return run.look(
                run.at(epoch, 1),
                say("shuffled", run.id(), before, sample),
                run.mend(say("mend.unshuffled"), choice -> choice.withEachFit(fit -> fit.withShuffle(false))),
                new Mends(run).stateless());
    }
}
