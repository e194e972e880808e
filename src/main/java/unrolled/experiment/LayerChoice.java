package unrolled.experiment;

import java.util.List;
import unrolled.engine.model.Activation;
import unrolled.engine.model.RecurrentActivation;

/** One layer of a model as people choose it, in Keras's words. */
public sealed interface LayerChoice {
    /**
     * An LSTM.
     *
     * @param activation what g is made with, and what h makes of c
     * @param recurrentActivation what i, f and o are made with
     * @param returnSequences whether it gives out every step, or the last one only
     */
    record LstmChoice(
            int units,
            Activation activation,
            RecurrentActivation recurrentActivation,
            boolean useBias,
            boolean returnSequences)
            implements LayerChoice {
        /** As Keras makes one that is told nothing but its units. */
        public static LstmChoice of(int units) {
            return new LstmChoice(units, Activation.TANH, RecurrentActivation.SIGMOID, true, false);
        }

        public LstmChoice withUnits(int units) {
            return new LstmChoice(units, activation, recurrentActivation, useBias, returnSequences);
        }

        public LstmChoice withActivation(Activation activation) {
            return new LstmChoice(units, activation, recurrentActivation, useBias, returnSequences);
        }

        public LstmChoice withRecurrentActivation(RecurrentActivation recurrentActivation) {
            return new LstmChoice(units, activation, recurrentActivation, useBias, returnSequences);
        }

        public LstmChoice withUseBias(boolean useBias) {
            return new LstmChoice(units, activation, recurrentActivation, useBias, returnSequences);
        }

        public LstmChoice withReturnSequences(boolean returnSequences) {
            return new LstmChoice(units, activation, recurrentActivation, useBias, returnSequences);
        }

        @Override
        public long width(long below) {
            return units;
        }

        @Override
        public List<WeightShape> weightShapes(long below) {
            return WeightShape.ofLstm(below, units, useBias);
        }
    }

    /** A Dense, on every step of a sequence. */
    record DenseChoice(int units, Activation activation, boolean useBias) implements LayerChoice {
        /** A Dense with a bias. */
        public DenseChoice(int units, Activation activation) {
            this(units, activation, true);
        }

        public DenseChoice withUnits(int units) {
            return new DenseChoice(units, activation, useBias);
        }

        public DenseChoice withActivation(Activation activation) {
            return new DenseChoice(units, activation, useBias);
        }

        public DenseChoice withUseBias(boolean useBias) {
            return new DenseChoice(units, activation, useBias);
        }

        @Override
        public long width(long below) {
            return units;
        }

        @Override
        public List<WeightShape> weightShapes(long below) {
            return WeightShape.ofDense(below, units, useBias);
        }
    }

    /** An Activation: a function of what comes in. */
    record ActivationChoice(Activation activation) implements LayerChoice {}

    /** A Dropout: in training each number that comes in becomes 0 with this chance. */
    record DropoutChoice(double rate) implements LayerChoice {}

    /** How many numbers come out at a step, if so many come in. */
    default long width(long below) {
        return below;
    }

    /** Its weights in Keras's order, if so many numbers come in. */
    default List<WeightShape> weightShapes(long below) {
        return List.of();
    }
}
