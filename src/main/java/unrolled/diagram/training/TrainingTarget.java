package unrolled.diagram.training;

import java.util.function.Supplier;
import unrolled.analysis.training.LearningCurves;
import unrolled.figure.Subject;

/** What a mark of a picture of training stands for; two are equal if they stand for the same place. */
public final class TrainingTarget implements Subject {
    /** What can be pointed at. */
    public sealed interface Place permits LossPlace, RowPlace, WeightPlace {}

    /** An epoch or a batch of a run, counted from 1 over the whole call. */
    public record LossPlace(String run, LearningCurves.Unit unit, int at) implements Place {}

    /** A row of the series, counted from 0, that a run predicts. */
    public record RowPlace(String run, int row) implements Place {}

    /**
     * A weight.
     *
     * @param layer from 0, as {@link unrolled.engine.model.Weights#layer} counts
     * @param matrix from 0, in Keras's order
     * @param unit of an LSTM or a Dense, from 0
     */
    public record WeightPlace(int layer, int matrix, int row, int column, int unit) implements Place {}

    private final Place place;
    private final Supplier<String> label;

    public TrainingTarget(Place place, Supplier<String> label) {
        this.place = place;
        this.label = label;
    }

    public Place place() {
        return place;
    }

    @Override
    public String label() {
        return label.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrainingTarget spot && place.equals(spot.place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }

    @Override
    public String toString() {
        return place.toString();
    }
}
