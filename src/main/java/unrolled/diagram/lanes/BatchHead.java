package unrolled.diagram.lanes;

import java.util.ArrayList;
import java.util.List;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.SampleNames;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Words;
import unrolled.figure.Anchor;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Run;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/** Names the batches of a lane, and draws the border between two epochs. */
final class BatchHead {
    private static final double GAP = 10;
    private static final TextFont FONT = new TextFont(Typeface.SANS, 11.5);

    private final Figure.Builder figure;
    private final Run run;
    private final Plan plan;
    private final Style look;
    private final RowShape shape;

    BatchHead(Figure.Builder figure, Run run, Style look, RowShape shape) {
        this.figure = figure;
        this.run = run;
        this.plan = run.plan();
        this.look = look;
        this.shape = shape;
    }

    /**
     * Writes the name in the middle above the batch, or where the batch is seen, at its left edge where it is wider than all
     * that is seen. A name wider than its batch is left out where an edge would cut it.
     */
    void draw(int epoch, int batch, RowPlace place, SeenSpan seen) {
        double left = place.left();
        double width = shape.pitch() * plan.steps(epoch, batch) - (shape.pitch() - shape.box());
        double beyond = batch == plan.batches(epoch) - 1 ? 0.1 : 0.9; // a border between epochs stands near
        double room = width + shape.pitch() * beyond;
        double besideNext = width + 1.55 * shape.pitch() - shape.box() - GAP; // the next one may jut out to the left
        String name = name(epoch, batch, batch == 0 ? Math.max(width, Math.min(room, besideNext)) : room);
        boolean named = batch == 0
                || ((batch + 1) % every(FONT.width(String.valueOf(plan.batches(epoch)))) == 0
                        && !nearEpoch(epoch, batch));
        double wide = FONT.width(name);
        boolean narrow = wide > width;
        double middle = batch == 0 && narrow ? left + 2 : left + (width - wide) / 2;
        SeenSpan span = narrow ? seen.between(middle, middle + wide) : seen.between(left, left + width);
        if (named) {
            span.start(width > seen.width() ? span.left() : middle, wide)
                    .ifPresent(x -> figure.add(new TextMark(
                            name,
                            x,
                            place.top() + 11,
                            FONT,
                            Anchor.START,
                            look.theme().muted())));
        }
    }

    /** Whether the short name of the epoch, at its first batch, reaches to this batch. */
    private boolean nearEpoch(int epoch, int batch) {
        double reach = FONT.width(PassNames.shortly(plan, epoch, look.words())) + 14;
        long first = plan.batchIndex(epoch, 0);
        long before = plan.firstMoment(first + batch) - plan.firstMoment(first) + batch;
        return before * shape.pitch() < reach;
    }

    /** From afar only every second, fifth, tenth ... batch is named, so that the numbers stand apart. */
    private int every(double width) {
        double batch = shape.pitch() * (plan.leastSteps() + 1);
        for (int power = 1; power < 1_000_000_000; power *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                if (batch * factor * power >= width + 14) {
                    return factor * power;
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The longest name that has room. */
    private String name(int epoch, int batch, double room) {
        Words words = look.words();
        boolean first = batch == 0 && plan.epochs() > 1;
        boolean ofPass = first || beforeAnotherKind(epoch, batch);
        String start = ofPass ? PassNames.of(plan, epoch, words) + " \u00b7 " : "";
        List<String> names = new ArrayList<>();
        if (plan.slots() == 1 && plan.pass(epoch).kind() != Pass.Kind.GENERATE) {
            int sample = plan.sample(epoch, batch, 0);
            names.add(start + words.of("batchSample", batch + 1, SampleNames.of(run, sample)));
            names.add(start + words.of("batchSample", batch + 1, sample));
        }
        names.add(start + words.of("batch", batch + 1));
        if (ofPass) {
            names.add(PassNames.of(plan, epoch, words));
        }
        return names.stream()
                .filter(name -> FONT.width(name) <= room)
                .findFirst()
                .orElse(first ? PassNames.shortly(plan, epoch, words) : String.valueOf(batch + 1));
    }

    /** Whether it ends a pass that another kind of pass follows, as training follows a validation: both are named there. */
    private boolean beforeAnotherKind(int epoch, int batch) {
        return batch == plan.batches(epoch) - 1
                && epoch + 1 < plan.epochs()
                && plan.pass(epoch).kind() != plan.pass(epoch + 1).kind();
    }

    /** A dashed line left of the first batch of an epoch, clear of what the border of the batch shows. */
    void epochBorder(double left, double top, double bottom) {
        double x = left - 2 * shape.pitch() + shape.box() + shape.pitch() * 0.1;
        figure.add(PathMark.line(x, top, x, bottom, new Stroke(look.theme().muted(), 1.2, Dash.DASHED)));
    }
}
