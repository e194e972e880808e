package unrolled.diagram.base;

import unrolled.data.Windows;
import unrolled.experiment.DataChoice;

/**
 * How the windows of a run lie in its series.
 *
 * @param lookBack rows of a window
 * @param stride how many rows later the next one begins
 * @param several whether the table has several series, over whose ends no window reaches
 */
public record SeriesCut(int lookBack, int stride, boolean several) {
    public static SeriesCut of(Windows windows) {
        return new SeriesCut(
                windows.cut().lookBack(),
                windows.cut().stride(),
                windows.places().order().series() > 1);
    }

    /** That of samples which are not cut yet. */
    public static SeriesCut of(DataChoice data) {
        return new SeriesCut(data.lookBack(), data.stride(), data.order().series() > 1);
    }

    /** Whether each window begins where the one before ended. */
    boolean isSeamless() {
        return stride == lookBack;
    }

    /** How many rows between two windows no window has. */
    int skipped() {
        return Math.max(0, stride - lookBack);
    }

    /** The most windows that a row is in. */
    int times() {
        return (lookBack + stride - 1) / stride;
    }

    /** Whether all rows are in as many windows, but for those near the ends of the series. */
    boolean isEven() {
        return lookBack % stride == 0;
    }
}
