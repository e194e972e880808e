package unrolled.ui.lanes;

import java.util.Set;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Phase;
import unrolled.diagram.base.Target;
import unrolled.figure.Subject;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;

/** How wheel, fingers and mouse move and zoom the lanes, and lead into a cell. */
final class LanesGestures {
    /** The boxes that zooming goes into. */
    private static final Set<Target.Part> INTO = Set.of(Target.Part.STATE, Target.Part.INPUT, Target.Part.OUTPUT);

    private final WindowContext desk;
    private final FigureView lanes;
    private final LanesSight sight;
    private double dragX;
    private double dragY;

    private LanesGestures(WindowContext desk, FigureView lanes, LanesSight sight) {
        this.desk = desk;
        this.lanes = lanes;
        this.sight = sight;
    }

    static void on(FigureView lanes, WindowContext desk, LanesSight sight) {
        LanesGestures gestures = new LanesGestures(desk, lanes, sight);
        lanes.addEventHandler(ScrollEvent.SCROLL, gestures::scrolled);
        lanes.setOnZoom(event -> gestures.zoom(event.getZoomFactor(), event.getX(), event.getY()));
        lanes.addEventHandler(MouseEvent.MOUSE_PRESSED, gestures::pressed);
        lanes.addEventHandler(MouseEvent.MOUSE_CLICKED, gestures::clicked);
        lanes.addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::dragged);
    }

    private void scrolled(ScrollEvent event) {
        if (sight.viewport() == null || event.isInertia()) {
            return;
        }
        if (event.isShortcutDown()) {
            zoom(Math.exp(event.getDeltaY() * 0.004), event.getX(), event.getY());
        } else if (event.getDeltaX() != 0) {
            sight.pan(event.getDeltaX(), event.getDeltaY());
        } else if (sight.mostScroll() > 0 && !event.isAltDown()) {
            sight.pan(0, event.getDeltaY());
        } else {
            sight.pan(event.getDeltaY(), 0);
        }
        event.consume();
    }

    /** Zooms at a point; where boxes are as large as they get, into the cell of the box there. */
    private void zoom(double factor, double x, double y) {
        if (factor > 1 && sight.isBeyond(factor)) {
            lanes.subjectAt(x, y).ifPresent(this::goInto);
        }
        sight.zoom(factor, x, y);
    }

    private void goInto(Subject subject) {
        Cursor cursor = desk.session().view().cursor();
        if (subject instanceof Target spot
                && INTO.contains(spot.part())
                && !spot.moment().equals(cursor.moment())) {
            desk.session().goTo(spot.place().onUnit(cursor.unit()));
        }
    }

    /** A double click on a state box goes into its cell. */
    private void clicked(MouseEvent event) {
        boolean state = lanes.subjectAt(event.getX(), event.getY())
                .filter(subject -> subject instanceof Target spot && spot.part() == Target.Part.STATE)
                .isPresent();
        if (state && event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            desk.sight().enter(Phase.OUTPUT);
        }
    }

    private void pressed(MouseEvent event) {
        dragX = event.getX();
        dragY = event.getY();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && sight.viewport() != null) {
            sight.pan(event.getX() - dragX, event.getY() - dragY);
            pressed(event);
        }
    }
}
