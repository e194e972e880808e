package unrolled.ui.base;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A picture of the bottom with the key that shows it, Ctrl and its number; a tenth has none.
 *
 * @param number from 1
 */
public record PictureKey(String label, int number, Runnable show) {
    public boolean matches(KeyEvent event) {
        return keys().stream().anyMatch(key -> key.match(event));
    }

    /** The key, as people read it. */
    public String keyText(ResourceBundle words) {
        return keys().stream().findFirst().map(key -> KeyNames.of(key, words)).orElse("");
    }

    public List<KeyCombination> keys() {
        if (number > 9) {
            return List.of();
        }
        return Stream.of(KeyCode.valueOf("DIGIT" + number), KeyCode.valueOf("NUMPAD" + number))
                .map(code -> (KeyCombination) new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN))
                .toList();
    }
}
