package unrolled.debug.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recorded;
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
    /** Loss of the batch. */
    LOSS,
    /** Time step in the batch, from 1. */
    T,
    /** Batch in the epoch, from 1. */
    BATCH,
    /** Epoch of the run, from 1. */
    EPOCH,
    /** From 0. */
    SLOT,
    /** The sample in the slot, from 0. */
    SAMPLE;

    private static final List<Reading> OF_LAYERS = List.of(I, F, G, O, C, H);
    private static final List<Reading> COUNTERS = List.of(T, BATCH, EPOCH, SLOT, SAMPLE);
    private static final List<Reading> OF_BATCHES = List.of(LOSS, T, BATCH, EPOCH, SLOT);

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

    /** Whether every LSTM layer has its own. */
    boolean isOfLayer() {
        return OF_LAYERS.contains(this);
    }

    /** Whether it counts something, so that an index means nothing. */
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

    /** How many numbers it has in a run; of a counter there is one. */
    int width(Run run, int layer) {
        return switch (this) {
            case I, F, G, O, C, H -> run.model().lstms().get(layer).units();
            case X -> run.model().features();
            case Y -> run.model().outputWidth();
            default -> 1;
        };
    }
}
