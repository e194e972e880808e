package unrolled.ui.bottom;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import unrolled.analysis.View;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.Style;
import unrolled.diagram.heat.HeatMapDiagram;
import unrolled.diagram.heat.HeatMapLayout;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.session.Summaries;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.PicturePane;

/** All steps of all runs as a heat map; a press or a drag goes to the moment under the pointer. */
public final class HeatPane extends PicturePane<HeatMapLayout> {
    private final Summaries summaries = new Summaries();

    public HeatPane(WindowContext desk) {
        this(desk, "heat");
    }

    public HeatPane(WindowContext desk, String id) {
        super(desk, id);
    }

    @Override
    protected void pressed(double x, double y) {
        seen().flatMap(strips -> strips.at(x, y)).ifPresent(desk().session()::goTo);
    }

    @Override
    protected void dragged(double x) {
        seen().map(strips -> strips.along(x)).ifPresent(desk().session()::goTo);
    }

    @Override
    protected Supplier<Drawn<HeatMapLayout>> picture(View view, Style look, Size size) {
        return () -> drawn(new HeatMapLayout(view, size.width(), size.height()), look);
    }

    private Drawn<HeatMapLayout> drawn(HeatMapLayout layout, Style look) {
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
