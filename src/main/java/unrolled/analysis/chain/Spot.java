package unrolled.analysis.chain;

import unrolled.engine.forward.Quantity;
import unrolled.experiment.Change;

/** A number of a run: where it stands, and what it is there. Batches are those of the whole run; all counts from 0. */
sealed interface Spot {
    /** What is this small, or smaller, needs no further reason. */
    double MODERATE = 10;

    long batch();

    double value();

    default boolean isModerate() {
        return Math.abs(value()) <= MODERATE;
    }

    /** How much it weighs among others: what is no number weighs most. */
    default double size() {
        return size(value());
    }

    static double size(double value) {
        return Double.isFinite(value) ? Math.abs(value) : Double.POSITIVE_INFINITY;
    }

    /** The loss of a batch. */
    record Loss(long batch, double value) implements Spot {}

    /** What an output is compared with. */
    record Target(long batch, int slot, int step, int n, double value) implements Spot {}

    /** Outputs that are shares of nothing: they add up to zero. */
    record Nothing(long batch, int slot, int step) implements Spot {
        @Override
        public double value() {
            return Double.NaN;
        }
    }

    /** What goes into the model. */
    record Input(long batch, int slot, int step, int feature, double value) implements Spot {}

    /** What a layer that is no LSTM gives out, by its place among all layers. */
    record Output(long batch, int layer, int slot, int step, int n, double value) implements Spot {}

    /** A gate, c or h, by the place of its LSTM among the LSTMs. */
    record Memory(long batch, Quantity quantity, int lstm, int slot, int step, int unit, double value)
            implements Spot {}

    /** A weight that a batch is run with, and since when it is so large. */
    record Weight(long batch, Change.Weight place, double value, Since since) implements Spot {}

    /** What the update of a batch adds to a weight. */
    record Step(long batch, Change.Weight place, double value, double gradient) implements Spot {}

    /**
     * Since when a weight is so large.
     *
     * @param batch whose update made it so, or in which it was set
     */
    record Since(How how, long batch) {}

    /** How a weight became so large. */
    enum How {
        UPDATED,
        SET,
        ALWAYS,
        /** It was so in the first batch that was looked at. */
        LONG,
        /** Nobody has looked yet. */
        UNASKED
    }
}
