package unrolled.ui.base;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Hears the keys of commands wherever the focus is, except where a field needs the key itself, and carries them out. */
public final class Commands {
    private Optional<WindowActions> window = Optional.empty();

    /**
     * Another window of the same stage, which hears the same keys and looks the same.
     *
     * @param title what it is of
     */
    public Stage window(WindowContext desk, String title, Parent root, Dimension2D size) {
        Stage own = new Stage();
        own.initOwner(desk.stage());
        own.setTitle("Unrolled \u00b7 " + title);
        Scene scene = new Scene(root, size.getWidth(), size.getHeight());
        scene.getStylesheets().setAll(desk.stage().getScene().getStylesheets());
        listen(scene);
        own.setScene(scene);
        return own;
    }

    /** Hears all keys of a scene, and the buttons at the side of a mouse. */
    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(MouseEvent.ANY, this::pointed);
    }

    /** What is shown now; another one after a change of the language. */
    public void attach(WindowActions shown) {
        window = Optional.of(shown);
    }

    /** A filter for the key presses of a scene. */
    public void pressed(KeyEvent event) {
        if (endsRun(event)) {
            event.consume();
            return;
        }
        if (window.filter(shown -> shown.hears(event)).isPresent()) {
            event.consume();
            return;
        }
        if (takenBy(event.getTarget(), event)) {
            return;
        }
        for (PictureKey picture : window.map(WindowActions::pictures).orElse(List.of())) {
            if (picture.matches(event)) {
                picture.show().run();
                event.consume();
                return;
            }
        }
        for (Command command : Command.values()) {
            if (command.matches(event)) {
                run(command);
                event.consume();
                return;
            }
        }
    }

    /**
     * A filter for the characters of a scene: a question mark asks about what has the focus, on whatever key it is, and digits
     * answer what a lesson asks.
     */
    public void typed(KeyEvent event) {
        boolean inText = event.getTarget() instanceof TextInputControl;
        int option = event.getCharacter().length() == 1 ? "123456789".indexOf(event.getCharacter()) : -1;
        if (option >= 0
                && !inText
                && window.filter(shown -> shown.answer(option)).isPresent()) {
            event.consume();
        } else if (event.getCharacter().equals("?") && !inText) {
            run(Command.MENU_HERE);
            event.consume();
        }
    }

    /** A filter for all that a mouse does in a scene: the buttons at its side go back and forward wherever it points. */
    public void pointed(MouseEvent event) {
        boolean back = event.getButton() == MouseButton.BACK;
        if (!back && event.getButton() != MouseButton.FORWARD) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            run(back ? Command.VISITED_BACK : Command.VISITED_FORWARD);
        }
        event.consume();
    }

    /** A run to a stop is ended from everywhere: nothing else hears the key then. */
    private boolean endsRun(KeyEvent event) {
        return Command.STOP.matches(event)
                && window.filter(shown -> shown.desk().debugger().endRun()).isPresent();
    }

    private static boolean takenBy(Object target, KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (target instanceof TextInputControl) {
            return (plain && !event.getCode().isFunctionKey()) || editing(event.getCode());
        }
        boolean choosing = target instanceof ComboBoxBase || target instanceof Slider || target instanceof ListView;
        boolean button = target instanceof ButtonBase
                || (target instanceof Node node && node.getAccessibleRole() == AccessibleRole.RADIO_BUTTON);
        boolean pressing = button && event.getCode() == KeyCode.SPACE;
        return plain && (pressing || (choosing && !event.getCode().isFunctionKey()));
    }

    /** Keys that move, delete and paste inside a text even with Ctrl. */
    private static boolean editing(KeyCode code) {
        return code.isArrowKey()
                || code == KeyCode.HOME
                || code == KeyCode.END
                || code == KeyCode.DELETE
                || code == KeyCode.BACK_SPACE
                || code == KeyCode.V;
    }

    /** Gives the keys to the picture that is seen. */
    public void toPicture() {
        window.ifPresent(WindowActions::focusPicture);
    }

    /** Carries a command out; a menu that is open makes way for what it opens. */
    public void run(Command command) {
        List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .forEach(Window::hide);
        window.ifPresent(shown -> run(command, shown));
    }

    /** A lesson that does not let it be done says so. */
    private static void run(Command command, WindowActions shown) {
        WindowContext desk = shown.desk();
        if (Restraint.of(command, desk).isPresent()) {
            desk.notice().set(Notice.why(() -> Restraint.of(command, desk).orElse("")));
        } else {
            command.run(shown);
        }
    }
}
