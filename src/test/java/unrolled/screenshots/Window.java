package unrolled.screenshots;

import static unrolled.ui.window.Toolkit.on;
import static unrolled.ui.window.Toolkit.pulse;
import static unrolled.ui.window.Toolkit.run;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.plan.Moment;
import unrolled.session.Computed;
import unrolled.session.Session;
import unrolled.session.Settings;
import unrolled.ui.window.UnrolledApp;

/** The program's window as somebody at the keyboard sees it; every action returns when its picture stands still. */
final class Window implements AutoCloseable {
    private static final long STILL_MILLIS = 250;

    private final ExecutorService worker = Executors.newCachedThreadPool();
    private final Session session;
    private final Stage stage;

    /** Opens the window at the place where it opens for everybody. */
    Window(Shot shot) {
        Computed opening = Computed.of(BundledExperiments.opening());
        session = new Session(opening, worker, Platform::runLater);
        session.compare(Comparison.NONE.with(Lock.SAMPLE)); // as the program opens
        session.goTo(session.view().cursor().at(new Moment(0, 138, 2)));
        stage = on(() -> show(shot));
        settle();
        run(() -> {
            stage.setWidth(shot.width());
            stage.setHeight(shot.height());
        });
        settle();
    }

    /** The settings are those of the pictures: nobody's own are read or written. */
    private Stage show(Shot shot) {
        Settings settings = new Settings(Preferences.userRoot().node("unrolled-screenshots"), worker);
        settings.themeProperty().set(shot.style().theme());
        settings.languageProperty().set(shot.style().language());
        settings.megabytesProperty().set(512);
        settings.hintedProperty().set(true);
        settings.bottomHeightProperty().set(0);
        Stage opened = new Stage(StageStyle.UNDECORATED);
        new UnrolledApp().show(opened, session, settings);
        return opened;
    }

    void open(Experiment experiment) {
        run(() -> session.open(experiment));
        settle();
    }

    /** Makes an edit, which should have no problem. */
    void edit(UnaryOperator<Experiment> change) {
        on(() -> session.edit(change)).ifPresent(problem -> {
            throw new IllegalStateException("The edit was refused: " + problem);
        });
        settle();
    }

    void goTo(Cursor cursor) {
        run(() -> session.goTo(cursor));
        settle();
    }

    /** In front of a hall whose screen is so large. */
    void lecture(int width, int height) {
        press("F12", 1);
        run(() -> {
            stage.setFullScreen(false);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        settle();
    }

    /** Presses a key, written as in {@link KeyCombination#valueOf}, so many times. */
    void press(String combination, int times) {
        KeyCodeCombination keys = (KeyCodeCombination) KeyCombination.valueOf(combination);
        for (int k = 0; k < times; k++) {
            run(() -> press(focused(), keys));
        }
        settle();
    }

    private Node focused() {
        Node focused = stage.getScene().getFocusOwner();
        return focused == null ? stage.getScene().getRoot() : focused;
    }

    private static void press(Node target, KeyCodeCombination keys) {
        boolean shift = keys.getShift() == KeyCombination.ModifierValue.DOWN;
        boolean shortcut = keys.getShortcut() == KeyCombination.ModifierValue.DOWN;
        boolean alt = keys.getAlt() == KeyCombination.ModifierValue.DOWN;
        Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", keys.getCode(), shift, shortcut, alt, false));
    }

    /** Writes a text into a field and ends it with Enter; the caret goes back to the lanes, where it does not blink. */
    void type(String field, String text) {
        run(() -> {
            Node named = node("#" + field);
            TextField typed = (TextField) (named instanceof TextField ? named : named.lookup(".text-field"));
            typed.requestFocus();
            typed.setText(text);
            press(typed, new KeyCodeCombination(KeyCode.ENTER));
            node("#lanes").requestFocus();
        });
        settle();
    }

    /** Scrolls a part of the window to its end. */
    void scrollDown(String pane) {
        run(() -> ((ScrollPane) node("#" + pane)).setVvalue(1));
        settle();
    }

    private Node node(String selector) {
        Node node = stage.getScene().lookup(selector);
        if (node == null) {
            throw new IllegalArgumentException("There is no part of the window that is " + selector);
        }
        return node;
    }

    /** What the window shows now. */
    BufferedImage image() {
        return on(() -> {
            WritableImage seen = stage.getScene().snapshot(null);
            int width = (int) seen.getWidth();
            int height = (int) seen.getHeight();
            int[] pixels = new int[width * height];
            seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, width, height, pixels, 0, width);
            return image;
        });
    }

    /** Waits until nothing is computed any more and two pictures in a row are the same. */
    private void settle() {
        BufferedImage before = null;
        for (BufferedImage now = image(); !same(before, now); now = image()) {
            before = now;
            sleep();
            pulse();
        }
    }

    private boolean same(BufferedImage before, BufferedImage now) {
        boolean busy = on(() -> session.busyProperty().get());
        return before != null && !busy && Arrays.equals(pixels(before), pixels(now));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static void sleep() {
        try {
            Thread.sleep(STILL_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody should interrupt the pictures", e);
        }
    }

    @Override
    public void close() {
        run(stage::hide);
        worker.shutdown();
    }
}
