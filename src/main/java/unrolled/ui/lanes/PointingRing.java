package unrolled.ui.lanes;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import unrolled.diagram.base.Target;
import unrolled.ui.base.WindowContext;

/** A ring around what somebody asked to be shown: it pulses twice and goes. */
final class PointingRing extends Pane {
    private final WindowContext desk;
    private final Function<Target, Optional<Bounds>> places;
    private final Ring ring;

    /** @param places where a mark is seen */
    PointingRing(WindowContext desk, Function<Target, Optional<Bounds>> places) {
        this.desk = desk;
        this.places = places;
        ring = new Ring(desk, 5, Duration.millis(400), 0.15, 2);
        setId("pointing");
        setMouseTransparent(true);
        setMinSize(0, 0);
        getChildren().add(ring);
        ring.setOnPulsed(this::stop);
    }

    /** When the lanes have been drawn: rings what is asked for, if it is seen; what moves away loses its ring. */
    void drawn() {
        desk.pointing().asked().get().flatMap(places).ifPresent(bounds -> {
            desk.pointing().asked().set(Optional.empty());
            ring.surround(bounds);
            ring.pulse();
        });
    }

    /** Something else is looked at. */
    void stop() {
        ring.rest();
        ring.setVisible(false);
    }
}
