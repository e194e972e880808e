package unrolled.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.EveryMarkPixels;
import unrolled.figure.Figure;
import unrolled.figure.Samples;
import unrolled.figure.Subject;
import unrolled.ui.window.Toolkit;

@ExtendWith(Toolkit.class)
class FigureViewTest {
    private static final Subject BOX = new Samples.Named("c < 0 & h > 0");

    private FigureView view;
    private Stage stage;

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            view = new FigureView();
            view.setFigure(Samples.everyMark());
            stage = new Stage();
            stage.setScene(new Scene(view, 300, 200));
            stage.show();
        });
        Toolkit.pulse();
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
    }

    @Test
    void canvasIsAsLargeAsTheViewAndShowsTheFigure() {
        Region canvas = (Region) view.getChildrenUnmodifiable().get(0);
        assertEquals(view.getWidth(), canvas.getWidth());
        assertEquals(view.getHeight(), canvas.getHeight());
        var image = Toolkit.on(() -> view.snapshot(null, null));
        EveryMarkPixels.check((x, y) -> image.getPixelReader().getArgb(x, y), 1);
    }

    @Test
    void hugeFigureMakesNoHugeCanvas() {
        Toolkit.run(() -> view.setFigure(Figure.builder(1e6, 1e6).build()));
        Toolkit.pulse();
        Region canvas = (Region) view.getChildrenUnmodifiable().get(0);
        assertEquals(300, canvas.getWidth());
        double right = canvas.getChildrenUnmodifiable().stream()
                .mapToDouble(part -> part.getBoundsInParent().getMaxX())
                .max()
                .orElseThrow();
        assertEquals(300, right);
    }

    @Test
    void primaryClickTellsTheSubject() {
        List<Subject> told = new ArrayList<>();
        Toolkit.run(() -> {
            view.setOnSubject(told::add);
            fire(MouseEvent.MOUSE_CLICKED, 15, 15, MouseButton.PRIMARY);
            fire(MouseEvent.MOUSE_CLICKED, 15, 15, MouseButton.SECONDARY);
            fire(MouseEvent.MOUSE_CLICKED, 5, 5, MouseButton.PRIMARY);
        });
        assertEquals(List.of(BOX), told);
    }

    @Test
    void subjectUnderTheMouseGetsAHand() {
        Toolkit.run(() -> fire(MouseEvent.MOUSE_MOVED, 15, 15, MouseButton.NONE));
        assertEquals(Cursor.HAND, view.getCursor());
        assertEquals(BOX, view.hoveredProperty().get());
        Toolkit.run(() -> fire(MouseEvent.MOUSE_MOVED, 5, 5, MouseButton.NONE));
        assertEquals(Cursor.DEFAULT, view.getCursor());
        assertNull(view.hoveredProperty().get());
    }

    @Test
    void changedFigureChangesWhatIsUnderTheMouse() {
        Toolkit.run(() -> {
            fire(MouseEvent.MOUSE_MOVED, 15, 15, MouseButton.NONE);
            view.setFigure(Figure.builder(10, 10).build());
        });
        Toolkit.pulse();
        assertNull(view.hoveredProperty().get());
        Toolkit.run(() -> view.setFigure(null));
        Toolkit.pulse();
        assertEquals("", view.getAccessibleText());
    }

    @Test
    void restingMouseShowsTheLabel() {
        assertEquals(0, labels());
        rest();
        assertEquals(1, labels());
        Toolkit.run(() -> fire(MouseEvent.MOUSE_MOVED, 5, 5, MouseButton.NONE));
        assertEquals(0, labels());
    }

    @Test
    void whoDragsIsShownNoLabelUntilTheMouseMovesOnWithoutAButton() {
        rest();
        Toolkit.run(() -> {
            fire(MouseEvent.MOUSE_DRAGGED, 16, 16, MouseButton.PRIMARY);
            view.setFigure(Figure.builder(10, 10).build());
            view.setFigure(Samples.everyMark()); // what follows from the drag
        });
        Toolkit.pulse();
        assertEquals(BOX, view.hoveredProperty().get());
        assertEquals(0, labels());
        rest();
        assertEquals(1, labels());
    }

    @Test
    void aLabelIsNeverOutsideTheWindow() {
        Samples.Named named = new Samples.Named("a label");
        Toolkit.run(() -> {
            stage.setX(100);
            stage.setY(50);
            view.setFigure(Figure.builder(300, 200)
                    .add(BoxMark.target(new Bounds(0, 0, 300, 200)), named)
                    .build());
        });
        Toolkit.pulse();
        for (Point2D corner : List.of(new Point2D(298, 198), new Point2D(2, 198), new Point2D(298, 2))) {
            Toolkit.run(() -> fire(MouseEvent.MOUSE_MOVED, corner, view.localToScreen(corner), MouseButton.NONE));
            Toolkit.until(() -> labels() > 0, "a label is shown");
            Toolkit.pulse();
            Toolkit.run(() -> {
                Window label = shown().findFirst().orElseThrow();
                assertTrue(label.getX() >= stage.getX() && label.getY() >= stage.getY(), corner.toString());
                assertTrue(label.getX() + label.getWidth() <= stage.getX() + stage.getWidth(), corner.toString());
                assertTrue(label.getY() + label.getHeight() <= stage.getY() + stage.getHeight(), corner.toString());
                fire(MouseEvent.MOUSE_EXITED, -1, -1, MouseButton.NONE);
            });
        }
    }

    private void rest() {
        Toolkit.run(() -> fire(MouseEvent.MOUSE_MOVED, 15, 15, MouseButton.NONE));
        Toolkit.until(() -> labels() > 0, "a label is shown");
    }

    @Test
    void readersAreToldWhatIsSeen() {
        assertEquals("A figure that no reader needs", view.getAccessibleText());
        assertTrue(view.isFocusTraversable());
    }

    private static long labels() {
        return Toolkit.on(() -> shown().count());
    }

    private static Stream<Window> shown() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow)
                .filter(Window::isShowing);
    }

    private void fire(EventType<MouseEvent> type, double x, double y, MouseButton button) {
        fire(type, new Point2D(x, y), new Point2D(x, y), button);
    }

    private void fire(EventType<MouseEvent> type, Point2D place, Point2D onScreen, MouseButton button) {
        double x = place.getX();
        double y = place.getY();
        PickResult pick = new PickResult(view, x, y);
        view.fireEvent(new MouseEvent(
                type,
                x,
                y,
                onScreen.getX(),
                onScreen.getY(),
                button,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                pick));
    }
}
