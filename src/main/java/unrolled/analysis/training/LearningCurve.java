package unrolled.analysis.training;

import java.util.OptionalInt;
import unrolled.analysis.Numbers;

/**
 * The losses of a run, as far as they are computed.
 *
 * @param before how many epochs or batches there are that have no such loss, before the first that has one
 * @param every how many epochs or batches there are from one loss to the next; the first one comes after so many
 * @param accuracies which part of the outputs is right at each loss; none if they are no chances
 */
public record LearningCurve(String run, Kind kind, int before, int every, Numbers losses, Numbers accuracies) {
    /** Which samples the loss is of. */
    public enum Kind {
        TRAINING("loss"),
        VALIDATION("val_loss"),
        /** One loss, of a call of evaluate, after the epochs or batches that were trained before it. */
        EVALUATION("evaluate");

        private final String keras;

        Kind(String keras) {
            this.keras = keras;
        }

        /** As the history of a fit in Keras names it, or the call that gives it. */
        public String keras() {
            return keras;
        }
    }

    /** Refuses losses that have no place. */
    public LearningCurve {
        if (every < 1) {
            throw new IllegalArgumentException(
                    "The losses of run " + run + " should be 1 epoch or batch apart, or more, but are " + every);
        }
    }

    /** Of outputs that are no chances. */
    public LearningCurve(String run, Kind kind, int before, int every, Numbers losses) {
        this(run, kind, before, every, losses, Numbers.of());
    }

    /** The same curve, with which part of the outputs is right. */
    LearningCurve with(Numbers accuracies) {
        return new LearningCurve(run, kind, before, every, losses, accuracies);
    }

    /** A loss for each epoch, or for each batch. */
    public LearningCurve(String run, Kind kind, Numbers losses) {
        this(run, kind, 0, 1, losses);
    }

    /** A loss after every so many epochs or batches. */
    public LearningCurve(String run, Kind kind, int every, Numbers losses) {
        this(run, kind, 0, every, losses);
    }

    /** After which epoch or batch a loss was computed, counted from 1. */
    public int at(int index) {
        return before + (index + 1) * every;
    }

    /** The last loss at or before an epoch or batch; empty if there is none, or if the next one should be there. */
    public OptionalInt index(int at) {
        int index = Math.min(Math.floorDiv(at - before, every), losses.count()) - 1;
        return index < 0 || at - at(index) >= every ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The first loss that is NaN or infinite. */
    public OptionalInt broken() {
        for (int index = 0; index < losses.count(); index++) {
            if (!Double.isFinite(losses.at(index))) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    /** The losses before the first that is NaN or infinite: what can be drawn. */
    public LearningCurve finite() {
        OptionalInt broken = broken();
        return broken.isEmpty()
                ? this
                : new LearningCurve(run, kind, before, every, Numbers.of(broken.getAsInt(), losses::at), accuracies);
    }
}
