package unrolled.analysis;

/** From the least to the largest of some numbers; {@code low} is above {@code high} where there are none. */
public record Span(double low, double high) {
    /** The span of no number. */
    public static final Span NONE = new Span(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** The span of one number; none if it is not finite. */
    public static Span of(double value) {
        return Double.isFinite(value) ? new Span(value, value) : NONE;
    }

    public boolean isEmpty() {
        return low > high;
    }

    /** Around both. */
    public Span and(Span other) {
        return new Span(Math.min(low, other.low), Math.max(high, other.high));
    }
}
