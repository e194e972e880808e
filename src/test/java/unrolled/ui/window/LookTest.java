package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.RunNames;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.figure.Ink;
import unrolled.io.experiment.BundledExperiments;
import unrolled.lesson.BundledLessons;
import unrolled.run.plan.Moment;
import unrolled.text.TextTable;
import unrolled.ui.base.Command;
import unrolled.ui.base.ExampleTitles;
import unrolled.ui.base.KeyNames;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowWords;

/** Language, theme, and what readers of the screen are told. */
@ExtendWith(Toolkit.class)
class LookTest {
    /** Words that are the same in both languages. */
    private static final Set<String> SHARED = Set.of(
            "call.add.over",
            "call.part",
            "data.lookBack",
            "group.DEBUGGER",
            "gates.HARD_SIGMOID",
            "gates.HARD_SIGMOID_OF_KERAS_2",
            "gates.SIGMOID",
            "model.gates",
            "model.seed",
            "own.LOOK_BACK",
            "own.SEED",
            "run.resetN",
            "layer.ACTIVATION",
            "layer.DENSE",
            "layer.DROPOUT",
            "layer.LSTM",
            "loss.LINEAR",
            "loss.LOGARITHMIC",
            "run.layout",
            "run.reset",
            "run.samplesTitle",
            "run.stateful",
            "scaling.MIN_MAX",
            "scaling.MIN_MAX_1",
            "scaling.STANDARD",
            "training.loss",
            "training.momentum",
            "training.optimizer",
            "training.title",
            "weights.gradient",
            "weights.update");

    private Shown window;

    @BeforeEach
    void show() {
        window = new Shown(BundledExperiments.opening());
    }

    @AfterEach
    void close() {
        window.run(() -> window.settings.themeProperty().set(Theme.LIGHT));
        window.close();
    }

    @Test
    void languageChangesTheWordsAndKeepsTheRest() {
        window.press(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN);
        Cursor place = new Cursor("C", new Moment(1, 3, 1), 2, 0, 3);
        window.run(() -> window.session.goTo(place));
        var experiment = window.experiment();
        double width = box(place);
        window.speak(Locale.GERMAN);
        assertTrue(window.texts("lanes").contains("Batchgr\u00f6\u00dfe 4, stateful"));
        assertTrue(window.texts("inspector").stream().anyMatch(text -> text.startsWith("Lauf C")));
        assertEquals("Schritt \u203a", ((Labeled) window.node("step")).getText());
        assertEquals("Flugpassagiere: Geht der Zustand weiter?", ((Labeled) window.node("title")).getText());
        assertEquals(place, window.cursor());
        assertEquals(experiment, window.experiment());
        assertEquals(width, box(place));
        assertEquals("3", window.field("lookBack").getText());
    }

    private double box(Cursor place) {
        return window.bounds(unrolled.diagram.base.Target.Part.STATE, place.onUnit(0))
                .width();
    }

    @Test
    void themeChangesTheColours() {
        assertEquals(Theme.LIGHT.paper(), window.lanes().background());
        window.run(() -> window.settings.themeProperty().set(Theme.DARK));
        assertEquals(Theme.DARK.paper(), window.lanes().background());
        assertEquals(Theme.DARK.panel(), window.view("heat").getFigure().background());
    }

    /** The sheet of the window names its colours; the theme says which they are, in menus and dialogs too. */
    @Test
    void windowAndDialogsTakeTheColoursOfTheTheme() {
        for (Theme theme : Theme.ALL) {
            window.run(() -> window.settings.themeProperty().set(theme));
            assertEquals(
                    colour(theme.window().panel()),
                    ground(Toolkit.on(() -> window.root().lookup(".header"))));
            assertEquals(colour(theme.paper()), ground(window.root()));
            window.press(KeyCode.F1);
            Parent dialog = Toolkit.on(() -> Window.getWindows().stream()
                    .map(shown -> shown.getScene().getRoot())
                    .filter(DialogPane.class::isInstance)
                    .findFirst()
                    .orElseThrow());
            assertEquals(colour(theme.paper()), ground(dialog));
            Toolkit.run(() -> dialog.getScene().getWindow().hide());
        }
    }

    private static Color colour(Ink ink) {
        return Color.rgb(ink.red(), ink.green(), ink.blue());
    }

    /** The colour of the surface, without the rings around it. */
    private static Paint ground(Node node) {
        Toolkit.run(() -> node.getScene().getRoot().applyCss());
        List<BackgroundFill> fills = ((Region) node).getBackground().getFills();
        return fills.get(fills.size() - 1).getFill();
    }

