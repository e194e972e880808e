package unrolled.ui.lanes;

import java.util.Optional;
import java.util.function.Function;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import unrolled.diagram.base.Target;
import unrolled.ui.base.WindowContext;

/** A ring around what somebody asked to be shown: it pulses twice and goes. */
final class PointingRing extends Pane {
    private static final Duration PULSE = Duration.millis(400);
    private static final double AROUND = 5;
    private static final double PALE = 0.15;

    private final WindowContext desk;
    private final Function<Target, Optional<Bounds>> places;
    private final Region ring = new Region();
    private final Timeline pulses = new Timeline(
            new KeyFrame(Duration.ZERO, new KeyValue(ring.opacityProperty(), 1)),
            new KeyFrame(PULSE, new KeyValue(ring.opacityProperty(), PALE)));

    /** @param places where a mark is seen */
    PointingRing(WindowContext desk, Function<Target, Optional<Bounds>> places) {
        this.desk = desk;
        this.places = places;
        setId("pointing");
        setMouseTransparent(true);
        setMinSize(0, 0);
        ring.getStyleClass().add("pointing-ring");
        ring.setVisible(false);
        ring.setManaged(false);
        getChildren().add(ring);
        pulses.setAutoReverse(true);
        pulses.setCycleCount(4);
        pulses.setOnFinished(event -> ring.setVisible(false));
    }

    /** When the lanes have been drawn: rings what is asked for, if it is seen; what moves away loses its ring. */
    void drawn() {
        desk.pointing().asked().get().flatMap(places).ifPresent(bounds -> {
            desk.pointing().asked().set(Optional.empty());
            ring.resizeRelocate(
                    bounds.getMinX() - AROUND,
                    bounds.getMinY() - AROUND,
                    bounds.getWidth() + 2 * AROUND,
                    bounds.getHeight() + 2 * AROUND);
            ring.setVisible(true);
            pulses.playFromStart();
        });
    }

    /** Something else is looked at. */
    void stop() {
        pulses.stop();
        ring.setVisible(false);
    }
}
