package unrolled.diagram.cell;

import unrolled.diagram.base.Words;

/** A number as it stands behind a sign in a formula. */
final class Factor {
    private static final int DIGITS = 3;

    private Factor() {}

    /** To three digits, in parentheses if it is negative. */
    static String of(double value, Words words) {
        String text = value == 0 ? "0" : words.plain(value, DIGITS);
        return value < 0 ? "(" + text + ")" : text;
    }
}
