package unrolled.data;

/**
 * A linear scale, {@code (v - shift) / divisor}, as it was fitted to a column.
 *
 * @param shift in the unit of the column
 * @param divisor in the unit of the column, not zero
 */
public record Scale(double shift, double divisor) {
    public Scale {
        if (!Double.isFinite(shift) || !Double.isFinite(divisor) || divisor == 0) {
            throw new DataException("scale.infinite", shift, divisor);
        }
    }

    public double of(double value) {
        return (value - shift) / divisor;
    }

    public double inverse(double scaled) {
        return scaled * divisor + shift;
    }
}
