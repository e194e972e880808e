package unrolled.io.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which units of every layer are written, counted from 0.
 *
 * @param spans so many units in a row, each; empty for all units
 */
public record UnitChoice(Optional<List<Span>> spans) {
    public static final UnitChoice ALL = new UnitChoice(Optional.empty());

    /** The units from one to another, both included. */
    public record Span(int first, int last) {
        public Span {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException(
                        "Units should go from one to the same or a later one, but go from " + first + " to " + last);
            }
        }

        private boolean has(int unit) {
            return unit >= first && unit <= last;
        }
    }

    public UnitChoice {
        spans = spans.map(List::copyOf);
    }

    public static UnitChoice of(List<Span> spans) {
        return new UnitChoice(Optional.of(spans));
    }

    public boolean isAll() {
        return spans.isEmpty();
    }

    /** The largest unit that is named; -1 if none is. */
    public int largest() {
        return spans.stream().flatMap(List::stream).mapToInt(Span::last).max().orElse(-1);
    }

    /** The chosen ones of so many units, in order; a layer may have none of them. */
    int[] of(int units) {
        return IntStream.range(0, units).filter(this::has).toArray();
    }

    private boolean has(int unit) {
        return spans.map(some -> some.stream().anyMatch(span -> span.has(unit))).orElse(true);
    }
}
