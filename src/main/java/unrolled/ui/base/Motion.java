package unrolled.ui.base;

import javafx.animation.Animation;
import javafx.util.Duration;

/** How long what grows, fades and folds takes. */
public final class Motion {
    /** It is there in the next frame. */
    private static final Duration AT_ONCE = Duration.millis(1);

    private Motion() {}

    /** The usual time, or none for those who want less motion. */
    public static Duration of(Duration usual, WindowContext desk) {
        return isReduced(desk) ? AT_ONCE : usual;
    }

    /** Plays what moves, or has it at its end at once for those who want less motion. */
    public static void play(Animation animation, WindowContext desk) {
        animation.playFromStart();
        if (isReduced(desk)) {
            animation.jumpTo(animation.getTotalDuration());
        }
    }

    /** Whether nothing is to move by itself. */
    public static boolean isReduced(WindowContext desk) {
        return desk.settings().stillProperty().get();
    }
}
