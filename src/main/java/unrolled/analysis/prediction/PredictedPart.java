package unrolled.analysis.prediction;

import java.util.OptionalDouble;
import unrolled.analysis.Numbers;

/**
 * What a run predicts for a part of the series, in the unit of the file.
 *
 * @param rows the rows of the part, also those that are not predicted (yet)
 * @param every how far apart two rows are that are predicted one after the other: the stride of the windows
 * @param values for the rows of the part from its first one on, as far as computed; NaN where none is predicted
 * @param error the root of the mean squared error of the part, in the unit of the file, if known
 */
public record PredictedPart(Part part, RowWindow rows, int every, Numbers values, OptionalDouble error) {
    /** Which rows they are: whether the model has learned from them. */
    public enum Part {
        TRAIN("train"),
        TEST("test"),
        /** All rows of a run that does not train and knows no parts, wherever its weights come from. */
        ALL("all"),
        /** What a model goes on with from its own outputs. */
        GENERATED("generated");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        /** Whether the model has learned from the rows. */
        public boolean isLearned() {
            return this == TRAIN;
        }

        /** Which words say it. */
        public String key() {
            return key;
        }
    }

    /** What is predicted for a row; NaN if nothing is. */
    public double at(int row) {
        int index = row - rows.first();
        return index >= 0 && index < values.count() ? values.at(index) : Double.NaN;
    }
}
