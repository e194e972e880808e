package unrolled.diagram;

import java.util.ArrayList;
import java.util.List;
import unrolled.figure.Anchor;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Font;
import unrolled.figure.Path;
import unrolled.figure.Stroke;
import unrolled.figure.Text;
import unrolled.figure.Typeface;
import unrolled.run.Plan;

/** Names the batches of a lane, and draws the border between two epochs. */
final class BatchHead {
    /** From afar only every so many batches are named. */
    private static final int SELDOM = 50;

    private static final Font FONT = new Font(Typeface.SANS, 11.5);

    private final Figure.Builder figure;
    private final Plan plan;
    private final Look look;
    private final RowShape shape;

    BatchHead(Figure.Builder figure, Plan plan, Look look, RowShape shape) {
        this.figure = figure;
        this.plan = plan;
        this.look = look;
        this.shape = shape;
    }

    /** Writes the name in the middle above the batch; one that the left edge would cut is left out. */
    void draw(int epoch, int batch, double left, double top) {
        double width = shape.pitch() * plan.steps() - (shape.pitch() - shape.box());
        String name = name(epoch, batch, width + shape.pitch() * 0.9);
        boolean fits = FONT.width(name) + 6 < shape.pitch() * (plan.steps() + 1);
        Text text = new Text(
                name,
                left + width / 2,
                top + 11,
                FONT,
                Anchor.MIDDLE,
                look.theme().muted());
        if ((fits || batch % SELDOM == 0) && text.start() >= LanesDiagram.GUTTER) {
            figure.add(text);
        }
    }

    /** The longest name that has room. */
    private String name(int epoch, int batch, double room) {
        Words words = look.words();
        boolean first = batch == 0 && plan.epochs() > 1;
        String start = first ? words.of("epoch", epoch + 1) + " \u00b7 " : "";
        List<String> names = new ArrayList<>();
        if (plan.slots(0) == 1) {
            names.add(start + words.of("batchSample", batch + 1, plan.sample(batch, 0)));
        }
        names.add(start + words.of("batch", batch + 1));
        if (first) {
            names.add(words.of("epoch", epoch + 1));
        }
        return names.stream()
                .filter(name -> FONT.width(name) <= room)
                .findFirst()
                .orElse(first ? words.of("epochShort", epoch + 1) : String.valueOf(batch + 1));
    }

    /** A dashed line left of the first batch of an epoch, clear of what the border of the batch shows. */
    void epochBorder(double left, double top, double bottom) {
        double x = left - 2 * shape.pitch() + shape.box() + shape.pitch() * 0.1;
        figure.add(Path.line(x, top, x, bottom, new Stroke(look.theme().muted(), 1.2, Dash.DASHED)));
    }
}
