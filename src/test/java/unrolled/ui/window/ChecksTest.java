package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.lanes.FindingSpot;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Sgd;
import unrolled.engine.train.Training;
import unrolled.experiment.Call;
import unrolled.experiment.Experiment;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.figure.Bounds;
import unrolled.figure.Item;
import unrolled.figure.TextMark;
import unrolled.run.plan.Moment;
import unrolled.ui.canvas.FigureView;

/** What is wrong here: the checks at the bottom of the window, where they lead, and what they mend. */
@ExtendWith(Toolkit.class)
class ChecksTest {
    private static Shown window;

    /** Run A sees rows twice. */
    private static Experiment overlapping() {
        return Examples.airline().withRuns(List.of(RunChoice.predicting("A", 1, true, 1)));
    }

    @BeforeAll
    static void show() {
        window = new Shown(overlapping());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.begin(overlapping());
        window.press(KeyCode.DIGIT7, KeyCombination.SHORTCUT_DOWN);
        await(() ->
                window.root().lookup("#findings") != null && count().getText().equals("1"));
    }

    private static void await(BooleanSupplier there) {
        Toolkit.until(() -> Toolkit.on(there::getAsBoolean), "the checks are done");
        window.settle();
    }

    private static Label count() {
        return (Label) window.root().lookup("#findingCount");
    }

    private static <T extends Node> T inRow(int row, Class<T> kind, String selector) {
        VBox rows = window.control(VBox.class, "findings");
        return kind.cast(rows.getChildren().get(row).lookup(selector));
    }

    @Test
    void whatIsToBeLookedAtIsCountedBesideTheNameOfTheTab() {
        assertEquals("1", count().getText());
        assertEquals("1 to look at", window.control(Label.class, "checksLook").getText());
        assertEquals("1 to know", window.control(Label.class, "checksKnow").getText());
        assertEquals("Samples overlap", inRow(0, Label.class, ".name").getText());
        assertTrue(passed().contains("\u2713 Reset at every batch"));
    }

    /** What is well is said with the values that were seen: here of all gates of all units. */
    @Test
    void whatPassedHasItsValuesBesideIt() {
        assertTrue(passed().contains("\u2713 Saturated gate 0.364 to 0.817"), passed().toString());
        assertTrue(passed().contains("\u2713 Inputs not scaled 0 to 1"), passed().toString());
    }

    /** All that is looked for is named: without a call of fit there is no gradient that could vanish. */
    @Test
    void whatCouldNotBeLookedForIsNamedToo() {
        String unasked = window.control(Label.class, "checksUnasked").getText();
        assertTrue(unasked.startsWith("No run has what these look at: "), unasked);
        assertTrue(unasked.contains("Gradient vanishes") && !unasked.contains("Saturated gate"), unasked);
    }

    private static List<String> passed() {
        return window.control(FlowPane.class, "checksPassed").getChildren().stream()
                .filter(HBox.class::isInstance)
                .map(check -> ((HBox) check)
                        .getChildren().stream()
                                .map(part -> ((Label) part).getText())
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void placeIsGoneTo() {
        Hyperlink place = inRow(0, Hyperlink.class, ".hyperlink");
        assertEquals("A \u00b7 all 140 carries, first: predict \u00b7 batch 2", place.getText());
        window.run(place::fire);
        assertEquals(new Moment(0, 1, 0), window.session.cursor().moment());
        await(() -> window.root().lookup(".pointing-ring").isVisible());
    }

    /** The triangle in the lanes has the number of its row, and covers no other number. */
    @Test
    void aTriangleStandsAtThePlaceAndLeadsToItsRow() {
        FigureView lanes = window.control(FigureView.class, "lanes");
        window.run(() -> window.session.goTo(Cursor.start("A")));
        await(() -> triangle(lanes).isPresent());
        FindingSpot spot = triangle(lanes).orElseThrow();
        assertEquals(
                "Samples overlap: A: sample 1 begins with 2 rows that sample 0 had too: slot 0 sees them again."
                        + " (all 140 carries)",
                spot.label());
        Bounds bounds = lanes.getFigure().boundsOf(spot).orElseThrow();
        List<TextMark> covered = lanes.getFigure().texts().stream()
                .filter(text -> text.bounds().intersects(bounds))
                .toList();
        assertEquals(List.of("1"), covered.stream().map(TextMark::text).toList());
        window.press(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN);
        javafx.geometry.Bounds there = lanes.boundsOf(spot).orElseThrow();
        window.click(lanes, there.getCenterX(), there.getCenterY());
        await(() -> inRow(0, Label.class, ".name").isVisible() && isChosen(0));
        assertFalse(isChosen(1));
    }

    private static Optional<FindingSpot> triangle(FigureView lanes) {
        return lanes.getFigure().items().stream()
                .map(Item::subject)
                .filter(FindingSpot.class::isInstance)
                .map(FindingSpot.class::cast)
                .findFirst();
    }

    private static boolean isChosen(int row) {
        VBox rows = window.control(VBox.class, "findings");
        return rows.getChildren().get(row).getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen"));
    }

    @Test
    void aNumberThatIsNoneIsFollowedToWhatBeganIt() {
        Training wild = new Training(RunChoice.KERAS.loss(), Optimizer.of(new Sgd(1e300, 0)));
        window.run(() -> window.session.edit(now -> now.withRun(
                "A",
                run -> run.withCalls(List.of(new Call.Fit(1, false, false))).withTraining(wild))));
        await(() -> !links(0).isEmpty());
        assertEquals(
                List.of(
                        "loss = +\u221e",
                        "y[0] = 5.77e298 at t 3",
                        "Dense bias[0] = 5.6e298 since the update of batch 1",
                        "Dense bias[0] changes by 5.6e298: learning rate 1e300, gradient \u22120.056"),
                links(0).stream().map(Hyperlink::getText).toList());
        window.run(links(0).get(3)::fire);
        assertEquals(new Moment(0, 0, 2), window.session.cursor().moment());
    }

    private static List<Hyperlink> links(int row) {
        VBox rows = window.control(VBox.class, "findings");
        return rows.getChildren().get(row).lookupAll(".chain .hyperlink").stream()
                .map(Hyperlink.class::cast)
                .toList();
    }

    @Test
    void mendIsOneEditAndTheFindingIsGone() {
        Button mend = inRow(0, Button.class, ".button");
        assertEquals("Set stride to 3", mend.getText());
        window.run(mend::fire);
        await(() -> count().getText().equals("0"));
        assertFalse(count().isVisible(), "its place is kept");
        assertTrue(count().isManaged());
        assertEquals(3, window.session.experiment().data().stride(), "it is the only run");
        window.run(window.session::undo);
        await(() -> count().getText().equals("1"));
        assertEquals(overlapping(), window.session.experiment());
    }

    @Test
    void everyEditIsCheckedAnew() {
        window.run(() -> window.session.edit(now -> now.withRun("A", run -> run.withReset(ResetRule.EVERY_BATCH))));
        await(() -> inRow(0, Label.class, ".name").getText().equals("Reset at every batch"));
        assertEquals("1", count().getText());
    }

    @Test
    void isSaidInGermanToo() {
        window.speak(Locale.GERMAN);
        await(() -> inRow(0, Label.class, ".name").getText().equals("Samples \u00fcberlappen"));
        assertEquals("1 anzusehen", window.control(Label.class, "checksLook").getText());
        window.speak(Locale.ENGLISH);
    }
}
