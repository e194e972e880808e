package unrolled.diagram.lanes;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unrolled.analysis.Difference;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.CellMark;
import unrolled.diagram.base.HeatCells;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Point;
import unrolled.run.Block;

/** Draws differences from afar: every moment is a column of cells, one a unit, coloured by the difference of h. */
final class DifferenceCells {
    private final Figure.Builder figure;
    private final Style look;
    private final RowShape shape;
    private final DifferenceScale scale;
    private final DifferenceWords words;
    private final Set<CellMark> marks = EnumSet.noneOf(CellMark.class);

    /** A moment of a slot, and the top left corner of its column. */
    record Cell(Block block, Cursor place, Optional<Difference> difference, Point corner) {
        int units(int layer) {
            return block.recording().start().units(layer);
        }
    }

    DifferenceCells(Figure.Builder figure, DifferenceBox.Labelled labelled, RowShape shape, DifferenceScale scale) {
        this.figure = figure;
        this.look = labelled.look();
        this.shape = shape;
        this.scale = scale;
        this.words = new DifferenceWords(labelled.pair(), look.words());
    }

    /** The marks that are among the cells. */
    Set<CellMark> draw(List<Cell> cells, int layer) {
        cells.stream()
                .collect(Collectors.groupingBy(cell -> cell.place().slot()))
                .values()
                .forEach(row -> row(row, layer));
        return marks;
    }

    /** The cells of a slot, from left to right, in one raster; a border between batches is left free. */
    private void row(List<Cell> cells, int layer) {
        Point first = cells.get(0).corner();
        double pitch = shape.pitch();
        double top = first.y() + shape.stateTop(layer);
        int units = cells.get(0).units(layer);
        int width = column(cells.get(cells.size() - 1), first) + 1;
        Bounds band = new Bounds(first.x(), top, width * pitch, shape.state());
        HeatCells inks = new HeatCells(band, width, units, look.theme());
        for (Cell cell : cells) {
            Bounds bounds = new Bounds(cell.corner().x(), top, pitch, shape.state());
            Cursor place = cell.place().inLayer(layer);
            Target spot = new Target(Part.DIFFERENCE, place, () -> words.stateIfAny(cell.difference(), layer));
            figure.add(BoxMark.target(bounds), spot);
            for (int unit = 0; unit < units; unit++) {
                ink(inks, column(cell, first), cell, layer, unit);
            }
        }
        marks.addAll(inks.draw(figure));
        Ink rule = look.theme().rule();
        figure.add(BoxMark.filled(new Bounds(band.x(), band.y() - 1, band.width(), 1), rule));
        figure.add(BoxMark.filled(new Bounds(band.x(), band.bottom(), band.width(), 1), rule));
    }

    private int column(Cell cell, Point first) {
        return (int) Math.round((cell.corner().x() - first.x()) / shape.pitch());
    }

    private void ink(HeatCells inks, int column, Cell cell, int layer, int unit) {
        cell.difference()
                .filter(there -> there.compares(Quantity.H))
                .map(there -> there.of(Quantity.H, layer, unit))
                .ifPresentOrElse(
                        value -> inks.set(
                                column, unit, value, scale.h(), look.theme().difference(value, scale.h())),
                        () -> inks.set(column, unit, look.theme().rule()));
    }
}
