package unrolled.ui.window;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.IconButton;
import unrolled.ui.debugger.SearchBar;
import unrolled.ui.lanes.CompareBar;

/** The one line over the pictures, always as high: runs are compared in it, and while somebody searches, searched. */
final class ToolLine extends StackPane {
    ToolLine() {
        getStyleClass().add("tool-line");
    }

    /** Makes the controls, for which the first picture does not wait. */
    void fill(WindowContext desk, CompareBar compare, SearchBar search) {
        HBox usual = new HBox(compare, new IconButton(Command.FIND, "fth-search", desk.words(), search::open));
        usual.getStyleClass().add("tools");
        HBox.setHgrow(compare, Priority.ALWAYS);
        usual.visibleProperty().bind(search.visibleProperty().not());
        getChildren().setAll(usual, search);
    }
}
