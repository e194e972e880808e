package unrolled.analysis.prediction;

import unrolled.data.RowOrder;
import unrolled.data.WindowPlaces;

/** Which row, in the order of reading, an output stands for, and which output a row has. */
interface PredictedRows {
    int row(int output);

    /** The output that stands for a row, or for the one nearest to it. */
    int outputNear(int row);

    /** Of a generation: it goes on row by row. */
    static PredictedRows from(int first) {
        return new PredictedRows() {
            @Override
            public int row(int output) {
                return first + output;
            }

            @Override
            public int outputNear(int row) {
                return row - first;
            }
        };
    }

    /**
     * Of samples one after the other.
     *
     * @param each how many outputs of a sample stand for rows of their own: its last step, or all of them
     * @param ahead how many rows behind the first one that is predicted at once
     */
    static PredictedRows ofSamples(WindowPlaces places, int each, int ahead) {
        int steps = places.cut().lookBack();
        return new PredictedRows() {
            @Override
            public int row(int output) {
                return places.targetPosition(output / each, steps - each + output % each) + ahead;
            }

            @Override
            public int outputNear(int row) {
                RowOrder order = places.order();
                int series = order.seriesAt(Math.min(row, order.rows() - 1));
                int start = row - ahead - places.cut().distance() - steps + each;
                int inside = Math.floorMod(start - order.first(series), each);
                return Math.max(0, places.nearest(start - inside, series)) * each + inside;
            }
        };
    }
}
