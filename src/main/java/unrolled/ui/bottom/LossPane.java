package unrolled.ui.bottom;

import java.util.Optional;
import java.util.function.Supplier;
import unrolled.analysis.View;
import unrolled.analysis.training.LearningCurves.Here;
import unrolled.analysis.training.RunLosses;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.Style;
import unrolled.diagram.training.LearningCurveDiagram;
import unrolled.diagram.training.LearningCurveLayout;
import unrolled.diagram.training.TrainingTarget;
import unrolled.diagram.training.TrainingTarget.LossPlace;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.PicturePane;

/** The learning curves of all runs; a press or a drag goes to the epoch or the batch under the pointer. */
final class LossPane extends PicturePane<LearningCurveLayout> {
    LossPane(WindowContext desk) {
        super(desk, "lossCurves");
    }

    @Override
    protected Supplier<Drawn<LearningCurveLayout>> picture(View view, Style look, Size size) {
        return () -> {
            LearningCurveLayout layout = new LearningCurveLayout(RunLosses.of(view), size.width(), size.height());
            return new Drawn<>(LearningCurveDiagram.of(layout, look), layout);
        };
    }

    /** A curve under the pointer says which run is meant. */
    @Override
    protected void pressed(double x, double y) {
        Optional<Here> curve = figure().subjectAt(x, y)
                .filter(subject -> subject instanceof TrainingTarget spot && spot.place() instanceof LossPlace)
                .map(subject -> (LossPlace) ((TrainingTarget) subject).place())
                .map(place -> new Here(place.run(), place.at()));
        curve.or(() -> seen().flatMap(curves -> curves.at(x, y))).ifPresent(this::goTo);
    }

    @Override
    protected void dragged(double x) {
        seen().flatMap(curves -> curves.along(x)).ifPresent(this::goTo);
    }

    private void goTo(Here here) {
        desk().session().goTo(RunLosses.cursor(view(), here));
    }
}
