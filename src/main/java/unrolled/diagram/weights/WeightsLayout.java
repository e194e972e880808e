package unrolled.diagram.weights;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.figure.Bounds;
import unrolled.figure.TextFont;
import unrolled.figure.Typeface;

/**
 * Where the matrices of a model stand: a layer beside the other, in each the kernel over the recurrent kernel over the
 * bias, so that a column is the same gate of the same unit in all three.
 */
final class WeightsLayout {
    static final double TOP = 44;
    static final TextFont NAME = new TextFont(Typeface.MONO, 10.5);

    private static final double LEFT = 14;
    private static final double RIGHT = 18;
    private static final double BOTTOM = 10;
    private static final double BETWEEN_LAYERS = 26;
    private static final double BETWEEN_MATRICES = 6;
    private static final double BETWEEN_GATES = 7;
    private static final double BESIDE_NAMES = 8;
    private static final double WIDEST_CELL = 62;
    private static final double HIGHEST_CELL = 30;
    private static final double NARROWEST_LAYER = 30;
    private static final double LOWEST_MATRIX = 12;
    /** Below this width of the cells of a layer, names are but letters. */
    private static final double CROWDED = 110;

    private final List<Grid> grids = new ArrayList<>();
    private final boolean letters;
    private int from;

    /**
     * A matrix in the picture.
     *
     * @param layer of the model, from 0
     * @param index of the matrix in its layer, in Keras's order
     * @param gates 4 for an LSTM, whose columns stand in blocks; else 1
     * @param shape a matrix of the same shape, with the weights of the model
     * @param from where its numbers begin among those of all matrices
     * @param bounds of all blocks with the gaps between them
     */
    record Grid(int layer, int index, int gates, Matrix shape, int from, Bounds bounds) {
        int rows() {
            return shape.rows();
        }

        int columns() {
            return shape.columns();
        }

        int units() {
            return columns() / gates;
        }

        private double gap() {
            return gates == 1 ? 0 : Math.min(BETWEEN_GATES, bounds.width() / 20);
        }

        /** The cells of a gate. */
        Bounds block(int gate) {
            double width = (bounds.width() - (gates - 1) * gap()) / gates;
            return new Bounds(bounds.x() + gate * (width + gap()), bounds.y(), width, bounds.height());
        }

        double cellWidth() {
            return block(0).width() / units();
        }

        double cellHeight() {
            return bounds.height() / rows();
        }

        Bounds cell(int row, int column) {
            return new Bounds(
                    block(column / units()).x() + column % units() * cellWidth(),
                    bounds.y() + row * cellHeight(),
                    cellWidth(),
                    cellHeight());
        }
    }

    WeightsLayout(ShownWeights shown, double width, double height) {
        List<Layer> weighted = shown.model().layers().stream()
                .filter(layer -> !layer.weights().isEmpty())
                .toList();
        int layers = weighted.size();
        double room = width - LEFT - RIGHT - (layers - 1) * BETWEEN_LAYERS - layers * BESIDE_NAMES;
        letters = room - labelWidths(weighted, false) < layers * CROWDED;
        double[] widths = widths(weighted, Math.max(layers, room - labelWidths(weighted, letters)));
        double x = LEFT;
        int at = 0;
        for (int layer = 0; layer < shown.model().layers().size(); layer++) {
            Layer of = shown.model().layers().get(layer);
            if (!of.weights().isEmpty()) {
                x += labelWidth(of, letters) + BESIDE_NAMES;
                place(layer, shown, new Bounds(x, TOP, widths[at], height - TOP - BOTTOM));
                x += widths[at] + BETWEEN_LAYERS;
                at++;
            }
        }
    }

    private static double labelWidths(List<Layer> layers, boolean letters) {
        return layers.stream().mapToDouble(layer -> labelWidth(layer, letters)).sum();
    }

    List<Grid> grids() {
        return List.copyOf(grids);
    }

    List<Grid> of(int layer) {
        return grids.stream().filter(grid -> grid.layer() == layer).toList();
    }

    /** What a matrix is called: as Keras does, or with the letter of the formula where there is little room. */
    String name(Layer layer, int index) {
        return name(layer, index, letters);
    }

    private static String name(Layer layer, int index, boolean letters) {
        String name = keras(layer, index);
        return switch (letters ? name : "") {
            case "kernel" -> "K";
            case "recurrent_kernel" -> "R";
            case "bias" -> "b";
            default -> name;
        };
    }

    /** As Keras names the weights of a layer. */
    static String keras(Layer layer, int index) {
        List<String> names =
                layer instanceof Lstm ? List.of("kernel", "recurrent_kernel", "bias") : List.of("kernel", "bias");
        return names.get(index);
    }

    private static double labelWidth(Layer layer, boolean letters) {
        double widest = NAME.width(letters ? "b +0.000" : "bias +0.000");
        for (int index = 0; index < layer.weights().size(); index++) {
            widest = Math.max(widest, NAME.width(name(layer, index, letters)));
        }
        return widest;
    }

    /** Cells of all layers are equally wide, unless a layer would be too narrow to be seen or its cells too wide. */
    private static double[] widths(List<Layer> layers, double room) {
        double least = Math.min(NARROWEST_LAYER, room / layers.size());
        double[] widths = new double[layers.size()];
        double left = room;
        int columns = 0;
        for (Layer layer : layers) {
            columns += columns(layer);
        }
        double cell = room / columns;
        for (int layer = 0; layer < layers.size(); layer++) {
            if (columns(layers.get(layer)) * cell < least) {
                widths[layer] = least;
                left -= least;
                columns -= columns(layers.get(layer));
            }
        }
        for (int layer = 0; layer < layers.size(); layer++) {
            int own = columns(layers.get(layer));
            double wanted = widths[layer] > 0 ? widths[layer] : Math.max(1, own * left / columns);
            widths[layer] = Math.min(wanted, own * WIDEST_CELL);
        }
        return widths;
    }

    private static int columns(Layer layer) {
        return layer.weights().get(0).columns();
    }

    /** One matrix under the other; a matrix of few rows beside one of many still has a height that can be read. */
    private void place(int layer, ShownWeights shown, Bounds room) {
        List<Matrix> matrices = shown.model().layers().get(layer).weights();
        double left = Math.max(1, room.height() - (matrices.size() - 1) * BETWEEN_MATRICES);
        double least = Math.min(LOWEST_MATRIX, left / matrices.size());
        double rows = 0;
        for (Matrix matrix : matrices) {
            rows += matrix.rows();
        }
        double cell = left / rows;
        for (Matrix matrix : matrices) {
            if (matrix.rows() * cell < least) {
                left -= least;
                rows -= matrix.rows();
            }
        }
        double y = room.y();
        int gates = shown.model().layers().get(layer) instanceof Lstm ? 4 : 1;
        for (int index = 0; index < matrices.size(); index++) {
            Matrix matrix = matrices.get(index);
            boolean low = matrix.rows() * cell < least;
            double height = low ? least : matrix.rows() * Math.min(HIGHEST_CELL, left / rows);
            Bounds bounds = new Bounds(room.x(), y, room.width(), height);
            grids.add(new Grid(layer, index, gates, matrix, from, bounds));
            from += matrix.rows() * matrix.columns();
            y += height + BETWEEN_MATRICES;
        }
    }
}
