package unrolled.ui.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What keys are called in the language of the window, as {@code Ctrl+Delete} or {@code Strg+Entf}. */
public final class KeyNames {
    /** Between two keys, not the plus that is a key itself. */
    private static final String BETWEEN = "(?<=.)\\+(?=.)";

    private KeyNames() {}

    public static String of(KeyCombination key, ResourceBundle words) {
        return Arrays.stream(key.getDisplayText().split(BETWEEN))
                .map(name -> name(name, words))
                .collect(Collectors.joining("+"));
    }

    private static String name(String name, ResourceBundle words) {
        String key = "key." + name.replace(" ", "");
        return words.containsKey(key) ? words.getString(key) : name;
    }

    /** The same key under that name, for menus, which ask a key itself for it. */
    static KeyCombination named(KeyCombination key, ResourceBundle words) {
        return new Named(key, of(key, words));
    }

    /** The same in a language. */
    public static KeyCombination named(KeyCombination key, Locale locale) {
        return named(key, new WindowWords(locale));
    }

    private static final class Named extends KeyCombination {
        private final KeyCombination key;
        private final String text;

        Named(KeyCombination key, String text) {
            this.key = key;
            this.text = text;
        }

        @Override
        public boolean match(KeyEvent event) {
            return key.match(event);
        }

        @Override
        public String getDisplayText() {
            return text;
        }
    }
}
