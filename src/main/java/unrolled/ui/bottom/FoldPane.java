package unrolled.ui.bottom;

import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import unrolled.analysis.View;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.Style;
import unrolled.diagram.order.FoldDiagram;
import unrolled.diagram.order.FoldStage;
import unrolled.figure.Figure;
import unrolled.run.Run;
import unrolled.ui.base.Motion;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.PicturePane;
import unrolled.ui.control.Segments;

/** The series of the run of the cursor as a strip that folds, step by step, into what the model takes. */
final class FoldPane extends PicturePane<FoldStage> {
    private static final Duration STEP = Duration.millis(450);

    private final WindowContext desk;
    private final Segments<FoldStage> stages = new Segments<>(new HBox());
    private final DoubleProperty folded = new SimpleDoubleProperty();
    private Animation folding = new Timeline();

    FoldPane(WindowContext desk) {
        super(desk, "fold");
        this.desk = desk;
        for (FoldStage stage : FoldStage.values()) {
            stages.add(stage, "", "").setId("fold" + stage);
        }
        stages.setOnChosen(this::foldTo);
        stages.show(FoldStage.SERIES);
        stages.pane().getStyleClass().add("fold-stages");
        folded.subscribe((before, now) -> paint());
    }

    /** The buttons of its stages. */
    Node stages() {
        return stages.pane();
    }

    /** Folds or unfolds as far as a stage, over those between. */
    private void foldTo(FoldStage stage) {
        folding.stop();
        double far = Math.abs(stage.folds() - folded.get());
        folding = new Timeline(new KeyFrame(
                STEP.multiply(Math.max(1, far)), new KeyValue(folded, stage.folds(), Interpolator.LINEAR)));
        Motion.play(folding, desk);
    }

    @Override
    protected Supplier<Drawn<FoldStage>> picture(View view, Style look, Size size) {
        Run run = view.current().run();
        double far = folded.get();
        FoldStage nearest = FoldStage.nearest(far);
        for (FoldStage stage : FoldStage.values()) {
            stages.name(stage, look.words().of(stage.key()));
        }
        return () -> new Drawn<>(
                run.samples().series().isEmpty()
                        ? Figure.builder(size.width(), size.height()).build()
                        : FoldDiagram.of(run, far, size.width(), size.height(), look),
                nearest);
    }
}
