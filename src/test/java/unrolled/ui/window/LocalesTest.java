package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.figure.TextMark;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.Document;
import unrolled.ui.canvas.FigureView;

/** The window speaks English or German, with the digits 0 to 9 and from left to right, wherever it is opened. */
@ExtendWith(Toolkit.class)
class LocalesTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void goHome() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @MethodSource("unrolled.DigitsTest#locales")
    void numbersAreReadAlike(Locale locale) {
        Locale.setDefault(locale);
        try (Shown window = new Shown(BundledExperiments.named("airline-training"))) {
            window.speak(locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH);
            assertEquals("[141, 3, 1]", ((Labeled) window.node("shape")).getText());
            for (String text : Toolkit.on(() -> texts(window).toList())) {
                assertTrue(text.chars().noneMatch(c -> Character.isDigit(c) && (c < '0' || c > '9')), text);
            }
            assertTrue(Toolkit.on(() -> Shown.all(window.root())
                    .allMatch(node -> node.getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT)));
        }
    }

    private static Stream<String> texts(Shown window) {
        return Shown.all(window.root()).flatMap(LocalesTest::texts);
    }

    private static Stream<String> texts(Node node) {
        if (node instanceof FigureView view) {
            return view.getFigure().texts().stream().map(TextMark::text);
        }
        if (node instanceof Labeled labeled) {
            return Stream.of(String.valueOf(labeled.getText()), String.valueOf(labeled.getAccessibleText()));
        }
        return node instanceof TextInputControl field ? Stream.of(field.getText()) : Stream.empty();
    }

    /** Cut, copy and paste are JavaFX's words, which speaks as the machine does. */
    @Test
    void menusOfFieldsSpeakAsTheWindowDoes() {
        Locale.setDefault(Locale.JAPAN);
        try (Shown window = new Shown(BundledExperiments.opening())) {
            Toolkit.run(() -> window.app.open(
                    window.stage,
                    new UnrolledApp.Beginning(
                            window.session,
                            window.settings,
                            Document.of(window.session.experiment()),
                            Optional.empty(),
                            CompletableFuture.completedFuture(List.of()),
                            List.of())));
            window.awaitControls();
            assertTrue(
                    menuOfAField(window).contains("Copy"), menuOfAField(window).toString());
            window.speak(Locale.GERMAN);
            assertTrue(
                    menuOfAField(window).contains("Kopieren"),
                    menuOfAField(window).toString());
        }
    }

    private static List<String> menuOfAField(Shown window) {
        Node field = window.field("lookBack");
        window.run(() -> field.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, false, null)));
        return Shown.openMenu().stream().map(MenuItem::getText).toList();
    }
}
