package unrolled.ui.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/** The list of columns under a button, as somebody sees it who has opened it. */
record OpenColumns(Shown window, Node list) implements AutoCloseable {
    static OpenColumns of(Shown window, String button) {
        window.run(window.control(MenuButton.class, button)::show);
        Toolkit.pulse();
        Node list = Toolkit.on(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(open -> open.getScene().getRoot().lookup("#" + button + "List"))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow());
        return new OpenColumns(window, list);
    }

    boolean isOpen() {
        return Toolkit.on(
                () -> list.getScene() != null && list.getScene().getWindow().isShowing());
    }

    @SuppressWarnings("unchecked") // it lists names
    private ListView<String> view() {
        return (ListView<String>) list.lookup(".list-view");
    }

    List<String> names() {
        return Toolkit.on(() -> List.copyOf(view().getItems()));
    }

    private List<CheckBox> rows() {
        Toolkit.pulse();
        return Toolkit.on(() -> list.lookupAll(".list-cell").stream()
                .map(cell -> ((ListCell<?>) cell).getGraphic())
                .filter(CheckBox.class::isInstance)
                .map(CheckBox.class::cast)
                .toList());
    }

    /** Of those in sight. */
    List<String> ticked() {
        return rows().stream()
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList();
    }

    void click(String column) {
        Node row = rows().stream()
                .filter(box -> box.getText().equals(column))
                .findFirst()
                .orElseThrow()
                .getParent();
        window.mouse(row, MouseEvent.MOUSE_CLICKED, 5, 5);
    }

    /** As a click elsewhere does. */
    @Override
    public void close() {
        window.run(() -> list.getScene().getWindow().hide());
    }

    void find(String text) {
        window.run(() -> ((TextField) list.lookup(".text-field")).setText(text));
    }

    /** Takes what is offered for all of them at once. */
    void take(String offer) {
        Hyperlink link = Toolkit.on(() -> list.lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(each -> each.getText().equals(offer))
                .findFirst()
                .orElseThrow());
        window.run(link::fire);
    }
}
