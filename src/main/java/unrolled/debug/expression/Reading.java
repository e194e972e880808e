package unrolled.debug.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recorded;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.run.Run;

/** What can be read of a run at a moment, by its name in an expression. */
enum Reading {
    I,
    F,
    G,
    O,
    C,
    H,
    /** Input of the model. */
    X,
    /** Output of the model. */
    Y,
    /** What the output should be. */
    TARGET,
    /** Loss of the batch. */
    LOSS,
    /** The weights that the batch runs with, of an LSTM or a Dense. */
    KERNEL,
    RECURRENT_KERNEL,
    BIAS,
    /** Time step in the batch, from 1. */
    T,
    /** Batch in the epoch, from 1. */
    BATCH,
    /** Epoch of the run, from 1. */
    EPOCH,
    /** Call of the run, from 1. */
    CALL,
    /** Which call of fit it is, from 1. */
    FIT,
    /** From 0. */
    SLOT,
    /** The sample in the slot, from 0. */
    SAMPLE;

    private static final List<Reading> GATES = List.of(I, F, G, O);
    private static final List<Reading> WEIGHTS = List.of(KERNEL, RECURRENT_KERNEL, BIAS);
    private static final List<Reading> OF_DENSES = List.of(KERNEL, BIAS);
    private static final List<Reading> OF_LAYERS = List.of(I, F, G, O, C, H, KERNEL, RECURRENT_KERNEL, BIAS);
    private static final List<Reading> COUNTERS = List.of(T, BATCH, EPOCH, CALL, FIT, SLOT, SAMPLE);
    private static final List<Reading> OF_BATCHES =
            List.of(LOSS, T, BATCH, EPOCH, CALL, FIT, SLOT, KERNEL, RECURRENT_KERNEL, BIAS);

    static Optional<Reading> of(String name) {
        return Stream.of(values())
                .filter(reading -> reading.word().equals(name))
                .findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(Reading::word).toList();
    }

    /** As it is written. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is i, f, g or o, which begin as a sum. */
    boolean isGate() {
        return GATES.contains(this);
    }

    /** Whether it is one of the weights of a layer, which a Dense has too. */
    boolean isWeight() {
        return WEIGHTS.contains(this);
    }

    /** Whether every Dense has its own. */
    boolean isOfDense() {
        return OF_DENSES.contains(this);
    }

    /** Whether every LSTM layer has its own. */
    boolean isOfLayer() {
        return OF_LAYERS.contains(this);
    }

    /** Those of a layer, in Keras's order. */
    static List<Reading> weights(Layer layer) {
        List<Reading> matrices = layer instanceof Lstm ? WEIGHTS : OF_DENSES;
        return matrices.subList(0, layer.useBias() ? matrices.size() : matrices.size() - 1);
    }

    /** Whether it is one number, so that an index means nothing. */
    boolean isSingle() {
        return isCounter() || this == LOSS;
    }

    /** Whether it counts something. */
    boolean isCounter() {
        return COUNTERS.contains(this);
    }

    /** Whether a slot may be named. */
    boolean isOfSlot() {
        return !OF_BATCHES.contains(this);
    }

    Quantity quantity() {
        return Quantity.valueOf(name());
    }

    boolean isRecorded(Recorded recorded) {
        return switch (this) {
            case I, F, G, O, C, H -> recorded.has(quantity());
            case X -> recorded.inputs();
            case Y -> recorded.outputs();
            default -> true;
        };
    }

    /** How many numbers it has in a run; of a counter there is one. Those of weights stand in a matrix. */
    int width(Run run, int layer) {
        return switch (this) {
            case I, F, G, O, C, H -> run.model().lstms().get(layer).units();
            case X -> run.model().features();
            case Y -> run.model().outputWidth();
            case TARGET -> Math.max(1, run.samples().targetWidth());
            default -> 1;
        };
    }
}
