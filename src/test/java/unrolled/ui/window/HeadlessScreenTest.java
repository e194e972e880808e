package unrolled.ui.window;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The screen of the tests is in memory, and draws also what juts out of it, see {@code SteadyPlatformFactory}. */
@ExtendWith(Toolkit.class)
class HeadlessScreenTest {
    private static final double SEEN = 40;
    private static final double SIZE = 400;

    /** What the painter says of it is printed and nothing more: {@link Toolkit} hears it. */
    @Test
    void whatJutsOutOfTheScreenIsPaintedAgainAndAgain() {
        Rectangle box = new Rectangle(SIZE, SIZE);
        Stage stage = Toolkit.on(() -> new Stage(StageStyle.UNDECORATED));
        paint(() -> {
            Rectangle2D screen = Screen.getPrimary().getBounds();
            stage.setScene(new Scene(new Group(box)));
            stage.setX(screen.getMaxX() - SEEN);
            stage.setY(screen.getMaxY() - SEEN);
            stage.show();
        });
        for (Color color : List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE)) {
            paint(() -> box.setFill(color));
        }
        paint(() -> stage.setWidth(SIZE - SEEN));
        Toolkit.run(stage::close);
    }

    private static void paint(Runnable change) {
        Toolkit.run(change);
        Toolkit.pulse();
    }
}
