package unrolled.ui.base;

import java.util.EnumSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Move;
import unrolled.session.Panel;
import unrolled.session.Visits;

/**
 * Everything that somebody can do by a key: where it belongs, what it does, when it can be done, and its keys. The one table
 * for the keyboard, menus, buttons with their tooltips, and the list of keys; its words are under {@code command.} and its
 * name.
 */
@SuppressWarnings("ImmutableEnumChecker") // keys never change, but do not say so; actions hold nothing
public enum Command {
    START(Group.MOVES, move(Move.START), key(KeyCode.HOME)),
    RESTART(Group.MOVES, window -> window.desk().debugger().restart(), ctrlShift(KeyCode.F5)),
    CALL_BACK(Group.MOVES, move(Move.CALL_BACK), ctrl(KeyCode.PAGE_UP)),
    EPOCH_BACK(Group.MOVES, move(Move.EPOCH_BACK), key(KeyCode.PAGE_UP)),
    BATCH_BACK(Group.MOVES, move(Move.BATCH_BACK), ctrl(KeyCode.LEFT)),
    STEP_BACK(Group.MOVES, move(Move.STEP_BACK), key(KeyCode.LEFT)),
    PLAY(Group.MOVES, window -> window.desk().player().toggle(), key(KeyCode.SPACE)),
    CONTINUE(Group.MOVES, window -> window.desk().debugger().run(true), key(KeyCode.F5)),
    RUN_BACKWARDS(Group.MOVES, window -> window.desk().debugger().run(false), ctrl(KeyCode.F5)),
    RUN_TO(Group.MOVES, WindowActions::runTo, ctrl(KeyCode.F10)),
    GO_TO(Group.MOVES, WindowActions::goTo, ctrl(KeyCode.G)),
    TO_PRESENT(Group.MOVES, window -> window.desk().debugger().toPresent(), ctrl(KeyCode.END)),
    VISITED_BACK(Group.MOVES, visit(Visits::back), desk -> desk.visits().canGoBackProperty(), altShift(KeyCode.LEFT)),
    VISITED_FORWARD(
            Group.MOVES, visit(Visits::forward), desk -> desk.visits().canGoForwardProperty(), altShift(KeyCode.RIGHT)),
    PAUSE(Group.MOVES, window -> window.desk().debugger().end(), key(KeyCode.F6), shift(KeyCode.F5)),
    STEP(Group.MOVES, move(Move.STEP), key(KeyCode.RIGHT), key(KeyCode.F10)),
    STEP_INTO(Group.MOVES, WindowActions::stepInto, key(KeyCode.F11), alt(KeyCode.RIGHT)),
    PHASE_BACK(Group.MOVES, WindowActions::phaseBack, ctrl(KeyCode.F11), alt(KeyCode.LEFT)),
    STEP_OUT(Group.MOVES, WindowActions::stepOut, shift(KeyCode.F11)),
    BATCH(Group.MOVES, move(Move.BATCH), ctrl(KeyCode.RIGHT)),
    EPOCH(Group.MOVES, move(Move.EPOCH), key(KeyCode.PAGE_DOWN)),
    CALL(Group.MOVES, move(Move.CALL), ctrl(KeyCode.PAGE_DOWN)),
    END(Group.MOVES, move(Move.END), key(KeyCode.END)),
    FASTER(Group.MOVES, window -> window.desk().player().faster(2), key(KeyCode.PERIOD)),
    SLOWER(Group.MOVES, window -> window.desk().player().faster(0.5), key(KeyCode.COMMA)),
    UNIT_BACK(Group.PLACE, go(cursor -> cursor.onUnit(cursor.unit() - 1)), key(KeyCode.UP)),
    UNIT(Group.PLACE, go(cursor -> cursor.onUnit(cursor.unit() + 1)), key(KeyCode.DOWN)),
    SLOT_BACK(Group.PLACE, go(cursor -> cursor.inSlot(cursor.slot() - 1)), shift(KeyCode.UP)),
    SLOT(Group.PLACE, go(cursor -> cursor.inSlot(cursor.slot() + 1)), shift(KeyCode.DOWN)),
    LAYER(Group.PLACE, go(cursor -> cursor.inLayer(cursor.layer() + 1)), alt(KeyCode.UP)),
    LAYER_BACK(Group.PLACE, go(cursor -> cursor.inLayer(cursor.layer() - 1)), alt(KeyCode.DOWN)),
    RUN_BACK(Group.PLACE, window -> neighbour(window, -1), ctrl(KeyCode.UP)),
    RUN(Group.PLACE, window -> neighbour(window, 1), ctrl(KeyCode.DOWN)),
    COMPARE(Group.PLACE, WindowActions::compareWithNext, ctrl(KeyCode.K)),
    LOCK(Group.PLACE, WindowActions::nextLock, ctrl(KeyCode.L)),
    FIRST_DIFFERENCE(Group.PLACE, WindowActions::firstDifference, ctrl(KeyCode.J)),
    RESET_HERE(Group.DEBUGGER, window -> new Resets(window.desk()).toggleAll(cursor(window)), key(KeyCode.R)),
    RESET_SLOT(Group.DEBUGGER, window -> new Resets(window.desk()).toggleSlot(cursor(window)), shift(KeyCode.R)),
    MENU_HERE(Group.DEBUGGER, WindowActions::menuHere, shift(KeyCode.F10), key(KeyCode.CONTEXT_MENU)),
    WHAT_IF(Group.DEBUGGER, WindowActions::askWhatIf, ctrl(KeyCode.E)),
    FIND(Group.DEBUGGER, WindowActions::toggleSearch, ctrl(KeyCode.F)),
    RUN_ON_TO(Group.DEBUGGER, window -> window.search(true), key(KeyCode.F8)),
    RUN_BACK_TO(Group.DEBUGGER, window -> window.search(false), shift(KeyCode.F8)),
    ALL_HITS(Group.DEBUGGER, WindowActions::allHits, ctrl(KeyCode.F8)),
    BOOKMARK(Group.DEBUGGER, window -> window.desk().debugger().bookmarks().toggle(cursor(window)), ctrl(KeyCode.B)),
    TOGGLE_BREAKPOINT(Group.DEBUGGER, window -> window.desk().debugger().toggleHere(), key(KeyCode.F9)),
    ADD_BREAKPOINT(Group.DEBUGGER, WindowActions::writeBreakpoint, ctrl(KeyCode.F9)),
    ADD_WATCH(Group.DEBUGGER, WindowActions::writeWatch, shift(KeyCode.F9)),
    ADD_CALL(Group.DEBUGGER, WindowActions::offerCalls, ctrlShift(KeyCode.N)),
    REMOVE_CALL(Group.DEBUGGER, WindowActions::removeCall, ctrlShift(KeyCode.DELETE)),
    CALL_EARLIER(Group.DEBUGGER, window -> window.moveCall(-1), ctrlShift(KeyCode.LEFT)),
    CALL_LATER(Group.DEBUGGER, window -> window.moveCall(1), ctrlShift(KeyCode.RIGHT)),
    STOP(Group.DEBUGGER, WindowActions::stop, key(KeyCode.ESCAPE)),
    ADD_RUN(Group.RUNS, WindowActions::addRun, ctrl(KeyCode.N)),
    DUPLICATE_RUN(Group.RUNS, WindowActions::duplicateRun, ctrl(KeyCode.D)),
    REMOVE_RUN(Group.RUNS, WindowActions::removeRun, ctrl(KeyCode.DELETE)),
    RENAME_RUN(Group.RUNS, WindowActions::renameRun, key(KeyCode.F2)),
    OPEN(Group.FILES, window -> window.files().open(), ctrl(KeyCode.O)),
    OPEN_SERIES(Group.FILES, window -> window.files().openSeries(), ctrlShift(KeyCode.O)),
    PASTE_TABLE(Group.FILES, window -> window.files().paste(), ctrl(KeyCode.V)),
    SAVE(Group.FILES, window -> window.files().save(() -> {}), ctrl(KeyCode.S)),
    SAVE_AS(Group.FILES, window -> window.files().saveAs(() -> {}), ctrlShift(KeyCode.S)),
    SAVE_PREDICTIONS(Group.FILES, window -> window.files().savePredictions(), ctrlShift(KeyCode.E)),
    EDIT_TITLE(Group.FILES, WindowActions::editTitle, shift(KeyCode.F2)),
    UNDO(
            Group.FILES,
            window -> window.desk().session().undo(),
            desk -> desk.session().history().canUndoProperty(),
            ctrl(KeyCode.Z)),
    REDO(
            Group.FILES,
            window -> window.desk().session().redo(),
            desk -> desk.session().history().canRedoProperty(),
            ctrl(KeyCode.Y),
            ctrlShift(KeyCode.Z)),
    HISTORY(Group.FILES, WindowActions::showHistory, ctrl(KeyCode.H)),
    ZOOM_IN(
            Group.SIGHT,
            window -> window.zoom(1.2),
            ctrl(KeyCode.PLUS),
            ctrl(KeyCode.EQUALS),
            ctrl(KeyCode.ADD),
            ctrlShift(KeyCode.EQUALS),
            ctrlShift(KeyCode.PLUS)),
    ZOOM_OUT(Group.SIGHT, window -> window.zoom(1 / 1.2), ctrl(KeyCode.MINUS), ctrl(KeyCode.SUBTRACT)),
    ZOOM_FIT(Group.SIGHT, WindowActions::fit, ctrl(KeyCode.DIGIT0), ctrl(KeyCode.NUMPAD0)),
    LARGER(
            Group.LOOK,
            window -> window.desk().settings().magnify(1),
            ctrlAlt(KeyCode.PLUS),
            ctrlAlt(KeyCode.EQUALS),
            ctrlAlt(KeyCode.ADD),
            ctrlAltShift(KeyCode.EQUALS),
            ctrlAltShift(KeyCode.PLUS)),
    SMALLER(
            Group.LOOK,
            window -> window.desk().settings().magnify(-1),
            ctrlAlt(KeyCode.MINUS),
            ctrlAlt(KeyCode.SUBTRACT)),
    HIGHER(Group.LOOK, window -> window.higher(1), ctrlShift(KeyCode.UP)),
    LOWER(Group.LOOK, window -> window.higher(-1), ctrlShift(KeyCode.DOWN)),
    TALL(Group.LOOK, WindowActions::toggleTall, ctrlShift(KeyCode.M)),
    APART(Group.LOOK, WindowActions::toggleApart, ctrlShift(KeyCode.D)),
    NUMBERS(Group.LOOK, window -> window.desk().settings().fold(Panel.NUMBERS), ctrlShift(KeyCode.I)),
    BOTTOM(Group.LOOK, WindowActions::foldBottom, ctrlShift(KeyCode.J)),
    SIDE(Group.LOOK, WindowActions::toggleSide, ctrlShift(KeyCode.B)),
    THEME(Group.LOOK, window -> window.desk().settings().nextTheme(), ctrlShift(KeyCode.T)),
    STILL(Group.LOOK, window -> window.desk().settings().toggleStill(), ctrlAlt(KeyCode.M)),
    LANGUAGE(Group.LOOK, window -> window.desk().settings().nextLanguage(), ctrlShift(KeyCode.L)),
    LECTURE(Group.LOOK, window -> window.desk().lecture().toggle(), key(KeyCode.F12)),
    NOTES(Group.LOOK, WindowActions::toggleNotes, ctrl(KeyCode.F12)),
    ACTIONS(Group.LOOK, WindowActions::findAction, ctrlShift(KeyCode.P)),
    KEYS(Group.LOOK, WindowActions::showKeys, key(KeyCode.F1));

