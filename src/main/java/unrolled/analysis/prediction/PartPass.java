package unrolled.analysis.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import unrolled.analysis.prediction.PredictedPart.Part;
import unrolled.experiment.Split;
import unrolled.run.Run;
import unrolled.run.plan.Pass.Span;
import unrolled.run.plan.PassToShow;

/**
 * The pass that tells what a run predicts of a part of its samples.
 *
 * @param samples all of the part, also those that the pass does not walk over
 */
record PartPass(Part part, int epoch, Span samples) {
    /** Of the parts that some pass walks over, seen from a pass. */
    static List<PartPass> of(Run run, int epoch) {
        PassToShow outlook = new PassToShow(run.plan(), epoch);
        List<PartPass> passes = new ArrayList<>();
        for (unrolled.experiment.Part part : List.of(unrolled.experiment.Part.TRAIN, unrolled.experiment.Part.TEST)) {
            Span samples = span(run, part);
            OptionalInt over = outlook.over(samples);
            if (over.isPresent()) {
                passes.add(new PartPass(name(run, part), over.getAsInt(), samples));
            }
        }
        return passes;
    }

    /** Whether there is an output for every target of a series; a run that only predicts can do without. */
    static boolean fits(Run run) {
        return run.samples().series().isPresent()
                && run.model().outputWidth() == run.samples().targetWidth();
    }

    private static Part name(Run run, unrolled.experiment.Part part) {
        if (part == unrolled.experiment.Part.TEST) {
            return Part.TEST;
        }
        return run.choice().trains() || run.choice().split().train().isPresent() ? Part.TRAIN : Part.ALL;
    }

    private static Span span(Run run, unrolled.experiment.Part part) {
        Split split = run.choice().split();
        int count = run.samples().count();
        return new Span(split.first(part, count), split.count(part, count));
    }
}
