package unrolled.ui.bottom;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.heat.HeatHits;
import unrolled.diagram.heat.HeatMapDiagram;
import unrolled.diagram.heat.HeatMapLayout;
import unrolled.figure.Figure;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.session.Summaries;
import unrolled.session.debugger.HitSearch;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.StepsPane;

/**
 * All steps of all runs as a heat map, with the hits of the condition that was asked for; a press or a drag goes to the moment
 * under the pointer, a click on a hit to that.
 */
public final class HeatPane extends StepsPane<HeatMapLayout> {
    public HeatPane(WindowContext desk) {
        this(desk, "heat");
    }

    public HeatPane(WindowContext desk, String id) {
        super(desk, id, drawings(desk, new Summaries()));
        desk.debugger().hits().askedProperty().when(WindowContext.shown(this)).subscribe((before, now) -> paint());
        figure().setOnSubject(subject -> {
            if (subject instanceof Target hit) {
                desk.session().goTo(hit.place());
            }
        });
    }

    private static Supplier<Drawing<HeatMapLayout>> drawings(WindowContext desk, Summaries summaries) {
        return () -> {
            Optional<HitSearch.Asked> asked =
                    desk.debugger().hits().askedProperty().get();
            return (view, frame, look) ->
                    drawn(summaries, asked, new HeatMapLayout(view, frame.width(), frame.height()), look);
        };
    }

    private static Drawn<HeatMapLayout> drawn(
            Summaries summaries, Optional<HitSearch.Asked> asked, HeatMapLayout layout, Style look) {
        int columns = (int) Math.ceil(HeatMapLayout.columnsWidth(layout.width()));
        List<Summary> strips = summaries.of(layout.view(), columns, Progress.SILENT);
        Optional<Summaries.Strip> difference = summaries.difference(layout.view(), columns);
        boolean unfinished = difference.filter(strip -> !strip.gathered()).isPresent();
        Figure all = HeatMapDiagram.of(strips, difference.map(Summaries.Strip::difference), layout, look);
        Figure marked = asked.flatMap(found ->
                        found.hits().map(hits -> HeatHits.over(all, hits.spread(), found.trace(), layout, look)))
                .orElse(all);
        return new Drawn<>(marked, layout, unfinished);
    }
}
