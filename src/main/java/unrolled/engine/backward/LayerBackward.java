package unrolled.engine.backward;

import unrolled.engine.forward.Recording;

/** One layer backwards, with the room that it needs for batches of one size: what it finds for one lasts until the next. */
interface LayerBackward {
    /**
     * What is found of the layer in a batch.
     *
     * @param output the gradient with respect to what the layer gave out
     * @param byLogits whether it is one by the pre-activations of the layer already
     * @param aim what else is asked for, of c and h of the layer itself
     */
    LayerGradients run(Recording recording, LayerGradient output, boolean byLogits, GradientTarget aim);
}
