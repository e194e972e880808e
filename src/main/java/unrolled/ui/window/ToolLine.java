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
    private final WindowContext desk;
    private final Runnable left;
    private CompareBar compare;
    private SearchBar search;

    /** @param left is run when the keys are no longer needed in it */
    ToolLine(WindowContext desk, Runnable left) {
        this.desk = desk;
        this.left = left;
        getStyleClass().add("tool-line");
    }

    /**
     * Makes the controls, for which the first picture does not wait.
     *
     * @param allHits lists all that the search finds
     */
    void fill(Runnable allHits) {
        search = new SearchBar(desk, left, allHits);
        compare = new CompareBar(desk, left);
        HBox usual = new HBox(compare, new IconButton(Command.FIND, "fth-search", desk.words(), search::open));
        usual.getStyleClass().add("tools");
        HBox.setHgrow(compare, Priority.ALWAYS);
        usual.visibleProperty().bind(search.visibleProperty().not());
        getChildren().setAll(usual, search);
    }

    /** Where runs are compared; there when the line has been filled. */
    CompareBar compare() {
        return compare;
    }

    /** Where runs are searched; there when the line has been filled. */
    SearchBar search() {
        return search;
    }
}
