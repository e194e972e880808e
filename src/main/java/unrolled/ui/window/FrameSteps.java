package unrolled.ui.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Does one thing in every frame: between two of them the window hears the keys and the mouse. */
final class FrameSteps extends AnimationTimer {
    private final Deque<Runnable> steps;

    FrameSteps(List<Runnable> steps) {
        this.steps = new ArrayDeque<>(steps);
    }

    @Override
    public void handle(long now) {
        if (steps.isEmpty()) {
            stop();
        } else {
            steps.removeFirst().run();
        }
    }
}
