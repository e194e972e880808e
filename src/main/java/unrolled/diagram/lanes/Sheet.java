package unrolled.diagram.lanes;

import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.figure.Anchor;
import unrolled.figure.Figure;
import unrolled.figure.Subject;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** The lanes on a page of their own, with a title above and the legend below: for files and slides. */
public final class Sheet {
    private static final double WIDTH = 1280;
    private static final double HEAD = 58;

    private Sheet() {}

    public static Figure of(View view, Style look, String title) {
        Theme theme = look.theme();
        double height = LanesLayout.of(view, 1).height();
        Viewport viewport = new Viewport(WIDTH, height, anchor(view), 0, 1);
        TextFont large = new TextFont(Typeface.SANS_BOLD, 20);
        TextFont small = new TextFont(Typeface.SANS, 13);
        Figure lanes = LanesDiagram.of(view, viewport, look).without(Sheet::canOnlyBeClicked);
        Figure legend = Legend.of(view, viewport, look);
        return Figure.builder(WIDTH, HEAD + height + legend.height() + 10)
                .background(theme.paper())
                .lines(theme.lines())
                .title(title)
                .description(lanes.description())
                .add(new TextMark(
                        TextMark.ellipsis(title, large, WIDTH - 28), 14, 30, large, Anchor.START, theme.text()))
                .add(new TextMark(where(view, look.words()), 14, 50, small, Anchor.START, theme.muted()))
                .include(lanes, 0, HEAD)
                .include(legend, 0, HEAD + height)
                .build();
    }

    private static boolean canOnlyBeClicked(Subject subject) {
        return subject instanceof Target spot && spot.part() == Target.Part.COMPARE;
    }

    /** The batch of the cursor stands second, so that the carry into it is seen; at the start it stands first. */
    private static double anchor(View view) {
        double pitch = RowShape.pitch(1);
        Trace trace = view.current();
        Cursor cursor = view.cursor();
        long column = LaneColumns.column(trace.run(), cursor.moment());
        double second = Margins.GUTTER
                + 30
                + (before(trace.plan(), cursor.moment()) + cursor.moment().step()) * pitch;
        return Math.min(second, Margins.GUTTER + 30 + column * pitch);
    }

    /** Columns of the batch before one, with its border; none at the start. */
    private static int before(Plan plan, Moment moment) {
        long batch = plan.batchIndex(moment.epoch(), moment.batch());
        return batch == 0 ? 0 : plan.steps(batch - 1) + 1;
    }

    private static String where(View view, Words words) {
        Trace trace = view.current();
        String shape = trace.run().samples().shape();
        return words.of("sheet.shape", shape) + "  \u00b7  " + Labels.place(trace, view.cursor(), words);
    }
}
