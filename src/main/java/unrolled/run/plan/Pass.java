package unrolled.run.plan;

/**
 * One walk over samples: an epoch of fit, the validation after it, or one time that predict, evaluate or generate walks.
 *
 * @param call which call of the run it belongs to
 * @param round which of the epochs of its call it is
 * @param samples the samples that it walks over; the ones that a generation begins with
 */
public record Pass(int call, Kind kind, int round, Span samples) {
    /** What is done with the samples. */
    public enum Kind {
        FIT,
        VALIDATION,
        EVALUATE,
        PREDICT,
        GENERATE;

        /** Whether outputs are compared with targets. */
        public boolean hasLoss() {
            return this == FIT || this == VALIDATION || this == EVALUATE;
        }
    }

    /** So many samples in a row. */
    public record Span(int first, int count) {
        /** The sample behind the last one. */
        public int end() {
            return first + count;
        }

        /** How many samples are in both. */
        int inCommon(Span other) {
            return Math.max(0, Math.min(end(), other.end()) - Math.max(first, other.first));
        }
    }

    public boolean trains() {
        return kind == Kind.FIT;
    }
}
