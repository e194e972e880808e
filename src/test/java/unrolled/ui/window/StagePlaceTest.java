package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.session.WindowPlace;

/** A window is left somewhere, and stands there again. */
@ExtendWith(Toolkit.class)
class StagePlaceTest {
    private static WindowPlace place(Stage stage) {
        return Toolkit.on(
                () -> new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
    }

    @Test
    void whereAWindowIsLeftItStandsAgain() {
        WindowPlace left = new WindowPlace(40, 30, 1200, 700, false);
        try (Shown window = new Shown(Examples.airline())) {
            assertEquals(new WindowPlace(0, 0, 1600, 1000, false), place(window.stage), "as it was stored");
            window.run(() -> {
                window.stage.setX(left.x());
                window.stage.setY(left.y());
                window.stage.setWidth(left.width());
                window.stage.setHeight(left.height());
            });
            Toolkit.until(
                    () -> window.settings.windowProperty().get().equals(Optional.of(left)), "the place is remembered");
            Stage again = Toolkit.on(Stage::new);
            Toolkit.run(() -> new StagePlace(again, window.settings).give());
            assertEquals(left, place(again));
        }
    }
}
