package unrolled.diagram.lanes;

import java.util.List;
import unrolled.debug.desk.BarChoice;
import unrolled.debug.stop.Breakpoint;

/**
 * What else the lanes show.
 *
 * @param breakpoints those that stand at a moment have a mark there
 * @param bars what full bars stand for
 * @param differences what is known of the differences of two runs
 */
public record LanesOptions(List<Breakpoint> breakpoints, BarChoice bars, DifferenceSamples differences) {
    public LanesOptions {
        breakpoints = List.copyOf(breakpoints);
    }

    /** Nothing but the runs. */
    static LanesOptions none() {
        return new LanesOptions(List.of(), BarChoice.FIRST, new DifferenceSamples());
    }
}
