package unrolled.diagram.lanes;

import java.util.List;
import java.util.stream.Collectors;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.StateBox;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Trace;
import unrolled.run.plan.Pass;

/** Draws the samples that no batch takes: a dashed input after the last batch of an epoch, which leads to no state. */
final class DroppedSamples {
    private final Figure.Builder figure;
    private final Trace trace;
    private final Style look;
    private final RowShape shape;

    DroppedSamples(Figure.Builder figure, Trace trace, Style look, RowShape shape) {
        this.figure = figure;
        this.trace = trace;
        this.look = look;
        this.shape = shape;
    }

    void draw(RowPlace place, SeenSpan seen) {
        List<Pass.Span> dropped = trace.plan().dropped();
        double width = shape.pitch() * trace.plan().steps() - (shape.pitch() - shape.box());
        Bounds bounds = new Bounds(place.left(), place.top() + shape.inputTop(), width, shape.input());
        Target spot = new Target(Part.DROPPED, Cursor.start(trace.run().id()), () -> why(dropped));
        Stroke stroke = new Stroke(look.theme().muted(), 1.2, Dash.DASHED);
        figure.add(new BoxMark(bounds, StateBox.radius(shape.zoom()), Ink.NONE, stroke), spot);
        if (shape.numbers()) {
            say(dropped, bounds, seen);
        }
    }

    /** In the block and above it, or where the block is too narrow, all of it above, as far as the gaps reach. */
    private void say(List<Pass.Span> samples, Bounds block, SeenSpan seen) {
        double line = 9 * shape.zoom();
        Bounds above = new Bounds(
                block.x() - shape.pitch() / 2, block.y() - 2 * line, block.width() + shape.pitch(), 2 * line);
        String dropped = look.words().of("dropped");
        boolean narrow = !fits(dropped, block);
        write(dropped, narrow ? above : block, narrow ? above.y() - 0.7 * line : block.centerY(), seen);
        write(which(samples, above), above, above.centerY(), seen);
    }

    /** The numbers alone where the word has no room. */
    private String which(List<Pass.Span> samples, Bounds room) {
        String numbers = samples.stream().map(DroppedSamples::numbers).collect(Collectors.joining(", "));
        boolean one = samples.size() == 1 && samples.get(0).count() == 1;
        String whole = look.words().of(one ? "dropped.sample" : "dropped.samples", numbers);
        return fits(whole, room) ? whole : numbers;
    }

    private static String numbers(Pass.Span span) {
        int last = span.first() + span.count() - 1;
        return span.count() == 1 ? String.valueOf(last) : span.first() + "\u2013" + last;
    }

    private boolean fits(String text, Bounds block) {
        return font().width(text) <= block.width() - 4;
    }

    private TextFont font() {
        return new TextFont(Typeface.SANS, Math.max(9, Math.min(13, 11 * shape.zoom())));
    }

    /** They are what no full batch is left for, or the run was told to use no more. */
    private String why(List<Pass.Span> samples) {
        int batchSize = trace.plan().batchSize();
        return samples.stream().map(span -> why(span, batchSize)).collect(Collectors.joining("\n"));
    }

    private String why(Pass.Span span, int batchSize) {
        RunChoice run = trace.run().choice();
        int end = span.first() + span.count();
        boolean interleaved = run.order() == SampleOrder.INTERLEAVED;
        boolean rest = interleaved
                ? span.first() < run.used(trace.run().samples().count())
                : run.stateful() && span.count() == end % batchSize;
        String key = (rest ? "dropped.rest" : "dropped") + (span.count() == 1 ? ".one" : ".many");
        return look.words().of(key, span.count(), span.first(), span.first(), end - 1, batchSize);
    }

    /** In the middle of the block, or where it is seen; what has no room there is left out. */
    private void write(String text, Bounds block, double middle, SeenSpan seen) {
        TextFont font = font();
        String fitting = TextMark.ellipsis(text, font, block.width() - 4);
        double wide = font.width(fitting);
        Ink ink = look.theme().muted();
        seen.between(block.x() + 2, block.right() - 2)
                .start(block.centerX() - wide / 2, wide)
                .ifPresent(start ->
                        figure.add(new TextMark(fitting, start, font.baselineFor(middle), font, Anchor.START, ink)));
    }
}
