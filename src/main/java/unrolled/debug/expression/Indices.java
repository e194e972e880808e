package unrolled.debug.expression;

import java.util.List;
import java.util.stream.IntStream;
import unrolled.debug.expression.Node.Range;

/**
 * Which of the numbers of a name are meant: of units, features or outputs, or of a matrix with rows and columns.
 *
 * @param numbers their places, row by row
 * @param several whether they are a vector, be it of one number
 */
record Indices(List<Integer> numbers, boolean several) {
    Indices {
        numbers = List.copyOf(numbers);
    }

    /** One of so many, a range of them, or all. */
    static Indices of(String name, List<Range> asked, int width) {
        refuseMore(name, asked, 1);
        if (asked.isEmpty()) {
            return new Indices(IntStream.range(0, width).boxed().toList(), width > 1);
        }
        Range range = asked.get(0);
        return new Indices(IntStream.of(places(name, range, width)).boxed().toList(), range.several());
    }

    /** Of a matrix in row-major order: of all rows if none is asked for, of whole rows if no column is. */
    static Indices of(String name, List<Range> asked, int rows, int columns) {
        refuseMore(name, asked, 2);
        int[] row = asked.isEmpty() ? IntStream.range(0, rows).toArray() : places(name, asked.get(0), rows);
        int[] column = asked.size() < 2 ? IntStream.range(0, columns).toArray() : places(name, asked.get(1), columns);
        List<Integer> numbers = IntStream.of(row)
                .flatMap(r -> IntStream.of(column).map(c -> r * columns + c))
                .boxed()
                .toList();
        boolean several = asked.size() < 2 || asked.stream().anyMatch(Range::several);
        return new Indices(numbers, several);
    }

    private static void refuseMore(String name, List<Range> asked, int most) {
        if (asked.size() > most) {
            String key = most == 1 ? "index.more" : "index.many";
            throw new ExpressionException(asked.get(most).place(), key, name, most, asked.size());
        }
    }

    private static int[] places(String name, Range range, int width) {
        int end = range.end().orElse(width);
        if (range.from() >= width || end > width) {
            int wrong = range.from() >= width ? range.from() : end;
            throw range.several()
                    ? new ExpressionException(range.place(), "range.end", name, width, String.valueOf(wrong))
                    : new ExpressionException(range.place(), "index.range", name, width - 1, String.valueOf(wrong));
        }
        return IntStream.range(range.from(), end).toArray();
    }
}
