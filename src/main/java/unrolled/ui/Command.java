package unrolled.ui;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Everything that a key can do, with its keys: one table for the keyboard, the tooltips and the list of keys. */
public enum Command {
    START(key(KeyCode.HOME)),
    RESTART(ctrlShift(KeyCode.F5)),
    CALL_BACK(ctrl(KeyCode.PAGE_UP)),
    EPOCH_BACK(key(KeyCode.PAGE_UP)),
    BATCH_BACK(ctrl(KeyCode.LEFT)),
    STEP_BACK(key(KeyCode.LEFT)),
    PLAY(key(KeyCode.SPACE)),
    CONTINUE(key(KeyCode.F5)),
    RUN_BACKWARDS(ctrl(KeyCode.F5)),
    RUN_TO(ctrl(KeyCode.F10)),
    TO_PRESENT(ctrl(KeyCode.END)),
    PAUSE(key(KeyCode.F6), shift(KeyCode.F5)),
    STEP(key(KeyCode.RIGHT), key(KeyCode.F10)),
    STEP_INTO(key(KeyCode.F11), alt(KeyCode.RIGHT)),
    PHASE_BACK(ctrl(KeyCode.F11), alt(KeyCode.LEFT)),
    STEP_OUT(shift(KeyCode.F11)),
    BATCH(ctrl(KeyCode.RIGHT)),
    EPOCH(key(KeyCode.PAGE_DOWN)),
    CALL(ctrl(KeyCode.PAGE_DOWN)),
    END(key(KeyCode.END)),
    FASTER(key(KeyCode.PERIOD)),
    SLOWER(key(KeyCode.COMMA)),

    UNIT_BACK(key(KeyCode.UP)),
    UNIT(key(KeyCode.DOWN)),
    SLOT_BACK(shift(KeyCode.UP)),
    SLOT(shift(KeyCode.DOWN)),
    LAYER(alt(KeyCode.UP)),
    LAYER_BACK(alt(KeyCode.DOWN)),
    RUN_BACK(ctrl(KeyCode.UP)),
    RUN(ctrl(KeyCode.DOWN)),
    COMPARE(ctrl(KeyCode.K)),
    LOCK(ctrl(KeyCode.L)),
    FIRST_DIFFERENCE(ctrl(KeyCode.J)),

    RESET_HERE(key(KeyCode.R)),
    RESET_SLOT(shift(KeyCode.R)),
    WHAT_IF(ctrl(KeyCode.E)),
    FIND(ctrl(KeyCode.F)),
    RUN_ON_TO(key(KeyCode.F8)),
    RUN_BACK_TO(shift(KeyCode.F8)),
    TOGGLE_BREAKPOINT(key(KeyCode.F9)),
    ADD_BREAKPOINT(ctrl(KeyCode.F9)),
    ADD_WATCH(shift(KeyCode.F9)),
    ADD_CALL(ctrlShift(KeyCode.N)),
    REMOVE_CALL(ctrlShift(KeyCode.DELETE)),
    CALL_EARLIER(ctrlShift(KeyCode.LEFT)),
    CALL_LATER(ctrlShift(KeyCode.RIGHT)),
    STOP(key(KeyCode.ESCAPE)),
    ADD_RUN(ctrl(KeyCode.N)),
    DUPLICATE_RUN(ctrl(KeyCode.D)),
    REMOVE_RUN(ctrl(KeyCode.DELETE)),
    RENAME_RUN(key(KeyCode.F2)),

    OPEN(ctrl(KeyCode.O)),
    OPEN_SERIES(ctrlShift(KeyCode.O)),
    SAVE(ctrl(KeyCode.S)),
    SAVE_AS(ctrlShift(KeyCode.S)),
    UNDO(ctrl(KeyCode.Z)),
    REDO(ctrl(KeyCode.Y), ctrlShift(KeyCode.Z)),

    ZOOM_IN(ctrl(KeyCode.PLUS), ctrl(KeyCode.EQUALS), ctrl(KeyCode.ADD)),
    ZOOM_OUT(ctrl(KeyCode.MINUS), ctrl(KeyCode.SUBTRACT)),
    ZOOM_FIT(ctrl(KeyCode.DIGIT0), ctrl(KeyCode.NUMPAD0)),
    VIEW_RUN(ctrl(KeyCode.DIGIT1), ctrl(KeyCode.NUMPAD1)),
    VIEW_LOSS(ctrl(KeyCode.DIGIT2), ctrl(KeyCode.NUMPAD2)),
    VIEW_PREDICTION(ctrl(KeyCode.DIGIT3), ctrl(KeyCode.NUMPAD3)),
    VIEW_WEIGHTS(ctrl(KeyCode.DIGIT4), ctrl(KeyCode.NUMPAD4)),
    VIEW_WHY(ctrl(KeyCode.DIGIT5), ctrl(KeyCode.NUMPAD5)),
    VIEW_DEBUG(ctrl(KeyCode.DIGIT6), ctrl(KeyCode.NUMPAD6)),
    THEME(ctrlShift(KeyCode.T)),
    LANGUAGE(ctrlShift(KeyCode.L)),
    KEYS(key(KeyCode.F1));

    @SuppressWarnings("ImmutableEnumChecker") // a key combination never changes, but does not say so
    private final List<KeyCombination> keys;

    Command(KeyCombination... keys) {
        this.keys = List.of(keys);
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    private static KeyCombination ctrlShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /** The first key, as a menu shows it. */
    KeyCombination mainKey() {
        return keys.get(0);
    }

    /** All keys, as people read them. */
    String keyText() {
        return keys.stream()
                .map(KeyCombination::getDisplayText)
                .distinct()
                .limit(2)
                .collect(Collectors.joining(", "));
    }

    String label(ResourceBundle words) {
        return words.getString("command." + name());
    }

    /** Gives a button its name for screen readers and a tooltip with the key. */
    void describe(ButtonBase button, ResourceBundle words) {
        button.setAccessibleText(label(words));
        Tip.set(button, label(words) + "  (" + keyText() + ")");
    }
}
