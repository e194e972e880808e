package unrolled.diagram.twin;

import java.util.List;
import unrolled.text.ShortestNumber;

/**
 * A number of a run: where it stands, what it is, and the whole of it.
 *
 * @param where epoch, batch, step, slot and sample as people count them; all empty for a number of the whole run
 * @param what as in expressions: x, c, h or y, behind the name of the layer where there are several
 * @param unit the feature that it is of, or the number of the unit from 0
 */
public record TwinRow(String run, List<String> where, String what, String unit, double value) {
    /** So many cells say where a number stands. */
    static final int PLACES = 5;

    public TwinRow {
        where = List.copyOf(where);
    }

    /** The shortest text that reads back as the same number, with a point in every language. */
    public String number() {
        return ShortestNumber.of(value).replaceFirst("\\.0$", "");
    }

    /** What stands in each column. */
    public List<String> cells() {
        return List.of(run, where.get(0), where.get(1), where.get(2), where.get(3), where.get(4), what, unit, number());
    }
}
