package unrolled.ui.lecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import unrolled.ui.base.KeyNames;

/** The keys that do something else in front of a hall; what they do stands under {@code hall.} and their name. */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy
public enum HallKey {
    FORWARD(KeyCode.PAGE_DOWN),
    BACK(KeyCode.PAGE_UP),
    BLACK(KeyCode.B, KeyCode.PERIOD),
    SPOTLIGHT(KeyCode.L),
    SHOWN_KEYS(KeyCode.K),
    LEAVE(KeyCode.ESCAPE),
    /** A clicker sends these to begin and to end a slide show, or to go to its first and last page. */
    HARMLESS(KeyCode.F5, KeyCode.HOME, KeyCode.END);

    private final List<KeyCode> codes;

    HallKey(KeyCode... codes) {
        this.codes = List.of(codes);
    }

    static Optional<HallKey> of(KeyCode code) {
        return Arrays.stream(values()).filter(key -> key.codes.contains(code)).findFirst();
    }

    public List<KeyCombination> keys() {
        return combinations().toList();
    }

    private Stream<KeyCombination> combinations() {
        return codes.stream().map(KeyCodeCombination::new);
    }

    /** All of them, as people read them. */
    public String keyText(ResourceBundle words) {
        return combinations().map(key -> KeyNames.of(key, words)).collect(Collectors.joining(", "));
    }

    /** What it does, and that it does so in front of a hall. */
    public String label(ResourceBundle words) {
        return words.getString("hall.where") + words.getString("hall." + name());
    }
}
