package unrolled.ui.window;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.MouseEvent;
import unrolled.diagram.base.Theme;
import unrolled.run.plan.Moment;
import unrolled.session.Tempo;
import unrolled.ui.base.Command;
import unrolled.ui.base.PictureKey;
import unrolled.ui.canvas.FigureView;

/** Somebody who does in a window whatever can be done there, in no order; on the FX thread. */
final class RandomUser {
    /** They wait for an answer in a dialog, or make the window anew; the latter has a habit of its own. */
    private static final Set<Command> NOT_PRESSED = EnumSet.of(
            Command.OPEN,
            Command.OPEN_SERIES,
            Command.PASTE_TABLE,
            Command.SAVE,
            Command.SAVE_AS,
            Command.SAVE_PREDICTIONS,
            Command.KEYS,
            Command.HISTORY,
            Command.THEME,
            Command.LANGUAGE);

    private static final Set<Command> MAKES_RUNS = EnumSet.of(Command.ADD_RUN, Command.DUPLICATE_RUN);
    private static final List<Command> INSIDE = List.of(
            Command.STEP_INTO,
            Command.STEP_INTO,
            Command.STEP_INTO,
            Command.PHASE_BACK,
            Command.STEP,
            Command.STEP_BACK,
            Command.UNIT,
            Command.STEP_OUT);
    private static final List<Command> STOPS = List.of(
            Command.TOGGLE_BREAKPOINT,
            Command.CONTINUE,
            Command.RUN_BACKWARDS,
            Command.RUN_ON_TO,
            Command.RUN_BACK_TO,
            Command.RUN_TO,
            Command.TO_PRESENT,
            Command.PAUSE);
    private static final List<Command> PLACES = List.of(
            Command.VISITED_BACK, Command.VISITED_BACK, Command.VISITED_FORWARD, Command.BOOKMARK, Command.PLAY);
    private static final List<KeyCode> CHOOSING =
            List.of(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.F2, KeyCode.DELETE, KeyCode.ENTER);
    private static final List<Command> COMPARING =
            List.of(Command.COMPARE, Command.LOCK, Command.FIRST_DIFFERENCE, Command.RUN, Command.RUN_BACK);
    private static final int CROWDED = 5;

    private final Shown window;
    private final Random random;
    private final RandomEdits edits;
    private final RandomDebugging debugging;
    private final List<Habit> habits;

    /** What is done, so many times in a hundred. */
    private record Habit(int weight, String name, Runnable action) {}

