package unrolled.analysis.prediction;

import java.util.List;
import java.util.stream.IntStream;
import unrolled.data.Windows;
import unrolled.run.Run;

/**
 * One of the numbers that a run should predict at a time step.
 *
 * @param number which one, from 0: row by row and then column by column
 * @param column that it is of
 * @param row which of the rows that are predicted at once, from 0
 * @param rows how many those are
 */
public record Target(int number, String column, int row, int rows) {
    /** Of a run over a series; none if it has none, or gives out other numbers than there are targets. */
    public static List<Target> of(Run run) {
        return run.samples().series().filter(windows -> PartPass.fits(run)).stream()
                .flatMap(windows -> IntStream.range(0, windows.targetWidth()).mapToObj(number -> of(windows, number)))
                .toList();
    }

    static Target of(Windows windows, int number) {
        int rows = windows.cut().targetRows();
        int columns = windows.targetWidth() / rows;
        return new Target(number, windows.targetColumn(number).name(), number / columns, rows);
    }
}
