package unrolled.diagram.base;

import java.util.ArrayList;
import java.util.List;
import unrolled.experiment.Call;
import unrolled.experiment.Layout;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.run.Plan;

/** What a run is called and what it does, in words. */
public final class RunNames {
    private RunNames() {}

    /** The user's name for the run, else one made of what it does. */
    public static String title(RunChoice run, Words words) {
        if (run.name().isBlank() && run.whatIf().of().isPresent()) {
            return words.of("run.branch", run.whatIf().of().get());
        }
        return run.name().isBlank()
                ? words.of(run.stateful() ? "run.stateful" : "run.stateless", run.batchSize())
                : run.name();
    }

    /** When the state becomes zero, and how the rows go on. */
    public static String subtitle(RunChoice run, Plan plan, Words words) {
        List<String> parts = new ArrayList<>();
        boolean shuffled = run.calls().stream().anyMatch(call -> call instanceof Call.Fit fit && fit.shuffle());
        if (!run.stateful()) {
            parts.add(words.of("run.zero"));
        } else if (run.reset() == ResetRule.EVERY_BATCH) {
            parts.add(words.of("run.resetBatch"));
        } else if (run.batchSize() == 1) {
            parts.add(words.of("run.walks"));
        } else if (plan.batches(0) > 2 && !shuffled) {
            parts.add(words.of("run.slots", 1, 1, 1 + plan.batchSize(), 1 + 2 * plan.batchSize()));
        }
        if (run.stateful() && run.reset() == ResetRule.EVERY_EPOCH) {
            parts.add(words.of("run.resetEpoch"));
        }
        if (run.stateful() && run.reset() == ResetRule.NEVER) {
            parts.add(words.of("run.never"));
        }
        if (run.stateful() && run.reset() == ResetRule.EVERY_PASS) {
            parts.add(words.of("run.resetPass"));
        }
        run.origin().weights().ifPresent(other -> parts.add(words.of("run.weights", other)));
        run.origin().state().ifPresent(other -> parts.add(words.of("run.state", other)));
        if (run.layout() == Layout.FEATURES) {
            parts.add(words.of("run.features"));
        }
        if (run.stateful() && shuffled) {
            parts.add(words.of("run.shuffled"));
        }
        return String.join(" \u00b7 ", parts);
    }
}
