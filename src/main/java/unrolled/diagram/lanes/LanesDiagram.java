package unrolled.diagram.lanes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import unrolled.analysis.RunPair;
import unrolled.analysis.View;
import unrolled.diagram.base.CellMark;
import unrolled.diagram.base.RunNames;
import unrolled.diagram.base.Style;
import unrolled.figure.Figure;
import unrolled.run.Run;
import unrolled.run.Trace;

/**
 * The unrolled runs, one lane under the other. All lanes are lined up at the column of the cursor, so that the moments
 * that belong together stand above each other.
 */
public final class LanesDiagram {
    private final View view;
    private final Viewport viewport;
    private final Style look;
    private final LanesOptions options;
    private final Set<CellMark> marks = EnumSet.noneOf(CellMark.class);

    private LanesDiagram(View view, Viewport viewport, Style look, LanesOptions options) {
        this.options = options;
        this.view = view;
        this.viewport = viewport;
        this.look = look;
    }

    public static Figure of(View view, Viewport viewport, Style look) {
        return of(view, viewport, look, LanesOptions.none());
    }

    public static Figure of(View view, Viewport viewport, Style look, LanesOptions options) {
        return marked(view, viewport, look, options).figure();
    }

    /** The lanes, with what a legend has to say of marks among cells. */
    public static Marked marked(View view, Viewport viewport, Style look, LanesOptions options) {
        LanesDiagram diagram = new LanesDiagram(view, viewport, look, options);
        return new Marked(diagram.draw(), diagram.marks);
    }

    /** Lanes, and the marks that are among their cells. */
    public record Marked(Figure figure, Set<CellMark> marks) {}

    private Figure draw() {
        Figure.Builder figure = Figure.builder(viewport.width(), viewport.height())
                .background(look.theme().paper())
                .lines(look.theme().lines());
        LanesLayout layout = LanesLayout.of(view, viewport.zoom());
        List<String> names = new ArrayList<>();
        for (LaneRows unscrolled : layout.lanes()) {
            LaneRows rows = unscrolled.translate(-viewport.scroll());
            if (rows.difference()) {
                RunPair pair = layout.pair().orElseThrow();
                if (rows.isSeen(viewport.height())) {
                    DifferenceScale sampled = options.differences().of(pair);
                    marks.addAll(new DifferenceLane(figure, view, pair, look).draw(rows, viewport, sampled));
                }
                names.add(new DifferenceWords(pair, look.words()).name());
            } else {
                run(figure, rows);
                Run run = rows.trace().run();
                names.add(run.id() + ": " + RunNames.title(run.choice(), look.words()));
            }
        }
        return figure.title(look.words().of("lanes.title"))
                .description(look.words().of("lanes.description", String.join("; ", names)))
                .build();
    }

    private void run(Figure.Builder figure, LaneRows rows) {
        Trace trace = rows.trace();
        if (rows.isSeen(viewport.height())) {
            LanePlace place = new LanePlace(rows, viewport, BarScale.of(trace, view, options.bars()));
            marks.addAll(new RunLane(figure, view, trace, look, options).draw(place));
        }
        if (trace == view.current()) {
            new StopMarks(figure, view, look).draw(options.breakpoints(), viewport, rows.bottom());
        }
        new BookmarkMarks(figure, view, look).draw(options, viewport, rows);
    }
}
