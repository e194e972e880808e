package unrolled.experiment;

import java.util.List;

/**
 * One call of a run, as a Keras script makes it. All calls of a run read and write the same state of a stateful model:
 * none resets it but {@link Reset}.
 */
public sealed interface Call {
    /** How many epochs it has: how often it walks over its samples, apart from validation. */
    default int epochs() {
        return 1;
    }

    default Call withEpochs(int epochs) {
        return this;
    }

    /** Over another part, if one can be chosen. */
    default Call withPart(Part part) {
        return this;
    }

    /** The parts that it walks over in turn; none for a reset. */
    List<Part> parts();

    /** Whether it compares outputs with targets. */
    default boolean needsTargets() {
        return false;
    }

    /**
     * Trains on the train part, batch by batch.
     *
     * @param validation whether every epoch is followed by an evaluation of the test part, as with Keras's {@code
     *     validation_data}; that walks on with the state of the epoch, and the next epoch with its
     * @param shuffle whether every epoch takes the samples in another order, as Keras does unless it is told not to
     */
    record Fit(int epochs, boolean validation, boolean shuffle) implements Call {
        @Override
        public Fit withEpochs(int epochs) {
            return new Fit(epochs, validation, shuffle);
        }

        public Fit withShuffle(boolean shuffle) {
            return new Fit(epochs, validation, shuffle);
        }

        @Override
        public List<Part> parts() {
            return validation ? List.of(Part.TRAIN, Part.TEST) : List.of(Part.TRAIN);
        }

        @Override
        public boolean needsTargets() {
            return true;
        }
    }

    /** The loss of a part, without training. */
    record Evaluate(Part part) implements Call {
        @Override
        public Evaluate withPart(Part other) {
            return new Evaluate(other);
        }

        @Override
        public List<Part> parts() {
            return List.of(part);
        }

        @Override
        public boolean needsTargets() {
            return true;
        }
    }

    /**
     * The outputs of a part.
     *
     * @param epochs how often it is called, one time after the other
     */
    record Predict(Part part, int epochs) implements Call {
        @Override
        public Predict withPart(Part other) {
            return new Predict(other, epochs);
        }

        @Override
        public Predict withEpochs(int epochs) {
            return new Predict(part, epochs);
        }

        @Override
        public List<Part> parts() {
            return List.of(part);
        }
    }

    /**
     * Goes on from its own outputs: begins with the first samples of a part, one for every slot, and then each window is
     * the one before, moved on by a step, with the output at its end.
     *
     * @param outputs how many outputs a slot gives
     */
    record Generate(Part part, int outputs) implements Call {
        @Override
        public Generate withPart(Part other) {
            return new Generate(other, outputs);
        }

        @Override
        public List<Part> parts() {
            return List.of(part);
        }
    }

    /** Back to zero state, in all layers: {@code layer.reset_states()}. */
    record Reset() implements Call {
        @Override
        public List<Part> parts() {
            return List.of();
        }
    }
}
