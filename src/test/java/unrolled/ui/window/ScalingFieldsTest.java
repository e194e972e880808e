package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.data.Scaling;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;

/** The scaling, the rows that it is fitted on, and what is said beside them. */
@ExtendWith(Toolkit.class)
class ScalingFieldsTest {
    /** As one begins: nobody has said which rows the scaling may know. */
    private static final Experiment TRAINING = fittedOnAllRows(BundledExperiments.named("airline-training"));

    private static final String KNOWS = "The scaling is fitted on 144 rows, also on some that only the test part sees "
            + "(runs A, B, C): it knows already what is tested there.";
    private static final String REMEDY =
            "Fit it on the first 95 rows, up to the last one that the train part of run A sees";

    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(TRAINING);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.begin(TRAINING);
        window.settle();
    }

    private static Experiment fittedOnAllRows(Experiment experiment) {
        return experiment.withData(experiment.data().withScalingRows(OptionalInt.empty()));
    }

    private static List<String> said() {
        return beside().map(Labeled::getText).toList();
    }

    private static Stream<Labeled> beside() {
        return Shown.all(window.node("scalingWarning"))
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast);
    }

    private static OptionalInt rows() {
        return window.experiment().data().scalingRows();
    }

    @Test
    void aScaleThatKnowsTheTestPartIsMendedWithOneClickAndOneUndo() {
        assertEquals(List.of(KNOWS, REMEDY), said());
        assertEquals("144", window.field("scalingRows").getText());
        Hyperlink remedy = (Hyperlink)
                beside().filter(Hyperlink.class::isInstance).findFirst().orElseThrow();
        window.run(remedy::fire);
        window.settle();
        assertEquals(OptionalInt.of(95), rows());
        assertEquals("95", window.field("scalingRows").getText());
        assertEquals(List.of(), said());
        window.run(window.session::undo);
        window.settle();
        assertEquals(TRAINING, window.experiment());
        assertEquals(List.of(KNOWS, REMEDY), said());
    }

    @Test
    void itIsSaidBesideTheScalingAloneAndInBothLanguages() {
        assertFalse(window.node("noticeBar").isVisible());
        window.speak(Locale.GERMAN);
        window.settle();
        assertEquals(
                "Die Skalierung ist an 144 Zeilen angepasst, auch an solche, die nur der Testteil sieht (Läufe A, B, C): "
                        + "Sie kennt schon, woran dort getestet wird.",
                said().get(0));
        window.speak(Locale.ENGLISH);
    }

    @Test
    void asManyRowsAsThereAreAreAll() {
        window.enter("scalingRows", "50");
        assertEquals(OptionalInt.of(50), rows());
        window.enter("scalingRows", "144");
        assertEquals(OptionalInt.empty(), rows());
        window.enter("scalingRows", "0");
        assertEquals(OptionalInt.empty(), rows(), "no rows are no scale, which is said");
    }

    @Test
    void valuesThatAreTakenAsTheyAreAreFittedOnNothing() {
        @SuppressWarnings("unchecked")
        ComboBox<Scaling> scaling = window.control(ComboBox.class, "scaling");
        assertEquals(List.of(Scaling.values()), scaling.getItems());
        window.run(() -> scaling.setValue(Scaling.MIN_MAX_1));
        assertEquals(Scaling.MIN_MAX_1, window.experiment().data().scaling());
        window.run(() -> scaling.setValue(Scaling.NONE));
        window.settle();
        assertEquals(
                List.of(
                        "The values of column 'passengers' enter as they are, up to 622. A gate whose sum goes beyond 6 "
                                + "or -6 stands next to 0 or 1 and hardly learns.",
                        "Scale all values to 0 to 1 (min–max)"),
                said());
        assertFalse(Shown.all(window.node("side")).map(Node::getId).toList().contains("scalingRows"));
    }
}
