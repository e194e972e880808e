package unrolled.analysis.training;

import java.util.List;
import java.util.Optional;

/**
 * The losses of all runs that train, and where we stand in them.
 *
 * @param total how many epochs or batches there will be: the picture keeps its scale while they are computed
 * @param here the present moment, if it is one of training
 * @param logarithmic whether losses that span more than two decades are drawn on a logarithmic scale
 */
public record LearningCurves(
        List<LearningCurve> curves, Unit unit, int total, Optional<Here> here, boolean logarithmic) {
    /** What is counted along the picture. */
    public enum Unit {
        EPOCH("epoch"),
        BATCH("batch");

        private final String key;

        Unit(String key) {
            this.key = key;
        }

        /** Which words say it. */
        public String key() {
            return key;
        }
    }

    /** An epoch or a batch of a run, counted from 1. */
    public record Here(String run, int at) {}

    public LearningCurves {
        curves = List.copyOf(curves);
    }

    /** No run trains. */
    public static LearningCurves none() {
        return new LearningCurves(List.of(), Unit.EPOCH, 1, Optional.empty(), true);
    }
}
