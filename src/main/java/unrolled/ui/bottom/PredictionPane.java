package unrolled.ui.bottom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import unrolled.analysis.View;
import unrolled.analysis.prediction.RowWindow;
import unrolled.analysis.prediction.Target;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Places;
import unrolled.diagram.asked.Thing;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Words;
import unrolled.diagram.training.PredictionDiagram;
import unrolled.diagram.training.PredictionLayout;
import unrolled.session.Predictions;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.ChoiceField;
import unrolled.ui.control.PicturePane;

/** The series, and what runs predict of it; a press or a drag goes where the row under the pointer is predicted, the wheel zooms. */
final class PredictionPane extends PicturePane<PredictionPane.Shown> {
    private final Predictions predictions = new Predictions();
    private final ChoiceField<Target> targets = new ChoiceField<>();

    /**
     * What is seen.
     *
     * @param zoomed the rows that were asked for, if not all
     */
    record Shown(Predictions.Seen seen, PredictionLayout layout, Optional<RowWindow> zoomed) {
        OptionalInt here() {
            return seen.prediction().here();
        }

        /** The place under the pointer, where the row is predicted. */
        Optional<Cursor> at(double x, double y) {
            OptionalInt row = layout.at(x, y);
            return row.isPresent() ? seen.at(row.getAsInt()) : Optional.empty();
        }

        Optional<Cursor> along(double x) {
            return seen.at(layout.along(x));
        }

        /** So many times as many rows, around an x; empty if these are all. */
        Optional<RowWindow> zoomed(double x, double factor) {
            RowWindow rows = layout.zoomed(x, factor, seen.window());
            return rows.equals(seen.window()) ? Optional.empty() : Optional.of(rows);
        }
    }

    PredictionPane(WindowContext desk) {
        super(desk, "prediction");
        figure().addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        targets.setId("predictedTarget");
        targets.getStyleClass().add("over-picture");
        targets.setAccessibleText(desk.words().getString("prediction.target"));
        Tip.set(targets, desk.words().getString("prediction.target.tip"));
        targets.connect(target -> name(target, desk.look().getValue().words()), this::choose);
        targets.setMaxWidth(Region.USE_PREF_SIZE);
        targets.managedProperty().bind(targets.visibleProperty());
        StackPane.setAlignment(targets, Pos.TOP_LEFT);
        setCenter(new StackPane(figure(), targets));
        desk.onView(this, this::offer);
        desk.sight().places().when(WindowContext.shown(this)).subscribe((before, now) -> {
            offer();
            paint();
        });
        targets.widthProperty().subscribe((before, now) -> paint());
        targets.visibleProperty().subscribe((before, now) -> paint());
        offer();
    }

    /** The column, and which of its rows if several are predicted at once. */
    private static String name(Target target, Words words) {
        return target.rows() == 1
                ? target.column()
                : words.of("prediction.target.row", target.column(), target.row() + 1, target.rows());
    }

    /** The targets of the run of the cursor, if there are several. */
    private void offer() {
        List<Target> all = Target.of(view().current().run());
        int wanted = desk().sight().places().get().target();
        targets.show(all, all.isEmpty() ? null : all.get(Math.min(wanted, all.size() - 1)));
        targets.setVisible(all.size() > 1);
    }

    private void choose(Target target) {
        ObjectProperty<Places> places = desk().sight().places();
        places.set(places.get().withTarget(target.number()));
    }

    @Override
    protected Supplier<Drawn<Shown>> picture(View view, Style look, Size size) {
        Optional<RowWindow> rows = zoomed();
        Optional<OptionalInt> before = seen().map(Shown::here);
        int target = desk().sight().places().get().target();
        PictureSize frame =
                targets.isVisible() ? size.beside(targets.getWidth()) : PictureSize.of(size.width(), size.height());
        return () -> {
            Predictions.Seen seen = predictions.of(view, target);
            RowWindow window = rows.map(some -> followed(some, before, seen)).orElse(seen.window());
            PredictionLayout layout = new PredictionLayout(seen.prediction(), seen.others(), window, frame);
            return new Drawn<>(PredictionDiagram.of(layout, look), new Shown(seen, layout, rows), seen.unfinished());
        };
    }

    /** The rows that are zoomed to; they move when the cursor leaves them, not when they leave the cursor. */
    private static RowWindow followed(RowWindow rows, Optional<OptionalInt> before, Predictions.Seen seen) {
        OptionalInt here = seen.prediction().here();
        boolean moved = before.filter(there -> !there.equals(here)).isPresent();
        return rows.with(moved ? here : OptionalInt.empty(), seen.window());
    }

    /** The rows that are zoomed to, if not all. */
    private Optional<RowWindow> zoomed() {
        return desk().sight().places().get().rows().map(rows -> new RowWindow(rows.first(), rows.last()));
    }

    private void zoom(Optional<RowWindow> window) {
        ObjectProperty<Places> places = desk().sight().places();
        Optional<Places.Rows> rows = window.map(some -> new Places.Rows(some.first(), some.last()));
        if (!places.get().rows().equals(rows)) {
            places.set(places.get().withRows(rows));
        }
    }

    /** Goes on from the rows that are seen, unless others are wanted by now. */
    @Override
    protected void shown(Shown shown) {
        if (zoomed().isPresent() && zoomed().equals(shown.zoomed())) {
            zoom(Optional.of(shown.layout().window()));
        }
    }

    /** The wheel zooms at the pointer, to so few rows that each can be told from the next. */
    private void scrolled(ScrollEvent event) {
        if (seen().isPresent() && event.getDeltaY() != 0 && !event.isInertia()) {
            zoom(seen().get().zoomed(event.getX(), Math.exp(-event.getDeltaY() * 0.004)));
        }
        event.consume();
    }

    @Override
    protected void pressed(double x, double y) {
        seen().flatMap(rows -> rows.at(x, y)).ifPresent(desk().session()::goTo);
    }

    @Override
    protected Optional<Thing> thingAt(double x, double y) {
        return seen().flatMap(rows -> rows.at(x, y)).map(place -> Thing.of(Thing.Kind.PREDICTION, place));
    }

    @Override
    protected Thing thingHere() {
        return Thing.of(Thing.Kind.PREDICTION, view().cursor());
    }

    @Override
    protected void dragged(double x) {
        seen().flatMap(rows -> rows.along(x)).ifPresent(desk().session()::goTo);
    }
}
