package unrolled.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unrolled.text.TextTable;

/**
 * Something said to people, in each language of the program; nothing is loaded before somebody asks for its text.
 *
 * @param file the name of the {@code problems.properties} that holds it, without its ending
 * @param key of the pattern in it
 * @param arguments what stands in the places {@code {0}}, {@code {1}}, ...: sentences in their turn, lists, or anything
 *     else as it is
 */
public record Sentence(String file, String key, List<Object> arguments) {
    /** No longer text stands in a sentence whole: what a file holds may be a million characters. */
    private static final int LONGEST = 400;

    /** From here on whole numbers are written with a power of ten. */
    private static final double LONG_WHOLE = 1e12;

    /** The sentence under a key of the {@code problems.properties} beside a class. */
    public static Sentence of(Class<?> beside, String key, Object... arguments) {
        String name = beside.getName().replace('.', '/');
        String file = name.substring(0, name.lastIndexOf('/')) + "/problems";
        return new Sentence(file, key, Stream.of(arguments).toList());
    }

    /** A text of at most so many characters: its beginning and an ellipsis, if it is longer. */
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
    }

    /** A number of a series, as a file may hold it: a whole one without decimals. */
    public static Number number(double value) {
        long whole = (long) value;
        return whole == value && Math.abs(value) < LONG_WHOLE ? (Number) whole : (Number) value;
    }

    public String text(Locale locale) {
        Object[] told =
                arguments.stream().map(argument -> told(argument, locale)).toArray();
        return TextTable.of(file, locale).of(key, told);
    }

    private static Object told(Object argument, Locale locale) {
        if (argument instanceof Sentence part) {
            return part.text(locale);
        }
        if (argument instanceof List<?> parts) {
            return parts.stream()
                    .map(part -> String.valueOf(told(part, locale)))
                    .collect(Collectors.joining(", "));
        }
        return argument instanceof Number ? argument : shortened(String.valueOf(argument), LONGEST);
    }
}
