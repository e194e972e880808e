package unrolled.experiment;

/** In which order a call takes the samples of its part, if it does not shuffle them. */
public enum SampleOrder {
    /** Sample n is in batch n / batch size, slot n mod batch size, as Keras takes them from an array. */
    IN_TURN,
    /**
     * As many streams as slots: with m batches, slot i of batch k takes sample i m + k, so that every slot walks through a
     * part of the series of its own. What fills no batch at the end of the part is left out.
     */
    INTERLEAVED;

    /** How many of the samples of a part are taken. */
    public int walked(int samples, int batchSize) {
        return this == INTERLEAVED ? samples - samples % batchSize : samples;
    }
}
