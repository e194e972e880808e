package unrolled.engine.model;

/**
 * An Activation layer: an activation of what comes in, and nothing else.
 *
 * @param givesSequence whether a sequence goes through it, or the last step only
 * @param features F, the width of what goes in and comes out
 */
public record ActivationLayer(Activation activation, boolean givesSequence, int features) implements WeightlessLayer {}
