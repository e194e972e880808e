package unrolled.experiment;

/** Which of the samples that a run uses. */
public enum Part {
    ALL,
    /** Those before the split, which {@code fit} trains on. */
    TRAIN,
    /** Those after the split. */
    TEST
}
