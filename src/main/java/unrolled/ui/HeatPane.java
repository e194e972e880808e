package unrolled.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import unrolled.debug.Cursor;
import unrolled.diagram.HeatMapDiagram;
import unrolled.diagram.HeatMapLayout;
import unrolled.diagram.Look;
import unrolled.diagram.View;
import unrolled.figure.Figure;
import unrolled.run.Progress;
import unrolled.run.Summary;
import unrolled.session.Latest;
import unrolled.session.Summaries;
import unrolled.ui.canvas.FigureView;

/** All steps of all runs as a heat map; a press or a drag goes to the moment under the pointer. */
final class HeatPane extends BorderPane {
    private final Desk desk;
    private final FigureView figure = new FigureView();
    private final Summaries summaries = new Summaries();
    private final Latest painting;

    HeatPane(Desk desk) {
        this.desk = desk;
        this.painting = desk.queue();
        setId("heatPane");
        figure.setId("heat");
        setCenter(figure);
        figure.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        figure.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        ObservableValue<Boolean> shown = Desk.shown(this);
        desk.session().viewProperty().when(shown).subscribe((before, now) -> paint());
        desk.look().when(shown).subscribe((before, now) -> paint());
        figure.widthProperty().subscribe((before, now) -> paint());
        figure.heightProperty().subscribe((before, now) -> paint());
    }

    private HeatMapLayout strips() {
        return new HeatMapLayout(desk.session().view(), figure.innerWidth(), figure.innerHeight());
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            strips().at(event.getX(), event.getY()).ifPresent(desk.session()::goTo);
        }
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            Cursor there = strips().along(event.getX());
            desk.session().goTo(there);
        }
    }

    private void paint() {
        HeatMapLayout layout = strips();
        Look look = desk.look().getValue();
        if (layout.width() > 1 && layout.height() > 1) {
            painting.ask(() -> picture(layout, look), figure::setFigure, desk::failed);
        }
    }

    private Figure picture(HeatMapLayout layout, Look look) {
        View view = layout.view();
        int columns = (int) Math.ceil(HeatMapLayout.columnsWidth(layout.width()));
        List<Summary> strips = summaries.of(view, columns, Progress.SILENT);
        return HeatMapDiagram.of(strips, layout, look);
    }
}
