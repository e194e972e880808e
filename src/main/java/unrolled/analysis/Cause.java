package unrolled.analysis;

import unrolled.data.Sentence;

/** Why two runs differ where they first do. */
public enum Cause {
    /** One has made another call: the next cause comes from it. */
    CALLS("cause.calls"),
    /** The windows are cut differently: the next cause comes from it. */
    CUT("cause.cut"),
    /** One has no more to read in a pass over its samples, while the other one goes on. */
    END("cause.end"),
    /** They read inputs of another shape, so that nothing of them is alike. */
    SHAPE("cause.shape"),
    /** They have other layers, with the same weights. */
    LAYERS("cause.layers"),
    /** They have other weights. */
    WEIGHTS("cause.weights"),
    /** Another sample stands in the slot. */
    SAMPLE("cause.sample"),
    /** The same sample has another input. */
    INPUT("cause.input"),
    /** One goes on from a state, the other begins from zero. */
    CARRIED_AGAINST_ZERO("cause.carried"),
    /** Both go on, but from another state. */
    STATE("cause.state"),
    /** Dropout drops other numbers. */
    DROPPED("cause.dropped"),
    /** Nothing that goes in is known to differ: at least one of them was recorded elsewhere, and not all of it. */
    NUMBERS("cause.numbers"),
    /** Somebody set c or h there. */
    CHANGED("cause.changed");

    private final String key;

    Cause(String key) {
        this.key = key;
    }

    /** Whether it lies behind another cause, and is told with it. */
    public boolean isBehind() {
        return this == CALLS || this == CUT;
    }

    /** A few words for it. */
    public Sentence words() {
        return Sentence.of(Cause.class, key);
    }
}
