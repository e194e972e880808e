package unrolled.diagram.base;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import unrolled.text.TextTable;

/** The names of runs in the examples, which files have in English, in the language of a picture. */
final class ExampleNames {
    private static final String PREFIX = "example.run.";
    private static final Map<String, String> KEYS = keys();

    private ExampleNames() {}

    private static Map<String, String> keys() {
        TextTable english = TextTable.of("unrolled/diagram/words", Locale.ENGLISH);
        return english.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .collect(Collectors.toUnmodifiableMap(english::of, key -> key));
    }

    /** The name as people read it: that of a run in an example in their language, any other as it is. */
    static String shown(String name, Words words) {
        String key = KEYS.get(name);
        return key == null ? name : words.of(key);
    }
}
