package unrolled.analysis.training;

import java.util.List;
import java.util.Optional;

/**
 * The losses of all runs that train or evaluate, and where we stand in them.
 *
 * @param total how many epochs or batches there will be: the picture keeps its scale while they are computed
 * @param here the present moment, if it is one of training
 */
public record LearningCurves(List<LearningCurve> curves, Unit unit, int total, Optional<Here> here, LossScale scale) {
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

    /** No run compares anything with targets. */
    public static LearningCurves none() {
        return new LearningCurves(List.of(), Unit.EPOCH, 1, Optional.empty(), LossScale.AUTOMATIC);
    }

    /** The same on another scale. */
    public LearningCurves on(LossScale other) {
        return new LearningCurves(curves, unit, total, here, other);
    }
}
