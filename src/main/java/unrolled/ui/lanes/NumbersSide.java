package unrolled.ui.lanes;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import unrolled.session.Panel;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.PanelHandle;

/** The place of the numbers at the right of the lanes: where they are folded, a handle that brings them back. */
final class NumbersSide extends StackPane {
    private static final double WIDTH = 322;
    private static final double HANDLE = 30;

    private final Region numbers;
    private final Button fold;
    private final Button handle;

    NumbersSide(WindowContext desk, Region numbers) {
        this.numbers = numbers;
        Runnable toggle = () -> desk.settings().fold(Panel.NUMBERS);
        fold = PanelHandle.folding(Command.NUMBERS, "fth-chevron-right", desk, toggle);
        handle = new PanelHandle(
                Command.NUMBERS, "fth-chevron-left", desk.words().getString("numbers.title"), desk, toggle);
        handle.setId("numbersHandle");
        handle.getStyleClass().add("numbers-handle");
        setMinHeight(0);
        lay(desk.settings().foldedProperty(Panel.NUMBERS).get());
        desk.settings()
                .foldedProperty(Panel.NUMBERS)
                .when(WindowContext.shown(this))
                .subscribe((before, now) -> lay(now));
    }

    private void lay(boolean folded) {
        double width = folded ? HANDLE : WIDTH;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        if (folded) {
            getChildren().setAll(handle);
        } else {
            getChildren().setAll(numbers, fold);
        }
    }
}
