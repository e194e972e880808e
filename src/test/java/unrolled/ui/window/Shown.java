package unrolled.ui.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.experiment.Experiment;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.TextMark;
import unrolled.io.journal.StateFolder;
import unrolled.session.Computed;
import unrolled.session.Session;
import unrolled.session.Settings;
import unrolled.ui.canvas.FigureView;

/** A window over an experiment, in English, with settings of its own; what it does in the background is done at once. */
final class Shown implements AutoCloseable {
    private static final AtomicInteger WINDOWS = new AtomicInteger();

    final Preferences store = Preferences.userRoot().node("window-test-" + WINDOWS.incrementAndGet());
    final Session session;
    final Settings settings;
    final UnrolledApp app;
    final Stage stage = Toolkit.on(Stage::new);

    /** Begins with another experiment, as if the window were new. */
    void begin(Experiment experiment) {
        run(() -> {
            session.open(experiment);
            view("lanes").requestFocus();
        });
        press(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN);
    }

    Shown(Experiment experiment) {
        this(experiment, Runnable::run);
    }

    Shown(Experiment experiment, Executor worker) {
        this(experiment, worker, Runnable::run);
    }

    /**
     * A window whose work is done as it is told.
     *
     * @param worker draws and searches
     * @param computer computes the runs
     */
    Shown(Experiment experiment, Executor worker, Executor computer) {
        this(experiment, worker, computer, Optional.empty());
    }

    /** @param state where the window keeps what is not saved, and what was open lately; empty if nowhere */
    Shown(Experiment experiment, Executor worker, Executor computer, Optional<StateFolder> state) {
        store.put("language", "en");
        store.put("hinted", "true");
        store.put("window", "0 0 1600 1000 normal");
        settings = new Settings(store, Runnable::run);
        session = new Session(Computed.of(experiment), computer, Shown::onToolkitThread);
        app = Toolkit.on(() -> new UnrolledApp(worker, state));
        Toolkit.run(() -> app.show(stage, session, settings));
        awaitControls();
        settle();
    }

    /** What takes longer tells how far it is from threads of its own. */
    private static void onToolkitThread(Runnable code) {
        if (Platform.isFxApplicationThread()) {
            code.run();
        } else {
            Platform.runLater(code);
        }
    }

    /** The controls come some frames after the first picture. */
    void awaitControls() {
        Toolkit.until(() -> Toolkit.on(() -> root().lookup("#addRun")) != null, "the controls are there");
        Toolkit.pulse();
    }

    /** Waits until all that follows from what was done has been laid out and its figures are shown. */
    void settle() {
        for (int round = 0; round < 3; round++) {
            Toolkit.run(() -> root().layout());
        }
    }

    /** Whether a node is there, and nothing around it is hidden. */
    boolean isSeen(String id) {
        settle();
        return Toolkit.on(() -> {
            Node node = root().lookup("#" + id);
            boolean there = node != null;
            for (Node at = node; at != null; at = at.getParent()) {
                there &= at.isVisible();
            }
            return there;
        });
    }

    void run(Runnable code) {
        Toolkit.run(code);
        settle();
    }

    /** The window; while it is made anew, the one that is still seen, and before it is made the word that it opens with. */
    Parent root() {
        Parent root = stage.getScene().getRoot();
        return root instanceof WindowFrame frame ? frame.top() : root;
    }

    Cursor cursor() {
        return session.view().cursor();
    }

    Experiment experiment() {
        return session.experiment();
    }

    /** The node with an id. */
    Node node(String id) {
        Node node = root().lookup("#" + id);
        if (node == null) {
            throw new AssertionError("nothing is shown with the id " + id);
        }
        return node;
    }

    TextField field(String id) {
        return control(TextField.class, id);
    }

