package unrolled.analysis;

import java.util.List;
import unrolled.analysis.Influence.Output;
import unrolled.analysis.Influence.Step;
import unrolled.analysis.Influence.Target;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Recording;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * Which input mattered for a number of the model: an output, or c or h of the unit where we stand.
 *
 * @param place where we stand
 * @param at where the number is: an output at its step or the next one of the batch
 */
public record InputGradients(Trace trace, Cursor place, Cursor at, Target target, Influence influence) {
    /** So many multiplications of weights are spent on batches before the one of the number. */
    private static final long MOST_WORK = 300_000_000;

    /** Looks back as far as so many steps have room, through whole batches. */
    public static InputGradients of(Trace trace, Cursor place, Target target, double mostSteps) {
        Recording recording = trace.block(place.moment()).recording();
        int step = target instanceof Output
                ? GradientFlow.stepOfOutput(recording, place.moment().step())
                : place.moment().step();
        Cursor at = place.at(new Moment(place.moment().epoch(), place.moment().batch(), step));
        return new InputGradients(trace, place, at, target, Influence.on(trace, at, target, batches(trace, mostSteps)));
    }

    private static int batches(Trace trace, double mostSteps) {
        Plan plan = trace.plan();
        long work = trace.run().model().weightCount() * plan.steps() * plan.batchSize();
        double affordable = Math.max(2, MOST_WORK / (double) Math.max(1, work));
        double wanted = Math.min(mostSteps / plan.steps() + 1, affordable);
        return (int) Math.min(Influence.MOST_BATCHES, wanted);
    }

    public List<Step> steps() {
        return influence.steps();
    }

    public int features() {
        return trace.run().samples().features();
    }

    /** How much of all gradients, by their size, is by inputs of earlier batches: 0 to 1. */
    public double earlierShare() {
        double all = sum(steps());
        return all == 0 ? 0 : sum(influence.earlierSteps()) / all;
    }

    private static double sum(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.byFeature().stream())
                .mapToDouble(Math::abs)
                .sum();
    }
}
