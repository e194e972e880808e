package unrolled.diagram.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.training.TrainingTarget;
import unrolled.diagram.training.TrainingTarget.WeightPlace;
import unrolled.diagram.weights.ShownWeights.Chosen;
import unrolled.diagram.weights.WeightsLayout.Grid;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Initialiser;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.RasterMark;
import unrolled.figure.Subject;
import unrolled.figure.TextMark;

class WeightsDiagramTest {
    private static final Style LOOK = Style.of(Theme.LIGHT, Locale.ENGLISH);
    private static final Model AIRLINE = model(4);

    private static Model model(int... units) {
        Initialiser initialiser = new Initialiser(508);
        List<Layer> layers = new ArrayList<>();
        int width = 1;
        for (int layer = 0; layer < units.length; layer++) {
            layers.add(initialiser.lstm(layer, width, units[layer], layer < units.length - 1, true));
            width = units[layer];
        }
        layers.add(initialiser.dense(units.length, width, 1, Activation.LINEAR, false));
        return new Model(1, layers);
    }

    private static ShownWeights shown(Model model) {
        return new ShownWeights(model, Weights.of(model), "Weights of run A", Optional.of(new Chosen(0, 1)), List.of());
    }

    private static List<String> texts(Figure figure) {
        return figure.texts().stream().map(TextMark::text).toList();
    }

    @Test
    void everyWeightIsFoundUnderItsNameAndNumber() {
        WeightsLayout layout = new WeightsLayout(shown(AIRLINE), 1000, 158);
        Figure figure = WeightsDiagram.of(shown(AIRLINE), 1000, 158, LOOK);
        for (Grid grid : layout.grids()) {
            Matrix matrix = AIRLINE.layers().get(grid.layer()).weights().get(grid.index());
            for (int row = 0; row < matrix.rows(); row++) {
                for (int column = 0; column < matrix.columns(); column++) {
                    Bounds cell = grid.cell(row, column);
                    Subject subject = figure.at(cell.centerX(), cell.centerY()).orElseThrow();
                    int unit = column % grid.units();
                    assertEquals(
                            new WeightPlace(grid.layer(), grid.index(), row, column, unit),
                            ((TrainingTarget) subject).place());
                    String number = LOOK.words().figures(matrix.at(row, column), 4);
                    assertTrue(subject.label().endsWith(number), subject.label());
                }
            }
        }
    }

    @Test
    void layersWithoutWeightsAreLeftOut() {
        List<Layer> layers = new ArrayList<>(AIRLINE.layers());
        layers.add(1, new Dropout(0.5, false, 4));
        Model model = new Model(1, layers);
        Figure figure = WeightsDiagram.of(shown(model), 1000, 158, LOOK);
        assertEquals(texts(WeightsDiagram.of(shown(AIRLINE), 1000, 158, LOOK)), texts(figure));
    }

    @Test
    void labelsAreIndexedAsInKeras() {
        Grid kernel = new WeightsLayout(shown(AIRLINE), 1000, 158).of(0).get(0);
        Grid bias = new WeightsLayout(shown(AIRLINE), 1000, 158).of(0).get(2);
        Figure figure = WeightsDiagram.of(shown(AIRLINE), 1000, 158, LOOK);
        Bounds fifth = kernel.cell(0, 5);
        String label = figure.at(fifth.centerX(), fifth.centerY()).orElseThrow().label();
        assertTrue(label.startsWith("L1 kernel[0, 5] (f, unit 1) = "), label);
        Bounds eighth = bias.cell(0, 8);
        assertEquals(
                "L1 bias[8] (c, unit 0) = 0",
                figure.at(eighth.centerX(), eighth.centerY()).orElseThrow().label());
    }

    @Test
    void aColumnIsTheSameGateAndUnitInAllMatricesOfALayer() {
        List<Grid> grids = new WeightsLayout(shown(AIRLINE), 1300, 260).of(0);
        for (int column = 0; column < 16; column++) {
            assertEquals(
                    grids.get(0).cell(0, column).x(),
                    grids.get(1).cell(3, column).x());
            assertEquals(
                    grids.get(0).cell(0, column).x(),
                    grids.get(2).cell(0, column).x());
        }
        assertTrue(grids.get(0).bounds().bottom() < grids.get(1).bounds().y());
        assertTrue(grids.get(1).bounds().bottom() < grids.get(2).bounds().y());
        double gap = grids.get(0).block(1).x() - grids.get(0).block(0).right();
        assertEquals(7, gap, 1e-9);
    }

