package unrolled.debug.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import unrolled.text.ShortestNumber;

/** What an expression gave at a moment. NaN stands where there is nothing to read. */
public sealed interface Value {
    /** Digits of a number in a text. */
    MathContext FIVE = new MathContext(5);

    /** As it stands in the text of a log point, to five digits. */
    String text();

    /** With all digits that tell it from its neighbours. */
    default String exact() {
        return text();
    }

    /** One number. */
    record Scalar(double number) implements Value {
        @Override
        public String text() {
            return rounded(number);
        }

        @Override
        public String exact() {
            return Double.isFinite(number) ? ShortestNumber.of(number) : text();
        }
    }

    /** The numbers of all units, features or outputs. */
    record Vector(List<Double> numbers) implements Value {
        public Vector {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String text() {
            return numbers.stream().map(Value::rounded).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** Whether something holds. */
    record Truth(boolean holds) implements Value {
        @Override
        public String text() {
            return String.valueOf(holds);
        }
    }

    private static String rounded(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        String rounded = ShortestNumber.of(new BigDecimal(number, FIVE).doubleValue());
        return rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded;
    }
}