    @Test
    void everyControlHasANameAndATooltip() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            window.speak(locale);
            List<Node> controls = Shown.all(window.root())
                    .filter(Node::isFocusTraversable)
                    .filter(node -> !(node instanceof ScrollBar))
                    .toList();
            assertTrue(controls.size() > 30, controls.toString());
            for (Node node : controls) {
                assertFalse(name(node).isBlank(), locale + " " + node);
                if (node instanceof Control control && !(node instanceof javafx.scene.control.Hyperlink)) {
                    window.mouse(control, MouseEvent.MOUSE_ENTERED, 1, 1);
                    assertTrue(control.getTooltip() != null, locale + " " + node);
                    assertFalse(control.getTooltip().getText().isBlank(), locale + " " + node);
                }
            }
        }
    }

    /** A title may be the path of a file, and a condition needs a long sentence. */
    @Test
    void tooltipsAreNoWiderThanAPanel() {
        Label label = new Label();
        Tip.set(label, "a/long/path ".repeat(100));
        label.getOnMouseEntered().handle(null);
        Toolkit.run(() -> label.getTooltip().show(window.stage, 10, 10));
        Toolkit.pulse();
        double width = Toolkit.on(() -> label.getTooltip().getWidth());
        Toolkit.run(label.getTooltip()::hide);
        assertTrue(width > 300 && width < 460, "a tooltip is " + width + " wide");
    }

    private static String name(Node node) {
        String name = node.getAccessibleText();
        return name == null && node instanceof Labeled labeled ? labeled.getText() : String.valueOf(name);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (String file : List.of("unrolled/ui/ui", "unrolled/diagram/words", "unrolled/experiment/problems")) {
            TextTable english = TextTable.of(file, Locale.ENGLISH);
            TextTable german = TextTable.of(file, Locale.GERMAN);
            assertEquals(english.keys(), german.keys(), file);
        }
    }

    @Test
    void examplesGoByTheirTitles() {
        ResourceBundle english = new WindowWords(Locale.ENGLISH);
        for (String name : BundledExperiments.names()) {
            assertEquals(BundledExperiments.named(name).title(), english.getString("example." + name));
        }
        List<String> keys = english.keySet().stream()
                .filter(key -> key.startsWith("example."))
                .map(key -> key.substring("example.".length()))
                .toList();
        assertEquals(new TreeSet<>(BundledExperiments.names()), new TreeSet<>(keys));
    }

    @Test
    void keysAreCalledWhatTheLanguageCallsThem() {
        ResourceBundle german = new WindowWords(Locale.GERMAN);
        assertEquals("Bild auf", Command.EPOCH_BACK.keyText(german));
        assertEquals("Leertaste", Command.PLAY.keyText(german));
        KeyCombination delete =
                new KeyCodeCombination(KeyCode.DELETE, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);
        assertEquals("Strg+Umschalt+Entf", KeyNames.of(delete, german));
        assertEquals("Ctrl+Shift+Delete", KeyNames.of(delete, new WindowWords(Locale.ENGLISH)));
        KeyCombination plus = new KeyCodeCombination(KeyCode.PLUS, KeyCombination.CONTROL_DOWN);
        assertEquals("Strg++", KeyNames.of(plus, german));
    }

    @Test
    void titleOfAnExampleIsReadInTheLanguageOfTheWindow() {
        ResourceBundle german = new WindowWords(Locale.GERMAN);
        for (String name : BundledExperiments.names()) {
            String title = BundledExperiments.named(name).title();
            assertEquals(german.getString("example." + name), ExampleTitles.shown(title, german));
        }
        assertEquals("My own", ExampleTitles.shown("My own", german));
    }

    @Test
    void whatLessonsRunIsNamedInTheLanguageOfTheWindow() {
        ResourceBundle german = new WindowWords(Locale.GERMAN);
        Words words = Words.in(Locale.GERMAN);
        Set<String> english = new TreeSet<>();
        for (String name : BundledLessons.names()) {
            Experiment experiment = BundledLessons.named(name).experiment();
            if (ExampleTitles.shown(experiment.title(), german).equals(experiment.title())) {
                english.add(experiment.title());
            }
            for (RunChoice run : experiment.runs()) {
                if (RunNames.title(run, words).equals(run.name())) {
                    english.add(run.name());
                }
            }
        }
        assertEquals(Set.of(), english);
    }

    @Test
    void sentencesAreTranslated() {
        ResourceBundle english = new WindowWords(Locale.ENGLISH);
        ResourceBundle german = new WindowWords(Locale.GERMAN);
        Set<String> same = english.keySet().stream()
                .filter(key -> english.getString(key).equals(german.getString(key)))
                .filter(key -> !SHARED.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), same);
    }

    @Test
    void commandsNeedNoNewWordsInEitherLanguage() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            ResourceBundle words = new WindowWords(locale);
            for (Command command : Command.values()) {
                assertNotEquals("", command.label(words));
            }
        }
    }

    @Test
    void windowOfAnotherLanguageIsForgotten() {
        WeakReference<Parent> first = new WeakReference<>(window.root());
        Toolkit.run(() -> {
            for (int time = 0; time < 25; time++) {
                window.settings.languageProperty().set(Locale.GERMAN);
                window.settings.languageProperty().set(Locale.ENGLISH);
            }
        });
        window.awaitLanguage();
        for (int attempt = 0; attempt < 100 && first.get() != null; attempt++) {
            window.press(KeyCode.RIGHT);
            Toolkit.pulse();
            System.gc();
        }
        assertNull(first.get());
    }
}
