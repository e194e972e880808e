package unrolled.ui.window;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import unrolled.ui.canvas.Magnifier;

/** The root of the scene. While the window is made anew in another language, the one before is seen and can be used. */
final class WindowFrame extends Magnifier {
    private final Consumer<MainPane> ready;
    private final StackPane windows = new StackPane();
    private Optional<MainPane> coming = Optional.empty();

    /** @param ready is told of a window when all of it is made */
    WindowFrame(Consumer<MainPane> ready) {
        this.ready = ready;
        content().getChildren().add(windows);
    }

    /** Lays something over all windows. */
    void cover(Node over) {
        content().getChildren().add(over);
    }

    /** Shows the first window at once; its controls come when its pictures are on the screen. */
    void begin(MainPane first) {
        windows.getChildren().setAll(first);
        first.fillLater(() -> ready.accept(first));
    }

    /** Makes another window under the one that is seen, and shows it when it is ready, unless another one has been asked for. */
    void replace(MainPane next) {
        coming.ifPresent(before -> {
            before.stopFilling();
            windows.getChildren().remove(before);
        });
        coming = Optional.of(next);
        windows.getChildren().add(0, next);
        next.fill(() -> {
            coming = Optional.empty();
            windows.getChildren().removeIf(before -> before != next); // it stays in its scene, and keeps its styles
            ready.accept(next);
            next.actions().focusPicture();
        });
    }

    /** The window that lies over all others. */
    MainPane top() {
        return (MainPane) windows.getChildren().get(windows.getChildren().size() - 1);
    }

    /** The window that is seen; empty while another one is made under it. */
    Optional<MainPane> shown() {
        return coming.isPresent() || windows.getChildren().isEmpty()
                ? Optional.empty()
                : Optional.of((MainPane) windows.getChildren().get(0));
    }
}
