package unrolled.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.figure.EveryMarkPixels;
import unrolled.figure.Samples;
import unrolled.ui.window.Toolkit;

@ExtendWith(Toolkit.class)
class MagnifierTest {
    private final FigureView view = new FigureView();
    private final Magnifier magnifier = new Magnifier();
    private Stage stage;

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            view.setFigure(Samples.everyMark());
            magnifier.content().getChildren().setAll(view);
            stage = new Stage();
            stage.setScene(new Scene(magnifier, 600, 420));
            stage.show();
        });
        Toolkit.pulse();
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
    }

    private void magnify(double factor) {
        Toolkit.run(() -> magnifier.factorProperty().set(factor));
        Toolkit.pulse();
    }

    @Test
    void figuresAreDrawnWithAsManyMorePixels() {
        for (double factor : new double[] {1, 2, 1.5}) {
            magnify(factor);
            WritableImage image = Toolkit.on(() -> stage.getScene().snapshot(null));
            EveryMarkPixels.check((x, y) -> image.getPixelReader().getArgb(x, y), factor);
        }
    }

    /** A view that begins between two pixels would be seen through a haze. */
    @Test
    void figuresStandOnWholePixelsWhereverTheirViewDoes() {
        magnify(1.5);
        Toolkit.run(() -> magnifier.content().getChildren().setAll(beside(7)));
        Toolkit.pulse();
        WritableImage image = Toolkit.on(() -> stage.getScene().snapshot(null));
        int left = (int) Math.rint(7 * 1.5);
        EveryMarkPixels.check((x, y) -> image.getPixelReader().getArgb(x + left, y + left), 1.5);
    }

    private BorderPane beside(double margin) {
        BorderPane pane = new BorderPane(view);
        pane.setPadding(new Insets(margin));
        return pane;
    }

    @Test
    void whatStandsInItIsLaidOutForASmallerWindow() {
        magnify(2);
        assertEquals(300, view.getWidth());
        assertEquals(210, view.getHeight());
        assertEquals(1.125, Magnifier.atLeast(1.01));
        assertEquals(1.5, Magnifier.atLeast(1.5));
    }
}
