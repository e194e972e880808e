package unrolled.engine.forward;

/** A layer at work: computes one step of one slot at a time, with room of its own for what it needs on the way. */
interface LayerCell {
    /** Takes what {@code slot} carries into {@code step}. */
    void enter(Recording recording, int slot, int step);

    /**
     * Computes the step that was entered; x [F] begins at {@code from} and the block to be written in {@code out} at
     * {@code at}.
     */
    void step(double[] x, int from, double[] out, int at);

    /** Changes what the step wrote where it is made to leave something else. */
    void leave(Recording recording, int slot, int step);
}