    private static final Set<Command> OPENING = EnumSet.of(OPEN, OPEN_SERIES, PASTE_TABLE);

    /** What commands are about; some can be carried out only where there is a picture. */
    public enum Group {
        MOVES(true),
        PLACE(true),
        DEBUGGER(true),
        SIGHT(true),
        RUNS(false),
        FILES(false),
        LOOK(false);

        private final boolean needsPicture;

        Group(boolean needsPicture) {
            this.needsPicture = needsPicture;
        }

        private ObservableValue<Boolean> available(WindowContext desk) {
            return desk.session().blankProperty().map(blank -> !(needsPicture && blank));
        }
    }

    private interface Action {
        void on(WindowActions window);
    }

    private final Group group;
    private final Action action;
    private final Function<WindowContext, ObservableValue<Boolean>> available;
    private final List<KeyCombination> keys;

    Command(Group group, Action action, KeyCombination... keys) {
        this(group, action, group::available, keys);
    }

    Command(
            Group group,
            Action action,
            Function<WindowContext, ObservableValue<Boolean>> available,
            KeyCombination... keys) {
        this.group = group;
        this.action = action;
        this.available = available;
        this.keys = List.of(keys);
    }

    private static Action move(Move move) {
        return window -> {
            window.desk().player().pause();
            window.desk().session().move(move);
        };
    }

