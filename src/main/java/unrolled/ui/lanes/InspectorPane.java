package unrolled.ui.lanes;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import unrolled.analysis.View;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.cell.InspectorDiagram;
import unrolled.figure.Subject;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.control.NumberMenu;
import unrolled.work.WorkQueue;

/** The numbers of the chosen unit at the cursor. */
final class InspectorPane extends BorderPane {
    /** As wide as a bar that scrolls: its place is kept where nothing needs to be scrolled, so no number moves. */
    private static final Insets BAR = new Insets(0, 8, 0, 0);

    private final WindowContext desk;
    private final FigureView figure = new FigureView();
    private final WorkQueue painting;

    InspectorPane(WindowContext desk) {
        this.desk = desk;
        this.painting = desk.queue();
        setId("inspectorPane");
        figure.setId("inspector");
        figure.setOnSubject(this::clicked);
        new StateDrag(desk, figure);
        NumberMenu.on(desk, figure);
        setCenter(figure);
        BorderPane.setMargin(figure, BAR);
        setMinHeight(0);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.session().viewProperty().when(shown).subscribe((before, now) -> paint());
        desk.look().when(shown).subscribe((before, now) -> paint());
        figure.widthProperty().subscribe((before, now) -> paint());
        heightProperty().subscribe((before, now) -> fit());
    }

    /** It scrolls only where the window is too low for all numbers. */
    private void fit() {
        double needed = InspectorDiagram.height(desk.session().view());
        figure.setMinHeight(needed);
        figure.setPrefHeight(needed);
        boolean low = getHeight() < needed;
        if (low != getCenter() instanceof ScrollPane) {
            setCenter(null);
            setCenter(low ? scrolling() : figure);
        }
    }

    private ScrollPane scrolling() {
        ScrollPane scroll = new ScrollPane(figure);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void clicked(Subject subject) {
        if (subject instanceof Target spot) {
            desk.session()
                    .goTo(desk.session().view().cursor().onUnit(spot.place().unit()));
        }
    }

    private void paint() {
        View view = desk.session().view();
        fit();
        Style look = desk.look().getValue();
        double width = figure.innerWidth();
        if (width > 1) {
            painting.ask(() -> InspectorDiagram.of(view, width, look), figure::setFigure, desk::failed);
        }
    }
}
