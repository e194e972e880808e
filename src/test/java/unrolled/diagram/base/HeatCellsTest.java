package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.RasterMark;

/** What is no number, infinite or beyond the scale has a shape of its own in a heat map. */
class HeatCellsTest {
    private static final Theme THEME = Theme.LIGHT;
    private static final double BEYOND = 2;
    private static final List<Double> NUMBERS =
            List.of(0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, BEYOND, -1.0);

    private final Figure.Builder figure = Figure.builder(200, 100);

    private Set<CellMark> row(double cell, List<Double> numbers) {
        Bounds bounds = new Bounds(0, 0, cell * numbers.size(), cell);
        HeatCells cells = new HeatCells(bounds, numbers.size(), 1, THEME);
        for (int column = 0; column < numbers.size(); column++) {
            double value = numbers.get(column);
            cells.set(column, 0, value, 1, THEME.diverging(value));
        }
        return cells.draw(figure);
    }

    private List<PathMark> shapes() {
        return figure.build().items().stream()
                .filter(item -> item.mark() instanceof PathMark)
                .map(item -> (PathMark) item.mark())
                .toList();
    }

    @Test
    void aMarkSaysWhatANumberIs() {
        assertEquals(Optional.of(CellMark.NOT_A_NUMBER), CellMark.of(Double.NaN, 1));
        assertEquals(Optional.of(CellMark.ABOVE_ALL), CellMark.of(Double.POSITIVE_INFINITY, 1));
        assertEquals(Optional.of(CellMark.BELOW_ALL), CellMark.of(Double.NEGATIVE_INFINITY, 1));
        assertEquals(Optional.of(CellMark.CLIPPED), CellMark.of(-1.01, 1));
        assertEquals(Optional.empty(), CellMark.of(1, 1));
        assertEquals(Optional.empty(), CellMark.of(0, 0));
    }

    @Test
    void nanIsCrossedInfinityPointsUpOrDownAndWhatIsClippedHasACorner() {
        assertEquals(EnumSet.allOf(CellMark.class), row(20, NUMBERS));
        List<PathMark> shapes = shapes();
        assertEquals(5, shapes.size(), "two diagonals, two triangles and a corner");
        assertEquals(2, shapes.stream().filter(shape -> !shape.closed()).count());
        assertTrue(shapes.subList(0, 2).stream().allMatch(line -> new Bounds(20, 0, 20, 20).contains(line.bounds())));
        PathMark up = shapes.get(2);
        PathMark down = shapes.get(3);
        assertTrue(up.y(2) < up.y(0) && up.x(2) == 50, "the tip is above, in the middle of the third cell");
        assertTrue(down.y(2) > down.y(0) && down.x(2) == 70, "the tip is below, in the middle of the fourth");
        assertEquals(new Bounds(96.5, 0, 3.5, 3.5), shapes.get(4).bounds());
    }

    @Test
    void marksAreSeenOnTheirCells() {
        row(20, NUMBERS);
        RasterMark raster = (RasterMark) figure.build().items().get(0).mark();
        for (PathMark shape : shapes()) {
            Ink cell = raster.ink((int) (shape.bounds().centerX() / 20), 0);
            Ink ink = shape.closed() ? shape.fill() : shape.stroke().ink();
            assertTrue(ink.contrast(cell) >= 3, ink.hex() + " on " + cell.hex());
        }
    }

    @Test
    void inCellsAsSmallAsPixelsOneMarkStandsForThoseThatAreNear() {
        List<Double> numbers = new ArrayList<>(Collections.nCopies(70, BEYOND));
        numbers.set(35, Double.NaN);
        assertEquals(Set.of(CellMark.CLIPPED, CellMark.NOT_A_NUMBER), row(1, numbers));
        List<PathMark> shapes = shapes();
        assertEquals(2, shapes.stream().filter(shape -> !shape.closed()).count(), "NaN is never lost");
        assertTrue(shapes.stream().filter(PathMark::closed).count() <= 4, "and corners do not crowd");
    }

    @Test
    void aCellWithoutANumberHasNoMark() {
        HeatCells cells = new HeatCells(new Bounds(0, 0, 20, 20), 1, 1, THEME);
        cells.set(0, 0, THEME.rule());
        assertEquals(Set.of(), cells.draw(figure));
        assertEquals(1, figure.build().items().size());
    }

    @Test
    void theLegendNamesWhatOccursAndDropsTheLeastFirst() {
        Style look = Style.of(THEME, Locale.ENGLISH);
        new CellLegend(figure, look).draw(Set.of(CellMark.CLIPPED, CellMark.NOT_A_NUMBER), 0, 200, 15);
        assertEquals(
                List.of("NaN", "beyond the scale"),
                figure.build().texts().stream().map(text -> text.text()).toList());
        Figure.Builder narrow = Figure.builder(60, 20);
        new CellLegend(narrow, look).draw(Set.of(CellMark.CLIPPED, CellMark.NOT_A_NUMBER), 0, 60, 15);
        assertEquals(
                List.of("NaN"),
                narrow.build().texts().stream().map(text -> text.text()).toList());
    }
}
