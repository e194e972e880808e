package unrolled.diagram.lanes;

import java.util.List;
import unrolled.debug.stop.Breakpoint;

/**
 * What else the lanes show.
 *
 * @param breakpoints those that stand at a moment have a mark there
 * @param bars what full bars stand for
 */
public record LanesOptions(List<Breakpoint> breakpoints, BarChoice bars) {
    static final LanesOptions NONE = new LanesOptions(List.of(), BarChoice.FIRST);

    public LanesOptions {
        breakpoints = List.copyOf(breakpoints);
    }
}