    /** The control of a kind with an id. */
    <T extends Node> T control(Class<T> kind, String id) {
        return all(root())
                .filter(node -> kind.isInstance(node) && id.equals(node.getId()))
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " is shown with the id " + id));
    }

    FigureView view(String id) {
        return (FigureView) node(id);
    }

    Figure lanes() {
        return view("lanes").getFigure();
    }

    List<String> texts(String figure) {
        return view(figure).getFigure().texts().stream().map(TextMark::text).toList();
    }

    /** Presses a key in a control, which hears of it also where nothing was drawn since it came into the window. */
    void press(Node target, KeyCode code, Modifier... modifiers) {
        List<Modifier> down = List.of(modifiers);
        run(() -> {
            target.applyCss(); // a control has no skin, and hears no key, before it has its styles
            Event.fireEvent(target, Keys.pressed(code, down));
        });
    }

    /** Presses a key where the focus is. */
    void press(KeyCode code, Modifier... modifiers) {
        Node owner = stage.getScene().getFocusOwner();
        press(owner == null ? root() : owner, code, modifiers);
    }

    /** Types a text into a field and confirms it. */
    void enter(String fieldId, String text) {
        run(() -> {
            field(fieldId).requestFocus();
            field(fieldId).setText(text);
        });
        press(field(fieldId), KeyCode.ENTER);
    }

    /** Clicks the middle of what stands for a part of the lanes. */
    void click(Part part, Cursor place) {
        Bounds bounds = bounds(part, place);
        click(view("lanes"), bounds.centerX(), bounds.centerY());
    }

    Bounds bounds(Part part, Cursor place) {
        return lanes().items().stream()
                .filter(item -> item.subject() instanceof Target spot
                        && spot.part() == part
                        && spot.place().equals(place))
                .map(item -> item.visibleBounds().orElseThrow())
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " " + place + " is not shown"));
    }

    /** Asks for the menu of a part of the lanes, with the right button. */
    void askMenu(Part part, Cursor place) {
        Bounds box = bounds(part, place);
        FigureView lanes = view("lanes");
        Point2D at = lanes.localToScene(box.centerX(), box.centerY());
        run(() -> lanes.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                new PickResult(lanes, at.getX(), at.getY()))));
    }

    void click(Node target, double x, double y) {
        mouse(target, MouseEvent.MOUSE_PRESSED, x, y);
        mouse(target, MouseEvent.MOUSE_RELEASED, x, y);
        mouse(target, MouseEvent.MOUSE_CLICKED, x, y);
    }

    void mouse(Node target, EventType<MouseEvent> type, double x, double y) {
        run(() -> target.fireEvent(mouseEvent(target, type, x, y)));
    }

    static MouseEvent mouseEvent(Node target, EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_CLICKED;
        Point2D at = target.localToScene(x, y);
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                new PickResult(target, at.getX(), at.getY()));
    }

    void wheel(Node target, double dx, double dy, boolean control) {
        run(() -> target.fireEvent(wheelEvent(target, dx, dy, control)));
    }

    static ScrollEvent wheelEvent(Node target, double dx, double dy, boolean control) {
        Point2D at = target.localToScene(400, 200);
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                control,
                false,
                false,
                false,
                false,
                dx,
                dy,
                dx,
                dy,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(target, at.getX(), at.getY()));
    }

    /** The items of the context menus that are open. */
    static List<MenuItem> openMenu() {
        return Toolkit.on(() -> Window.getWindows().stream()
                .filter(javafx.scene.control.ContextMenu.class::isInstance)
                .map(javafx.scene.control.ContextMenu.class::cast)
                .filter(PopupWindow::isShowing)
                .flatMap(menu -> menu.getItems().stream())
                .toList());
    }

    /** Of the context menu that is open what can be done: what comes behind the questions. */
    static List<MenuItem> openActions() {
        List<MenuItem> items = openMenu();
        int questions = (int) items.stream()
                .filter(item -> item.getStyleClass().contains("why-question"))
                .count();
        return questions == 0 ? items : items.subList(questions + 2, items.size());
    }

    /** A node and all that is in it, as far as it can be seen. */
    static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> inside = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Shown::all)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inside);
    }

    void speak(Locale locale) {
        run(() -> settings.languageProperty().set(locale));
        awaitLanguage();
    }

    /** The window is made anew in another language, some of it in every frame. */
    void awaitLanguage() {
        WindowFrame frame = (WindowFrame) stage.getScene().getRoot();
        Toolkit.until(() -> Toolkit.on(() -> frame.shown().isPresent()), "the window is there in its language");
        settle();
    }

    /** Nothing of it is drawn any more, though its runs may still be computed. */
    @Override
    public void close() {
        Toolkit.run(() -> {
            stage.close();
            stage.getScene().setRoot(new Pane());
        });
        try {
            store.removeNode();
        } catch (java.util.prefs.BackingStoreException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Key presses as JavaFX makes them. */
    static final class Keys {
        private Keys() {}

        static KeyEvent pressed(KeyCode code, List<Modifier> down) {
            return new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    "",
                    "",
                    code,
                    down.contains(KeyCombination.SHIFT_DOWN),
                    down.contains(KeyCombination.SHORTCUT_DOWN),
                    down.contains(KeyCombination.ALT_DOWN),
                    false);
        }
    }
}
