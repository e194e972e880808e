package unrolled.experiment;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What is wrong with a proposed experiment: the field, a sentence in the user's language, and where there is one, the
 * remedy that one click applies.
 *
 * @param run the id of the run it concerns, empty if none
 * @param sentence the key of the sentence in {@code problems.properties}
 */
public record Problem(Field field, String run, String sentence, List<String> arguments, Optional<Remedy> remedy) {

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
        PINS
    }

    /** The proposed experiment, mended, and what the mending is called. */
    public record Remedy(String sentence, List<String> arguments, Experiment mended) {
        public String text(Locale locale) {
            return say(sentence, arguments, locale);
        }
    }

    static Problem of(Field field, String run, String sentence, Object... arguments) {
        List<String> texts = List.of(arguments).stream().map(String::valueOf).toList();
        return new Problem(field, run, sentence, texts, Optional.empty());
    }

    Problem with(Remedy remedy) {
        return new Problem(field, run, sentence, arguments, Optional.of(remedy));
    }

    public String text(Locale locale) {
        return say(sentence, arguments, locale);
    }

    private static String say(String key, List<String> arguments, Locale locale) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                "unrolled.experiment.problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(sentences.getString(key), locale).format(arguments.toArray());
    }
}
