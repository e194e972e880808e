package unrolled.lesson;

import unrolled.text.NumberText;

/**
 * How a number is written.
 *
 * @param digits after the mark
 * @param signed whether a plus sign stands before what is more than zero
 */
public record Decimals(int digits, boolean signed) {
    /** As the picture writes the numbers of a state. */
    public static final Decimals USUAL = new Decimals(4, true);

    /** So many can be told apart. */
    public static final int MOST = 12;

    public String of(double number, NumberText text) {
        return signed ? text.signed(number, digits) : text.plain(number, digits);
    }

    /** One in the last place. */
    public double unit() {
        return Math.pow(10, -digits);
    }

    /** The number as it is shown. */
    public double rounded(double number) {
        return Math.rint(number / unit()) * unit();
    }
}
