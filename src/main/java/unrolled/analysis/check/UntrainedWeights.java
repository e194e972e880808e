package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.say;

import java.util.ArrayList;
import java.util.List;
import unrolled.experiment.Call;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.NewCalls;
import unrolled.experiment.RunChoice;

/** Whether a run works with weights of a seed that nothing has trained. */
final class UntrainedWeights {
    private UntrainedWeights() {}

    static Verdict check(CheckedRun run) {
        ModelChoice model = run.experiment().model(run.choice());
        boolean trained = run.choice().trains()
                || run.choice().origin().weights().isPresent()
                || model.weights().isPresent();
        return trained
                ? Verdict.SOUND
                : run.know(
                        run.at(0, 0),
                        say("untrained", run.id(), run.trace().run().model().weightCount(), model.seed()),
                        run.mend(say("mend.fit"), UntrainedWeights::fitted));
    }

    /** What a run does, after a call of fit as it is most likely meant. */
    private static RunChoice fitted(RunChoice choice) {
        List<Call> calls = new ArrayList<>(choice.calls());
        calls.add(0, new NewCalls(choice, 0).all().get(0));
        return choice.withCalls(calls);
    }
}
