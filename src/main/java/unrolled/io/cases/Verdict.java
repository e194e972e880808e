package unrolled.io.cases;

import java.util.Locale;
import unrolled.text.ShortestNumber;

/**
 * What came out of a case.
 *
 * @param difference the largest absolute difference; NaN if nothing could be compared
 * @param reason why it failed; empty if it passed
 */
public record Verdict(String name, boolean passed, double difference, double tolerance, String reason) {

    static Verdict failed(String name, String reason) {
        return new Verdict(name, false, Double.NaN, Double.NaN, reason);
    }

    /** One line for people. */
    @Override
    public String toString() {
        String measured =
                String.format(Locale.ROOT, "largest difference %.2e, tolerance %s", difference, shortest(tolerance));
        if (passed) {
            return name + ": OK, " + measured;
        }
        return name + ": FAILED, " + (Double.isNaN(tolerance) ? reason : measured + ", " + reason);
    }

    /** As in the files: {@code 1e-12}. */
    private static String shortest(double number) {
        return ShortestNumber.of(number).replace(".0E", "e").replace('E', 'e');
    }
}
