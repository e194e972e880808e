package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import unrolled.data.Sentence;

/**
 * What is wrong with a proposed experiment: the field, a sentence in the user's language, and the remedies that one click
 * applies, if there are any.
 *
 * @param run the id of the run it concerns, empty if none
 * @param remedies the one that keeps most, and changes least, first
 */
public record Problem(Field field, String run, Sentence sentence, List<Remedy> remedies) {
    /** The sentence that names the run, and then says what is wrong. */
    public static final String OF_RUN = "run.of";

    public Problem {
        remedies = List.copyOf(remedies);
    }

    /** The field at which a problem is said. */
    public enum Field {
        FEATURES,
        TARGET,
        DISTANCE,
        TARGET_ROWS,
        SCALING,
        SCALING_ROWS,
        LOOK_BACK,
        STRIDE,
        SERIES_BY,
        LAYERS,
        UNITS,
        DENSE_UNITS,
        WEIGHTS,
        RUNS,
        BATCH_SIZE,
        RESET_N,
        EPOCHS,
        SAMPLES,
        ORDER,
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

    public static Problem of(Field field, String run, String key, Object... arguments) {
        return new Problem(field, run, Sentence.of(Problem.class, key, arguments), List.of());
    }

    /** With one more remedy. */
    public Problem with(Remedy remedy) {
        List<Remedy> more = new ArrayList<>(remedies);
        more.add(remedy);
        return new Problem(field, run, sentence, more);
    }

    /** With those of its remedies alone that help. */
    public Problem offering(Predicate<Remedy> helps) {
        return new Problem(field, run, sentence, remedies.stream().filter(helps).toList());
    }

    /** The number that is out of range, if that is what is wrong. */
    public Optional<Object> outOfRange() {
        Sentence said =
                sentence.key().equals(OF_RUN) ? (Sentence) sentence.arguments().get(1) : sentence;
        return said.key().startsWith("range.") ? Optional.of(said.arguments().get(0)) : Optional.empty();
    }

    /** The remedy to take, if there is one. */
    public Optional<Remedy> remedy() {
        return remedies.stream().findFirst();
    }

    public String text(Locale locale) {
        return sentence.text(locale);
    }
}
