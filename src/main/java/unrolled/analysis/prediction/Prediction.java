package unrolled.analysis.prediction;

import java.util.List;
import java.util.OptionalInt;
import unrolled.analysis.Numbers;

/**
 * A column of the file and what a run predicts of it, both in the unit of the file.
 *
 * @param column what the numbers are, as the file names it
 * @param here the row that is predicted at the present moment
 */
public record Prediction(String run, String column, Numbers series, List<PredictedPart> parts, OptionalInt here) {
    public Prediction {
        parts = List.copyOf(parts);
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
