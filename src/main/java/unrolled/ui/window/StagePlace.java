package unrolled.ui.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import unrolled.session.Settings;
import unrolled.session.WindowPlace;

/** The window stands where it was left, or at the first start in the middle of the screen, as large as there is room. */
final class StagePlace {
    private static final double MOST_WIDTH = 1920;
    private static final double MOST_HEIGHT = 1200;
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;

    /** So often it is looked whether a window manager has shown the window as small as it may be, against our wish. */
    private static final int LOOKS = 100;

    private static final Duration BETWEEN = Duration.millis(100);
    /** A window that is moved or drawn larger is remembered when it rests. */
    private static final Duration REST = Duration.millis(400);

    private final Stage stage;
    private final Settings settings;
    private final Timeline asking = new Timeline();
    private final PauseTransition rest = new PauseTransition(REST);
    private WindowPlace normal; // where it stands, or will when it fills the screen no longer

    StagePlace(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
        Optional<WindowPlace> left = settings.windowProperty().get();
        this.normal = left.map(place -> place.within(screens()))
                .orElseGet(() -> screens().get(0).middle(MOST_WIDTH, MOST_HEIGHT));
    }

    /** The screens that there are, the first one first, without the bars that a desktop keeps on them. */
    private static List<WindowPlace> screens() {
        return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .map(Screen::getVisualBounds)
                .map(StagePlace::place)
                .toList();
    }

    private static WindowPlace place(Rectangle2D bounds) {
        return new WindowPlace(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight(), false);
    }

    /** Before the stage is shown. */
    void give() {
        stage.setMinWidth(Math.min(LEAST_WIDTH, normal.width()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, normal.height()));
        stage.setX(normal.x());
        stage.setY(normal.y());
        stage.setWidth(normal.width());
        stage.setHeight(normal.height());
        stage.setMaximized(normal.maximized());
    }

    /** Once the stage is shown: sees to its size, and remembers from then on how it is left. */
    void keep() {
        asking.getKeyFrames().setAll(new KeyFrame(BETWEEN, event -> ask()));
        asking.setCycleCount(LOOKS);
        asking.play();
        remember();
    }

    /** Under load a window may be made small some time after it was shown. */
    private void ask() {
        if (isTiny() && stage.isShowing()) {
            stage.setWidth(normal.width());
            stage.setHeight(normal.height());
        }
    }

    /** Nobody makes a window so small as soon as it is there. */
    private boolean isTiny() {
        boolean narrow = stage.getWidth() <= LEAST_WIDTH && stage.getWidth() < normal.width();
        boolean low = stage.getHeight() <= LEAST_HEIGHT && stage.getHeight() < normal.height();
        return (narrow || low) && !stage.isMaximized() && !stage.isIconified();
    }

    private void remember() {
        rest.setOnFinished(event -> note());
        for (ObservableValue<?> value : List.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty())) {
            value.subscribe((before, now) -> rest.playFromStart());
        }
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> {
            rest.stop();
            note();
            asking.stop();
        });
    }

    private void note() {
        if (asking.getStatus() == Animation.Status.RUNNING && isTiny()) {
            return;
        }
        if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            normal = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
        settings.windowProperty()
                .set(Optional.of(
                        new WindowPlace(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized())));
    }
}
