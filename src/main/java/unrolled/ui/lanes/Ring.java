package unrolled.ui.lanes;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import unrolled.ui.base.Motion;
import unrolled.ui.base.WindowContext;

/**
 * A ring around a place in the lanes, which pulses when it is told to, or stands still for those who want less motion; it is
 * not seen before it surrounds something.
 */
final class Ring extends Region {
    private static final Duration STILL = Duration.seconds(2);

    private final WindowContext desk;
    private final double around;
    private final Timeline pulses;
    private final PauseTransition stands = new PauseTransition(STILL);

    /**
     * A ring.
     *
     * @param around how far it stands off what it surrounds
     * @param pulse how long it takes to grow pale
     * @param pale how opaque it is then
     * @param times how often it pulses
     */
    Ring(WindowContext desk, double around, Duration pulse, double pale, int times) {
        this.desk = desk;
        this.around = around;
        pulses = new Timeline(
                new KeyFrame(Duration.ZERO, new KeyValue(opacityProperty(), 1)),
                new KeyFrame(pulse, new KeyValue(opacityProperty(), pale)));
        pulses.setAutoReverse(true);
        pulses.setCycleCount(2 * times);
        getStyleClass().add("pointing-ring");
        setVisible(false);
        setManaged(false);
    }

    /** Is seen around a place. */
    void surround(Bounds bounds) {
        resizeRelocate(
                bounds.getMinX() - around,
                bounds.getMinY() - around,
                bounds.getWidth() + 2 * around,
                bounds.getHeight() + 2 * around);
        setVisible(true);
    }

    void pulse() {
        rest();
        (Motion.isReduced(desk) ? stands : pulses).playFromStart();
    }

    /** Pulses no longer. */
    void rest() {
        pulses.stop();
        stands.stop();
        setOpacity(1);
    }

    /** What is to happen when it has pulsed, or stood as long. */
    void setOnPulsed(Runnable action) {
        pulses.setOnFinished(event -> action.run());
        stands.setOnFinished(event -> action.run());
    }
}
