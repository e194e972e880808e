package unrolled.ui.bottom;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import unrolled.analysis.View;
import unrolled.analysis.training.LearningCurves.Here;
import unrolled.analysis.training.LossScale;
import unrolled.analysis.training.RunLosses;
import unrolled.diagram.asked.Thing;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.training.LearningCurveDiagram;
import unrolled.diagram.training.LearningCurveLayout;
import unrolled.diagram.training.TrainingTarget;
import unrolled.diagram.training.TrainingTarget.LossPlace;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.PicturePane;
import unrolled.ui.control.Segments;

/** The learning curves of all runs; a press or a drag goes to the epoch or the batch under the pointer. */
final class LossPane extends PicturePane<LearningCurveLayout> {
    private final Segments<LossScale> scales = new Segments<>(new HBox());

    LossPane(WindowContext desk) {
        super(desk, "lossCurves");
        for (LossScale scale : List.of(LossScale.LINEAR, LossScale.LOGARITHMIC)) {
            String key = "loss." + scale;
            scales.add(scale, desk.words().getString(key), desk.words().getString(key + ".tip"))
                    .setId("loss" + scale);
        }
        scales.setOnChosen(desk.settings().lossScaleProperty()::set);
        scales.pane().setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(scales.pane(), Pos.TOP_LEFT);
        setCenter(new StackPane(figure(), scales.pane()));
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.settings().lossScaleProperty().when(shown).subscribe((before, now) -> paint());
        scales.pane().widthProperty().subscribe((before, now) -> paint());
    }

    @Override
    protected Supplier<Drawn<LearningCurveLayout>> picture(View view, Style look, Size size) {
        LossScale scale = desk().settings().lossScaleProperty().get();
        PictureSize frame = size.beside(scales.pane().getWidth());
        return () -> {
            LearningCurveLayout layout =
                    new LearningCurveLayout(RunLosses.of(view).on(scale), frame);
            return new Drawn<>(LearningCurveDiagram.of(layout, look), layout);
        };
    }

    /** Says which scale it is, also where nobody has chosen one. */
    @Override
    protected void shown(LearningCurveLayout layout) {
        scales.show(layout.isLogarithmic() ? LossScale.LOGARITHMIC : LossScale.LINEAR);
    }

    @Override
    protected void pressed(double x, double y) {
        here(x, y).ifPresent(this::goTo);
    }

    /** A curve under the pointer says which run is meant. */
    private Optional<Here> here(double x, double y) {
        Optional<Here> curve = figure().subjectAt(x, y)
                .filter(subject -> subject instanceof TrainingTarget spot && spot.place() instanceof LossPlace)
                .map(subject -> (LossPlace) ((TrainingTarget) subject).place())
                .map(place -> new Here(place.run(), place.at()));
        return curve.or(() -> seen().flatMap(curves -> curves.at(x, y)));
    }

    @Override
    protected void dragged(double x) {
        seen().flatMap(curves -> curves.along(x)).ifPresent(this::goTo);
    }

    @Override
    protected Optional<Thing> thingAt(double x, double y) {
        return here(x, y).map(here -> Thing.of(Thing.Kind.LOSS, RunLosses.cursor(view(), here)));
    }

    @Override
    protected Thing thingHere() {
        return Thing.of(Thing.Kind.LOSS, view().cursor());
    }

    private void goTo(Here here) {
        desk().session().goTo(RunLosses.cursor(view(), here));
    }
}
