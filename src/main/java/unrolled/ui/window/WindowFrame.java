package unrolled.ui.window;

import java.util.Optional;
import java.util.function.Consumer;
import unrolled.ui.canvas.Magnifier;

/** The root of the scene. While the window is made anew in another language, the one before is seen and can be used. */
final class WindowFrame extends Magnifier {
    private final Consumer<MainPane> ready;
    private Optional<MainPane> coming = Optional.empty();

    /** @param ready is told of a window when all of it is made */
    WindowFrame(Consumer<MainPane> ready) {
        this.ready = ready;
    }

    /** Shows the first window at once; its controls come when its pictures are on the screen. */
    void begin(MainPane first) {
        content().getChildren().setAll(first);
        first.fillLater(() -> ready.accept(first));
    }

    /** Makes another window under the one that is seen, and shows it when it is ready, unless another one has been asked for. */
    void replace(MainPane next) {
        coming.ifPresent(before -> {
            before.stopFilling();
            content().getChildren().remove(before);
        });
        coming = Optional.of(next);
        content().getChildren().add(0, next);
        next.fill(() -> {
            coming = Optional.empty();
            content().getChildren().removeIf(before -> before != next); // it stays in its scene, and keeps its styles
            ready.accept(next);
            next.actions().focusPicture();
        });
    }

    /** The window that is seen; empty while another one is made under it. */
    Optional<MainPane> shown() {
        return coming.isPresent() || content().getChildren().isEmpty()
                ? Optional.empty()
                : Optional.of((MainPane) content().getChildren().get(0));
    }
}
