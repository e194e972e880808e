package unrolled.data;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something said to people, in each language of the program; nothing is loaded before somebody asks for its text.
 *
 * @param bundle the name of the {@code problems.properties} that holds it
 * @param key of the pattern in it
 * @param arguments what stands in the places {@code {0}}, {@code {1}}, ...: sentences in their turn, lists, or anything
 *     else as it is
 */
public record Sentence(String bundle, String key, List<Object> arguments) {

    /** The sentence under a key of the {@code problems.properties} beside a class. */
    public static Sentence of(Class<?> beside, String key, Object... arguments) {
        return new Sentence(
                beside.getPackageName() + ".problems", key, Stream.of(arguments).toList());
    }

    public String text(Locale locale) {
        ResourceBundle patterns = ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] texts =
                arguments.stream().map(argument -> text(argument, locale)).toArray();
        return new MessageFormat(patterns.getString(key), locale).format(texts);
    }

    private static String text(Object argument, Locale locale) {
        if (argument instanceof Sentence part) {
            return part.text(locale);
        }
        if (argument instanceof List<?> parts) {
            return parts.stream().map(part -> text(part, locale)).collect(Collectors.joining(", "));
        }
        return String.valueOf(argument);
    }
}
