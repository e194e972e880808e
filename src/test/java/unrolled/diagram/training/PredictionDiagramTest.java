package unrolled.diagram.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import unrolled.analysis.Numbers;
import unrolled.analysis.prediction.PredictedPart;
import unrolled.analysis.prediction.PredictedPart.Part;
import unrolled.analysis.prediction.Prediction;
import unrolled.analysis.prediction.RowWindow;
import unrolled.data.RowOrder;
import unrolled.data.file.Csv;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.training.TrainingTarget.RowPlace;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Subject;
import unrolled.figure.TextMark;

class PredictionDiagramTest {
    private static final Style LOOK = Style.of(Theme.LIGHT, Locale.ENGLISH);
    private static final Style GERMAN = Style.of(Theme.DARK, Locale.GERMAN);
    private static final double NAN = Double.NaN;

    /** Ten rows; the first two are not predicted, rows 6 to 9 are the test part, of which row 9 is not computed yet. */
    private static Prediction prediction() {
        return new Prediction(
                "A",
                "passengers",
                Numbers.of(112, 118, 132, 129, 121, 135, 148, 148, 136, 119),
                List.of(
                        new PredictedPart(
                                Part.TRAIN,
                                new RowWindow(0, 5),
                                1,
                                Numbers.of(NAN, NAN, 120, 130, 125, 126),
                                OptionalDouble.of(5.4321)),
                        new PredictedPart(
                                Part.TEST,
                                new RowWindow(6, 9),
                                1,
                                Numbers.of(140, 150.5, 140),
                                OptionalDouble.empty())),
                OptionalInt.of(7));
    }

