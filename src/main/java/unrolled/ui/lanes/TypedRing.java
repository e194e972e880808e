package unrolled.ui.lanes;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import unrolled.diagram.base.Target;
import unrolled.diagram.veil.TypedBox;
import unrolled.ui.base.WindowContext;

/** A ring around the box whose number a lesson asks for: it pulses a few times, then stands still; dragging in it says the number. */
final class TypedRing extends Pane {
    /** So much faster than the pointer the number moves far from where the drag began. */
    private static final double POWER = 1.6;

    private final WindowContext desk;
    private final Function<Target, Optional<Bounds>> places;
    private final Ring ring;
    private Optional<Target> around = Optional.empty();
    private Optional<TypedBox> dragged = Optional.empty();
    private double from;

    /** @param places where a mark is seen */
    TypedRing(WindowContext desk, Function<Target, Optional<Bounds>> places) {
        this.desk = desk;
        this.places = places;
        ring = new Ring(desk, 6, Duration.millis(600), 0.2, 8);
        setId("typedRing");
        setMouseTransparent(true);
        setMinSize(0, 0);
        getChildren().add(ring);
    }

    private Optional<TypedBox> typed() {
        return desk.sight().veil().get().asking().typed();
    }

    /** When the lanes have been drawn: the ring is where the box is now. */
    void drawn() {
        Optional<Target> now = typed().map(TypedBox::box);
        Optional<Bounds> seen = now.flatMap(places);
        ring.setVisible(seen.isPresent());
        seen.ifPresent(ring::surround);
        if (!now.equals(around)) {
            around = now;
            ring.rest();
            if (now.isPresent()) {
                ring.pulse();
            }
        }
    }

    /** Hears drags in the lanes before they move them. */
    void listen(Node lanes) {
        lanes.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        lanes.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        lanes.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> dragged = Optional.empty());
    }

    private void pressed(MouseEvent event) {
        dragged = typed().filter(number -> event.getButton() == MouseButton.PRIMARY
                && places.apply(number.box())
                        .filter(box -> box.contains(event.getX(), event.getY()))
                        .isPresent());
        from = event.getY();
    }

    private void dragged(MouseEvent event) {
        dragged.ifPresent(number -> {
            double up = from - event.getY();
            double units = Math.signum(up) * Math.round(Math.pow(Math.abs(up), POWER));
            desk.sight().guessed().set(number.number() + units * number.unit());
            event.consume();
        });
    }
}
