package unrolled.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.View;
import unrolled.figure.Figure;
import unrolled.session.Latest;
import unrolled.ui.canvas.FigureView;

/** A picture of the runs that fills its pane: drawn in the background whenever what it shows changes, while it is shown. */
abstract class PicturePane extends BorderPane {
    private final WindowContext desk;
    private final FigureView figure = new FigureView();
    private final Latest painting;

    /** The room for a picture. */
    record Size(double width, double height) {}

    PicturePane(WindowContext desk, String id) {
        this.desk = desk;
        this.painting = desk.queue();
        setId(id + "Pane");
        figure.setId(id);
        setCenter(figure);
        figure.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                pressed(event.getX(), event.getY());
            }
        });
        figure.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                dragged(event.getX());
            }
        });
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.onView(this, this::paint);
        shown.subscribe((before, now) -> forget());
        desk.look().when(shown).subscribe((before, now) -> paint());
        figure.widthProperty().subscribe((before, now) -> paint());
        figure.heightProperty().subscribe((before, now) -> paint());
        figure.insetsProperty().subscribe((before, now) -> paint());
    }

    final WindowContext desk() {
        return desk;
    }

    final FigureView figure() {
        return figure;
    }

    final View view() {
        return desk.session().view();
    }

    final Size size() {
        return new Size(figure.innerWidth(), figure.innerHeight());
    }

    /** Asks for another picture; of those that are asked for meanwhile only the last one is drawn. */
    final void paint() {
        View view = view();
        Style look = desk.look().getValue();
        Size size = size();
        if (size.width() > 1 && size.height() > 1) {
            painting.ask(() -> picture(view, look, size), this::show, desk::failed);
        }
    }

    private void show(Figure drawn) {
        if (getScene() == null) {
            forget();
            return;
        }
        figure.setFigure(drawn);
        if (isUnfinished()) {
            paint();
        }
    }

    /** Lets go of the last picture, whose labels may hold a trace, when the pane is not shown any more. */
    void forget() {
        figure.setFigure(null);
    }

    /** Whether the picture that was drawn last is but a part of what could be drawn, so that it is drawn once more. */
    boolean isUnfinished() {
        return false;
    }

    /** Draws, not on the FX thread. */
    abstract Figure picture(View view, Style look, Size size);

    /** The primary button went down. */
    void pressed(double x, double y) {}

    /** The pointer was moved with the primary button down. */
    void dragged(double x) {}
}
