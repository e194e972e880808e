package unrolled.ui.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/** Does one thing in every frame, as long as it is worth it: between two of them the window hears the keys and the mouse. */
final class FrameSteps extends AnimationTimer {
    private final BooleanSupplier wanted;
    private final Deque<Runnable> steps;

    /** @param wanted is asked before every step; nothing more is done when it says no */
    FrameSteps(BooleanSupplier wanted, List<Runnable> steps) {
        this.wanted = wanted;
        this.steps = new ArrayDeque<>(steps);
    }

    @Override
    public void handle(long now) {
        if (steps.isEmpty() || !wanted.getAsBoolean()) {
            stop();
        } else {
            steps.removeFirst().run();
        }
    }

    /** Whether the window that a part is made for is still there. */
    static boolean isOpen(Node part) {
        return part.getScene() != null
                && part.getScene().getWindow() != null
                && part.getScene().getWindow().isShowing();
    }
}
