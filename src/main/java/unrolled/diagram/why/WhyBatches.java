package unrolled.diagram.why;

import java.util.List;
import unrolled.diagram.base.Style;
import unrolled.diagram.why.StepColumns.Column;
import unrolled.figure.Anchor;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Trace;

/** Names the steps and the batches under the columns of some steps. */
final class WhyBatches {
    private static final TextFont STEP = new TextFont(Typeface.SANS, 11);
    private static final TextFont THIS = new TextFont(Typeface.SANS_MEDIUM, 11);

    private final Figure.Builder figure;
    private final StepColumns columns;
    private final Trace trace;
    private final Style look;

    WhyBatches(Figure.Builder figure, StepColumns columns, Trace trace, Style look) {
        this.figure = figure;
        this.columns = columns;
        this.trace = trace;
        this.look = look;
    }

    void draw() {
        List<Column> all = columns.columns();
        steps(all);
        new BatchBrackets(figure, trace, look).draw(all, columns.room().bottom() + 20);
    }

    /** As many as have room, and always the step of the moment itself. */
    private void steps(List<Column> all) {
        double widest = STEP.width(String.valueOf(trace.plan().steps())) + 6;
        double pitch = columns.pitch();
        int here = columns.indexOfHere();
        int every = 1;
        while (every * pitch < widest) {
            every += every == 1 ? 4 : 5;
        }
        for (Column column : all) {
            boolean isHere = column.index() == here;
            boolean apart = Math.abs(column.index() - here) * pitch >= widest;
            if (isHere || (apart && (column.moment().step() + 1) % every == 0)) {
                step(column, isHere);
            }
        }
    }

    private void step(Column column, boolean isHere) {
        int step = column.moment().step() + 1;
        String name = columns.pitch() >= 28 ? look.words().of("why.step", step) : String.valueOf(step);
        Ink ink = isHere ? look.theme().accent() : look.theme().muted();
        double most = columns.room().right() + 2 - STEP.width(name) / 2;
        double x = Math.min(column.bounds().centerX(), most);
        double baseline = columns.room().bottom() + 13;
        figure.add(new TextMark(name, x, baseline, isHere ? THIS : STEP, Anchor.MIDDLE, ink));
    }
}
