package unrolled.bench.turns;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/**
 * One LSTM in ONNX Runtime, with the state fed back or from the zero state each time: one thread, and all tensors made once
 * over memory outside the heap, so that a call neither copies nor allocates more than the binding itself does.
 */
final class OnnxTask implements Task {
    private final Work work;
    private final OrtSession session;
    private final FloatBuffer x;
    private final double[][] inputs;
    private final FloatBuffer[] h = new FloatBuffer[2];
    /** Two sets: what one step writes is what the next one reads. */
    private final List<Map<String, OnnxTensor>> from;

    private final List<Map<String, OnnxTensor>> to;
    /** The set that is read: always the first, which stays zero, where the state does not go on. */
    private int side;

    private int at;
    private FloatBuffer last;

    OnnxTask(Work work) {
        this.work = work;
        try {
            session = session(work);
            inputs = work.kind() == Work.Kind.STEP ? SharedNumbers.inputs(work) : new double[][] {stepsFirst(work)};
            x = floats(inputs[0].length);
            feed(inputs[0]);
            OnnxTensor input = tensor(x, work.steps(), work.batch(), work.features());
            OnnxTensor all = tensor(floats(work.steps() * size()), work.steps(), 1, work.batch(), work.units());
            OnnxTensor[] hs = new OnnxTensor[2];
            OnnxTensor[] cs = new OnnxTensor[2];
            for (int side = 0; side < 2; side++) {
                h[side] = floats(size());
                hs[side] = tensor(h[side], 1, work.batch(), work.units());
                cs[side] = tensor(floats(size()), 1, work.batch(), work.units());
            }
            from = List.of(Map.of("x", input, "h", hs[0], "c", cs[0]), Map.of("x", input, "h", hs[1], "c", cs[1]));
            to = List.of(Map.of("Y", all, "Y_h", hs[1], "Y_c", cs[1]), Map.of("Y", all, "Y_h", hs[0], "Y_c", cs[0]));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot do " + work, e);
        }
    }

    private static OrtSession session(Work work) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            byte[] file = new OnnxFile(SharedNumbers.lstm(work), work.batch(), work.steps()).bytes();
            return OrtEnvironment.getEnvironment().createSession(file, options);
        }
    }

    private int size() {
        return work.batch() * work.units();
    }

    /** The sequence as ONNX has it, [steps][batch][features]. */
    private static double[] stepsFirst(Work work) {
        double[] x = SharedNumbers.sequence(work);
        double[] turned = new double[x.length];
        int width = work.features();
        for (int slot = 0; slot < work.batch(); slot++) {
            for (int step = 0; step < work.steps(); step++) {
                int at = (slot * work.steps() + step) * width;
                System.arraycopy(x, at, turned, (step * work.batch() + slot) * width, width);
            }
        }
        return turned;
    }

    private static FloatBuffer floats(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private static OnnxTensor tensor(FloatBuffer values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values, shape);
    }

    private void feed(double[] input) {
        for (int at = 0; at < input.length; at++) {
            x.put(at, (float) input[at]);
        }
    }

    @Override
    public Object call() {
        if (work.kind() == Work.Kind.STEP) {
            feed(inputs[at]);
            at = (at + 1) % SharedNumbers.INPUTS;
        }
        try {
            session.run(from.get(side), to.get(side)).close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot do " + work, e);
        }
        last = h[1 - side];
        if (work.kind() == Work.Kind.STEP) {
            side = 1 - side;
        }
        return last;
    }

    @Override
    public double digest() {
        double[] numbers = new double[size()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = last.get(at);
        }
        return SharedNumbers.digest(numbers);
    }
}
