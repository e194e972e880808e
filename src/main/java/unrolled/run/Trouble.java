package unrolled.run;

import unrolled.engine.forward.Finiteness;
import unrolled.engine.forward.Recording;
import unrolled.run.plan.Moment;

/**
 * Where numbers of a run stopped being numbers, or grew beyond all measure.
 *
 * @param moment the first moment that has such a number
 */
public record Trouble(Moment moment, What what) {
    /** What is NaN or infinite there. */
    public enum What {
        /** The input of the model. */
        INPUT,
        /** A gate, c or h. */
        STATE,
        OUTPUT,
        LOSS,
        /** The loss is a number, but a million times what the run began with, and more than a million. */
        EXPLODING,
        /** The weights after the update. */
        WEIGHTS
    }

    private static final double BEYOND_MEASURE = 1e6;

    /**
     * What is wrong with a batch; null if nothing is.
     *
     * @param firstLoss the loss of the first batch that had one; NaN if none had
     * @param stateIsFinite whether it is known that nothing is wrong with its gates, c and h
     */
    static Trouble of(Block block, double firstLoss, boolean stateIsFinite) {
        Recording recording = block.recording();
        Moment first = new Moment(block.epoch(), block.batch(), 0);
        for (int step = 0; step < recording.steps(); step++) {
            Moment moment = new Moment(first.epoch(), first.batch(), step);
            if (!Finiteness.ofInput(recording, step)) {
                return new Trouble(moment, What.INPUT);
            }
            if (!stateIsFinite && !Finiteness.ofState(recording, step)) {
                return new Trouble(moment, What.STATE);
            }
            if (!Finiteness.ofOutput(recording, step)) {
                return new Trouble(moment, What.OUTPUT);
            }
        }
        Moment last = new Moment(first.epoch(), first.batch(), recording.steps() - 1);
        if (block.cost().isPresent() && !Double.isFinite(block.cost().get().value())) {
            return new Trouble(last, What.LOSS);
        }
        boolean explodes =
                block.cost().isPresent() && block.cost().get().value() > BEYOND_MEASURE * Math.max(1, firstLoss);
        if (explodes) {
            return new Trouble(last, What.EXPLODING);
        }
        boolean weights =
                block.training().isEmpty() || block.training().get().after().weightsAreFinite();
        return weights ? null : new Trouble(last, What.WEIGHTS);
    }
}
