package unrolled.data;

/**
 * The numbers of a column on a scale, without a copy of them: each is scaled when it is read.
 *
 * <p>The array is shared with the column and never written again.
 */
public final class Scaled {
    private final double[] numbers; // [rows], in the unit of the column
    private final Scale scale;

    Scaled(double[] numbers, Scale scale) {
        this.numbers = numbers;
        this.scale = scale;
    }

    /** Numbers as they are; the array is not copied and may not be written to any more. */
    public static Scaled unscaled(double... numbers) {
        return new Scaled(numbers, Scaling.NONE.fit(numbers));
    }

    public int rows() {
        return numbers.length;
    }

    public double at(int row) {
        return scale.of(numbers[row]);
    }
}