    private static Action visit(Consumer<Visits> way) {
        return window -> {
            window.desk().player().pause();
            way.accept(window.desk().visits());
        };
    }

    private static Action go(UnaryOperator<Cursor> change) {
        return window -> window.desk().session().goTo(change.apply(cursor(window)));
    }

    private static void neighbour(WindowActions window, int by) {
        View view = window.desk().session().view();
        int index = Math.max(0, Math.min(view.traces().size() - 1, view.currentIndex() + by));
        String run = view.traces().get(index).run().id();
        window.desk().session().goTo(view.inRun(run));
    }

    private static Cursor cursor(WindowActions window) {
        return window.desk().session().view().cursor();
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    private static KeyCombination ctrlShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination ctrlAltShift(KeyCode code) {
        return new KeyCodeCombination(
                code, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination ctrlAlt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
    }

    private static KeyCombination altShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /** The first key, as a menu shows it. */
    public KeyCombination mainKey() {
        return keys.get(0);
    }

    public List<KeyCombination> keys() {
        return keys;
    }

    /** All keys, as people read them. */
    public String keyText(ResourceBundle words) {
        return keys.stream()
                .map(key -> KeyNames.of(key, words))
                .distinct()
                .limit(2)
                .collect(Collectors.joining(", "));
    }

    public String label(ResourceBundle words) {
        return words.getString("command." + name());
    }

    /** Gives a button its name for screen readers and a tooltip with the key. */
    public void describe(ButtonBase button, ResourceBundle words) {
        describe(button, "", words);
    }

    /** The same of a command that is about something: {@code Undo: batch size of run A}. */
    public void describe(ButtonBase button, String what, ResourceBundle words) {
        String name = what.isEmpty() ? label(words) : label(words) + ": " + what;
        button.setAccessibleText(name);
        Tip.set(button, name + "  (" + keyText(words) + ")");
    }

    /** Whether it can be carried out now. */
    public ObservableValue<Boolean> available(WindowContext desk) {
        return available.apply(desk);
    }

    /** What it is about. */
    public Group group() {
        return group;
    }

    /** On the page with which a window begins there is nothing to move and to edit yet. */
    public boolean isFor(WindowContext desk) {
        return !desk.starting().get() || this == STOP || OPENING.contains(this) || group == Group.LOOK;
    }

    /** Carries it out, if it is available. */
    public void run(WindowActions window) {
        if (isFor(window.desk()) && available(window.desk()).getValue()) {
            action.on(window);
        }
    }

    /** Lets an item of a menu show the key, which is heard elsewhere. */
    public void showKey(MenuItem item, ResourceBundle words) {
        item.setAccelerator(KeyNames.named(mainKey(), words));
    }

    /** An item of a menu: it shows the key, which is heard elsewhere, and is greyed where the command is not available. */
    public MenuItem item(WindowContext desk, Runnable run) {
        MenuItem item = new MenuItem(label(desk.words()));
        showKey(item, desk.words());
        item.setDisable(!available(desk).getValue());
        item.setOnAction(event -> run.run());
        return item;
    }
}
