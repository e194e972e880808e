package unrolled.analysis.prediction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.analysis.Numbers;
import unrolled.data.RowOrder;

/**
 * A column of the file and what a run predicts of it, both in the unit of the file, in the order in which its rows are
 * read.
 *
 * @param column what the numbers are, as the file names it
 * @param here the row that is predicted at the present moment
 * @param order where the rows stand in the file
 */
public record Prediction(
        String run, String column, Numbers series, List<PredictedPart> parts, OptionalInt here, RowOrder order) {
    public Prediction {
        parts = List.copyOf(parts);
    }

    /** Of rows that are read as they stand. */
    public Prediction(String run, String column, Numbers series, List<PredictedPart> parts, OptionalInt here) {
        this(run, column, series, parts, here, RowOrder.ofFile(series.count()));
    }

    /** The number of a row in the file; one beyond the series goes on counting. */
    public int fileRow(int row) {
        return order.isDivided() && row < order.rows() ? order.row(row) : row;
    }

    /** Whether two rows are read in one go: no other series, and no row that was left out, between them. */
    public boolean isOneStretch(int row, int other) {
        boolean beyond = row >= order.rows() || other >= order.rows();
        return beyond || order.series() == 1 || order.seriesAt(row) == order.seriesAt(other);
    }

    /** Which of several series a row is of; empty if there is one only, or none there. */
    public Optional<String> seriesOf(int row) {
        return order.isDivided() && row < order.rows()
                ? Optional.of(order.name(order.seriesAt(row)))
                : Optional.empty();
    }

    /** All rows: those of the series, and what is predicted beyond it. */
    public RowWindow rows() {
        RowWindow rows = new RowWindow(0, Math.max(0, series.count() - 1));
        for (PredictedPart part : parts) {
            rows = rows.and(part.rows());
        }
        return rows;
    }

    /** The number of the series in a row; NaN where it has none. */
    public double actual(int row) {
        return row < series.count() ? series.at(row) : Double.NaN;
    }

    /** What is predicted for a row; NaN if nothing is. */
    public double predicted(int row) {
        for (PredictedPart part : parts) {
            if (!Double.isNaN(part.at(row))) {
                return part.at(row);
            }
        }
        return Double.NaN;
    }
}
