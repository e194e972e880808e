package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.ui.control.ChoiceField;

/** The list of a choice opens where it stays, the first time as well. */
@ExtendWith(Toolkit.class)
class ChoiceListTest {
    @Test
    void aListThatDoesNotFitBelowItsFieldEndsAtIt() {
        ChoiceField<Integer> field = Toolkit.on(ChoiceField::new);
        Stage stage = Toolkit.on(Stage::new);
        Toolkit.run(() -> showAtTheEndOfTheScreen(field, stage));
        List<Double> ends =
                IntStream.range(0, 2).mapToObj(time -> endOfOpened(field)).toList();
        double start =
                Toolkit.on(() -> field.localToScreen(field.getBoundsInLocal()).getMinY());
        Toolkit.run(stage::close);
        assertEquals(start, ends.get(0), 22); // a shadow lies around the list
        assertEquals(ends.get(1), ends.get(0), 1);
    }

    private static void showAtTheEndOfTheScreen(ChoiceField<Integer> field, Stage stage) {
        field.connect(String::valueOf, chosen -> {});
        field.show(List.of(1, 2, 3, 4, 5), 3);
        field.setPrefHeight(40);
        Scene scene = new Scene(new StackPane(field), 200, 40);
        scene.getStylesheets().add(UnrolledApp.class.getResource("unrolled.css").toExternalForm());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(Screen.getPrimary().getBounds().getMaxY() - 40);
        stage.show();
    }

    private static double endOfOpened(ChoiceField<Integer> field) {
        Toolkit.run(field::show);
        Toolkit.pulse();
        double end = Toolkit.on(() -> Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .mapToDouble(window -> window.getY() + window.getHeight())
                .max()
                .orElseThrow());
        Toolkit.run(field::hide);
        return end;
    }
}
