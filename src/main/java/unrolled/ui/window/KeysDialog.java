package unrolled.ui.window;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import unrolled.ui.base.Command;
import unrolled.ui.base.PictureKey;
import unrolled.ui.base.WindowContext;

/** The list of all keys. */
final class KeysDialog {
    /** So wide is a window that holds two columns of keys with what they do. */
    private static final double TWO_COLUMNS = 1200;

    /** What the title, the button and the edges of a dialog take of the window's height. */
    private static final double AROUND = 200;

    private static final double LOWEST = 240;
    private static final double SCROLL_BAR = 14;

    private final WindowContext desk;
    private final List<PictureKey> pictures;

    KeysDialog(WindowContext desk, List<PictureKey> pictures) {
        this.desk = desk;
        this.pictures = pictures;
    }

    private record Line(String keys, String name) {}

    /** The commands in their order, and the pictures at the bottom. */
    private List<Line> lines() {
        Stream<Line> commands = Arrays.stream(Command.values())
                .map(command -> new Line(command.keyText(desk.words()), command.label(desk.words())));
        Stream<Line> shown = pictures.stream().map(picture -> new Line(picture.keyText(desk.words()), picture.label()));
        return Stream.concat(commands, shown).toList();
    }

    void show() {
        GridPane table = new GridPane();
        table.setHgap(20);
        table.setVgap(4);
        table.setPadding(new Insets(0, SCROLL_BAR, 0, 0));
        List<Line> lines = lines();
        int columns = desk.stage().getWidth() < TWO_COLUMNS ? 1 : 2;
        int length = (lines.size() + columns - 1) / columns;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            int column = index / length * 2;
            int row = index % length;
            Label keys = new Label(line.keys());
            keys.getStyleClass().add("keys");
            Label name = new Label(line.name());
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
        dialog.setOnShown(event -> {
            double cut = table.minWidth(-1) - scroll.getViewportBounds().getWidth();
            Window window = table.getScene().getWindow();
            window.setWidth(window.getWidth() + Math.max(0, cut)); // the bar takes room for which nobody asked
        });
        dialog.show();
    }
}
