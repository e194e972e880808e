package unrolled.io.cases;

import unrolled.io.json.JsonValue;

/** Compares computed numbers with those of a file and remembers the largest difference, and where it was. */
public final class Comparison implements Case.Answer {
    private final double tolerance;
    private double largest;
    private String worst = "";
    private long compared;

    /** @param tolerance the largest absolute difference that passes */
    public Comparison(JsonValue tolerance) {
        this.tolerance = tolerance.number();
        if (this.tolerance < 0) {
            throw tolerance.shouldBe("a number of at least 0");
        }
    }

    /** The computed numbers, flat in row-major order, beside those of the file, which must have this shape. */
    public void compare(JsonValue expected, double[] computed, int... shape) {
        double[] numbers = expected.numbers(shape);
        for (int n = 0; n < numbers.length; n++) {
            note(Math.abs(numbers[n] - computed[n]), expected.path());
        }
    }

    /** Two computations that must give the same bits. */
    public void requireSameBits(String what, double[] one, double[] other) {
        for (int n = 0; n < one.length; n++) {
            boolean same = Double.doubleToRawLongBits(one[n]) == Double.doubleToRawLongBits(other[n]);
            note(same ? 0 : Double.NaN, what);
        }
    }

    /** NaN is worse than any number, and stays. */
    private void note(double difference, String where) {
        compared++;
        if (!Double.isNaN(largest) && !(difference <= largest)) {
            largest = difference;
            worst = where;
        }
    }

    @Override
    public Verdict verdict(String name) {
        if (compared == 0) {
            return Verdict.failed(name, "it has no numbers to compare");
        }
        return largest <= tolerance
                ? new Verdict(name, Verdict.Outcome.PASSED, largest, tolerance, "")
                : new Verdict(name, Verdict.Outcome.FAILED, largest, tolerance, "at " + worst);
    }
}
