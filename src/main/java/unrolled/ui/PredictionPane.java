package unrolled.ui;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.ScrollEvent;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.View;
import unrolled.diagram.training.PredictionDiagram;
import unrolled.diagram.training.PredictionLayout;
import unrolled.diagram.training.RowWindow;
import unrolled.figure.Figure;
import unrolled.session.Predictions;

/** The series, and what the run of the cursor predicts; a press or a drag goes where the row under the pointer is foretold, the wheel zooms. */
final class PredictionPane extends PicturePane {
    private final Predictions predictions = new Predictions();
    private volatile Optional<RowWindow> zoomed = Optional.empty();
    private volatile Optional<Drawn> drawn = Optional.empty();

    private record Drawn(Predictions.Seen seen, PredictionLayout layout) {}

    PredictionPane(WindowContext desk) {
        super(desk, "prediction");
        figure().addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    @Override
    Figure picture(View view, Style look, Size size) {
        Predictions.Seen seen = predictions.of(view);
        RowWindow window = zoomed.isPresent() ? followed(zoomed.get(), seen) : seen.window();
        PredictionLayout layout = new PredictionLayout(seen.prediction(), window, size.width(), size.height());
        drawn = Optional.of(new Drawn(seen, layout));
        return PredictionDiagram.of(layout, look);
    }

    /** The rows that are zoomed to; they move when the cursor leaves them, not when they leave the cursor. */
    private RowWindow followed(RowWindow rows, Predictions.Seen seen) {
        OptionalInt here = seen.prediction().here();
        boolean moved =
                drawn.isPresent() && !drawn.get().seen().prediction().here().equals(here);
        RowWindow followed = rows.with(moved ? here : OptionalInt.empty(), seen.window());
        zoomed = Optional.of(followed);
        return followed;
    }

    @Override
    void forget() {
        super.forget();
        drawn = Optional.empty();
    }

    @Override
    boolean isUnfinished() {
        return drawn.filter(picture -> picture.seen().unfinished()).isPresent();
    }

    /** The wheel zooms at the pointer, to so few rows that each can be told from the next. */
    private void scrolled(ScrollEvent event) {
        if (drawn.isPresent() && event.getDeltaY() != 0 && !event.isInertia()) {
            RowWindow all = drawn.get().seen().window();
            RowWindow rows = drawn.get().layout().zoomed(event.getX(), Math.exp(-event.getDeltaY() * 0.004), all);
            zoomed = rows.equals(all) ? Optional.empty() : Optional.of(rows);
            paint();
        }
        event.consume();
    }

    @Override
    void pressed(double x, double y) {
        drawn.ifPresent(picture -> goTo(picture, picture.layout().at(x, y)));
    }

    @Override
    void dragged(double x) {
        drawn.ifPresent(picture -> goTo(picture, OptionalInt.of(picture.layout().along(x))));
    }

    private void goTo(Drawn picture, OptionalInt row) {
        if (row.isPresent()) {
            picture.seen().at(row.getAsInt()).ifPresent(desk().session()::goTo);
        }
    }
}
