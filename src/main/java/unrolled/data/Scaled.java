package unrolled.data;

import java.util.Arrays;

/**
 * The numbers of a column on a scale, without a copy of them: each is scaled when it is read.
 *
 * <p>The array is shared with the column and never written again.
 */
public final class Scaled {
    private final String name;
    private final double[] numbers; // [rows], in the unit of the column
    private final Scale scale;

    Scaled(String name, double[] numbers, Scale scale) {
        this.name = name;
        this.numbers = numbers;
        this.scale = scale;
    }

    /** Numbers as they are; the array is not copied and may not be written to any more. */
    public static Scaled unscaled(double... numbers) {
        return new Scaled("", numbers, new Scale(0, 1));
    }

    /** The name of the column; empty for numbers that are of none. */
    public String name() {
        return name;
    }

    public Scale scale() {
        return scale;
    }

    public int rows() {
        return numbers.length;
    }

    /** Whether both are the numbers of one column, on whatever scales. */
    public boolean isSameColumn(Scaled other) {
        return name.equals(other.name) && Arrays.equals(numbers, other.numbers);
    }

    /** A number in the unit of the column. */
    public double number(int row) {
        return numbers[row];
    }

    public double at(int row) {
        return scale.of(numbers[row]);
    }
}
