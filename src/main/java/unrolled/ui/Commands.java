package unrolled.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Move;
import unrolled.run.Trace;
import unrolled.session.Session;

/** Carries out commands, and hears their keys wherever the focus is, except where a field needs the key itself. */
final class Commands {
    /** What can be done while nothing of the experiment can be run, so that there is no picture to do something in. */
    private static final Set<Command> WITHOUT_PICTURES = EnumSet.of(
            Command.UNDO,
            Command.REDO,
            Command.OPEN,
            Command.OPEN_SERIES,
            Command.SAVE,
            Command.SAVE_AS,
            Command.THEME,
            Command.LANGUAGE,
            Command.KEYS,
            Command.ADD_RUN,
            Command.DUPLICATE_RUN,
            Command.REMOVE_RUN,
            Command.RENAME_RUN);

    private final WindowContext desk;
    private final FileActions files;
    private Optional<MainPane> window = Optional.empty();

    Commands(WindowContext desk, FileActions files) {
        this.desk = desk;
        this.files = files;
    }

    /** What is shown now; another pane after a change of the language. */
    void attach(MainPane shown) {
        window = Optional.of(shown);
    }

    /** A filter for the key presses of a scene. */
    void pressed(KeyEvent event) {
        if (takenBy(event.getTarget(), event)) {
            return;
        }
        for (Command command : Command.values()) {
            if (command.matches(event)) {
                run(command);
                event.consume();
                return;
            }
        }
    }

    private static boolean takenBy(Object target, KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (target instanceof TextInputControl) {
            return (plain && !event.getCode().isFunctionKey()) || editing(event.getCode());
        }
        boolean choosing = target instanceof ComboBoxBase || target instanceof Slider || target instanceof ListView;
        boolean button = target instanceof ButtonBase
                || (target instanceof Node node && node.getAccessibleRole() == AccessibleRole.RADIO_BUTTON);
        boolean pressing = button && event.getCode() == KeyCode.SPACE;
        return plain && (pressing || (choosing && !event.getCode().isFunctionKey()));
    }

    /** Keys that move and delete inside a text even with Ctrl. */
    private static boolean editing(KeyCode code) {
        return code.isArrowKey() || code == KeyCode.DELETE || code == KeyCode.BACK_SPACE;
    }

    void run(Command command) {
        if (!desk.session().blankProperty().get() || WITHOUT_PICTURES.contains(command)) {
            carryOut(command);
        }
    }

    private void carryOut(Command command) {
        switch (command) {
            case START -> move(Move.START);
            case CALL_BACK -> move(Move.CALL_BACK);
            case CALL -> move(Move.CALL);
            case STOP -> {
                desk.session().stop();
                desk.debugger().end();
                window.ifPresent(shown -> shown.run(command));
            }
            case EPOCH_BACK -> move(Move.EPOCH_BACK);
            case BATCH_BACK -> move(Move.BATCH_BACK);
            case STEP_BACK -> move(Move.STEP_BACK);
            case STEP -> move(Move.STEP);
            case BATCH -> move(Move.BATCH);
            case EPOCH -> move(Move.EPOCH);
            case END -> move(Move.END);
            case PLAY -> desk.player().toggle();
            case PAUSE -> desk.debugger().end();
            case RESTART -> desk.debugger().restart();
            case CONTINUE -> desk.debugger().run(true);
            case RUN_BACKWARDS -> desk.debugger().run(false);
            case TO_PRESENT -> desk.debugger().toPresent();
            case TOGGLE_BREAKPOINT -> desk.debugger().toggleHere();
            case FASTER -> desk.player().faster(2);
            case SLOWER -> desk.player().faster(0.5);
            case UNIT_BACK -> go(cursor -> cursor.onUnit(cursor.unit() - 1));
            case UNIT -> go(cursor -> cursor.onUnit(cursor.unit() + 1));
            case SLOT_BACK -> go(cursor -> cursor.inSlot(cursor.slot() - 1));
            case SLOT -> go(cursor -> cursor.inSlot(cursor.slot() + 1));
            case LAYER_BACK -> go(cursor -> cursor.inLayer(cursor.layer() - 1));
            case LAYER -> go(cursor -> cursor.inLayer(cursor.layer() + 1));
            case RUN_BACK -> neighbour(-1);
            case RUN -> neighbour(1);
            case RESET_HERE -> new Resets(desk).toggleAll(cursor());
            case RESET_SLOT -> new Resets(desk).toggleSlot(cursor());
            case UNDO -> desk.session().undo();
            case REDO -> desk.session().redo();
            case OPEN -> files.open();
            case OPEN_SERIES -> files.openSeries();
            case SAVE -> files.save(() -> {});
            case SAVE_AS -> files.saveAs(() -> {});
            case THEME ->
                desk.settings()
                        .darkProperty()
                        .set(!desk.settings().darkProperty().get());
            case LANGUAGE ->
                desk.settings()
                        .languageProperty()
                        .set(
                                desk.locale().equals(java.util.Locale.GERMAN)
                                        ? java.util.Locale.ENGLISH
                                        : java.util.Locale.GERMAN);
            case VIEW_RUN -> desk.sight().bottom().set(BottomView.RUN.key());
            case VIEW_LOSS -> desk.sight().bottom().set(BottomView.LOSS.key());
            case VIEW_PREDICTION -> desk.sight().bottom().set(BottomView.PREDICTION.key());
            case VIEW_WEIGHTS -> desk.sight().bottom().set(BottomView.WEIGHTS.key());
            case VIEW_WHY -> why();
            case VIEW_DEBUG -> desk.sight().bottom().set(BottomView.DEBUG.key());
            case KEYS -> new KeysDialog(desk).show();
            default -> window.ifPresent(shown -> shown.run(command));
        }
    }

    /** The view of why, and when it is there already its next picture. */
    private void why() {
        if (desk.sight().bottom().get().equals(BottomView.WHY.key())) {
            desk.sight()
                    .why()
                    .set(WhyPicture.of(desk.sight().why().get()).next().key());
        }
        desk.sight().bottom().set(BottomView.WHY.key());
    }

    private void move(Move move) {
        desk.player().pause();
        desk.session().move(move);
    }

    private Cursor cursor() {
        return desk.session().view().cursor();
    }

    private void go(UnaryOperator<Cursor> change) {
        desk.session().goTo(change.apply(cursor()));
    }

    private void neighbour(int by) {
        Session session = desk.session();
        View view = session.view();
        int index = Math.max(0, Math.min(view.traces().size() - 1, view.currentIndex() + by));
        Trace trace = view.traces().get(index);
        session.goTo(cursor().inRun(trace.run().id()));
    }
}
