package unrolled.experiment;

import java.util.Comparator;
import java.util.Optional;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;

/**
 * A number that is another one from some moment of a run on. Everything counts from 0.
 *
 * @param place what is changed in that batch
 */
public record Change(int epoch, int batch, Place place, double value) {
    /** What can be changed. */
    public sealed interface Place permits Input, Memory, Hold, Weight {
        /** The step of the batch at which it is changed: weights before its first one. */
        int step();

        /** Whether any of its indices is below zero. */
        boolean isNegative();

        /** Whether another place is the same number. */
        default boolean isSame(Place other) {
            return equals(other);
        }
    }

    /** What goes into the first layer. */
    public record Input(int step, int slot, int feature) implements Place {
        @Override
        public boolean isNegative() {
            return step < 0 || slot < 0 || feature < 0;
        }
    }

    /**
     * c or h that a step leaves. Where c is changed, h = o tanh(c) follows, unless h is changed too.
     *
     * @param quantity C or H
     * @param layer which LSTM layer
     */
    public record Memory(Quantity quantity, int step, int slot, int layer, int unit) implements Place {
        /** Refuses what is no state. */
        public Memory {
            if (quantity != Quantity.C && quantity != Quantity.H) {
                throw new IllegalArgumentException(quantity + " cannot be changed: choose C or H");
            }
        }

        @Override
        public boolean isNegative() {
            return step < 0 || slot < 0 || layer < 0 || unit < 0;
        }
    }

    /** A moment of a run. */
    public record End(int epoch, int batch, int step) {
        private static final Comparator<End> ORDER =
                Comparator.comparingInt(End::epoch).thenComparingInt(End::batch).thenComparingInt(End::step);

        /** Whether it comes earlier in the run. */
        public boolean isBefore(End other) {
            return ORDER.compare(this, other) < 0;
        }

        private boolean isNegative() {
            return epoch < 0 || batch < 0 || step < 0;
        }
    }

    /**
     * A gate of a unit that is held from a step on, in one slot; c and h follow. Where two holds of a gate overlap, the one that
     * begins later counts.
     *
     * @param gate I, F, G or O
     * @param layer which LSTM layer
     * @param until the last moment at which it is held; empty if it is held to the end of the run
     */
    public record Hold(Quantity gate, int step, int slot, int layer, int unit, Optional<End> until) implements Place {
        /** Refuses what is no gate. */
        public Hold {
            if (!gate.isGate()) {
                throw new IllegalArgumentException(gate + " cannot be held: choose I, F, G or O");
            }
        }

        @Override
        public boolean isNegative() {
            return step < 0 || slot < 0 || layer < 0 || unit < 0;
        }

        /** Until whenever it is held. */
        @Override
        public boolean isSame(Place other) {
            return other instanceof Hold hold && withUntil(Optional.empty()).equals(hold.withUntil(Optional.empty()));
        }

        public Hold withUntil(Optional<End> until) {
            return new Hold(gate, step, slot, layer, unit, until);
        }
    }

    /**
     * A weight, from this batch on; training goes on from there.
     *
     * @param layer of all layers of the model: a Dense comes after the LSTMs
     * @param row 0 for a bias
     */
    public record Weight(int layer, Table table, int row, int column) implements Place {
        /** The number that it is in a model, which must have it. */
        public double at(Model model) {
            Layer in = model.layers().get(layer);
            return in.weights().get(table.index(in instanceof Lstm)).at(row, column);
        }

        @Override
        public int step() {
            return 0;
        }

        @Override
        public boolean isNegative() {
            return layer < 0 || row < 0 || column < 0;
        }
    }

    /** The weights of a layer, as Keras calls them. */
    public enum Table {
        KERNEL,
        RECURRENT_KERNEL,
        BIAS;

        /** Where it stands among the weights of a layer in Keras's order; a Dense has no recurrent kernel. */
        public int index(boolean lstm) {
            return lstm || this == KERNEL ? inLstm() : 1;
        }

        private int inLstm() {
            return switch (this) {
                case KERNEL -> 0;
                case RECURRENT_KERNEL -> 1;
                case BIAS -> 2;
            };
        }

        /** The one at a place among the weights of a layer. */
        public static Table at(int index, boolean lstm) {
            return index == 0 ? KERNEL : lstm && index == 1 ? RECURRENT_KERNEL : BIAS;
        }
    }

    public Change withValue(double value) {
        return new Change(epoch, batch, place, value);
    }

    Change withEpoch(int epoch) {
        return new Change(epoch, batch, place, value);
    }

    /** With another end of what is held; of nothing else. */
    public Change withUntil(End until) {
        return new Change(epoch, batch, ((Hold) place).withUntil(Optional.of(until)), value);
    }

    /** The last moment at which a gate is held, if this holds one and not to the end of the run. */
    public Optional<End> until() {
        return place instanceof Hold hold ? hold.until() : Optional.empty();
    }

    /** Whether what is held would end before it begins, which no moment does. */
    public boolean endsBeforeItBegins() {
        return until().filter(end -> end.isNegative() || end.isBefore(begins())).isPresent();
    }

    /** Whether a gate is held at a moment. */
    public boolean holdsAt(End moment) {
        return place instanceof Hold
                && !moment.isBefore(begins())
                && until().filter(end -> end.isBefore(moment)).isEmpty();
    }

    /** Where it begins to be otherwise. */
    public End begins() {
        return new End(epoch, batch, place.step());
    }

    public boolean isIn(int epoch, int batch) {
        return this.epoch == epoch && this.batch == batch;
    }

    /** Whether both change the same number at the same moment. */
    public boolean isAt(Change other) {
        return isIn(other.epoch, other.batch) && place.isSame(other.place);
    }
}
