package unrolled.ui;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** The list of all keys. */
final class KeysDialog {
    /** What the title, the button and the edges of a dialog take of the window's height. */
    private static final double AROUND = 200;

    private static final double LOWEST = 240;
    private static final double SCROLL_BAR = 14;

    private final WindowContext desk;

    KeysDialog(WindowContext desk) {
        this.desk = desk;
    }

    void show() {
        GridPane table = new GridPane();
        table.setHgap(28);
        table.setVgap(5);
        table.setPadding(new Insets(0, SCROLL_BAR, 0, 0));
        List<Command> commands = List.of(Command.values());
        int half = (commands.size() + 1) / 2;
        for (int index = 0; index < commands.size(); index++) {
            Command command = commands.get(index);
            int column = index / half * 2;
            int row = index % half;
            Label keys = new Label(command.keyText());
            keys.getStyleClass().add("keys");
            Label name = new Label(command.label(desk.words()));
            keys.setMinWidth(Region.USE_PREF_SIZE);
            name.setMinWidth(Region.USE_PREF_SIZE);
            table.add(keys, column, row);
            table.add(name, column + 1, row);
        }
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefViewportHeight(Math.max(LOWEST, desk.stage().getHeight() - AROUND));
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(desk.stage());
        dialog.setTitle(desk.words().getString("keys.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().getStyleClass().add("key-list");
        dialog.getDialogPane().setContent(scroll);
        dialog.getDialogPane().setHeaderText(desk.words().getString("keys.title"));
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(desk.words().getString("notice.close"), ButtonData.CANCEL_CLOSE));
        dialog.show();
    }
}
