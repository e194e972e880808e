package unrolled.bench;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.model.Initialiser;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;

/**
 * One step of a stateful LSTM at batch size 1: ours, which records all gates, against ONNX Runtime, which gives h and c
 * only.
 */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC") // one thread, in the collector too
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class StepBenchmark {
    @Param({"4", "16", "64"})
    public int units;

    private Model model;
    private State state;
    private OnnxStepper onnx;
    private int at;

    @Setup(Level.Trial)
    public void prepare() throws OrtException {
        Lstm lstm = new Initialiser(1).lstm(0, 1, units, false, true);
        model = new Model(1, List.of(lstm));
        state = State.zero(model, 1);
        onnx = new OnnxStepper(lstm);
        checkSameNumbers();
    }

    /** A comparison means something only if both compute the same. */
    private void checkSameNumbers() throws OrtException {
        for (int step = 0; step < 100; step++) {
            double x = x();
            Recording recording = step(x);
            FloatBuffer h = onnx.step(x);
            for (int unit = 0; unit < units; unit++) {
                double ours = recording.at(Quantity.H, 0, 0, 0, unit);
                if (!(Math.abs(ours - h.get(unit)) <= 1e-5)) {
                    throw new IllegalStateException("h of unit " + unit + " at step " + step + " is " + ours
                            + " but ONNX Runtime says " + h.get(unit));
                }
            }
        }
    }

    @TearDown(Level.Trial)
    public void close() throws OrtException {
        onnx.close();
    }

    @Benchmark
    public Recording ours() {
        return step(x());
    }

    @Benchmark
    public FloatBuffer onnxRuntime() throws OrtException {
        return onnx.step(x());
    }

    private Recording step(double x) {
        Recording recording = Forward.run(model, new double[] {x}, 1, 1, state);
        state = recording.end();
        return recording;
    }

    /** Some input that is never twice the same in a row. */
    private double x() {
        at = (at + 1) & 1023;
        return (at - 512) / 256.0;
    }
}
