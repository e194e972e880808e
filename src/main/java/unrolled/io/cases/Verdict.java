package unrolled.io.cases;

import java.util.Locale;
import unrolled.text.ShortestNumber;

/**
 * What came out of a case.
 *
 * @param difference the largest absolute difference; NaN if nothing was compared
 * @param reason why it did not pass; empty if it passed
 */
public record Verdict(String name, Outcome outcome, double difference, double tolerance, String reason) {

    /** How a case can end. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** The file does not ask this: nothing was compared, and nothing is wrong. */
        NOT_APPLICABLE
    }

    static Verdict failed(String name, String reason) {
        return new Verdict(name, Outcome.FAILED, Double.NaN, Double.NaN, reason);
    }

    static Verdict notApplicable(String name, String reason) {
        return new Verdict(name, Outcome.NOT_APPLICABLE, Double.NaN, Double.NaN, reason);
    }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }

    /** One line for people. */
    @Override
    public String toString() {
        String measured =
                String.format(Locale.ROOT, "largest difference %.2e, tolerance %s", difference, shortest(tolerance));
        return name
                + switch (outcome) {
                    case PASSED -> ": OK, " + measured;
                    case FAILED -> ": FAILED, " + (Double.isNaN(tolerance) ? reason : measured + ", " + reason);
                    case NOT_APPLICABLE -> ": not applicable, " + reason;
                };
    }

    /** As in the files: {@code 1e-12}. */
    private static String shortest(double number) {
        return ShortestNumber.of(number).replace(".0E", "e").replace('E', 'e');
    }
}
