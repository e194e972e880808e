package unrolled.ui.bottom;

import java.util.function.DoubleSupplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import unrolled.ui.canvas.Magnifier;

/** The edge over the bottom of the window, by which that is made higher or lower; a double click lets it be as it wants. */
final class BottomGrip extends Region {
    /** How high it is; half of it lies over the pictures above. */
    static final double HEIGHT = 9;

    private final DoubleSupplier height;
    private final Wished wished;
    private double pressedAt;
    private double before;

    /** Is told of the height that somebody wants; 0 for as high as the picture wants to be. */
    interface Wished {
        void height(double height);
    }

    /** @param height how high the picture is now */
    BottomGrip(DoubleSupplier height, Wished wished) {
        this.height = height;
        this.wished = wished;
        setId("bottomGrip");
        getStyleClass().add("grip");
        setManaged(false);
        setCursor(Cursor.V_RESIZE);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private void pressed(MouseEvent event) {
        pressedAt = event.getScreenY();
        before = height.getAsDouble();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            double dragged = pressedAt - event.getScreenY();
            wished.height(before + dragged / Magnifier.of(this).getValue().doubleValue());
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            wished.height(0);
        }
        event.consume();
    }
}
