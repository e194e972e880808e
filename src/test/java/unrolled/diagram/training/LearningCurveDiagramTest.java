package unrolled.diagram.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.analysis.Numbers;
import unrolled.analysis.training.LearningCurve;
import unrolled.analysis.training.LearningCurve.Kind;
import unrolled.analysis.training.LearningCurves;
import unrolled.analysis.training.LearningCurves.Here;
import unrolled.analysis.training.LearningCurves.Unit;
import unrolled.analysis.training.LossScale;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.training.TrainingTarget.LossPlace;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Subject;
import unrolled.figure.TextMark;

class LearningCurveDiagramTest {
    private static final Style LOOK = Style.of(Theme.LIGHT, Locale.ENGLISH);
    private static final Style GERMAN = Style.of(Theme.DARK, Locale.GERMAN);

    private static LearningCurve curve(String run, Kind kind, double... losses) {
        return new LearningCurve(run, kind, Numbers.of(losses));
    }

    private static LearningCurves two() {
        return new LearningCurves(
                List.of(
                        curve("A", Kind.TRAINING, 0.08, 0.06, 0.05, 0.02),
                        curve("A", Kind.VALIDATION, 0.09, 0.07, 0.06, 0.04),
                        curve("B", Kind.TRAINING, 0.01, 0.01)),
                Unit.EPOCH,
                10,
                Optional.of(new Here("A", 3)),
                LossScale.LINEAR);
    }

