package unrolled.ui.window;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import unrolled.ui.base.Command;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.PictureKey;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.Segments;
import unrolled.ui.lecture.HallKey;

/** What the picture means, what people believe that is not so, and the list of all keys: a page each. */
final class HelpDialog {
    /** So wide is a window that holds two columns of keys with what they do. */
    private static final double TWO_COLUMNS = 1200;

    /** What the title, the button and the edges of a dialog take of the window's height. */
    private static final double AROUND = 200;

    private static final double LOWEST = 240;
    private static final double SCROLL_BAR = 14;

    private final WindowContext desk;
    private final FileActions files;
    private final List<PictureKey> pictures;
    private final Dialog<ButtonType> dialog = new Dialog<>();

    HelpDialog(WindowContext desk, FileActions files, List<PictureKey> pictures) {
        this.desk = desk;
        this.files = files;
        this.pictures = pictures;
    }

    private record Line(String keys, String name) {}

    /** The commands in their order, the pictures at the bottom, and the keys in front of a hall. */
    private List<Line> lines() {
        Stream<Line> commands = Arrays.stream(Command.values())
                .map(command -> new Line(command.keyText(desk.words()), command.label(desk.words())));
        Stream<Line> shown = pictures.stream().map(picture -> new Line(picture.keyText(desk.words()), picture.label()));
        Stream<Line> hall = Arrays.stream(HallKey.values())
                .map(key -> new Line(key.keyText(desk.words()), key.label(desk.words())));
        return Stream.of(commands, shown, hall).flatMap(lines -> lines).toList();
    }

    void showPicture() {
        show(false);
    }

    void showBeliefs() {
        show(true);
    }

    private void show(boolean believed) {
        ScrollPane keys = keys();
        ScrollPane picture = new PictureHelp(desk).scrolling();
        ScrollPane beliefs = new BeliefsHelp(desk, files, dialog::close).scrolling();
        double height = Math.max(LOWEST, desk.stage().getHeight() - AROUND);
        keys.setPrefViewportHeight(height);
        picture.setPrefViewportHeight(height);
        beliefs.setPrefViewportHeight(height);
        ScrollPane first = believed ? beliefs : picture;
        StackPane pages = new StackPane(keys, picture, beliefs);
        Segments<ScrollPane> choice = new Segments<>(new HBox());
        page(choice, picture, "picture");
        page(choice, beliefs, "beliefs");
        page(choice, keys, "keys");
        choice.setOnChosen(page -> turn(pages, page));
        choice.show(first);
        turn(pages, keys); // until it is known how wide they are
        VBox content = new VBox(choice.pane(), pages);
        content.getStyleClass().add("help");
        VBox.setVgrow(pages, Priority.ALWAYS);
        open(content, keys, () -> turn(pages, first));
    }

    private void page(Segments<ScrollPane> choice, ScrollPane page, String name) {
        choice.add(
                        page,
                        desk.words().getString("help.page." + name),
                        desk.words().getString("help.page." + name))
                .setId("help" + name);
    }

    /** All pages keep their room, so that nothing moves when one turns over. */
    private static void turn(StackPane pages, ScrollPane page) {
        pages.getChildren().forEach(other -> other.setVisible(other == page));
    }

    private ScrollPane keys() {
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
        scroll.setId("keyList");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /** @param opened is run when the dialog is as wide as the keys need it */
    private void open(Node content, ScrollPane keys, Runnable opened) {
        dialog.initOwner(desk.stage());
        dialog.setTitle(desk.words().getString("help.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().getStyleClass().add("key-list");
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().setHeaderText(desk.words().getString("help.title"));
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(desk.words().getString("notice.close"), ButtonData.CANCEL_CLOSE));
        dialog.setOnShown(event -> {
            Region table = (Region) keys.getContent();
            double cut = table.minWidth(-1) - keys.getViewportBounds().getWidth();
            Window window = table.getScene().getWindow();
            window.setWidth(window.getWidth() + Math.max(0, cut)); // the bar takes room for which nobody asked
            opened.run();
        });
        dialog.show();
    }
}
