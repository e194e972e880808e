package unrolled.ui.lanes;

import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import unrolled.analysis.View;
import unrolled.debug.cursor.Inside;
import unrolled.debug.cursor.Phase;
import unrolled.debug.desk.Depth;
import unrolled.diagram.heat.HeatMapLayout;
import unrolled.diagram.lanes.Viewport;
import unrolled.ui.base.Motion;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.bottom.HeatPane;

/**
 * The one zoom: all runs as a heat map, the lanes of a part of them, the cell of a box. Each lies over the one before and
 * grows out of the place in it that it shows: depth -1 is the heat map, 0 the lanes, 1 the cell. A key goes all the way,
 * the wheel as far as it is turned.
 */
public final class DeepPane extends StackPane {
    private static final Duration TIME = Duration.millis(240);
    /** Zooming by this factor goes all the way from one to the next. */
    private static final double WAY = Math.log(2.4);

    /** When the wheel has rested so long between two of them, the nearer one is gone to. */
    private static final Duration REST = Duration.millis(400);

    private final WindowContext desk;
    private final LanesPane lanes;
    private final HeatPane whole;
    private final CellPane cell;
    private final DoubleProperty depth = new SimpleDoubleProperty(0);
    private final Timeline walk = new Timeline();
    private final PauseTransition rest = new PauseTransition(REST);
    private final BooleanBinding alone;
    private final ZoomTransition unrolled;
    private final ZoomTransition inside;

    public DeepPane(WindowContext desk, LanesPane lanes, CallsPane calls) {
        this.desk = desk;
        this.lanes = lanes;
        this.whole = new HeatPane(desk, "whole");
        this.cell = new CellPane(desk);
        this.alone = Bindings.createBooleanBinding(
                () -> desk.lesson().get() != null || desk.lecture().on().get(),
                desk.lesson(),
                desk.lecture().on());
        this.unrolled = new ZoomTransition(unrolled(calls), this::seenOfRun);
        this.inside = new ZoomTransition(cell, () -> lanes.boxOfCursor().map(this::sceneToLocal));
        setMinHeight(0);
        getChildren().add(unrolled.region());
        depth.subscribe(this::place);
        rest.setOnFinished(event -> settle());
        layoutBoundsProperty().subscribe(bounds -> place());
        cell.layoutBoundsProperty().subscribe(bounds -> place());
        lanes.setOnBeyond(this::zoom);
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        whole.figure().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickedOnRun);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.sight().depth().when(shown).subscribe((before, now) -> changed());
        depth.set(wanted());
    }

    private BorderPane unrolled(CallsPane calls) {
        NumbersSide inspector = new NumbersSide(desk, new InspectorPane(desk));
        BorderPane run = new BorderPane(lanes);
        run.setTop(calls);
        BorderPane both = new BorderPane(run);
        both.setRight(inspector);
        alone.when(WindowContext.shown(this)).subscribe(away -> {
            Visible.set(inspector, !away); // it would tell the answers of a lesson
            Visible.set(calls, !away);
        });
        both.getStyleClass().add("unrolled");
        return both;
    }

    /** Where the lanes are in the heat map of all runs. */
    private Optional<Bounds> seenOfRun() {
        View view = desk.session().view();
        Viewport viewport = desk.sight().viewport().get();
        if (viewport == null) {
            return Optional.empty();
        }
        var seen = new HeatMapLayout(view, getWidth(), getHeight()).seen(viewport);
        return Optional.of(new BoundingBox(seen.x(), seen.y(), seen.width(), seen.height()));
    }

    /** From -1, all runs, over 0, the lanes, to 1, the cell. */
    public DoubleProperty depthProperty() {
        return depth;
    }

    private Optional<Phase> inside() {
        return desk.sight().depth().get().inside();
    }

    private boolean isWholeRun() {
        return desk.sight().depth().get().equals(Depth.Far.WHOLE_RUN);
    }

    private double wanted() {
        return inside().isPresent() ? 1 : isWholeRun() ? -1 : 0;
    }

    /** Gives the keys to the picture that is seen. */
    public void focus() {
        if (wanted() > 0) {
            cell.figure().requestFocus();
        } else if (wanted() < 0) {
            whole.figure().requestFocus();
        } else {
            lanes.focus();
        }
    }

    private void changed() {
        hold();
        focus();
        walk.stop();
        if (depth.get() != wanted()) {
            walk.getKeyFrames().setAll(new KeyFrame(TIME, new KeyValue(depth, wanted(), Interpolator.EASE_BOTH)));
            Motion.play(walk, desk);
        }
    }

    /** The heat map and the cell are there, and drawn at every move, only while something of them is or will be seen. */
    private void hold() {
        hold(whole, 0, depth.get() < 0 || wanted() < 0);
        hold(cell, getChildren().size(), depth.get() > 0 || wanted() > 0);
    }

    private void hold(Node part, int place, boolean held) {
        if (held && !getChildren().contains(part)) {
            getChildren().add(place, part);
        } else if (!held) {
            getChildren().remove(part);
        }
    }

    private void place() {
        hold();
        unrolled.grow(Math.min(1, 1 + depth.get()));
        inside.grow(Math.max(0, depth.get()));
    }

    /** Goes some way nearer by a factor of zooming, or farther by one below 1; the lanes are a stop on the way. */
    public void zoom(double factor) {
        if (!desk.sight().isOpen()) {
            return; // what is not to be seen here is not seen from nearer or farther either
        }
        walk.stop();
        double from = depth.get();
        boolean near = from > 0 || (from == 0 && factor > 1);
        double to = Math.max(near ? 0 : -1, Math.min(near ? 1 : 0, from + Math.log(factor) / WAY));
        if (to > 0 && inside().isEmpty()) {
            desk.sight().enter(Phase.OUTPUT);
        } else if (to < 0 && !isWholeRun()) {
            desk.sight().showWholeRun();
        } else if (to == 0) {
            desk.sight().leave();
        }
        walk.stop();
        depth.set(to);
        rest.playFromStart();
    }

    /** Goes all the way to the nearest of the three. */
    private void settle() {
        long nearest = Math.round(depth.get());
        if (nearest == 0) {
            desk.sight().leave();
        }
        changed();
    }

    private void scrolled(ScrollEvent event) {
        if (depth.get() != 0 && event.isShortcutDown() && !event.isInertia()) {
            zoom(Math.exp(event.getDeltaY() * 0.004));
            event.consume();
        }
    }

    private void clickedOnRun(MouseEvent event) {
        if (event.getClickCount() == 2) {
            desk.sight().leave();
        }
    }

    /** Steps into the cell, and there on to the next phase. */
    public void into() {
        View view = desk.session().view();
        inside().ifPresentOrElse(
                        phase -> go(new Inside(view.cursor(), phase).next(view.current())),
                        () -> desk.sight().enter(Phase.SUM));
    }

    /** Steps back to the phase before; from the lanes into the end of the step. */
    public void back() {
        View view = desk.session().view();
        inside().ifPresentOrElse(
                        phase -> go(new Inside(view.cursor(), phase).previous(view.current())),
                        () -> desk.sight().enter(Phase.OUTPUT));
    }

    private void go(Inside there) {
        desk.player().pause();
        desk.sight().enter(there.phase());
        desk.session().goTo(there.place());
    }
}
