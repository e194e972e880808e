package unrolled.ui.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import unrolled.session.Panel;
import unrolled.ui.base.Command;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.PanelHandle;
import unrolled.ui.control.SteadyPane;

/**
 * The panel at the left: beside the pictures where there is room. In a narrow window it is folded to a handle, which lays
 * it over the pictures until they are clicked.
 */
final class SidePane extends StackPane {
    private static final double NARROW = 1100;
    private static final double WIDTH = 284;
    private static final double HANDLE = 34;

    private final VBox sections = new VBox();
    private final SteadyPane place = new SteadyPane(sections);
    private final StackPane drawer = new StackPane();
    private final Button handle;
    private final Button fold;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final BooleanProperty hidden;
    private final BooleanProperty open = new SimpleBooleanProperty();

    private final DoubleProperty scrolled;

    /** @param left is run when it is folded again */
    SidePane(WindowContext desk, Runnable left) {
        scrolled = desk.sight().side();
        hidden = desk.settings().foldedProperty(Panel.SIDE);
        fold = PanelHandle.folding(Command.SIDE, "fth-chevron-left", desk, this::toggle);
        handle = new PanelHandle(Command.SIDE, "fth-sidebar", desk.words().getString("side.title"), desk, this::toggle);
        handle.setId("sideHandle");
        getStyleClass().add("side-place");
        sections.getStyleClass().add("side-content");
        place.setId("side");
        place.getStyleClass().add("side");
        drawer.getStyleClass().add("side-drawer");
        drawer.setMaxWidth(WIDTH);
        drawer.setMinWidth(0);
        StackPane.setAlignment(drawer, Pos.CENTER_LEFT);
        narrow.subscribe(now -> lay());
        hidden.when(WindowContext.shown(this)).subscribe((before, now) -> lay());
        open.subscribe((before, now) -> {
            Visible.set(drawer, isOpen());
            if (!now) {
                left.run();
            }
        });
    }

    /** What lies over the pictures while the panel is folded and open. */
    Node drawer() {
        return drawer;
    }

    /** Adds a section under those that are there. */
    void add(Node section) {
        sections.getChildren().add(section);
    }

    /** When all sections are there: scrolls to where the panel was that it takes the place of, as in another language. */
    void goOn() {
        place.setVvalue(scrolled.get());
        place.vvalueProperty()
                .when(WindowContext.shown(this))
                .subscribe((before, now) -> scrolled.set(now.doubleValue()));
    }

    /** Folds it where the window is too narrow for it. */
    void fit(double window) {
        narrow.set(window < NARROW);
    }

    /** Folds it to its handle, or unfolds it; in a narrow window it lies over the pictures until somebody clicks there. */
    void toggle() {
        if (narrow.get()) {
            open.set(!open.get());
        } else {
            hidden.set(!hidden.get());
        }
    }

    /** Brings it into sight, for somebody who wants to edit in it. */
    void open() {
        open.set(narrow.get());
        hidden.set(false);
    }

    void close() {
        open.set(false);
    }

    /** Whether it lies over the pictures. */
    boolean isOpen() {
        return narrow.get() && open.get();
    }

    private void lay() {
        boolean folded = narrow.get() || hidden.get();
        double width = folded ? HANDLE : WIDTH;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        if (folded) {
            getChildren().setAll(handle);
            drawer.getChildren().setAll(place);
        } else {
            drawer.getChildren().clear();
            getChildren().setAll(place, fold);
        }
        Visible.set(drawer, isOpen());
    }
}
