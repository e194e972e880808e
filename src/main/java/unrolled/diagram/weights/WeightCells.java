package unrolled.diagram.weights;

import java.util.EnumSet;
import java.util.Set;
import unrolled.diagram.base.CellMark;
import unrolled.diagram.base.ChangeMark;
import unrolled.diagram.base.HeatCells;
import unrolled.diagram.base.Style;
import unrolled.diagram.training.TrainingTarget;
import unrolled.diagram.training.TrainingTarget.WeightPlace;
import unrolled.diagram.weights.WeightsLayout.Grid;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/**
 * Draws the numbers of a matrix: as boxes, with the number inside where it fits, or as a raster where they are small.
 * Where a pixel stands for several numbers it has the colour of that which is farthest from zero.
 */
final class WeightCells {
    private static final double BOXES_FROM = 9;
    private static final double NUMBERS_FROM = 13;
    private static final double TARGET = 4;
    private static final double DIAMOND = 4.5;
    private static final TextFont NUMBER = new TextFont(Typeface.MONO, 10.5);
    private static final String LETTERS = "ifco";

    private final Figure.Builder figure;
    private final Grid grid;
    private final ShownWeights shown;
    private final Style look;
    private final double largest;
    private final Set<CellMark> marks = EnumSet.noneOf(CellMark.class);

    WeightCells(Figure.Builder figure, ShownWeights shown, Grid grid, Style look) {
        this.figure = figure;
        this.grid = grid;
        this.shown = shown;
        this.look = look;
        double most = 0;
        for (int at = 0; at < grid.rows() * grid.columns(); at++) {
            double value = shown.at(grid.from() + at);
            most = Double.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
        }
        this.largest = most;
    }

    /** The number at a place of the matrix, in row-major order. */
    private double number(int at) {
        return shown.at(grid.from() + at);
    }

    /** The largest distance of a number from zero: what the full colour stands for. */
    double largest() {
        return largest;
    }

    /** Some numbers that are drawn as one: rows and columns from the first up to but not at the last. */
    private record Patch(int top, int bottom, int left, int right) {}

    /** Draws all cells; {@code name} is that of the layer and the matrix. Gives the marks that are among them. */
    Set<CellMark> draw(String name) {
        for (int gate = 0; gate < grid.gates(); gate++) {
            if (isBoxes()) {
                boxes(gate);
            } else {
                raster(gate);
            }
            targets(gate, name);
        }
        shown.changed().stream()
                .filter(changed -> changed.place().layer() == grid.layer()
                        && changed.place().matrix() == grid.index())
                .forEach(changed -> changed(changed, name));
        return marks;
    }

    /** Frames a weight that somebody changed where cells are boxes, and marks it with a diamond. */
    private void changed(ShownWeights.Changed changed, String name) {
        int row = changed.place().row();
        int column = changed.place().column();
        Bounds cell = grid.cell(row, column);
        Weight weight = new Weight(row, column, number(row * grid.columns() + column));
        TrainingTarget spot = new TrainingTarget(
                changed.place(),
                () -> label(name, weight, new Patch(row, row + 1, column, column + 1)) + "\n"
                        + changed.label().get());
        if (isBoxes()) {
            figure.add(new BoxMark(
                    cell.inset(0.5), 1.5, Ink.NONE, Stroke.of(look.theme().alarm(), 2)));
            figure.add(BoxMark.target(cell), spot);
        }
        Point middle =
                isBoxes() ? new Point(cell.right() - 3, cell.y() + 2) : new Point(cell.centerX(), cell.centerY());
        figure.add(ChangeMark.at(middle, DIAMOND, look.theme()), spot);
    }

    private boolean isBoxes() {
        return grid.cellWidth() >= BOXES_FROM && grid.cellHeight() >= BOXES_FROM;
    }

