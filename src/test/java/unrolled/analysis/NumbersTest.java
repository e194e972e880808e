package unrolled.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void spanOfEveryStretchIsThatOfItsNumbers() {
        Random random = new Random(3);
        double[] values = random.doubles(3000, -1, 1).toArray();
        values[700] = Double.NaN;
        values[1500] = Double.POSITIVE_INFINITY;
        values[1501] = Double.NEGATIVE_INFINITY;
        Numbers numbers = Numbers.of(values);
        for (int k = 0; k < 500; k++) {
            int from = random.nextInt(values.length);
            int to = from + random.nextInt(values.length - from + 1);
            ValueSpan expected = ValueSpan.NONE;
            for (int index = from; index < to; index++) {
                expected = expected.and(ValueSpan.of(values[index]));
            }
            assertEquals(expected, numbers.span(from, to), from + " to " + to);
        }
    }

    @Test
    void longStretchIsNotReadNumberByNumber() {
        AtomicInteger reads = new AtomicInteger();
        Numbers numbers = Numbers.of(1_000_000, index -> {
            reads.incrementAndGet();
            return index == 654_321 ? 5 : Math.sin(index);
        });
        reads.set(0);
        assertEquals(5, numbers.span(17, 999_983).high());
        assertTrue(reads.get() < 100, reads + " reads");
    }

    @Test
    void whatIsBeyondTheNumbersHasNoSpan() {
        Numbers numbers = Numbers.of(1, 2, 3);
        assertEquals(new ValueSpan(1, 3), numbers.span(-5, 9));
        assertTrue(numbers.span(3, 9).isEmpty());
        assertTrue(Numbers.of(Double.NaN).span().isEmpty());
        assertTrue(Numbers.of().span().isEmpty());
    }

    @Test
    void numbersAreCopied() {
        double[] values = {1, 2};
        Numbers numbers = Numbers.of(values);
        values[0] = 9;
        assertEquals(1, numbers.at(0));
    }
}
