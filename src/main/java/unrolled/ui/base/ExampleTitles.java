package unrolled.ui.base;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import unrolled.data.Table;

/** The titles of the examples and of what lessons run, which files have in English, in the language of the window. */
public final class ExampleTitles {
    private static final String PREFIX = "example.";
    /** Those that only a lesson has. */
    private static final String TAUGHT = "taught.";

    /** The key of each title, which is asked for at every step. */
    private static final Map<String, String> KEYS = keys();

    private ExampleTitles() {}

    /** The title of an experiment as people read it: that of an example in their language, any other as it is. */
    public static String shown(String title, ResourceBundle words) {
        return key(title).map(words::getString).orElse(title);
    }

    /** The title over another series: that of an example, and one that only names the series, would say what is not so. */
    static String over(String title, Table before, Table now) {
        return key(title).isPresent() || title.equals(before.name()) ? now.name() : title;
    }

    /** The name of the example that has a title, if one has. */
    public static Optional<String> example(String title) {
        return key(title).filter(key -> key.startsWith(PREFIX)).map(key -> key.substring(PREFIX.length()));
    }

    private static Optional<String> key(String title) {
        return Optional.ofNullable(KEYS.get(title));
    }

    private static Map<String, String> keys() {
        ResourceBundle english = new WindowWords(Locale.ENGLISH);
        return english.keySet().stream()
                .filter(key -> key.startsWith(PREFIX) || key.startsWith(TAUGHT))
                .collect(Collectors.toUnmodifiableMap(english::getString, key -> key));
    }
}