    @Test
    void chosenUnitIsFramedInEveryGate() {
        List<Grid> grids = new WeightsLayout(shown(AIRLINE), 1000, 158).of(0);
        List<BoxMark> frames = WeightsDiagram.of(shown(AIRLINE), 1000, 158, LOOK).items().stream()
                .filter(item -> item.mark() instanceof BoxMark)
                .map(item -> (BoxMark) item.mark())
                .filter(box -> box.stroke().ink().equals(LOOK.theme().accent()))
                .toList();
        assertEquals(4, frames.size());
        for (int gate = 0; gate < 4; gate++) {
            Bounds frame = frames.get(gate).bounds();
            assertEquals(grids.get(0).cell(0, 4 * gate + 1).centerX(), frame.centerX(), 1e-9);
            assertTrue(frame.contains(grids.get(2).cell(0, 4 * gate + 1)));
        }
    }

    @Test
    void smallMatricesHaveNumbersAndEveryMatrixItsScale() {
        Figure figure = WeightsDiagram.of(shown(AIRLINE), 1000, 158, LOOK);
        List<String> texts = texts(figure);
        String number = LOOK.words().signed(AIRLINE.lstms().get(0).kernel().at(0, 5), 2);
        assertTrue(texts.contains(number), number + " " + texts);
        assertTrue(texts.containsAll(List.of("kernel", "recurrent_kernel", "bias", "i", "f", "c (g)", "o")));
        assertTrue(texts.contains("\u00b11"), texts.toString());
        assertTrue(figure.description().contains("L1 recurrent_kernel [4][16], largest"), figure.description());
        assertTrue(figure.description().contains("L1 bias [16], largest \u00b11"), figure.description());
    }

    @Test
    void largeMatricesAreThinnedToPixelsByTheNumberFarthestFromZero() {
        Model model = model(300);
        ShownWeights shown = shown(model);
        Figure figure = WeightsDiagram.of(shown, 1000, 158, LOOK);
        Grid recurrent = new WeightsLayout(shown, 1000, 158).of(0).get(1);
        List<RasterMark> rasters = figure.items().stream()
                .filter(item -> item.mark() instanceof RasterMark)
                .map(item -> (RasterMark) item.mark())
                .filter(raster -> raster.bounds().equals(recurrent.block(0)))
                .toList();
        assertEquals(1, rasters.size());
        RasterMark raster = rasters.get(0);
        assertEquals((int) Math.ceil(recurrent.block(0).width()), raster.columns());
        assertEquals((int) Math.ceil(recurrent.block(0).height()), raster.rows());
        assertTrue(figure.items().size() < 10_000, "items: " + figure.items().size());
        String label = figure.at(recurrent.block(0).x() + 3, recurrent.bounds().y() + 3)
                .orElseThrow()
                .label();
        assertTrue(label.contains("the farthest from 0 of"), label);
    }

    @Test
    void nothingIsCutOffInAPaneOfAnySize() {
        for (Model model : List.of(AIRLINE, model(8, 6, 4), model(64), model(4, 4, 4, 4, 4))) {
            for (Bounds size : List.of(new Bounds(0, 0, 1000, 158), new Bounds(0, 0, 1300, 260))) {
                for (Style look : List.of(LOOK, Style.of(Theme.DARK, Locale.GERMAN))) {
                    Figure figure = WeightsDiagram.of(shown(model), size.width(), size.height(), look);
                    for (TextMark text : figure.texts()) {
                        assertTrue(size.contains(text.bounds()), text.toString());
                    }
                }
            }
        }
    }

    @Test
    void weightsThatAreNoNumbersAreMarked() {
        Matrix kernel = AIRLINE.lstms().get(0).kernel();
        double[] broken = kernel.values().clone();
        broken[0] = Double.NaN;
        broken[1] = Double.POSITIVE_INFINITY;
        Layer lstm = AIRLINE.lstms().get(0);
        Layer changed = lstm.withWeights(List.of(
                new Matrix(1, 16, broken), lstm.weights().get(1), lstm.weights().get(2)));
        Model model = new Model(1, List.of(changed, AIRLINE.layers().get(1)));
        Figure figure = WeightsDiagram.of(shown(model), 1000, 158, LOOK);
        assertTrue(texts(figure).contains("NaN"));
        assertTrue(texts(figure).contains("+infinite"), "the legend says it: " + texts(figure));
        assertTrue(figure.items().stream()
                .anyMatch(item -> item.mark() instanceof BoxMark box
                        && box.fill().equals(LOOK.theme().alarm())));
    }

    @Test
    void numbersOfAnotherModelAreRefused() {
        Weights others = Weights.of(model(5));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ShownWeights(AIRLINE, others, "Weights", Optional.empty(), List.of()));
        assertFalse(texts(WeightsDiagram.of(shown(AIRLINE), 300, 158, LOOK)).isEmpty());
    }
}
