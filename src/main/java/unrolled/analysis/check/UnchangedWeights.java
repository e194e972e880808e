package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.say;

import java.util.Optional;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Problem.Remedy;

/** Whether the weights stay as they were, though the run trains. */
final class UnchangedWeights {
    /** No weight that moves less in a whole run was trained. */
    private static final double STILL = 1e-9;

    private UnchangedWeights() {}

    static Verdict check(CheckedRun run) {
        if (!run.hasTrained()) {
            return Verdict.NOT_ASKED;
        }
        Model first = run.trace().block(0, 0).before().model();
        Model last = run.trace().end().orElseThrow().model();
        double most = 0;
        for (double moved : Weights.of(last).minus(Weights.of(first)).values()) {
            most = Math.max(most, Math.abs(moved));
        }
        return most > STILL
                ? Verdict.SOUND
                : run.look(
                        run.at(run.plan().epochs() - 1, 0),
                        say("unchanged", run.id(), CheckedRun.rounded(most)),
                        new Mends(run).asItIs(),
                        new Mends(run).faster(),
                        linear(run),
                        new Mends(run).seeded());
    }

    /** A relu on top that lets nothing through lets no gradient back. */
    private static Optional<Remedy> linear(CheckedRun run) {
        ModelChoice model = run.experiment().model(run.choice());
        Optional<DenseChoice> dense = model.dense().filter(top -> top.activation() == Activation.RELU);
        return dense.flatMap(relu -> run.mend(
                say("mend.linear", Activation.RELU.kerasName()),
                run.experiment()
                        .withModelOf(run.id(), model.withDense(Optional.of(relu.withActivation(Activation.LINEAR))))));
    }
}
