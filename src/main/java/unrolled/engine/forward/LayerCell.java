package unrolled.engine.forward;

import unrolled.engine.model.Layer;

/**
 * A layer at work on a range of slots. It has room of its own for what it needs on the way, and nothing else that lasts:
 * the weights are those of the recording's model.
 */
interface LayerCell {
    /** Whether its room is that which a layer needs. */
    boolean fits(Layer layer);

    /** Computes a step of all slots of its range, and writes it down. */
    void step(Recording recording, int step);
}
