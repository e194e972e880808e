package unrolled.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One number for every weight of a model: the weights themselves, their gradients, an update, or what an optimizer
 * remembers of them; never changed, and equal when all bits are.
 */
public final class Weights {
    private final List<Part> parts;
    /** All parts one behind the other. */
    private final double[] values;

    /** Where one matrix lies; {@code index} is its place among the weights of its layer, in Keras's order. */
    private record Part(int layer, int index, int rows, int columns, int from) {
        int to() {
            return from + rows * columns;
        }

        boolean isOf(int layer, Matrix matrix) {
            return this.layer == layer && rows == matrix.rows() && columns == matrix.columns();
        }
    }

    private Weights(List<Part> parts, double[] values) {
        this.parts = parts;
        this.values = values;
    }

    /** A copy of the weights of a model, layer by layer from the lowest, each in Keras's order. */
    public static Weights of(Model model) {
        return zeros(model).numbersOf(model);
    }

    /** Zero for every weight of a model. */
    public static Weights zeros(Model model) {
        List<Part> parts = new ArrayList<>();
        long size = 0;
        for (int layer = 0; layer < model.layers().size(); layer++) {
            List<Matrix> matrices = model.layers().get(layer).weights();
            for (int index = 0; index < matrices.size(); index++) {
                Matrix matrix = matrices.get(index);
                parts.add(new Part(layer, index, matrix.rows(), matrix.columns(), (int) size));
                size += matrix.values().length;
                requireRoom(size);
            }
        }
        return new Weights(List.copyOf(parts), new double[(int) size]);
    }

    /** A copy of the weights of a model with the same shapes; refuses another. */
    public Weights numbersOf(Model model) {
        double[] numbers = new double[values.length];
        int done = 0;
        for (int layer = 0; layer < model.layers().size(); layer++) {
            for (Matrix matrix : model.layers().get(layer).weights()) {
                if (done == parts.size() || !parts.get(done).isOf(layer, matrix)) {
                    throw zeros(model).other(this);
                }
                System.arraycopy(matrix.values(), 0, numbers, parts.get(done).from(), matrix.values().length);
                done++;
            }
        }
        if (done < parts.size()) {
            throw zeros(model).other(this);
        }
        return with(numbers);
    }

    private static void requireRoom(long size) {
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "The model has " + size + " weights or more, more than fit into an array: use fewer units");
        }
    }

    /** Numbers of the same shapes; takes {@code values} over. */
    public Weights with(double[] values) {
        return new Weights(parts, values);
    }

    /** How many numbers there are. */
    public int count() {
        return values.length;
    }

    /** All numbers, layer by layer, each matrix in row-major order: shared, not a copy, so do not write to it. */
    public double[] values() {
        return values;
    }

    /** The matrices of layer {@code layer} of the model, in Keras's order: kernel, recurrent kernel, bias. */
    public List<Matrix> layer(int layer) {
        List<Matrix> matrices = new ArrayList<>();
        for (Part part : parts) {
            if (part.layer() == layer) {
                matrices.add(
                        new Matrix(part.rows(), part.columns(), Arrays.copyOfRange(values, part.from(), part.to())));
            }
        }
        return List.copyOf(matrices);
    }

    /** These numbers less the others: after less before is the update. */
    public Weights minus(Weights other) {
        requireSameShapes(other);
        double[] difference = new double[values.length];
        for (int at = 0; at < difference.length; at++) {
            difference[at] = values[at] - other.values[at];
        }
        return with(difference);
    }

    public void requireSameShapes(Weights other) {
        if (parts != other.parts && !parts.equals(other.parts)) {
            throw other(other);
        }
    }

    private IllegalArgumentException other(Weights other) {
        return new IllegalArgumentException("The weights belong to another model: it has " + other.values.length
                + " weights and this one " + values.length + ", or other shapes");
    }

    /** The model with these numbers as its weights. */
    public Model in(Model model) {
        List<Layer> layers = new ArrayList<>();
        for (int layer = 0; layer < model.layers().size(); layer++) {
            layers.add(model.layers().get(layer).withWeights(layer(layer)));
        }
        return new Model(model.features(), layers);
    }

    /** Where each matrix begins, and after the last one the end. */
    public int[] borders() {
        int[] borders = new int[parts.size() + 1];
        for (int at = 0; at < parts.size(); at++) {
            borders[at] = parts.get(at).from();
        }
        borders[parts.size()] = values.length;
        return borders;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that && parts.equals(that.parts) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * parts.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Weights, " + values.length + " in " + parts.size() + " matrices";
    }
}
