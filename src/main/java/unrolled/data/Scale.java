package unrolled.data;

/**
 * A linear scale, {@code (v - shift) / divisor - below}, as it was fitted to a column.
 *
 * @param shift in the unit of the column
 * @param divisor in the unit of the column, not zero
 * @param below how far below 0 the shift lies on the scale
 */
public record Scale(double shift, double divisor, double below) {
    /** Refuses what no value can be brought to, or back from, with an ArithmeticException. */
    public Scale {
        if (!Double.isFinite(shift) || !Double.isFinite(divisor) || divisor == 0) {
            throw new ArithmeticException(
                    "A scale should have a finite shift and a finite divisor other than 0 but has " + shift + " and "
                            + divisor);
        }
    }

    /** A scale on which the shift is 0. */
    public Scale(double shift, double divisor) {
        this(shift, divisor, 0);
    }

    public double of(double value) {
        return (value - shift) / divisor - below;
    }

    public double inverse(double scaled) {
        return (scaled + below) * divisor + shift;
    }
}
