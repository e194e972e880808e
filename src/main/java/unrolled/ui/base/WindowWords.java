package unrolled.ui.base;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import unrolled.text.Language;
import unrolled.text.NumberText;
import unrolled.text.TextTable;

/** The words and numbers of the window in one language, as FXML asks for them too. */
public final class WindowWords extends ResourceBundle {
    private final TextTable sentences;
    private final NumberText numbers;

    public WindowWords(Locale locale) {
        this.sentences = TextTable.of("unrolled/ui/ui", locale);
        this.numbers = new NumberText(Language.of(locale));
    }

    /** A sentence with its places filled. */
    public String of(String key, Object... arguments) {
        return sentences.of(key, arguments);
    }

    public NumberText numbers() {
        return numbers;
    }

    @Override
    protected Object handleGetObject(String key) {
        return sentences.keys().contains(key) ? sentences.of(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences.keys());
    }
}
