package unrolled.bench.turns;

import java.util.Locale;

/** Figures with three digits that count, as wide as each other. */
final class Figures {
    private Figures() {}

    /** In ns, us or ms. */
    static String time(double nanoseconds) {
        if (nanoseconds < 100) {
            return digits(nanoseconds) + " ns";
        }
        return nanoseconds < 1e6 ? digits(nanoseconds / 1e3) + " us" : digits(nanoseconds / 1e6) + " ms";
    }

    /** How many times as much. */
    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%6sx", digits(ratio));
    }

    static String digits(double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
