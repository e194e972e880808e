package unrolled.engine.forward;

/**
 * A layer at work on a range of slots. It has room of its own for what it needs on the way, and nothing else that lasts:
 * the weights are those of the recording's model.
 */
interface LayerCell {
    /** Computes a step of all slots of its range, and writes it down. */
    void step(Recording recording, int step);
}
