package unrolled.debug.desk;

import java.util.Optional;

/**
 * What each picture at the bottom showed last.
 *
 * @param weights what there is of every weight: {@code weights}, {@code gradient} or {@code update}
 * @param inputs the number that inputs may have mattered for: {@code output}, {@code h} or {@code c}
 * @param rows the rows of the series that the prediction is zoomed to; empty for all
 * @param target which of the numbers that are predicted at once the prediction shows
 */
public record Places(String weights, String inputs, Optional<Rows> rows, int target) {
    /** What a window begins with. */
    public static final Places FIRST = new Places("weights", "output", Optional.empty(), 0);

    /** Rows of the series from 0, the last one too. */
    public record Rows(int first, int last) {}

    public Places withWeights(String weights) {
        return new Places(weights, inputs, rows, target);
    }

    public Places withInputs(String inputs) {
        return new Places(weights, inputs, rows, target);
    }

    public Places withTarget(int target) {
        return new Places(weights, inputs, rows, target);
    }

    public Places withRows(Optional<Rows> rows) {
        return new Places(weights, inputs, rows, target);
    }
}
