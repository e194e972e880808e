package unrolled.ui.control;

import java.util.Optional;
import unrolled.experiment.Problem;

/** A named field for a whole number; the arrow keys count. */
public final class NumberRow extends EntryRow<Long> {
    public void show(long value) {
        show(Long.valueOf(value));
    }

    public void show(long value, Optional<Problem> wrong) {
        show(Long.valueOf(value), wrong);
    }

    @Override
    public Optional<Long> parse(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String format(Long value) {
        return String.valueOf(value);
    }

    @Override
    public Long neighbour(Long value, int by) {
        return value + by;
    }

    @Override
    public String wanted() {
        return "field.number";
    }
}
