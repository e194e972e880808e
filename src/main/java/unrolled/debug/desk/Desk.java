package unrolled.debug.desk;

import java.util.List;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.stop.Breakpoint;
import unrolled.experiment.Experiment;

/**
 * All that lies on somebody's desk: the experiment, where they stand in it, what they compare, what they stop at and
 * watch, and what they look at. A file can hold it and a lesson can set it.
 *
 * @param watches expressions, as they were written
 */
public record Desk(
        Experiment experiment,
        Cursor cursor,
        Comparison comparison,
        List<Breakpoint> breakpoints,
        List<String> watches,
        Shown shown) {
    public Desk {
        breakpoints = List.copyOf(breakpoints);
        watches = List.copyOf(watches);
    }

    /** An experiment at its beginning, with nothing else on the desk. */
    public static Desk of(Experiment experiment) {
        Cursor start = Cursor.start(experiment.runs().get(0).id());
        return new Desk(experiment, start, Comparison.NONE, List.of(), List.of(), Shown.FIRST);
    }
}