    private static LearningCurveLayout layout(LearningCurves curves) {
        return new LearningCurveLayout(curves, 1000, 158);
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    private static List<PathMark> lines(Figure figure, String run) {
        return figure.items().stream()
                .filter(item -> item.mark() instanceof PathMark)
                .map(item -> (PathMark) item.mark())
                .filter(path -> path.size() > 2
                        && path.stroke().ink().equals(LOOK.theme().run(run)))
                .toList();
    }

    @Test
    void everyEpochIsFoundWhereItIsDrawn() {
        LearningCurveLayout layout = layout(two());
        for (int epoch = 1; epoch <= 10; epoch++) {
            assertEquals(Optional.of(new Here("A", epoch)), layout.at(layout.x().at(epoch), 80));
        }
        assertEquals(Optional.empty(), layout.at(10, 80));
        assertEquals(Optional.of(new Here("A", 10)), layout.along(1e6));
    }

    @Test
    void pointingBesideTheCurvesTellsTheLossesOfAllRuns() {
        LearningCurveLayout layout = layout(two());
        Subject subject = LearningCurveDiagram.of(layout, LOOK)
                .at(layout.x().at(2), layout.area().bottom() - 2)
                .orElseThrow();
        assertEquals(
                "Run A \u00b7 epoch 2: loss 0.06 \u00b7 val_loss 0.07\nRun B \u00b7 epoch 2: loss 0.01",
                subject.label());
        assertEquals(new LossPlace("A", Unit.EPOCH, 2), ((TrainingTarget) subject).place());
    }

    @Test
    void pointingAtACurveTellsItsOwn() {
        LearningCurveLayout layout = layout(two());
        Figure figure = LearningCurveDiagram.of(layout, LOOK);
        Subject subject = figure.at(layout.x().at(2), layout.y().at(0.01)).orElseThrow();
        assertEquals("Run B \u00b7 epoch 2: loss 0.01", subject.label());
        assertEquals(new LossPlace("B", Unit.EPOCH, 2), ((TrainingTarget) subject).place());
    }

    @Test
    void curvesEndWhereTheyAreComputedAndTheScaleStays() {
        LearningCurveLayout layout = layout(two());
        PathMark training = lines(LearningCurveDiagram.of(layout, LOOK), "A").get(0);
        assertEquals(4, training.size());
        assertEquals(layout.x().at(4), training.x(3), 1e-9);
        assertEquals(layout.y().at(0.02), training.y(3), 1e-9);
        assertEquals(layout.area().right(), layout.x().at(10), 1e-9);
    }

    @Test
    void validationIsDashedAndHasASquareAtItsEnd() {
        List<PathMark> lines = lines(LearningCurveDiagram.of(layout(two()), LOOK), "A");
        assertEquals(
                List.of(Dash.SOLID, Dash.DASHED),
                lines.stream().map(line -> line.stroke().dash()).toList());
        List<String> texts = texts(LearningCurveDiagram.of(layout(two()), LOOK));
        assertEquals(2, texts.stream().filter("A"::equals).count());
        assertTrue(texts.contains("validation (val_loss)"), texts.toString());
    }

    @Test
    void lossesWhereWeStandAreWritten() {
        List<String> english = texts(LearningCurveDiagram.of(layout(two()), LOOK));
        assertTrue(english.contains("Run A \u00b7 epoch 3: loss 0.05 \u00b7 val_loss 0.06"), english.toString());
        List<String> german = texts(LearningCurveDiagram.of(layout(two()), GERMAN));
        assertTrue(german.contains("Lauf A \u00b7 Epoche 3: loss 0,05 \u00b7 val_loss 0,06"), german.toString());
    }

    @Test
    void curveStopsWhereTheLossIsNoNumberAndSaysSo() {
        double nan = Double.NaN;
        LearningCurves curves = new LearningCurves(
                List.of(
                        curve("A", Kind.TRAINING, 0.5, 0.3, 0.2, nan, nan),
                        curve("A", Kind.VALIDATION, 0.6, 0.4, 0.3, nan, nan),
                        curve("B", Kind.TRAINING, 0.5, Double.POSITIVE_INFINITY)),
                Unit.EPOCH,
                5,
                Optional.empty(),
                LossScale.AUTOMATIC);
        Figure figure = LearningCurveDiagram.of(layout(curves), LOOK);
        List<TextMark> alarms = figure.texts().stream()
                .filter(text -> text.ink().equals(LOOK.theme().alarm()))
                .toList();
        assertEquals(
                List.of("NaN from epoch 4", "+\u221e from epoch 2"),
                alarms.stream()
                        .map(TextMark::text)
                        .sorted(Comparator.reverseOrder())
                        .toList());
        assertEquals(3, lines(figure, "A").get(0).size());
        assertTrue(figure.description().contains("epoch 5: loss NaN"), figure.description());
        LearningCurveLayout layout = layout(curves);
        assertTrue(figure.items().stream()
                .filter(item -> item.mark() instanceof PathMark)
                .map(item -> (PathMark) item.mark())
                .anyMatch(path -> path.stroke().ink().equals(LOOK.theme().alarm())
                        && Math.abs(path.bounds().centerX() - layout.x().at(4)) < 1e-6));
    }

    @Test
    void noPeakOfALongCurveIsLost() {
        double[] losses = new double[100_000];
        for (int epoch = 0; epoch < losses.length; epoch++) {
            losses[epoch] = 1 + 0.1 * Math.sin(epoch);
        }
        losses[54_321] = 9;
        LearningCurves curves = new LearningCurves(
                List.of(curve("A", Kind.TRAINING, losses)),
                Unit.EPOCH,
                losses.length,
                Optional.empty(),
                LossScale.LINEAR);
        LearningCurveLayout layout = layout(curves);
        Figure figure = LearningCurveDiagram.of(layout, LOOK);
        PathMark line = lines(figure, "A").get(0);
        assertTrue(line.size() <= 2 * layout.area().width() + 2, "points: " + line.size());
        assertEquals(
                layout.y().at(9), line.bounds().inset(line.stroke().width() / 2).y(), 1e-6);
        assertTrue(figure.items().size() < 3000, "items: " + figure.items().size());
    }

    @Test
    void validationOfACallInBatchesStandsAtTheEndsOfItsEpochs() {
        LearningCurves curves = new LearningCurves(
                List.of(
                        curve("A", Kind.TRAINING, 5, 4, 3, 2, 1.5, 1.2),
                        new LearningCurve("A", Kind.VALIDATION, 3, Numbers.of(4, 2))),
                Unit.BATCH,
                9,
                Optional.of(new Here("A", 5)),
                LossScale.LINEAR);
        LearningCurveLayout layout = layout(curves);
        Figure figure = LearningCurveDiagram.of(layout, LOOK);
        assertTrue(figure.texts().stream().anyMatch(text -> text.text().equals("batch 1")));
        assertTrue(
                texts(figure).contains("Run A \u00b7 batch 5: loss 1.5 \u00b7 val_loss 4"),
                texts(figure).toString());
        assertTrue(figure.items().stream()
                .filter(item -> item.mark() instanceof PathMark)
                .map(item -> (PathMark) item.mark())
                .anyMatch(path -> path.size() == 2
                        && path.stroke().dash() == Dash.DASHED
                        && Math.abs(path.x(0) - layout.x().at(3)) < 1e-6
                        && Math.abs(path.x(1) - layout.x().at(6)) < 1e-6));
    }

    @Test
    void lastLossesStandBesideTheLetters() {
        List<String> english = texts(LearningCurveDiagram.of(layout(two()), LOOK));
        assertTrue(english.containsAll(List.of("0.02", "0.04", "0.01")), english.toString());
        List<String> german = texts(LearningCurveDiagram.of(layout(two()), GERMAN));
        assertTrue(german.containsAll(List.of("0,02", "0,04", "0,01")), german.toString());
    }

    @Test
    void whatEvaluateGaveIsADiamondAfterTheEpochsBeforeIt() {
        LearningCurves curves = new LearningCurves(
                List.of(
                        curve("A", Kind.TRAINING, 5, 4, 3),
                        new LearningCurve("A", Kind.EVALUATION, 1, 1, Numbers.of(4.5), Numbers.of(0.75)),
                        new LearningCurve("B", Kind.EVALUATION, -1, 1, Numbers.of(2))),
                Unit.EPOCH,
                3,
                Optional.empty(),
                LossScale.LINEAR);
        LearningCurveLayout layout = layout(curves);
        Figure figure = LearningCurveDiagram.of(layout, LOOK);
        Subject after = figure.at(layout.x().at(2), layout.y().at(4.5)).orElseThrow();
        assertEquals("Run A \u00b7 epoch 2: loss 4 \u00b7 evaluate 4.5, accuracy 0.75", after.label());
        Subject before = figure.at(layout.area().x(), layout.y().at(2)).orElseThrow();
        assertEquals("Run B \u00b7 before any fit: evaluate 2", before.label());
        assertTrue(texts(figure).containsAll(List.of("evaluate", "4.5", "2")));
        assertTrue(figure.description().contains("Run B \u00b7 before any fit: evaluate 2"), figure.description());
    }

    @Test
    void numbersOfManyRunsDoNotCoverEachOther() {
        List<LearningCurve> many = new ArrayList<>();
        for (int run = 0; run < 12; run++) {
            many.add(curve(String.valueOf((char) ('A' + run)), Kind.TRAINING, 1, 0.1234 + run / 1e4));
        }
        LearningCurves curves = new LearningCurves(many, Unit.EPOCH, 2, Optional.empty(), LossScale.LINEAR);
        Figure figure = LearningCurveDiagram.of(layout(curves), LOOK);
        List<TextMark> numbers = figure.texts().stream()
                .filter(text -> text.text().startsWith("0.12") || text.text().startsWith("0.13"))
                .toList();
        assertEquals(12, numbers.size());
        for (TextMark one : numbers) {
            assertTrue(one.bounds().right() < 1000, one.toString());
            assertTrue(numbers.stream()
                    .noneMatch(other -> !other.equals(one) && other.bounds().intersects(one.bounds())));
        }
    }

    @Test
    void withoutARunThatComparesThePictureSaysWhatToDo() {
        Figure figure = LearningCurveDiagram.of(layout(LearningCurves.none()), LOOK);
        assertTrue(texts(figure).contains("No run has a loss: add a call to fit or evaluate"));
        assertEquals("No run has a loss: add a call to fit or evaluate", figure.description());
        assertEquals(Optional.empty(), layout(LearningCurves.none()).along(500));
        LearningCurves soon = new LearningCurves(
                List.of(curve("A", Kind.TRAINING)), Unit.EPOCH, 5, Optional.empty(), LossScale.LINEAR);
        assertTrue(texts(LearningCurveDiagram.of(layout(soon), LOOK)).contains("No loss is computed yet"));
    }

    @Test
    void badgesOfCurvesThatEndTogetherDoNotCoverEachOther() {
        List<LearningCurve> same = List.of(
                curve("A", Kind.TRAINING, 1, 0.1),
                curve("B", Kind.TRAINING, 1, 0.101),
                curve("C", Kind.TRAINING, 1, 0.102),
                curve("D", Kind.TRAINING, 1, 0.102),
                curve("E", Kind.TRAINING, 1, 0.1),
                curve("F", Kind.TRAINING, 1, 0.1));
        LearningCurves curves = new LearningCurves(same, Unit.EPOCH, 2, Optional.empty(), LossScale.LINEAR);
        for (Style look : List.of(LOOK, GERMAN)) {
            Figure figure = LearningCurveDiagram.of(layout(curves), look);
            List<TextMark> letters = figure.texts().stream()
                    .filter(text -> text.text().length() == 1 && text.text().charAt(0) >= 'A')
                    .toList();
            assertEquals(6, letters.size());
            for (TextMark one : letters) {
                assertTrue(one.bounds().bottom() < 158 && one.bounds().right() < 1000);
                for (TextMark other : letters) {
                    assertFalse(!one.equals(other) && one.bounds().intersects(other.bounds()), one + " " + other);
                }
            }
        }
    }
}
