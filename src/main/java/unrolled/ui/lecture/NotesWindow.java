package unrolled.ui.lecture;

import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import unrolled.ui.base.Commands;
import unrolled.ui.base.WindowContext;

/** The window of the notes: on the second screen, where there is one, from the beginning of a lecture to its end. */
public final class NotesWindow {
    private static final Dimension2D SIZE = new Dimension2D(900, 560);

    private final WindowContext desk;
    private final Commands commands;
    private Optional<Stage> stage = Optional.empty();

    public NotesWindow(WindowContext desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    /** A lecture has begun, or is over. */
    public void lecture(boolean on) {
        Optional<Screen> other = other();
        if (on && other.isPresent() && stage.isEmpty()) {
            open(other);
        } else if (!on) {
            close();
        }
    }

    /** Opens it, wherever there is room, or closes it. */
    public void toggle() {
        if (stage.isPresent()) {
            close();
        } else {
            open(other());
        }
    }

    /** Closes it, if it is open. */
    public void close() {
        Optional<Stage> open = stage;
        stage = Optional.empty();
        open.ifPresent(Stage::close);
    }

    /** A screen on which the window is not. */
    private Optional<Screen> other() {
        Stage hall = desk.stage();
        return Screen.getScreens().stream()
                .filter(screen -> !screen.getBounds()
                        .contains(hall.getX() + hall.getWidth() / 2, hall.getY() + hall.getHeight() / 2))
                .findFirst();
    }

    private void open(Optional<Screen> screen) {
        Stage own = commands.window(desk, desk.words().getString("notes.title"), new NotesPane(desk), SIZE);
        own.setOnHidden(event -> stage = stage.filter(open -> open != own));
        screen.map(Screen::getVisualBounds).ifPresent(bounds -> place(own, bounds));
        stage = Optional.of(own);
        own.show();
        desk.stage().requestFocus(); // a clicker speaks to the hall
    }

    private static void place(Stage own, Rectangle2D bounds) {
        own.setX(bounds.getMinX());
        own.setY(bounds.getMinY());
        own.setWidth(bounds.getWidth());
        own.setHeight(bounds.getHeight());
    }
}