    RandomUser(Shown window, Random random) {
        this.window = window;
        this.random = random;
        this.edits = new RandomEdits(window, random);
        this.debugging = new RandomDebugging(window, random);
        List<Command> all = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(NOT_PRESSED)));
        this.habits = List.of(
                new Habit(27, "any key", () -> press(any(all))),
                new Habit(
                        3,
                        "the bottom",
                        () -> showAny(((MainPane) window.root()).actions().pictures())),
                new Habit(8, "inside the cell", () -> press(any(INSIDE))),
                new Habit(1, "tempo", this::tempo),
                new Habit(5, "visited places", () -> press(any(PLACES))),
                new Habit(2, "going to a place that is offered", this::goToOffered),
                new Habit(8, "stops", () -> press(any(STOPS))),
                new Habit(6, "comparing", () -> press(any(COMPARING))),
                new Habit(1, "title", this::title),
                new Habit(2, "zoom far", this::zoomFar),
                new Habit(6, "pointing", this::point),
                new Habit(2, "wheel", this::wheel),
                new Habit(4, "going", () -> window.session.goTo(window.cursor().at(anyMoment()))),
                new Habit(10, "edit", edits::edit),
                new Habit(5, "what if", this::whatIf),
                new Habit(2, "asking what if", this::askWhatIf),
                new Habit(2, "taking a change back", edits::takeBack),
                new Habit(3, "undoing many", edits::undoMany),
                new Habit(4, "breakpoint", debugging::breakpoint),
                new Habit(2, "watch", debugging::watch),
                new Habit(3, "writing", debugging::write),
                new Habit(3, "changing a breakpoint", debugging::change),
                new Habit(4, "a number", () -> debugging.number(any(figures()))),
                new Habit(4, "a menu", debugging::choose),
                new Habit(
                        1,
                        "theme",
                        () -> window.settings.themeProperty().set(Theme.ALL.get(random.nextInt(Theme.ALL.size())))),
                new Habit(1, "language", () -> speak(random.nextBoolean() ? Locale.GERMAN : Locale.ENGLISH)));
    }

    private void speak(Locale language) {
        window.settings.languageProperty().set(language);
    }

    /** Does one thing and says which. */
    String act() {
        int place = random.nextInt(habits.stream().mapToInt(Habit::weight).sum());
        for (Habit habit : habits) {
            place -= habit.weight();
            if (place < 0) {
                habit.action().run();
                return habit.name();
            }
        }
        throw new IllegalStateException("the weights of the habits are wrong");
    }

    /** Writes another title, and takes it or not. */
    private void title() {
        press(Command.EDIT_TITLE);
        if (window.root().lookup("#titleField") instanceof TextField field && field.isVisible()) {
            field.setText(any(List.of("mine", "", "a / b: c?", "x".repeat(300))));
            KeyCode end = random.nextInt(3) > 0 ? KeyCode.ENTER : KeyCode.ESCAPE;
            Event.fireEvent(field, Shown.Keys.pressed(end, List.of()));
        }
    }

    /** Plays by something else, however fast. */
    private void tempo() {
        Tempo now = window.settings.tempoProperty().get();
        window.settings
                .tempoProperty()
                .set(now.by(any(List.of(Tempo.Unit.values()))).at(Math.exp(random.nextDouble() * 8)));
    }

    /** Asks where to go, chooses, renames or removes places, and goes, or does not. */
    private void goToOffered() {
        press(Command.GO_TO);
        if (window.root().lookup("#momentField") instanceof TextField field && field.isVisible()) {
            for (int key = 0; key < 5 && field.isVisible(); key++) {
                Event.fireEvent(field, Shown.Keys.pressed(any(CHOOSING), List.of()));
                if (random.nextInt(3) == 0) {
                    field.setText(any(List.of("1.2", "2", "epo", "mine", "", "9.9.9")));
                }
            }
            Event.fireEvent(field, Shown.Keys.pressed(KeyCode.ESCAPE, List.of()));
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void showAny(List<PictureKey> pictures) {
        any(pictures).show().run();
    }

    private Moment anyMoment() {
        return new Moment(random.nextInt(3), random.nextInt(20), random.nextInt(5));
    }

    private boolean isCrowded() {
        return window.experiment().runs().size() >= CROWDED;
    }

    private void press(Command command) {
        Command pressed = isCrowded() && MAKES_RUNS.contains(command) ? Command.REMOVE_RUN : command;
        KeyCodeCombination key = (KeyCodeCombination) pressed.mainKey();
        List<Modifier> down = new ArrayList<>();
        add(down, key.getShift(), KeyCombination.SHIFT_DOWN);
        add(down, key.getShortcut(), KeyCombination.SHORTCUT_DOWN);
        add(down, key.getAlt(), KeyCombination.ALT_DOWN);
        Node focused = window.stage.getScene().getFocusOwner();
        Node target = focused == null || random.nextBoolean() ? window.root() : focused;
        Event.fireEvent(target, Shown.Keys.pressed(key.getCode(), down));
    }

    private static void add(List<Modifier> down, ModifierValue value, Modifier modifier) {
        if (value == ModifierValue.DOWN) {
            down.add(modifier);
        }
    }

    /** Through the boxes into the cell, or out of it as far as all runs. */
    private void zoomFar() {
        Command way = random.nextBoolean() ? Command.ZOOM_IN : Command.ZOOM_OUT;
        IntStream.range(0, 1 + random.nextInt(20)).forEach(n -> press(way));
    }

    private List<FigureView> figures() {
        return Shown.all(window.root())
                .filter(FigureView.class::isInstance)
                .map(FigureView.class::cast)
                .toList();
    }

    /** Clicks somewhere into a picture, or drags there. */
    private void point() {
        FigureView figure = any(figures());
        double x = random.nextDouble() * figure.getWidth();
        double y = random.nextDouble() * figure.getHeight();
        boolean drags = random.nextInt(3) == 0 && !isCrowded();
        figure.fireEvent(Shown.mouseEvent(figure, MouseEvent.MOUSE_MOVED, x, y));
        figure.fireEvent(Shown.mouseEvent(figure, MouseEvent.MOUSE_PRESSED, x, y));
        for (int pull = 1; pull < 4 && drags; pull++) {
            figure.fireEvent(Shown.mouseEvent(figure, MouseEvent.MOUSE_DRAGGED, x, y - 5 * pull));
        }
        figure.fireEvent(Shown.mouseEvent(figure, MouseEvent.MOUSE_RELEASED, x, y));
        if (!drags) {
            figure.fireEvent(Shown.mouseEvent(figure, MouseEvent.MOUSE_CLICKED, x, y));
        }
    }

    private void wheel() {
        FigureView figure = any(figures());
        double turn = random.nextGaussian() * 200;
        figure.fireEvent(Shown.wheelEvent(figure, random.nextInt(2) * turn, turn, random.nextBoolean()));
    }

    private void whatIf() {
        if (isCrowded()) {
            press(Command.REMOVE_RUN);
        }
        edits.whatIf();
    }

    private void askWhatIf() {
        if (!isCrowded()) {
            press(Command.WHAT_IF);
            edits.answer();
        }
    }
}
