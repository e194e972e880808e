package unrolled.bench.turns;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;

/**
 * Writes an LSTM as an ONNX file: inputs x [steps][batch][F], h and c [1][batch][U]; outputs Y [steps][1][batch][U], Y_h
 * and Y_c [1][batch][U]. Field numbers are those of onnx.proto.
 */
final class OnnxFile {
    private static final int FLOAT = 1;
    private static final int INT = 2;
    /** ONNX has its gates in the order i, o, f, c; the numbers are our blocks. */
    private static final int[] GATES = {0, 3, 1, 2};

    private final Lstm lstm;
    private final int batch;
    private final int steps;

    OnnxFile(Lstm lstm, int batch, int steps) {
        this.lstm = lstm;
        this.batch = batch;
        this.steps = steps;
    }

    byte[] bytes() {
        return Protobuf.message(model -> {
            model.number(1, 8); // IR version
            model.inner(7, this::graph);
            model.inner(8, opset -> opset.number(2, 14));
        });
    }

    private void graph(Protobuf graph) {
        int units = lstm.units();
        graph.inner(1, this::node);
        graph.text(2, "step");
        graph.inner(5, tensor -> tensor(tensor, "W", rows(lstm.kernel()), lstm.features()));
        graph.inner(5, tensor -> tensor(tensor, "R", rows(lstm.recurrentKernel()), units));
        graph.inner(5, this::bias);
        graph.inner(11, value -> value(value, "x", steps, batch, lstm.features()));
        graph.inner(11, value -> value(value, "h", 1, batch, units));
        graph.inner(11, value -> value(value, "c", 1, batch, units));
        graph.inner(12, value -> value(value, "Y", steps, 1, batch, units));
        graph.inner(12, value -> value(value, "Y_h", 1, batch, units));
        graph.inner(12, value -> value(value, "Y_c", 1, batch, units));
    }

    private void node(Protobuf node) {
        for (String input : List.of("x", "W", "R", "B", "", "h", "c")) {
            node.text(1, input);
        }
        for (String output : List.of("Y", "Y_h", "Y_c")) {
            node.text(2, output);
        }
        node.text(4, "LSTM");
        node.inner(5, attribute -> {
            attribute.text(1, "hidden_size");
            attribute.number(3, lstm.units());
            attribute.number(20, INT);
        });
    }

    private static void tensor(Protobuf tensor, String name, byte[] values, int width) {
        tensor.number(1, 1);
        tensor.number(1, values.length / Float.BYTES / width);
        tensor.number(1, width);
        tensor.number(2, FLOAT);
        tensor.text(8, name);
        tensor.bytes(9, values);
    }

    private void bias(Protobuf tensor) {
        byte[] input = rows(lstm.bias());
        byte[] both = ByteBuffer.allocate(2 * input.length).put(input).array(); // the recurrent half is zero
        tensor.number(1, 1);
        tensor.number(1, both.length / Float.BYTES);
        tensor.number(2, FLOAT);
        tensor.text(8, "B");
        tensor.bytes(9, both);
    }

    private static void value(Protobuf value, String name, int... sizes) {
        value.text(1, name);
        value.inner(
                2,
                type -> type.inner(1, tensor -> {
                    tensor.number(1, FLOAT);
                    tensor.inner(2, shape -> {
                        for (int size : sizes) {
                            shape.inner(1, dimension -> dimension.number(1, size));
                        }
                    });
                }));
    }

    /** The columns of {@code matrix}, as rows, in ONNX's order of gates. */
    private byte[] rows(Matrix matrix) {
        ByteBuffer rows =
                ByteBuffer.allocate(matrix.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int gate : GATES) {
            for (int unit = 0; unit < lstm.units(); unit++) {
                for (int row = 0; row < matrix.rows(); row++) {
                    rows.putFloat((float) matrix.at(row, gate * lstm.units() + unit));
                }
            }
        }
        return rows.array();
    }
}
