package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import unrolled.experiment.Change.Table;

/** How many numbers some weights of a layer are. A bias is one row. */
public record WeightShape(Table name, long rows, long columns) {
    static List<WeightShape> ofLstm(long features, long units, boolean useBias) {
        List<WeightShape> shapes = new ArrayList<>();
        shapes.add(new WeightShape(Table.KERNEL, features, 4 * units));
        shapes.add(new WeightShape(Table.RECURRENT_KERNEL, units, 4 * units));
        if (useBias) {
            shapes.add(new WeightShape(Table.BIAS, 1, 4 * units));
        }
        return shapes;
    }

    static List<WeightShape> ofDense(long features, long units, boolean useBias) {
        WeightShape kernel = new WeightShape(Table.KERNEL, features, units);
        return useBias ? List.of(kernel, new WeightShape(Table.BIAS, 1, units)) : List.of(kernel);
    }

    public long count() {
        return rows * columns;
    }

    /** As Keras writes it: {@code [1, 16]}, a bias {@code [16]}. */
    @Override
    public String toString() {
        return name == Table.BIAS ? "[" + columns + "]" : "[" + rows + ", " + columns + "]";
    }
}
