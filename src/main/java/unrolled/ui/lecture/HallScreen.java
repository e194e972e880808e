package unrolled.ui.lecture;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import unrolled.session.Settings;
import unrolled.ui.base.Lecture;
import unrolled.ui.canvas.Magnifier;

/** The screen of a hall: all of it is the window, everything is so large that it can be read from the last row, and it can be black. */
public final class HallScreen {
    /** A window of this height is to be read at arm's length. */
    private static final double USUAL_HEIGHT = 470;

    private final Stage stage;
    private final Lecture lecture;
    private final DoubleBinding factor;
    private boolean before;

    public HallScreen(Stage stage, Scene scene, Lecture lecture, Settings settings) {
        this.stage = stage;
        this.lecture = lecture;
        this.factor = Bindings.createDoubleBinding(
                () -> lecture.on().get()
                        ? Math.max(1, Magnifier.atLeast(scene.getHeight() / USUAL_HEIGHT))
                        : settings.magnifiedProperty().get() / 100.0,
                lecture.on(),
                scene.heightProperty(),
                settings.magnifiedProperty());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        lecture.on().subscribe((was, now) -> fill(now));
    }

    /** How many times as large all is shown. */
    public DoubleBinding factor() {
        return factor;
    }

    /** What lies over all while the screen is black. */
    public Node curtain() {
        Region curtain = new Region();
        curtain.setId("curtain");
        curtain.getStyleClass().add("curtain");
        curtain.visibleProperty().bind(lecture.black());
        curtain.setMouseTransparent(true);
        return curtain;
    }

    private void fill(boolean hall) {
        if (hall) {
            before = stage.isFullScreen();
        }
        stage.setFullScreen(hall || before);
    }
}
