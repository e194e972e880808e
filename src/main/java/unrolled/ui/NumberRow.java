package unrolled.ui;

import java.util.Optional;
import unrolled.experiment.Problem;

/** A named field for a whole number; the arrow keys count. */
public final class NumberRow extends EntryRow<Long> {
    void show(long value) {
        show(Long.valueOf(value));
    }

    void show(long value, Optional<Problem> wrong) {
        show(Long.valueOf(value), wrong);
    }

    @Override
    Optional<Long> parse(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    String format(Long value) {
        return String.valueOf(value);
    }

    @Override
    Long neighbour(Long value, int by) {
        return value + by;
    }

    @Override
    String wanted() {
        return "field.number";
    }
}
