package unrolled.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.backward.Backward;
import unrolled.engine.backward.GradientTarget;
import unrolled.engine.backward.Gradients;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.run.Block;
import unrolled.run.Carry;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * Which input mattered: how a number that the model made changes with every input x of its window and, beyond Keras,
 * with the inputs of earlier batches whose state was carried into it. Every batch counts with the weights that it was run
 * with; an input that a generation took from its own outputs counts as given.
 *
 * @param steps from the step of the number back in time; those of its batch first
 * @param own how many of them are of its batch
 * @param before what came into the oldest batch: KEPT if batches before it were not looked at, PINNED if resets within it
 *     or closed gates let nothing of what came in through
 */
public record Influence(List<Step> steps, int own, Carry before) {
    /** So many batches before the one of the number are looked at. */
    public static final int MOST_BATCHES = 200;

    /** The number that the inputs may have mattered for. */
    public sealed interface Target permits Unit, Output {}

    /** C or H of the layer and unit of the cursor. */
    public record Unit(Quantity quantity) implements Target {}

    /** What the model gives out at the step of the cursor. */
    public record Output(int n) implements Target {}

    /** The gradient with respect to each feature of x at a step. */
    public record Step(Moment moment, List<Double> byFeature) {
        public Step {
            byFeature = List.copyOf(byFeature);
        }

        /** How much the step matters: the largest gradient with respect to any of its features, without its sign. */
        public double size() {
            double largest = 0;
            for (double gradient : byFeature) {
                largest = Math.max(largest, Math.abs(gradient));
            }
            return largest;
        }
    }

    public Influence {
        steps = List.copyOf(steps);
    }

    public List<Step> ownSteps() {
        return steps.subList(0, own);
    }

    /** The steps of earlier batches, as far as they matter and were looked at. */
    public List<Step> earlierSteps() {
        return steps.subList(own, steps.size());
    }

    /** On a number at the cursor, in its slot; the model must give something out there if it is an output. */
    public static Influence on(Trace trace, Cursor place, Target target) {
        return on(trace, place, target, MOST_BATCHES);
    }

    /** Looking back at most so many batches before that of the cursor; none as Keras has it. */
    public static Influence on(Trace trace, Cursor place, Target target, int mostBatches) {
        Moment moment = place.moment();
        Block block = trace.block(moment);
        List<Step> steps = new ArrayList<>();
        Gradients gradients = Backward.of(block.recording(), aim(block.recording(), place, target));
        gather(block, place.slot(), gradients, steps);
        steps.removeIf(step -> step.moment().step() > moment.step());
        int own = steps.size();
        int batches = 0;
        Carry before = trace.run().carryInto(block.epoch(), block.batch(), place.slot());
        while (before == Carry.KEPT
                && batches < mostBatches
                && !gradients.start().isZero(place.slot())) {
            State weights = gradients.start();
            block = before(trace, block);
            gradients = Backward.of(block.recording(), GradientTarget.end(block.recording(), weights));
            gather(block, place.slot(), gradients, steps);
            before = trace.run().carryInto(block.epoch(), block.batch(), place.slot());
            batches++;
        }
        boolean forgotten = before.kept() && gradients.start().isZero(place.slot());
        return new Influence(steps, own, forgotten ? Carry.PINNED : before);
    }

    /** The gradient with respect to one feature of x at a moment; empty where it was not looked at. */
    public Optional<Double> by(Moment moment, int feature) {
        return steps.stream()
                .filter(step -> step.moment().equals(moment))
                .findFirst()
                .map(step -> step.byFeature().get(feature));
    }

    private static GradientTarget aim(Recording recording, Cursor place, Target target) {
        int step = place.moment().step();
        return target instanceof Unit unit
                ? GradientTarget.state(recording, unit.quantity(), place.layer(), place.slot(), step, place.unit())
                : GradientTarget.output(recording, place.slot(), step, ((Output) target).n());
    }

    private static Block before(Trace trace, Block block) {
        Plan plan = trace.plan();
        long index = block.place().index() - 1;
        return trace.block(plan.epochOf(index), plan.batchOf(index));
    }

    private static void gather(Block block, int slot, Gradients gradients, List<Step> steps) {
        int features = block.model().features();
        for (int step = block.recording().steps() - 1; step >= 0; step--) {
            int at = step;
            List<Double> byFeature = IntStream.range(0, features)
                    .mapToObj(feature -> gradients.input(slot, at, feature))
                    .toList();
            steps.add(new Step(new Moment(block.epoch(), block.batch(), step), byFeature));
        }
    }
}
