package unrolled.diagram.lanes;

import java.util.List;
import unrolled.diagram.base.Style;
import unrolled.figure.Arrow;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.run.Block;
import unrolled.run.plan.Pass;

/** Draws how a generation goes on: the output of a batch becomes the newest input of the next one. */
final class Feedback {
    private final Figure.Builder figure;
    private final Style look;
    private final RowShape shape;

    Feedback(Figure.Builder figure, Style look, RowShape shape) {
        this.figure = figure;
        this.look = look;
        this.shape = shape;
    }

    /** An arrow from the output of the batch before, through the border, into the last input of this one. */
    void into(Block block, RowPlace row) {
        boolean generated = block.place().pass().kind() == Pass.Kind.GENERATE;
        if (!generated || block.batch() == 0) {
            return;
        }
        double middle = shape.box() / 2;
        double gap = shape.pitch() - shape.box();
        double from = row.left() - 2 * shape.pitch() + shape.box();
        double down = from + gap + middle * 0.4;
        double outputs = row.top() + shape.outputTop() + shape.output() / 2;
        double inputs = row.top() + shape.inputTop() + shape.input() / 2;
        int steps = block.recording().steps();
        Point start = new Point(from + 1, outputs);
        List<Point> points = steps == 1
                ? List.of(start, new Point(down, outputs), new Point(down, inputs), new Point(row.left() - 1, inputs))
                : below(start, down, row, steps);
        Stroke stroke = new Stroke(look.theme().output().line(), Math.max(1, 1.8 * shape.zoom()), Dash.SOLID);
        double head = 8 * shape.zoom();
        figure.addAll(new Arrow(head, head * 0.55).along(points, 6 * shape.zoom(), stroke));
    }

    /** Under the older inputs and up into the last one. */
    private List<Point> below(Point start, double down, RowPlace row, int steps) {
        double bottom = row.top() + shape.height();
        double under = bottom + Math.min(7 * shape.zoom(), shape.rowPitch() - shape.height());
        double last = row.left() + (steps - 1) * shape.pitch() + shape.box() / 2;
        return List.of(
                start,
                new Point(down, start.y()),
                new Point(down, under),
                new Point(last, under),
                new Point(last, bottom - 0.5));
    }
}
