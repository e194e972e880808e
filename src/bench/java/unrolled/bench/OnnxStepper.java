package unrolled.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import unrolled.engine.model.Lstm;

/**
 * One LSTM in ONNX Runtime, stepped with the state fed back: one thread, and all tensors made once over memory outside
 * the heap, so that a step neither copies nor allocates more than the binding itself does.
 */
final class OnnxStepper implements AutoCloseable {
    private final OrtSession session;
    private final FloatBuffer x;
    private final FloatBuffer[] h = new FloatBuffer[2];
    /** Two sets: what one step writes is what the next one reads. */
    private final List<Map<String, OnnxTensor>> inputs;

    private final List<Map<String, OnnxTensor>> outputs;
    private int turn;

    OnnxStepper(Lstm lstm) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(new OnnxFile(lstm).bytes(), options);
        }
        x = floats(lstm.features());
        OnnxTensor input = tensor(environment, x);
        OnnxTensor[] hs = new OnnxTensor[2];
        OnnxTensor[] cs = new OnnxTensor[2];
        for (int side = 0; side < 2; side++) {
            h[side] = floats(lstm.units());
            hs[side] = tensor(environment, h[side]);
            cs[side] = tensor(environment, floats(lstm.units()));
        }
        inputs = List.of(Map.of("x", input, "h", hs[0], "c", cs[0]), Map.of("x", input, "h", hs[1], "c", cs[1]));
        outputs = List.of(Map.of("Y_h", hs[1], "Y_c", cs[1]), Map.of("Y_h", hs[0], "Y_c", cs[0]));
    }

    private static FloatBuffer floats(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private static OnnxTensor tensor(OrtEnvironment environment, FloatBuffer values) throws OrtException {
        return OnnxTensor.createTensor(environment, values, new long[] {1, 1, values.capacity()});
    }

    /** Feeds {@code value} as the first feature and returns h, which the step after the next writes over. */
    FloatBuffer step(double value) throws OrtException {
        x.put(0, (float) value);
        session.run(inputs.get(turn), outputs.get(turn)).close();
        turn = 1 - turn;
        return h[turn];
    }

    @Override
    public void close() throws OrtException {
        session.close();
        inputs.stream().flatMap(side -> side.values().stream()).distinct().forEach(OnnxTensor::close);
    }
}
