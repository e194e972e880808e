package unrolled.ui.lanes;

import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.cell.StateGrip;
import unrolled.experiment.Change;
import unrolled.run.plan.Moment;
import unrolled.ui.base.Branching;
import unrolled.ui.base.Notice;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;

/**
 * Drags the bar of c or h of a unit: the run branches there, and all that follows is computed while the pointer moves. What
 * is being computed is waited for, so that it is seen; the whole drag is undone at once.
 */
final class StateDrag {
    private static final double LEAST = 3;

    private final WindowContext desk;
    private final FigureView figure;
    private Optional<Drag> drag = Optional.empty();

    /** One drag, which is its own gesture. */
    private static final class Drag {
        private final StateGrip grip;
        private final Cursor place;
        private final double from;
        private Branching branching;
        private double wanted = Double.NaN;

        Drag(StateGrip grip, Cursor place, double from) {
            this.grip = grip;
            this.place = place;
            this.from = from;
        }

        Change change() {
            Moment moment = place.moment();
            Change.Memory memory =
                    new Change.Memory(grip.quantity(), moment.step(), place.slot(), place.layer(), grip.unit());
            return new Change(moment.epoch(), moment.batch(), memory, wanted);
        }
    }

    StateDrag(WindowContext desk, FigureView figure) {
        this.desk = desk;
        this.figure = figure;
        figure.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        figure.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        figure.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        desk.session().busyProperty().when(WindowContext.shown(figure)).subscribe((before, busy) -> {
            if (!busy) {
                drag.ifPresent(this::change);
            }
        });
    }

    private void pressed(MouseEvent event) {
        drag = Optional.empty();
        if (event.getButton() == MouseButton.PRIMARY) {
            Cursor cursor = desk.session().view().cursor();
            drag = StateGrip.at(desk.session().view(), figure.innerWidth(), event.getX(), event.getY())
                    .map(grip -> new Drag(grip, cursor.onUnit(grip.unit()), event.getY()));
        }
    }

    private void dragged(MouseEvent event) {
        drag.ifPresent(now -> {
            if (now.branching == null && Math.abs(event.getY() - now.from) < LEAST) {
                return;
            }
            now.wanted = now.grip.valueAt(event.getY());
            if (now.branching == null) {
                desk.player().pause();
                now.branching = new Branching(desk, now.place);
                change(now);
            } else if (!desk.session().busyProperty().get()) {
                change(now);
            }
        });
    }

    private void released(MouseEvent event) {
        drag.ifPresent(this::change);
        drag = Optional.empty();
    }

    private void change(Drag now) {
        if (now.branching != null) {
            Change change = now.change();
            now.branching.make(run -> run.with(change), now).ifPresent(problem -> {
                desk.notice().set(Notice.of(problem, desk::locale));
                drag = Optional.empty();
            });
        }
    }
}
