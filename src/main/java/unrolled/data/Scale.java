package unrolled.data;

/**
 * A linear scale, {@code (v - shift) / divisor}, as it was fitted to a column.
 *
 * @param shift in the unit of the column
 * @param divisor in the unit of the column, not zero
 */
public record Scale(double shift, double divisor) {
    /** Refuses what no value can be brought to, or back from, with an ArithmeticException. */
    public Scale {
        if (!Double.isFinite(shift) || !Double.isFinite(divisor) || divisor == 0) {
            throw new ArithmeticException(
                    "A scale should have a finite shift and a finite divisor other than 0 but has " + shift + " and "
                            + divisor);
        }
    }

    public double of(double value) {
        return (value - shift) / divisor;
    }

    public double inverse(double scaled) {
        return scaled * divisor + shift;
    }
}
