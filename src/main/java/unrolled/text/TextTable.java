package unrolled.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one file in one language, by their keys. All languages of a sentence stand under each other in the file:
 * {@code key} in English, {@code key.de} in German. A sentence has places {@code {0}}, {@code {1}}, ..., and {@code {0#}}
 * for a count, whose thousands stand apart; any other character in it stands for itself. Each file is read once.
 */
public final class TextTable {
    private static final Map<String, TextTable> READ = new ConcurrentHashMap<>();

    /** Behind the number of a place: a count stands there. */
    private static final char COUNT = '#';

    private final String file;
    private final NumberText numbers;
    private final Map<String, String> sentences;

    private TextTable(String file, Language language) {
        this.file = file;
        this.numbers = new NumberText(language);
        this.sentences = in(language, PropertyLines.read(lines(file)));
    }

    private static Map<String, String> in(Language language, Map<String, String> all) {
        Map<String, String> own = new TreeMap<>();
        all.forEach((key, sentence) -> {
            if (Language.ofKey(key) == language) {
                own.put(key.substring(0, key.length() - language.ending().length()), sentence);
            }
        });
        return own;
    }

    /** The sentences of a file, named without its ending, as {@code unrolled/diagram/words}. */
    public static TextTable of(String name, Locale locale) {
        Language language = Language.of(locale);
        return READ.computeIfAbsent(name + language.ending(), read -> new TextTable(name + ".properties", language));
    }

    public Set<String> keys() {
        return sentences.keySet();
    }

    /** A sentence with its places filled: counts with their thousands apart, other numbers with the mark of the language. */
    public String of(String key, Object... arguments) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("There is no sentence " + key + " in " + file);
        }
        return arguments.length == 0 ? sentence : filled(sentence, arguments);
    }

    private String filled(String sentence, Object[] arguments) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int place = sentence.indexOf('{'); place >= 0; place = sentence.indexOf('{', place + 1)) {
            int end = sentence.indexOf('}', place);
            int index = index(sentence, place + 1, end);
            if (index >= 0) {
                boolean counts = sentence.charAt(end - 1) == COUNT;
                filled.append(sentence, at, place)
                        .append(index < arguments.length ? text(arguments[index], counts) : "?");
                at = end + 1;
            }
        }
        return filled.append(sentence, at, sentence.length()).toString();
    }

    /** The number between two braces; -1 if there is none. */
    private static int index(String sentence, int from, int to) {
        boolean count = to == from + 2 && sentence.charAt(from + 1) == COUNT;
        boolean place = (count || to == from + 1) && sentence.charAt(from) >= '0' && sentence.charAt(from) <= '9';
        return place ? sentence.charAt(from) - '0' : -1;
    }

    private String text(Object argument, boolean counts) {
        if (argument instanceof RoundedNumber number) {
            return number.in(numbers);
        }
        if (counts && (argument instanceof Integer || argument instanceof Long)) {
            return numbers.grouped(((Number) argument).longValue());
        }
        return argument instanceof Double number ? numbers.all(number) : String.valueOf(argument);
    }

    private static String lines(String file) {
        try (InputStream in = TextTable.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("There are no sentences " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