    private void boxes(int gate) {
        int digits = digits();
        double widest = NUMBER.width(look.words().signed(-largest, digits));
        boolean numbered = widest <= grid.cellWidth() - 5 && grid.cellHeight() >= NUMBERS_FROM;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = gate * grid.units(); column < (gate + 1) * grid.units(); column++) {
                Bounds cell = grid.cell(row, column);
                double value = number(row * grid.columns() + column);
                figure.add(new BoxMark(cell.inset(0.5), 1.5, ink(value), Stroke.NONE));
                CellMark.of(value, largest).ifPresent(mark -> {
                    marks.add(mark);
                    if (!numbered) {
                        mark.draw(figure, cell.inset(1), look.theme().readableOn(ink(value)));
                    }
                });
                if (numbered) {
                    figure.add(text(look.words().signed(rounded(value, digits), digits), cell, ink(value)));
                }
            }
        }
    }

    private TextMark text(String number, Bounds cell, Ink ground) {
        double baseline = NUMBER.baselineFor(cell.centerY());
        Ink ink = look.theme().readableOn(ground);
        return new TextMark(number, cell.centerX(), baseline, NUMBER, Anchor.MIDDLE, ink);
    }

    /** So many decimals that the largest number has two figures, three if it is 1 or more. */
    private int digits() {
        return largest > 0
                ? (int) Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(largest)) + (largest < 1 ? 0 : 1)))
                : 2;
    }

    /** Zero where no decimal would be left: {@code 0} instead of {@code -0.00}. */
    private static double rounded(double value, int digits) {
        return Math.abs(value) < 0.5 * Math.pow(10, -digits) ? 0 : value;
    }

    private void raster(int gate) {
        Bounds block = grid.block(gate);
        int columns = (int) Math.max(1, Math.min(grid.units(), Math.ceil(block.width())));
        int rows = (int) Math.max(1, Math.min(grid.rows(), Math.ceil(block.height())));
        HeatCells cells = new HeatCells(block, columns, rows, look.theme());
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = farthest(patch(gate, new Cell(row, column), rows, columns))
                        .value();
                cells.set(column, row, value, largest, ink(value));
            }
        }
        marks.addAll(cells.draw(figure));
    }

    /** A cell of a grid that may be coarser than the matrix. */
    private record Cell(int row, int column) {}

    private Patch patch(int gate, Cell cell, int rows, int columns) {
        int left = gate * grid.units();
        return new Patch(
                (int) ((long) cell.row() * grid.rows() / rows),
                (int) ((cell.row() + 1L) * grid.rows() / rows),
                left + (int) ((long) cell.column() * grid.units() / columns),
                left + (int) ((cell.column() + 1L) * grid.units() / columns));
    }

    /** A number with its place. */
    private record Weight(int row, int column, double value) {}

    /** The number farthest from zero; NaN is farther than all. */
    private Weight farthest(Patch patch) {
        int farthest = patch.top() * grid.columns() + patch.left();
        for (int row = patch.top(); row < patch.bottom(); row++) {
            int line = row * grid.columns();
            for (int at = line + patch.left(); at < line + patch.right(); at++) {
                if (!(Math.abs(number(at)) <= Math.abs(number(farthest)))) {
                    farthest = at;
                }
            }
        }
        return new Weight(farthest / grid.columns(), farthest % grid.columns(), number(farthest));
    }

    private Ink ink(double value) {
        if (Double.isNaN(value)) {
            return look.theme().alarm();
        }
        return look.theme().diverging(largest > 0 ? value / largest : Math.signum(value));
    }

    private void targets(int gate, String name) {
        Bounds block = grid.block(gate);
        int columns = (int) Math.max(1, Math.min(grid.units(), block.width() / TARGET));
        int rows = (int) Math.max(1, Math.min(grid.rows(), block.height() / TARGET));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Patch patch = patch(gate, new Cell(row, column), rows, columns);
                Bounds bounds = new Bounds(
                        block.x() + column * block.width() / columns,
                        block.y() + row * block.height() / rows,
                        block.width() / columns,
                        block.height() / rows);
                Weight weight = farthest(patch);
                figure.add(BoxMark.target(bounds), new TrainingTarget(place(weight), () -> label(name, weight, patch)));
            }
        }
    }

    private WeightPlace place(Weight weight) {
        return new WeightPlace(
                grid.layer(), grid.index(), weight.row(), weight.column(), weight.column() % grid.units());
    }

    /** Such as {@code L1 kernel[0, 5] (f, unit 1) = +0.1234}. */
    private String label(String name, Weight weight, Patch patch) {
        boolean bias = name.endsWith("bias");
        String indices = bias ? "[" + weight.column() + "]" : "[" + weight.row() + ", " + weight.column() + "]";
        String sign = weight.value() > 0 ? "+" : "";
        String number = sign + look.words().figures(weight.value(), 4);
        int unit = weight.column() % grid.units();
        String label = grid.gates() == 1
                ? look.words().of("weights.dense", name + indices, unit, number)
                : look.words()
                        .of(
                                "weights.lstm",
                                name + indices,
                                LETTERS.charAt(weight.column() / grid.units()),
                                unit,
                                number);
        int many = (patch.bottom() - patch.top()) * (patch.right() - patch.left());
        return many <= 1 ? label : label + "\n" + look.words().of("weights.many", many);
    }
}
