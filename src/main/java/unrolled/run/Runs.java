package unrolled.run;

import java.util.List;
import unrolled.data.LookBackAsFeatures;
import unrolled.data.Samples;
import unrolled.engine.model.Model;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Layout;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.Plan;

/** The runs that the engine computes. */
public final class Runs {
    private Runs() {}

    public static Run of(RunChoice choice, Model model, Samples samples) {
        return of(choice, model, samples, 0);
    }

    /** @param seed decides what Dropout drops */
    private static Run of(RunChoice choice, Model model, Samples samples, long seed) {
        return new EngineRun(choice, model, samples, Plan.of(choice, samples.count(), samples.steps()), seed);
    }

    /** The runs of a valid experiment, each over its samples and from its initial weights. */
    public static List<Run> all(Experiment experiment) {
        return experiment.runs().stream()
                .map(choice -> {
                    Samples samples = samples(experiment, choice);
                    ModelChoice model = experiment.model(choice);
                    return of(choice, model.build(samples.features()), samples, model.seed());
                })
                .toList();
    }

    /** A model that gives out a sequence has a target for every step; of one step there is one. */
    private static Samples samples(Experiment experiment, RunChoice choice) {
        DataChoice data = experiment.data(choice);
        return choice.layout() == Layout.FEATURES
                ? new LookBackAsFeatures(data.samples())
                : data.samples(experiment.model(choice).returnSequences());
    }
}
