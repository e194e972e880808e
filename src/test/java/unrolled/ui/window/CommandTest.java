package unrolled.ui.window;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.Examples;
import unrolled.Models;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.io.experiment.ExperimentFile;
import unrolled.run.plan.Moment;
import unrolled.session.Tempo;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowWords;

/** Every key does what the list of keys says. */
@ExtendWith(Toolkit.class)
class CommandTest {
    private static final ResourceBundle ENGLISH = new WindowWords(Locale.ENGLISH);

    private static final Cursor MIDDLE = new Cursor("C", new Moment(1, 3, 1), 2, 0, 2);

    private static final Experiment STACKED =
            Examples.airline().withModel(Models.stacked(Examples.airline().model(), List.of(4, 3)));

    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(STACKED);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.begin(STACKED);
        window.run(() -> window.session.goTo(MIDDLE));
    }

    @ParameterizedTest
    @CsvSource({
        "HOME, , 0, 0, 0",
        "F5, CS, 0, 0, 0",
        "PAGE_UP, , 0, 3, 1",
        "LEFT, C, 1, 2, 1",
        "LEFT, , 1, 3, 0",
        "RIGHT, , 1, 3, 2",
        "F10, , 1, 3, 2",
        "RIGHT, C, 1, 4, 1",
        "END, , 1, 34, 2",
    })
    void movesWalkThroughTheRun(KeyCode key, String modifiers, int epoch, int batch, int step) {
        window.press(key, modifiers(modifiers));
        assertEquals(MIDDLE.at(new Moment(epoch, batch, step)), window.cursor());
    }

    @Test
    void epochGoesOnToTheNextEpoch() {
        window.press(KeyCode.HOME);
        window.press(KeyCode.PAGE_DOWN);
        assertEquals(1, window.cursor().moment().epoch());
    }

    @ParameterizedTest
    @CsvSource({
        "UP, , C, 2, 0, 1",
        "DOWN, , C, 2, 0, 3",
        "UP, S, C, 1, 0, 2",
        "DOWN, S, C, 3, 0, 2",
        "UP, A, C, 2, 1, 2",
        "UP, C, B, 0, 0, 2",
        "DOWN, C, C, 2, 0, 2",
    })
    void placesChange(KeyCode key, String modifiers, String run, int slot, int layer, int unit) {
        window.press(key, modifiers(modifiers));
        assertEquals(new Cursor(run, MIDDLE.moment(), slot, layer, unit), window.cursor());
    }

    @Test
    void layerBelowIsReachedAgain() {
        window.press(KeyCode.UP, ALT_DOWN);
        window.press(KeyCode.DOWN, ALT_DOWN);
        assertEquals(MIDDLE, window.cursor());
    }

    @Test
    void playingStartsPausesAndChangesItsSpeed() {
        Slider speed = (Slider) window.node("speed");
        Button play = (Button) window.node("play");
        assertEquals(2, speed.getValue());
        window.press(KeyCode.PERIOD);
        assertEquals(3, speed.getValue());
        window.press(KeyCode.COMMA);
        window.press(KeyCode.COMMA);
        assertEquals(1, speed.getValue());
        for (KeyCode key : List.of(KeyCode.F5, KeyCode.SPACE)) {
            window.press(key);
            assertEquals("Pause", play.getAccessibleText());
            window.press(KeyCode.F6);
            assertEquals("Play", play.getAccessibleText());
        }
    }

    @Test
    void whatItPlaysByIsChosenWhereTheSpeedIs() {
        Tempo first = window.settings.tempoProperty().get();
        MenuButton unit = (MenuButton) window.node("tempo");
        Slider speed = (Slider) window.node("speed");
        window.run(() -> unit.getItems().get(2).fire());
        assertEquals("epochs", unit.getText());
        assertEquals("one epoch a second", speed.getAccessibleText());
        window.run(() -> unit.getItems().get(0).fire());
        window.run(() -> speed.setValue(11));
        assertEquals("2,000 steps a second", speed.getAccessibleText());
        assertEquals(first.at(2000), window.settings.tempoProperty().get(), "it is remembered");
        window.run(() -> window.settings.tempoProperty().set(first));
    }

    @Test
    void resetsAreSetAndTakenAway() {
        window.press(KeyCode.R);
        assertEquals(List.of(Pin.all(1, 3, 1)), runC().pins());
        window.press(KeyCode.R);
        assertEquals(List.of(), runC().pins());
        window.press(KeyCode.R, SHIFT_DOWN);
        assertEquals(List.of(Pin.one(1, 3, 1, 2)), runC().pins());
        boolean said = Toolkit.on(() -> Shown.all(window.node("runC"))
                .filter(Labeled.class::isInstance)
                .anyMatch(node -> ((Labeled) node).getText().startsWith("slot 2 alone reset at 1 pin")));
        assertTrue(said, "its card says so, though it is not the first step of a batch");
        window.press(KeyCode.R, SHIFT_DOWN);
        assertEquals(List.of(), runC().pins());
    }

    private RunChoice runC() {
        return window.experiment().run("C").orElseThrow();
    }

    @Test
    void runsAreAddedDuplicatedRenamedAndRemoved() {
        window.press(KeyCode.N, SHORTCUT_DOWN);
        assertEquals("D", window.cursor().run());
        window.press(KeyCode.D, SHORTCUT_DOWN);
        assertEquals("E", window.cursor().run());
        window.press(KeyCode.F2);
        window.run(
                () -> ((javafx.scene.control.TextField) window.stage.getScene().getFocusOwner()).setText(" twin "));
        window.press(KeyCode.ENTER);
        assertEquals("twin", window.experiment().run("E").orElseThrow().name());
        window.run(() -> window.view("lanes").requestFocus());
        window.press(KeyCode.DELETE, SHORTCUT_DOWN);
        assertEquals(List.of("A", "B", "C", "D"), ids());
    }

    @Test
    void lastRunStaysAndTheNoticeSaysWhy() {
        for (int time = 0; time < 3; time++) {
            window.press(KeyCode.DELETE, SHORTCUT_DOWN);
        }
        assertEquals(1, ids().size());
        assertTrue(notice().contains("not 0"), notice());
    }

    private String notice() {
        return ((Labeled) window.node("notice")).getText();
    }

    private List<String> ids() {
        return window.experiment().runs().stream().map(RunChoice::id).toList();
    }

    @Test
    void editsAreUndoneAndRedone() {
        var before = window.experiment();
        assertTrue(window.node("undo").isDisabled());
        window.press(KeyCode.N, SHORTCUT_DOWN);
        var after = window.experiment();
        assertTrue(!window.node("undo").isDisabled() && window.node("redo").isDisabled());
        window.press(KeyCode.Z, SHORTCUT_DOWN);
        assertEquals(before, window.experiment());
        assertTrue(window.node("undo").isDisabled() && !window.node("redo").isDisabled());
        window.press(KeyCode.Y, SHORTCUT_DOWN);
        assertEquals(after, window.experiment());
        window.press(KeyCode.Z, SHORTCUT_DOWN);
        window.press(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN);
        assertEquals(after, window.experiment());
    }

    @Test
    void zoomGrowsShrinksAndFits() {
        double box = box();
        window.press(KeyCode.PLUS, SHORTCUT_DOWN);
        assertEquals(1.2 * box, box(), 1e-6);
        window.press(KeyCode.MINUS, SHORTCUT_DOWN);
        window.press(KeyCode.MINUS, SHORTCUT_DOWN);
        assertEquals(box / 1.2, box(), 1e-6);
        window.press(KeyCode.DIGIT0, SHORTCUT_DOWN);
        assertEquals(box, box(), 1e-6);
    }

    /** Where + is written with Shift, on the key of = or on one of its own. */
    @Test
    void zoomGrowsWithShiftToo() {
        double box = box();
        window.press(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN);
        window.press(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_DOWN);
        assertEquals(1.44 * box, box(), 1e-6);
        window.press(KeyCode.DIGIT0, SHORTCUT_DOWN);
    }

    private double box() {
        return window.bounds(
                        unrolled.diagram.base.Target.Part.STATE,
                        MIDDLE.inSlot(0).onUnit(0))
                .width();
    }

    @Test
    void lookAndLanguageChangeAndAreRemembered() {
        window.press(KeyCode.T, SHORTCUT_DOWN, SHIFT_DOWN);
        assertEquals(Theme.ALL.get(1), window.settings.theme());
        window.press(KeyCode.L, SHORTCUT_DOWN, SHIFT_DOWN);
        window.awaitLanguage();
        assertEquals(Locale.GERMAN, window.settings.language());
        var again = new unrolled.session.Settings(window.store, Runnable::run);
        assertEquals(Theme.ALL.get(1), again.theme());
        assertEquals(Locale.GERMAN, again.language());
        window.run(() -> window.settings.themeProperty().set(Theme.ALL.get(0)));
        window.speak(Locale.ENGLISH);
    }

    /** Through all of them, and back to the first; the button says which it is. */
    @Test
    void themesFollowEachOther() {
        Words words = Words.in(Locale.ENGLISH);
        for (Theme theme : Theme.ALL) {
            assertEquals(theme, window.settings.theme());
            assertEquals("Colours: " + theme.title(words), window.node("theme").getAccessibleText());
            window.press(KeyCode.T, SHORTCUT_DOWN, SHIFT_DOWN);
        }
        assertEquals(Theme.ALL.get(0), window.settings.theme());
    }

    @Test
    void listOfKeysNamesEveryCommand() {
        List<String> english = listOfKeys(ENGLISH);
        assertTrue(english.contains("One time step on") && english.contains("Close"), english.toString());
        window.speak(Locale.GERMAN);
        List<String> german = listOfKeys(new WindowWords(Locale.GERMAN));
        window.speak(Locale.ENGLISH);
        assertTrue(german.contains("Leertaste") && german.contains("Strg+Entf"), german.toString());
    }

    /** All that the list says, of which nothing may be cut off. */
    private List<String> listOfKeys(ResourceBundle words) {
        window.press(KeyCode.F1);
        Window dialog = Toolkit.on(() -> Window.getWindows().stream()
                .filter(w -> w != window.stage && w.getScene().getRoot() instanceof DialogPane)
                .findFirst()
                .orElseThrow());
        assertTrue(Toolkit.on(() ->
                dialog.getScene().getRoot().lookup("#pictureHelp").getParent().isVisible()));
        Toolkit.run(() -> ((ToggleButton) dialog.getScene().getRoot().lookup("#helpkeys")).fire());
        List<String> texts = Toolkit.on(() -> Shown.all(dialog.getScene().getRoot())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
        ScrollPane scroll =
                Toolkit.on(() -> (ScrollPane) dialog.getScene().getRoot().lookup("#keyList"));
        double missing = Toolkit.on(() -> scroll.getContent().getLayoutBounds().getWidth()
                - scroll.getViewportBounds().getWidth());
        Toolkit.run(dialog::hide);
        assertTrue(missing <= 0, missing + " pixels of the list are cut off");
        for (Command command : Command.values()) {
            assertTrue(texts.contains(command.keyText(words)), command + " " + texts);
        }
        return texts;
    }

    @Test
    void savingWritesTheExperimentThatWasOpened(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine.json");
        ExperimentFile.save(window.experiment(), file);
        window.run(() -> window.app.open(file));
        assertEquals("mine.json", ((Labeled) window.node("file")).getText());
        window.press(KeyCode.N, SHORTCUT_DOWN);
        assertEquals("\u2022 mine.json", ((Labeled) window.node("file")).getText());
        window.press(KeyCode.S, SHORTCUT_DOWN);
        assertEquals(window.experiment(), ExperimentFile.read(file));
        assertEquals("mine.json", ((Labeled) window.node("file")).getText());
    }

    @Test
    void noKeyDoesTwoThings() {
        for (KeyCode code : KeyCode.values()) {
            for (Set<Modifier> down : subsets()) {
                var event = Shown.Keys.pressed(code, List.copyOf(down));
                List<Command> heard = Arrays.stream(Command.values())
                        .filter(command -> command.matches(event))
                        .toList();
                assertTrue(heard.size() <= 1, event + " " + heard);
            }
        }
    }

    @Test
    void namesAndKeysOfCommandsDiffer() {
        for (Command one : Command.values()) {
            for (Command other : EnumSet.complementOf(EnumSet.of(one))) {
                assertNotEquals(one.keyText(ENGLISH), other.keyText(ENGLISH));
            }
        }
    }

    private static List<Set<Modifier>> subsets() {
        List<Modifier> all = List.of(SHIFT_DOWN, SHORTCUT_DOWN, ALT_DOWN);
        List<Set<Modifier>> sets = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            Set<Modifier> set = new java.util.HashSet<>();
            for (int m = 0; m < 3; m++) {
                if ((bits >> m & 1) == 1) {
                    set.add(all.get(m));
                }
            }
            sets.add(set);
        }
        return sets;
    }

    /** C for Ctrl, S for Shift, A for Alt. */
    private static Modifier[] modifiers(String letters) {
        String text = letters == null ? "" : letters;
        return text.chars()
                .mapToObj(letter -> letter == 'C' ? SHORTCUT_DOWN : letter == 'S' ? SHIFT_DOWN : ALT_DOWN)
                .toArray(Modifier[]::new);
    }
}
