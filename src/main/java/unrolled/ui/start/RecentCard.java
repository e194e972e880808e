package unrolled.ui.start;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import unrolled.diagram.lanes.SmallPicture;
import unrolled.io.recent.RecentFile;
import unrolled.ui.base.ExampleTitles;
import unrolled.ui.base.TimeWords;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;

/** A file that was open lately: its picture, its title, where it is; a press opens it. */
final class RecentCard extends StackPane {
    private static final double PICTURE = 132;
    private static final double SCALE = 0.66;
    private static final double CORNER = 14;
    private static final Insets BESIDE = new Insets(0, 12, 8, 0);

    private final WindowContext desk;
    private final Recents recents;
    private final RecentFile file;

    RecentCard(WindowContext desk, Recents recents, RecentFile file) {
        this.desk = desk;
        this.recents = recents;
        this.file = file;
        getStyleClass().add("recent");
        Button card = new Button(null, content());
        card.getStyleClass().add("recent-card");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setAccessibleText(title());
        card.setOnAction(event -> recents.open(file));
        Tip.set(card, file.path().toString());
        card.setContextMenu(new ContextMenu(RecentsMenu.forget(recents, file).item(desk.locale())));
        getChildren().add(card);
        if (file.gone()) {
            Hyperlink takeOut = gone();
            getChildren().add(takeOut);
            StackPane.setAlignment(takeOut, Pos.BOTTOM_RIGHT);
            StackPane.setMargin(takeOut, BESIDE);
        }
    }

    private String title() {
        return file.title().isBlank()
                ? String.valueOf(file.path().getFileName())
                : ExampleTitles.shown(file.title(), desk.words());
    }

    private Node content() {
        Label name = new Label(title());
        name.getStyleClass().add("recent-title");
        Label when = new Label(TimeWords.now(desk.words(), desk.locale()).day(file.time()));
        when.getStyleClass().add("hint");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(name, space, when);
        head.getStyleClass().add("recent-head");
        Label where = new Label(where());
        where.getStyleClass().add("hint");
        VBox said = new VBox(head, where);
        said.getStyleClass().add("recent-said");
        return new VBox(picture(), said);
    }

    private String where() {
        String home = System.getProperty("user.home");
        String path = file.path().toString();
        String shown = path.startsWith(home) ? "~" + path.substring(home.length()) : path;
        return file.gone() ? desk.words().getString("recent.gone") : shown;
    }

    /** Read from its file while others are shown. */
    private Pane picture() {
        Pane frame = new Pane();
        frame.getStyleClass().add("recent-picture");
        frame.setMinHeight(PICTURE);
        frame.setPrefHeight(PICTURE);
        Rectangle clip = new Rectangle(0, PICTURE);
        clip.setArcWidth(CORNER);
        clip.setArcHeight(CORNER);
        clip.widthProperty().bind(frame.widthProperty());
        frame.setClip(clip);
        Optional<Path> found = file.picture(desk.look().getValue().theme().id());
        found.ifPresent(path -> {
            ImageView image = new ImageView(new Image(path.toUri().toString(), true));
            image.fitWidthProperty().bind(Bindings.max(frame.widthProperty(), SmallPicture.WIDTH * SCALE));
            image.setPreserveRatio(true);
            image.setSmooth(true);
            image.setOpacity(file.gone() ? 0.4 : 1);
            frame.getChildren().add(image);
        });
        return frame;
    }

    private Hyperlink gone() {
        Hyperlink forget = new Hyperlink(desk.words().getString("recent.forget.short"));
        forget.setId("forget");
        forget.getStyleClass().add("recent-forget");
        forget.setOnAction(event -> recents.forget(file));
        return forget;
    }
}
