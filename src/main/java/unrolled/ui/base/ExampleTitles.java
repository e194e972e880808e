package unrolled.ui.base;

import java.util.Locale;
import java.util.ResourceBundle;

/** The titles of the examples, which files have in English, in the language of the window. */
public final class ExampleTitles {
    private static final String PREFIX = "example.";

    private ExampleTitles() {}

    /** The title of an experiment as people read it: that of an example in their language, any other as it is. */
    public static String shown(String title, ResourceBundle words) {
        ResourceBundle english = new WindowWords(Locale.ENGLISH);
        return english.keySet().stream()
                .filter(key -> key.startsWith(PREFIX) && english.getString(key).equals(title))
                .findFirst()
                .map(words::getString)
                .orElse(title);
    }
}
