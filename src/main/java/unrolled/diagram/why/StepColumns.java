package unrolled.diagram.why;

import java.util.ArrayList;
import java.util.List;
import unrolled.figure.Bounds;
import unrolled.run.plan.Moment;

/**
 * Steps side by side, the oldest at the left, with a gap before the first step of every batch.
 *
 * @param moments from the newest back in time, at least one
 * @param here where we stand, perhaps none of them
 * @param room that they may take
 * @param widest what one may take, in pixels
 */
record StepColumns(List<Moment> moments, Moment here, Bounds room, double widest) {
    /** Before the first step of a batch. */
    static final double GAP = 9;

    StepColumns {
        moments = List.copyOf(moments);
    }

    /** The column of one step: {@code index} counts from the newest back in time. */
    record Column(Moment moment, int index, Bounds bounds) {}

    /** From the left end of a column to that of the next. */
    double pitch() {
        return Math.min(widest, (room.width() - gap() * borders()) / moments.size());
    }

    private int borders() {
        return (int) moments.stream()
                .limit(moments.size() - 1L)
                .filter(moment -> moment.step() == 0)
                .count();
    }

    private double gap() {
        return borders() * GAP < 0.3 * room.width() ? GAP : 0;
    }

    /** From the oldest to the newest. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        double pitch = pitch();
        double gap = gap();
        double x = room.x();
        for (int index = moments.size() - 1; index >= 0; index--) {
            Moment moment = moments.get(index);
            x += index < moments.size() - 1 && moment.step() == 0 ? gap : 0;
            columns.add(new Column(moment, index, new Bounds(x, room.y(), pitch, room.height())));
            x += pitch;
        }
        return columns;
    }

    /** Where a batch begins that is not the oldest one: in the middle of the gap before it. */
    List<Double> borderLines() {
        return columns().stream()
                .filter(column ->
                        column.index() < moments.size() - 1 && column.moment().step() == 0)
                .map(column -> column.bounds().x() - gap() / 2)
                .toList();
    }

    /** The index of where we stand; the newest if it is not among them. */
    int indexOfHere() {
        return Math.max(0, moments.indexOf(here));
    }
}
