package unrolled.diagram.twin;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Words;

/** Some numbers in a sentence: all of a few; of many the first ones, how many there are, and the one farthest from zero. */
record NumberList(Words words) {
    private static final int FIRST = 8;

    /** As {@code c = [−0.0158, +0.0003]}. */
    String of(String name, int count, IntToDoubleFunction values) {
        return name + " = [" + told(count, v -> words.signed(values.applyAsDouble(v), 4)) + "]"
                + farthest(count, values);
    }

    /** Numbers, each told in some way. */
    String told(int count, IntFunction<String> number) {
        String between = words.of("twin.between") + " ";
        String first = IntStream.range(0, Labels.isMany(count) ? FIRST : count)
                .mapToObj(number)
                .collect(Collectors.joining(between));
        return Labels.isMany(count) ? first + between + "\u2026 (" + words.of("someOf", FIRST, count) + ")" : first;
    }

    /** Behind numbers that are not all told. */
    String farthest(int count, IntToDoubleFunction values) {
        return Labels.isMany(count)
                ? " (" + words.of("twin.farthest", Labels.farthest(count, values, words)) + ")"
                : "";
    }
}
