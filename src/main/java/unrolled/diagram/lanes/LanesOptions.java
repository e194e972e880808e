package unrolled.diagram.lanes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import unrolled.analysis.check.Finding;
import unrolled.analysis.order.OrderCounts;
import unrolled.debug.desk.BarChoice;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.stop.Breakpoint;
import unrolled.run.Run;

/**
 * What else the lanes show.
 *
 * @param breakpoints those that stand at a moment have a mark there
 * @param bookmarks each has a mark in the lane of its run
 * @param bars what full bars stand for
 * @param differences what is known of the differences of two runs
 * @param orders how the rows go on from batch to batch, of the runs of which that is counted
 * @param findings what the checks found that is to be looked at
 * @param clicks whether a click at a border changes the experiment
 * @param bare whether of a run nothing is said but its name, as in front of a hall
 */
public record LanesOptions(
        List<Breakpoint> breakpoints,
        List<Bookmark> bookmarks,
        BarChoice bars,
        DifferenceSamples differences,
        Map<Run, OrderCounts> orders,
        List<Finding> findings,
        boolean clicks,
        boolean bare) {
    public LanesOptions {
        breakpoints = List.copyOf(breakpoints);
        bookmarks = List.copyOf(bookmarks);
        orders = Map.copyOf(orders);
        findings = List.copyOf(findings);
    }

    /** Nothing but the runs. */
    static LanesOptions none() {
        return new LanesOptions(
                List.of(), List.of(), BarChoice.FIRST, new DifferenceSamples(), Map.of(), List.of(), true, false);
    }

    /** Of a run without carries there is nothing to say. */
    Optional<OrderCounts> order(Run run) {
        return Optional.ofNullable(orders.get(run)).filter(counts -> counts.carries() > 0);
    }
}
