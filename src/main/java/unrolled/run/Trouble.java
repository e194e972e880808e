package unrolled.run;

import unrolled.engine.Recording;

/**
 * Where numbers of a run stopped being numbers.
 *
 * @param moment the first moment that has NaN or infinity
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
        /** The weights after the update. */
        WEIGHTS
    }

    /** What is wrong with a batch; null if nothing is. */
    static Trouble of(Block block) {
        Recording recording = block.recording();
        Moment first = new Moment(block.epoch(), block.batch(), 0);
        for (int step = 0; step < recording.steps(); step++) {
            Moment moment = new Moment(first.epoch(), first.batch(), step);
            if (!recording.isInputFinite(step)) {
                return new Trouble(moment, What.INPUT);
            }
            if (!recording.isStateFinite(step)) {
                return new Trouble(moment, What.STATE);
            }
            if (!recording.isOutputFinite(step)) {
                return new Trouble(moment, What.OUTPUT);
            }
        }
        Moment last = new Moment(first.epoch(), first.batch(), recording.steps() - 1);
        if (block.cost().isPresent() && !Double.isFinite(block.cost().get().value())) {
            return new Trouble(last, What.LOSS);
        }
        boolean weights =
                block.training().isEmpty() || block.training().get().after().weightsAreFinite();
        return weights ? null : new Trouble(last, What.WEIGHTS);
    }
}
