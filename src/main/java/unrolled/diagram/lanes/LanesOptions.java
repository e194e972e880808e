package unrolled.diagram.lanes;

import java.util.List;
import unrolled.debug.desk.BarChoice;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.stop.Breakpoint;

/**
 * What else the lanes show.
 *
 * @param breakpoints those that stand at a moment have a mark there
 * @param bookmarks each has a mark in the lane of its run
 * @param bars what full bars stand for
 * @param differences what is known of the differences of two runs
 */
public record LanesOptions(
        List<Breakpoint> breakpoints, List<Bookmark> bookmarks, BarChoice bars, DifferenceSamples differences) {
    public LanesOptions {
        breakpoints = List.copyOf(breakpoints);
        bookmarks = List.copyOf(bookmarks);
    }

    /** Nothing but the runs. */
    static LanesOptions none() {
        return new LanesOptions(List.of(), List.of(), BarChoice.FIRST, new DifferenceSamples());
    }
}
