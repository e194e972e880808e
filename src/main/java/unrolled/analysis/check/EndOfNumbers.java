package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.say;

import java.util.Locale;
import unrolled.analysis.chain.NumberChain;
import unrolled.data.Sentence;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Trouble;

/** Whether numbers of a run stop being numbers, or grow beyond all measure, and where that begins. */
final class EndOfNumbers {
    private EndOfNumbers() {}

    static Verdict check(CheckedRun run) {
        return run.trace()
                .trouble()
                .map(trouble -> found(run, trouble))
                .orElse(Verdict.soundIf(run.trace().isComplete()));
    }

    private static Verdict found(CheckedRun run, Trouble trouble) {
        Sentence what = say("trouble." + trouble.what().name().toLowerCase(Locale.ROOT));
        Mends mends = new Mends(run);
        return run.look(
                        Cursor.start(run.id()).at(trouble.moment()),
                        say(trouble.what() == Trouble.What.EXPLODING ? "beyond" : "not_finite", run.id(), what),
                        mends.asItIs(),
                        mends.scaledAndSlower(),
                        mends.scaled(),
                        mends.slower(),
                        mends.seeded())
                .withChain(NumberChain.of(run.trace(), trouble, run.progress()));
    }
}