    private static PredictionLayout layout() {
        return PredictionLayout.whole(prediction(), 1000, 158);
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    private static List<PathMark> greens(Figure figure) {
        return figure.items().stream()
                .filter(item -> item.mark() instanceof PathMark)
                .map(item -> (PathMark) item.mark())
                .filter(path -> path.size() > 2
                        && path.stroke().ink().equals(LOOK.theme().output().line()))
                .toList();
    }

    @Test
    void everyRowIsFoundWhereItIsDrawn() {
        PredictionLayout layout = layout();
        for (int row = 0; row < 10; row++) {
            assertEquals(OptionalInt.of(row), layout.at(layout.x(row), 80));
        }
        assertEquals(OptionalInt.empty(), layout.at(500, 5));
        assertEquals(9, layout.along(1e6));
    }

    @Test
    void predictionsStandAtTheRowsThatTheyPredict() {
        PredictionLayout layout = layout();
        List<PathMark> lines = greens(PredictionDiagram.of(layout, LOOK));
        assertEquals(2, lines.size());
        PathMark train = lines.get(0);
        assertEquals(Dash.DASHED, train.stroke().dash());
        assertEquals(4, train.size());
        assertEquals(layout.x(2), train.x(0), 1e-9);
        assertEquals(layout.y().at(120), train.y(0), 1e-9);
        PathMark test = lines.get(1);
        assertEquals(Dash.SOLID, test.stroke().dash());
        assertEquals(layout.x(8), test.x(2), 1e-9);
        assertEquals(layout.y().at(140), test.y(2), 1e-9);
    }

    /** Rows 3, 5 and 7 of one series and 1, 3 and 5 of the next: with stride 2 the line goes over the rows between. */
    @Test
    void withAStrideALineGoesFromEachPredictedRowToTheNextOfItsSeries() {
        String file = "name,y\n" + "a,0\n".repeat(8) + "b,0\n".repeat(6);
        RowOrder order = Csv.parse("two", file).order(Optional.of("name"), List.of("y"));
        Numbers predicted = Numbers.of(1, NAN, 2, NAN, 3, NAN, 4, NAN, 5, NAN, 6);
        Prediction prediction = new Prediction(
                "A",
                "y",
                Numbers.of(new double[14]),
                List.of(new PredictedPart(Part.TEST, new RowWindow(3, 13), 2, predicted, OptionalDouble.empty())),
                OptionalInt.empty(),
                order);
        PredictionLayout layout = PredictionLayout.whole(prediction, 1000, 158);
        List<PathMark> lines = greens(PredictionDiagram.of(layout, LOOK));
        assertEquals(List.of(3, 3), lines.stream().map(PathMark::size).toList());
        assertEquals(layout.x(5), lines.get(0).x(1), 1e-9);
        assertEquals(layout.x(9), lines.get(1).x(0), 1e-9);
    }

    @Test
    void otherRunsLieBehindInTheirColoursAndEndInTheirLetters() {
        Numbers flat = Numbers.of(130, 131, 132, 133, 134, 135, 136, 137, 138, 139);
        PredictedPart test = new PredictedPart(Part.TEST, new RowWindow(0, 9), 1, flat, OptionalDouble.of(7));
        Prediction other = new Prediction("B", "passengers", prediction().series(), List.of(test), OptionalInt.empty());
        PredictionLayout layout =
                new PredictionLayout(prediction(), List.of(other), prediction().rows(), PictureSize.of(1000, 158));
        Figure figure = PredictionDiagram.of(layout, LOOK);
        PathMark line = figure.items().stream()
                .filter(item -> item.mark() instanceof PathMark)
                .map(item -> (PathMark) item.mark())
                .filter(path -> path.size() == 10
                        && path.stroke().ink().equals(LOOK.theme().run("B").alpha(0.9)))
                .findFirst()
                .orElseThrow();
        assertEquals(layout.y().at(139), line.y(9), 1e-9);
        assertTrue(
                texts(figure)
                        .containsAll(
                                List.of("A", "B", "test \u00b7 RMSE B 7", "passengers, and what the runs predict")),
                texts(figure).toString());
        String said = figure.at(layout.x(7), 80).orElseThrow().label();
        assertTrue(said.endsWith("difference = +2.5\nrun B: 137 (\u221211)"), said);
    }

    @Test
    void pointingAtARowTellsItsNumbers() {
        PredictionLayout layout = layout();
        Figure figure = PredictionDiagram.of(layout, LOOK);
        Subject subject = figure.at(layout.x(7), 80).orElseThrow();
        assertEquals("row 7\npassengers = 148\nprediction = 150.5\ndifference = +2.5", subject.label());
        assertEquals(new RowPlace("A", 7), ((TrainingTarget) subject).place());
        assertEquals(
                "row 9\npassengers = 119",
                figure.at(layout.x(9), 80).orElseThrow().label());
    }

    @Test
    void partsAreNamedWithTheirErrors() {
        List<String> english = texts(PredictionDiagram.of(layout(), LOOK));
        assertTrue(english.containsAll(List.of("train \u00b7 RMSE 5.432", "test")), english.toString());
        assertTrue(english.contains("row 7: 148, prediction 150.5 (+2.5)"), english.toString());
        List<String> german = texts(PredictionDiagram.of(layout(), GERMAN));
        assertTrue(german.contains("Zeile 7: 148, Vorhersage 150,5 (+2,5)"), german.toString());
        assertTrue(german.contains("passengers, und was Lauf A vorhersagt"), german.toString());
    }

    @Test
    void testPartHasAGroundOfItsOwn() {
        PredictionLayout layout = layout();
        assertTrue(PredictionDiagram.of(layout, LOOK).items().stream()
                .filter(item -> item.mark() instanceof BoxMark)
                .map(item -> (BoxMark) item.mark())
                .anyMatch(box -> Math.abs(box.bounds().x() - layout.x(5.5)) < 1e-9
                        && box.bounds().right() == layout.area().right()));
    }

    @Test
    void windowShowsItsRowsOnly() {
        PredictionLayout layout = new PredictionLayout(prediction(), new RowWindow(2, 4), PictureSize.of(1000, 158));
        assertEquals(layout.area().x(), layout.x(2));
        assertEquals(layout.area().right(), layout.x(4), 1e-9);
        List<String> texts = texts(PredictionDiagram.of(layout, LOOK));
        assertTrue(texts.contains("row 2") && !texts.contains("test"), texts.toString());
        assertThrows(IllegalArgumentException.class, () -> new RowWindow(4, 2));
    }

    @Test
    void peakOfALongSeriesIsDrawn() {
        int rows = 3_000_000;
        Numbers series = Numbers.of(rows, row -> row == 2_345_678 ? 100 : Math.sin(row * 1e-5));
        Prediction prediction = new Prediction("A", "y", series, List.of(), OptionalInt.empty());
        PredictionLayout layout = PredictionLayout.whole(prediction, 1300, 158);
        Figure figure = PredictionDiagram.of(layout, LOOK);
        double top = figure.items().stream()
                .filter(item -> item.mark() instanceof PathMark path && path.size() > 100)
                .mapToDouble(item -> item.mark().bounds().y())
                .min()
                .orElseThrow();
        assertEquals(layout.y().at(100), top, 1);
        assertTrue(figure.items().size() < 1000, "items: " + figure.items().size());
    }

    @Test
    void withoutASeriesThereIsASentence() {
        Prediction none = new Prediction("A", "y", Numbers.of(), List.of(), OptionalInt.empty());
        Figure figure = PredictionDiagram.of(PredictionLayout.whole(none, 1000, 158), LOOK);
        assertTrue(texts(figure).contains("There is no series"));
    }
}
