package unrolled.ui;

import java.util.Optional;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.View;
import unrolled.diagram.training.LearningCurveDiagram;
import unrolled.diagram.training.LearningCurveLayout;
import unrolled.diagram.training.LearningCurves;
import unrolled.diagram.training.LearningCurves.Here;
import unrolled.diagram.training.RunLosses;
import unrolled.diagram.training.TrainingTarget;
import unrolled.diagram.training.TrainingTarget.LossPlace;
import unrolled.figure.Figure;

/** The learning curves of all runs; a press or a drag goes to the epoch or the batch under the pointer. */
final class LossPane extends PicturePane {
    private volatile LearningCurveLayout drawn = new LearningCurveLayout(LearningCurves.none(), 1, 1);

    LossPane(WindowContext desk) {
        super(desk, "lossCurves");
    }

    @Override
    Figure picture(View view, Style look, Size size) {
        LearningCurveLayout layout = new LearningCurveLayout(RunLosses.of(view), size.width(), size.height());
        drawn = layout;
        return LearningCurveDiagram.of(layout, look);
    }

    /** A curve under the pointer says which run is meant. */
    @Override
    void pressed(double x, double y) {
        Optional<Here> curve = figure().subjectAt(x, y)
                .filter(subject -> subject instanceof TrainingTarget spot && spot.place() instanceof LossPlace)
                .map(subject -> (LossPlace) ((TrainingTarget) subject).place())
                .map(place -> new Here(place.run(), place.at()));
        curve.or(() -> drawn.at(x, y)).ifPresent(this::goTo);
    }

    @Override
    void dragged(double x) {
        drawn.along(x).ifPresent(this::goTo);
    }

    private void goTo(Here here) {
        desk().session().goTo(RunLosses.cursor(view(), here));
    }
}
