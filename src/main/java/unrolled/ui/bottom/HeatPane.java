package unrolled.ui.bottom;

import java.util.List;
import java.util.Optional;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.Style;
import unrolled.diagram.heat.HeatMapDiagram;
import unrolled.diagram.heat.HeatMapLayout;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.session.Summaries;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.StepsPane;

/** All steps of all runs as a heat map; a press or a drag goes to the moment under the pointer. */
public final class HeatPane extends StepsPane<HeatMapLayout> {
    public HeatPane(WindowContext desk) {
        this(desk, "heat");
    }

    public HeatPane(WindowContext desk, String id) {
        super(desk, id, drawing(new Summaries()));
    }

    private static Drawing<HeatMapLayout> drawing(Summaries summaries) {
        return (view, frame, look) -> drawn(summaries, new HeatMapLayout(view, frame.width(), frame.height()), look);
    }

    private static Drawn<HeatMapLayout> drawn(Summaries summaries, HeatMapLayout layout, Style look) {
        int columns = (int) Math.ceil(HeatMapLayout.columnsWidth(layout.width()));
        List<Summary> strips = summaries.of(layout.view(), columns, Progress.SILENT);
        Optional<Summaries.Strip> difference = summaries.difference(layout.view(), columns);
        boolean unfinished = difference.filter(strip -> !strip.gathered()).isPresent();
        return new Drawn<>(
                HeatMapDiagram.of(strips, difference.map(Summaries.Strip::difference), layout, look),
                layout,
                unfinished);
    }
}
