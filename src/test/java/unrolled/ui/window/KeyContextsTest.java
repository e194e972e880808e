package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.ui.base.Command;
import unrolled.ui.base.Commands;
import unrolled.ui.base.PictureKey;
import unrolled.ui.lecture.HallKey;

/** In no context do two things wait for the same key: the window, a field, a lesson, the menu of questions, a hall. */
@ExtendWith(Toolkit.class)
class KeyContextsTest {
    /** What waits for a key, by its keys. */
    private static Map<KeyCombination, List<String>> commands() {
        Map<KeyCombination, List<String>> waiting = new HashMap<>();
        for (Command command : Command.values()) {
            command.keys().forEach(key -> add(waiting, key, command.name()));
        }
        return waiting;
    }

    private static void add(Map<KeyCombination, List<String>> waiting, KeyCombination key, String name) {
        waiting.computeIfAbsent(key, any -> new ArrayList<>()).add(name);
    }

    private static void assertApart(Map<KeyCombination, List<String>> waiting) {
        List<String> twice = waiting.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), twice);
    }

    private static Stream<KeyCombination> digits(Modifier... modifiers) {
        return IntStream.rangeClosed(1, 9)
                .boxed()
                .flatMap(digit -> Stream.of("DIGIT" + digit, "NUMPAD" + digit))
                .map(name -> new KeyCodeCombination(KeyCode.valueOf(name), modifiers));
    }

    @Test
    void inTheWindowCommandsAndPictures() {
        Map<KeyCombination, List<String>> waiting = commands();
        for (int number = 1; number <= 9; number++) {
            PictureKey picture = new PictureKey("picture " + number, number, () -> {});
            picture.keys().forEach(key -> add(waiting, key, picture.label()));
        }
        assertApart(waiting);
    }

    @Test
    void inALessonItsDigitsAndEnter() {
        Map<KeyCombination, List<String>> waiting = commands();
        digits().forEach(key -> add(waiting, key, "an answer"));
        add(waiting, new KeyCodeCombination(KeyCode.ENTER), "check, or go on");
        assertApart(waiting);
    }

    @Test
    void inTheMenuOfQuestionsItsDigitsAndWhatTurnsTheReply() {
        Map<KeyCombination, List<String>> waiting = commands();
        digits().forEach(key -> add(waiting, key, "a question"));
        add(waiting, new KeyCodeCombination(KeyCode.ENTER, SHORTCUT_DOWN), "turn it");
        assertApart(waiting);
    }

    /** They go before the commands of the same keys, which a clicker must not reach. */
    @Test
    void inFrontOfAHallTheKeysOfTheClicker() {
        Map<KeyCombination, List<String>> waiting = new HashMap<>();
        for (HallKey hall : HallKey.values()) {
            hall.keys().forEach(key -> add(waiting, key, hall.name()));
        }
        commands().forEach((key, names) -> {
            if (!waiting.containsKey(key)) {
                names.forEach(name -> add(waiting, key, name));
            }
        });
        assertApart(waiting);
    }

    /** Even with Ctrl: what a field does with these is not done by a command, too. */
    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"A", "C", "X", "V", "LEFT", "RIGHT", "HOME", "END", "DELETE", "BACK_SPACE"})
    void inAFieldItsOwn(KeyCode code) {
        assertFalse(isTaken(code, SHORTCUT_DOWN));
        assertFalse(isTaken(code));
        assertFalse(isTaken(code, SHIFT_DOWN));
    }

    /** Whether a command takes a key away from a field. */
    private static boolean isTaken(KeyCode code, Modifier... modifiers) {
        return Toolkit.on(() -> {
            KeyEvent event =
                    Shown.Keys.pressed(code, Arrays.asList(modifiers)).copyFor(new TextField(), new TextField());
            new Commands().pressed(event);
            return event.isConsumed();
        });
    }
}
