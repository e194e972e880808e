package unrolled.diagram.lanes;

import java.util.List;
import java.util.stream.Collectors;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.ChangeMark;
import unrolled.diagram.base.StateBox;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.engine.forward.HeldGate;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.experiment.Change;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * Marks where somebody changed a number: a diamond on its box, at the head of its batch for weights, and from afar at its
 * step. As long as a gate is held, a dash goes on from its diamond.
 */
final class ChangeMarks {
    private final Figure.Builder figure;
    private final Trace trace;
    private final Branch branch;
    private final Style look;
    private final RowShape shape;

    ChangeMarks(Figure.Builder figure, SeenRun seen, Style look, RowShape shape) {
        this.figure = figure;
        this.trace = seen.trace();
        this.branch = Branch.of(seen.view(), seen.trace());
        this.look = look;
        this.shape = shape;
    }

    /** On the boxes of a slot at a step, whose column begins at x. */
    void boxes(Cursor place, double x, double top) {
        for (Change change : branch.changes(place)) {
            if (change.place() instanceof Change.Input) {
                Bounds box = new Bounds(x, top + shape.inputTop(), shape.box(), shape.input());
                figure.add(new BoxMark(
                        box,
                        StateBox.radius(shape.zoom()),
                        Ink.NONE,
                        Stroke.of(look.theme().alarm(), 2 * Math.max(0.7, shape.zoom()))));
                diamond(box.right() - 3 * shape.zoom(), box.y(), place, List.of(change));
            } else if (change.place() instanceof Change.Memory memory) {
                double stateTop = top + shape.stateTop(memory.layer());
                double y = memory.quantity() == Quantity.C ? stateTop : stateTop + shape.state();
                Cursor unit = place.inLayer(memory.layer()).onUnit(memory.unit());
                diamond(middle(x, unit), y, unit, List.of(change));
            } else if (change.place() instanceof Change.Hold hold) {
                double y = top + shape.stateTop(hold.layer()) + shape.state() / 2;
                Cursor unit = place.inLayer(hold.layer()).onUnit(hold.unit());
                diamond(middle(x, unit), y, unit, List.of(change));
            }
        }
    }

    /** On the boxes of a slot at a step: which units have a gate that is held there. */
    void held(Recording recording, Cursor place, double x, double top) {
        int layers = trace.run().model().lstms().size();
        for (int layer = 0; layer < layers; layer++) {
            double y = top + shape.stateTop(layer) + shape.state() / 2;
            for (HeldGate hold :
                    recording.held(layer, place.slot(), place.moment().step())) {
                double middle = middle(x, place.inLayer(layer).onUnit(hold.unit()));
                figure.add(ChangeMark.goingOn(new Point(middle, y), shape.zoom(), look.theme()));
            }
        }
    }

    /** Where the bar of a unit stands in a box that begins at x. */
    private double middle(double x, Cursor unit) {
        int units = trace.run().model().lstms().get(unit.layer()).units();
        double pad = StateBox.pad(shape.zoom());
        return x + pad + (unit.unit() + 0.5) * (shape.box() - 2 * pad) / units;
    }

    /** Over the rows of a batch: for weights, and from afar for all that is changed in it. */
    void head(long index, LaneColumns columns, double y, Bounds rows) {
        Moment batch = new Moment(columns.epochOf(index), columns.batchOf(index), 0);
        List<Change> weights = branch.weights(batch);
        if (!weights.isEmpty()) {
            double x = columns.x(index, 0) - (shape.cells() ? 0 : 8 * shape.zoom());
            diamond(x, y, new Cursor(trace.run().id(), batch, 0, 0, 0), weights);
        }
        if (!shape.cells()) {
            return;
        }
        for (int step = 0; step < trace.plan().steps(batch.epoch(), batch.batch()); step++) {
            Moment moment = new Moment(batch.epoch(), batch.batch(), step);
            for (int slot = 0; slot < trace.plan().slots(batch.epoch(), batch.batch()); slot++) {
                Cursor place = new Cursor(trace.run().id(), moment, slot, 0, 0);
                if (branch.holds(place)) {
                    double left = columns.x(index, step);
                    Bounds over = new Bounds(left, rows.y() + slot * shape.rowPitch() - 0.75, shape.pitch(), 1.5);
                    figure.add(BoxMark.filled(over, look.theme().alarm().alpha(0.6)));
                }
                List<Change> here = branch.changes(place);
                if (!here.isEmpty()) {
                    double x = columns.x(index, step) + shape.pitch() / 2;
                    double row = rows.y() + slot * shape.rowPitch();
                    Bounds line = new Bounds(x - 0.75, row, 1.5, shape.height());
                    figure.add(BoxMark.filled(line, look.theme().alarm()));
                    diamond(x, row, place, here);
                }
            }
        }
    }

    private void diamond(double x, double y, Cursor place, List<Change> changes) {
        double r = Math.max(4.5, 5.5 * shape.zoom());
        Target spot = new Target(
                Part.CHANGE,
                place,
                () -> changes.stream()
                        .map(change -> branch.label(change, look.words()))
                        .collect(Collectors.joining("\n")));
        figure.add(ChangeMark.at(new Point(x, y), r, look.theme()), spot);
    }
}
