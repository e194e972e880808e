package unrolled.diagram.base;

import unrolled.data.RowOrder;
import unrolled.data.WindowPlaces;
import unrolled.run.Run;

/** How a sample is called: by its number, and of which series it is where a table has several. */
public final class SampleNames {
    private SampleNames() {}

    public static String of(Run run, int sample) {
        return run.samples()
                .series()
                .map(windows -> of(windows.places(), sample))
                .orElseGet(() -> String.valueOf(sample));
    }

    private static String of(WindowPlaces places, int sample) {
        RowOrder order = places.order();
        return order.isDivided() && sample < places.count()
                ? sample + " (" + order.name(places.seriesOf(sample)) + ")"
                : String.valueOf(sample);
    }
}
