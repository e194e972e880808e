package unrolled.diagram.heat;

import java.util.List;
import unrolled.debug.stop.AllHits.Spread;
import unrolled.diagram.base.HitStrip;
import unrolled.diagram.base.Style;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.run.Trace;

/** The hits of a condition under the strip of the run in which they are. */
public final class HeatHits {
    private static final double HEIGHT = 4;

    private HeatHits() {}

    /** The strips with the marks of the hits; without them where the run is not among those that are shown. */
    public static Figure over(Figure strips, Spread spread, Trace trace, HeatMapLayout layout, Style look) {
        List<Trace> all = layout.view().traces();
        int index = all.indexOf(trace);
        if (index < layout.firstShown() || index >= layout.firstShown() + layout.shown()) {
            return strips;
        }
        Bounds strip = layout.strip(index);
        Bounds marks = new Bounds(strip.x(), strip.bottom() - 1, strip.width(), HEIGHT);
        Figure.Builder figure = strips.blank().lines(look.theme().lines()).include(strips, 0, 0);
        HitStrip.add(spread, trace, layout.view(), marks, figure, look);
        return figure.build();
    }
}
