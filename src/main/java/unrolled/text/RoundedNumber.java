package unrolled.text;

/** A number that sentences write with three figures; equal to another one of the same value. */
public final class RoundedNumber extends Number {
    private static final long serialVersionUID = 1;
    private static final int FIGURES = 3;

    private final double value;

    public RoundedNumber(double value) {
        this.value = value;
    }

    /** As a language writes it, such as {@code 0.0123}, {@code 1.2e200} or {@code NaN}. */
    String in(NumberText numbers) {
        return numbers.figures(value, FIGURES);
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return (long) value;
    }

    @Override
    public float floatValue() {
        return (float) value;
    }

    @Override
    public double doubleValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoundedNumber that && Double.compare(value, that.value) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
