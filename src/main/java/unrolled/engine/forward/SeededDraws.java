package unrolled.engine.forward;

import unrolled.engine.kernel.Mixing;

/**
 * Draws that depend on the seed, the layer, the epoch, the sample in a slot, the step and the unit, and on nothing else: so
 * neither replay nor threads nor the batch size change what is dropped. (Keras's own random numbers are others.)
 */
public final class SeededDraws implements DropoutDraws {
    private final long epoch;
    private final int[] samples;

    /**
     * The draws of one batch.
     *
     * @param epoch which time the samples are trained on
     * @param samples the sample in each slot
     */
    public SeededDraws(long seed, int epoch, int[] samples) {
        this.epoch = Mixing.spread(Mixing.spread(seed) + epoch);
        this.samples = samples.clone();
    }

    @Override
    public double at(int layer, int slot, int step, int unit) {
        long place = Mixing.spread(Mixing.spread(epoch + layer) + samples[slot]);
        return Mixing.fraction(Mixing.spread(Mixing.spread(place + step) + unit));
    }
}
