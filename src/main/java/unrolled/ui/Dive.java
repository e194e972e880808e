package unrolled.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.util.Duration;
import unrolled.debug.Inside;
import unrolled.debug.Phase;
import unrolled.diagram.View;

/**
 * The way from the lanes into the cell and back: the box where we stand grows until its inside fills the window. Depth 0
 * is the lanes, 1 is the cell; it is walked at once by a key, or as far as the wheel is turned.
 */
final class Dive {
    private static final Duration TIME = Duration.millis(240);
    /** A turn of the wheel that would zoom by this factor goes all the way. */
    private static final double WAY = Math.log(2.4);

    private final Desk desk;
    private final Region cell;
    private final Supplier<Optional<Bounds>> box;
    private final DoubleProperty depth = new SimpleDoubleProperty(0);
    private final Translate move = new Translate();
    private final Scale scale = new Scale();
    private final Timeline walk = new Timeline();

    /**
     * @param cell lies over the lanes and is as large as it will be at the end of the way
     * @param box where the box of the cursor is, in the coordinates of the parent of {@code cell}; empty if it is not seen
     */
    Dive(Desk desk, Region cell, Supplier<Optional<Bounds>> box) {
        this.desk = desk;
        this.cell = cell;
        this.box = box;
        cell.getTransforms().setAll(move, scale);
        depth.subscribe(this::place);
        cell.layoutBoundsProperty().subscribe(bounds -> place());
        cell.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        desk.inside().when(Desk.shown(cell)).subscribe(this::changed);
        if (desk.inside().get().isPresent()) {
            depth.set(1);
        }
    }

    /** From 0, the lanes, to 1, the cell. */
    DoubleProperty depthProperty() {
        return depth;
    }

    private void changed(Optional<Phase> before, Optional<Phase> now) {
        if (before.isPresent() != now.isPresent()) {
            walkTo(now.isPresent() ? 1 : 0);
        }
    }

    private void walkTo(double end) {
        walk.stop();
        if (depth.get() != end) {
            walk.getKeyFrames().setAll(new KeyFrame(TIME, new KeyValue(depth, end, Interpolator.EASE_BOTH)));
            walk.playFromStart();
        }
    }

    /** Goes some way further by a factor of zooming, or back by one below 1. */
    void zoom(double factor) {
        walk.stop();
        double next = Math.max(0, Math.min(1, depth.get() + Math.log(factor) / WAY));
        depth.set(next);
        if (next > 0 && desk.inside().get().isEmpty()) {
            desk.enter(Phase.OUTPUT);
            walk.stop();
        } else if (next == 0) {
            desk.leave();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && !event.isInertia()) {
            zoom(Math.exp(event.getDeltaY() * 0.004));
            event.consume();
        }
    }

    /** Steps into the cell, and there on to the next phase. */
    void into() {
        View view = desk.session().view();
        Optional<Phase> phase = desk.inside().get();
        if (phase.isEmpty()) {
            desk.enter(Phase.SUM);
        } else {
            go(new Inside(view.cursor(), phase.get()).next(view.current()));
        }
    }

    /** Steps back to the phase before; from the lanes into the end of the step. */
    void back() {
        View view = desk.session().view();
        Optional<Phase> phase = desk.inside().get();
        if (phase.isEmpty()) {
            desk.enter(Phase.OUTPUT);
        } else {
            go(new Inside(view.cursor(), phase.get()).previous(view.current()));
        }
    }

    private void go(Inside there) {
        desk.player().pause();
        desk.enter(there.phase());
        desk.session().goTo(there.place());
    }

    /** Between the box and the whole parent, as far as the depth says. */
    private void place() {
        double share = depth.get();
        cell.setVisible(share > 0);
        cell.setMouseTransparent(share < 0.5);
        double width = cell.getWidth();
        double height = cell.getHeight();
        if (share == 0 || width < 1 || height < 1) {
            return;
        }
        Bounds from = box.get().orElseGet(() -> new BoundingBox(width * 0.4, height * 0.4, width * 0.2, height * 0.2));
        move.setX(from.getMinX() * (1 - share));
        move.setY(from.getMinY() * (1 - share));
        scale.setX(from.getWidth() / width * (1 - share) + share);
        scale.setY(from.getHeight() / height * (1 - share) + share);
        cell.setOpacity(Math.min(1, share * 2.5));
    }
}
