package unrolled.debug.desk;

import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.stop.Breakpoint;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;

/**
 * All that lies on somebody's desk: the experiment, where they stand in it, what they compare, what they stop at and
 * watch, what they have marked, and what they look at. A file can hold it and a lesson can set it.
 *
 * @param watches expressions, as they were written
 */
public record Desk(
        Experiment experiment,
        Cursor cursor,
        Comparison comparison,
        List<Breakpoint> breakpoints,
        List<String> watches,
        List<Bookmark> bookmarks,
        Shown shown) {
    /** So many breakpoints, and so many watches, can lie there. */
    public static final int MOST = 1000;

    public Desk {
        bookmarks = List.copyOf(bookmarks);
        breakpoints = List.copyOf(breakpoints);
        watches = List.copyOf(watches);
    }

    /** An experiment at its beginning, with nothing else on the desk. */
    public static Desk of(Experiment experiment) {
        Cursor start = Cursor.start(experiment.runs().get(0).id());
        return new Desk(experiment, start, Comparison.NONE, List.of(), List.of(), List.of(), Shown.FIRST);
    }

    /**
     * The desk with what fits its experiment: the cursor in the first run, if its own is not there, and no comparison with
     * a run that is not there. A moment that is not there stays, until the nearest one is known.
     */
    public Desk fitting() {
        String first = experiment.runs().stream().findFirst().map(RunChoice::id).orElse(cursor.run());
        Cursor here = experiment.run(cursor.run()).isPresent() ? cursor : cursor.inRun(first);
        Optional<String> against = comparison
                .against()
                .filter(run -> !run.equals(here.run()) && experiment.run(run).isPresent());
        return new Desk(experiment, here, comparison.against(against), breakpoints, watches, bookmarks, shown);
    }
}
