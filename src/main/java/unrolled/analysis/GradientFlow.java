package unrolled.analysis;

import java.util.ArrayList;
import java.util.List;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.backward.Backward;
import unrolled.engine.backward.GradientTarget;
import unrolled.engine.backward.Gradients;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.kernel.EuclideanNorm;
import unrolled.engine.model.Lstm;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * How much of a gradient goes back from step to step of a batch: the size of the gradient with respect to the state
 * that each step was given, h and c of one layer and slot together. It is taken of the loss of the batch where it has
 * one, else of the output 0 of a step. Training follows it to the first step of the batch and no further.
 *
 * @param of what the gradient is of
 * @param from the step of the output, or the last one of the batch where it is the loss
 * @param into per step, the norm of the gradient with respect to all h and c that entered it: 0 where they were reset
 */
public record GradientFlow(Of of, int from, List<Double> into) {
    /** In the order of the columns of R. */
    private static final List<Quantity> GATES = List.of(Quantity.I, Quantity.F, Quantity.G, Quantity.O);

    /** What a gradient is of. */
    public enum Of {
        /** The loss of a batch that is trained on. */
        TRAINED_LOSS,
        /** A loss that nothing learns from. */
        LOSS,
        /** An output, where nothing is compared. */
        OUTPUT
    }

    public GradientFlow {
        into = List.copyOf(into);
    }

    /** Through the batch, layer and slot of a cursor. An output is that of its step, or the next one of the batch. */
    public static GradientFlow of(Trace trace, Cursor place) {
        Block block = trace.block(place.moment());
        Recording recording = block.recording();
        boolean compared = block.cost().isPresent();
        Of of = !compared ? Of.OUTPUT : block.training().isPresent() ? Of.TRAINED_LOSS : Of.LOSS;
        int from = compared
                ? recording.steps() - 1
                : stepOfOutput(recording, place.moment().step());
        Gradients gradients = block.gradients()
                .orElseGet(() -> block.cost()
                        .map(cost -> Backward.run(recording, cost))
                        .orElseGet(
                                () -> Backward.of(recording, GradientTarget.output(recording, place.slot(), from, 0))));
        List<Double> into = new ArrayList<>();
        for (int step = 0; step < recording.steps(); step++) {
            into.add(into(block, gradients, place.at(new Moment(block.epoch(), block.batch(), step))));
        }
        return new GradientFlow(of, from, into);
    }

    /** The step itself if the model gives something out there, else the next one where it does. */
    public static int stepOfOutput(Recording recording, int step) {
        return recording.hasOutput(step) ? step : recording.steps() - 1;
    }

    /**
     * The gradient with respect to the state that the batch was given: it would go on into the batch before, but training
     * stops.
     */
    public double atBorder() {
        return into.get(0);
    }

    /** dh' = R dz and dc' = dc f, squared, added up and rooted; nothing goes back through a c that was set. */
    private static double into(Block block, Gradients gradients, Cursor place) {
        int step = place.moment().step();
        if (block.recording().isReset(place.slot(), step)) {
            return 0;
        }
        Lstm lstm = block.model().lstms().get(place.layer());
        double[] all = new double[2 * lstm.units()];
        for (int unit = 0; unit < lstm.units(); unit++) {
            boolean set = block.recording().isSet(Quantity.C, place.layer(), place.slot(), step, unit);
            double dc = set
                    ? 0
                    : gradients.at(Quantity.C, place.layer(), place.slot(), step, unit)
                            * block.recording().at(Quantity.F, place.layer(), place.slot(), step, unit);
            double dh = 0;
            for (int gate = 0; gate < GATES.size(); gate++) {
                for (int to = 0; to < lstm.units(); to++) {
                    dh += lstm.recurrentKernel().at(unit, gate * lstm.units() + to)
                            * gradients.preactivation(GATES.get(gate), place.layer(), place.slot(), step, to);
                }
            }
            all[2 * unit] = dc;
            all[2 * unit + 1] = dh;
        }
        return EuclideanNorm.of(all);
    }
}
