package unrolled.analysis;

/** From the least to the largest of some numbers; {@code low} is above {@code high} where there are none. */
public record ValueSpan(double low, double high) {
    /** The span of no number. */
    public static final ValueSpan NONE = new ValueSpan(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** The span of one number; none if it is not finite. */
    public static ValueSpan of(double value) {
        return Double.isFinite(value) ? new ValueSpan(value, value) : NONE;
    }

    public boolean isEmpty() {
        return low > high;
    }

    /** Around both. */
    public ValueSpan and(ValueSpan other) {
        return new ValueSpan(Math.min(low, other.low), Math.max(high, other.high));
    }
}
