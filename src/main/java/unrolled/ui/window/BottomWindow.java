package unrolled.ui.window;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import unrolled.ui.base.Commands;
import unrolled.ui.base.WindowContext;
import unrolled.ui.bottom.BottomPane;

/** The bottom of the window, which can have a window of its own: closed, it is back at its place. */
final class BottomWindow {
    private static final Dimension2D SIZE = new Dimension2D(1000, 420);

    private final WindowContext desk;
    private final Commands commands;
    private final BottomPane bottom;
    private final BorderPane home;
    private Optional<Stage> stage = Optional.empty();

    /** @param home where it is else, at the bottom */
    BottomWindow(WindowContext desk, Commands commands, BottomPane bottom, BorderPane home) {
        this.desk = desk;
        this.commands = commands;
        this.bottom = bottom;
        this.home = home;
    }

    /** Takes it out, or puts it back. */
    void toggle() {
        desk.sight().apart().set(!desk.sight().apart().get());
        follow();
    }

    /** Whoever makes the window anew, in another language, takes the one before out of its scene: that has no other window then. */
    void in(Scene scene) {
        if (scene == null) {
            close();
        } else {
            Platform.runLater(this::follow);
        }
    }

    /** Takes it out, if that is wanted and was not done yet; or puts it back. */
    private void follow() {
        boolean apart = desk.sight().apart().get() && home.getScene() != null;
        if (apart && stage.isEmpty()) {
            open();
        } else if (!apart) {
            close();
        }
    }

    private void open() {
        home.setBottom(null);
        String title = desk.session().experiment().title();
        Stage own = commands.window(desk, title, new StackPane(bottom), SIZE);
        own.setOnCloseRequest(event -> {
            event.consume();
            toggle();
        });
        stage = Optional.of(own);
        own.show();
    }

    private void close() {
        Optional<Stage> own = stage;
        stage = Optional.empty();
        own.ifPresent(window -> {
            ((StackPane) window.getScene().getRoot()).getChildren().clear();
            window.close();
            home.setBottom(bottom);
        });
    }
}
