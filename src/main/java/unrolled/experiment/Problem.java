package unrolled.experiment;

import java.util.Locale;
import java.util.Optional;
import unrolled.data.Sentence;

/**
 * What is wrong with a proposed experiment: the field, a sentence in the user's language, and where there is one, the
 * remedy that one click applies.
 *
 * @param run the id of the run it concerns, empty if none
 */
public record Problem(Field field, String run, Sentence sentence, Optional<Remedy> remedy) {

    /** The field at which a problem is said. */
    public enum Field {
        FEATURES,
        TARGET,
        DISTANCE,
        LOOK_BACK,
        STRIDE,
        LAYERS,
        UNITS,
        DENSE_UNITS,
        RUNS,
        BATCH_SIZE,
        EPOCHS,
        SAMPLES,
        CALLS,
        OUTPUTS,
        LEARNING_RATE,
        ORIGIN,
        MEMORY,
        PINS,
        CHANGES
    }

    /** The proposed experiment, mended, and what the mending is called. */
    public record Remedy(Sentence sentence, Experiment mended) {
        public String text(Locale locale) {
            return sentence.text(locale);
        }
    }

    static Problem of(Field field, String run, String key, Object... arguments) {
        return new Problem(field, run, Sentence.of(Problem.class, key, arguments), Optional.empty());
    }

    Problem with(Remedy remedy) {
        return new Problem(field, run, sentence, Optional.of(remedy));
    }

    public String text(Locale locale) {
        return sentence.text(locale);
    }
}
