package unrolled.ui;

import java.util.List;
import java.util.Optional;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.View;
import unrolled.diagram.heat.HeatMapDiagram;
import unrolled.diagram.heat.HeatMapLayout;
import unrolled.figure.Figure;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.session.Summaries;

/** All steps of all runs as a heat map; a press or a drag goes to the moment under the pointer. */
final class HeatPane extends PicturePane {
    private final Summaries summaries = new Summaries();
    /** Written where pictures are made: whether more of the difference can be gathered. */
    private volatile boolean unfinished;

    HeatPane(WindowContext desk) {
        this(desk, "heat");
    }

    HeatPane(WindowContext desk, String id) {
        super(desk, id);
    }

    @Override
    boolean isUnfinished() {
        return unfinished;
    }

    private HeatMapLayout strips() {
        return new HeatMapLayout(view(), size().width(), size().height());
    }

    @Override
    void pressed(double x, double y) {
        strips().at(x, y).ifPresent(desk().session()::goTo);
    }

    @Override
    void dragged(double x) {
        desk().session().goTo(strips().along(x));
    }

    @Override
    Figure picture(View view, Style look, Size size) {
        HeatMapLayout layout = new HeatMapLayout(view, size.width(), size.height());
        int columns = (int) Math.ceil(HeatMapLayout.columnsWidth(size.width()));
        List<Summary> strips = summaries.of(view, columns, Progress.SILENT);
        Optional<Summaries.Strip> difference = summaries.difference(view, columns);
        unfinished = difference.filter(strip -> !strip.gathered()).isPresent();
        return HeatMapDiagram.of(strips, difference.map(Summaries.Strip::difference), layout, look);
    }
}
