package unrolled.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Resets;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workspace;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Initialiser;
import unrolled.engine.model.Model;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainState;
import unrolled.engine.train.Training;
import unrolled.engine.train.TrainingStep;

/** Training with everything recorded at its smallest: an epoch of the airline example, 94 steps at batch size 1. */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC") // one thread, in the collector too
@Warmup(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 6, time = 1, timeUnit = TimeUnit.SECONDS)
public class TrainingBenchmark {
    private static final int UNITS = 4;
    private static final int SAMPLES = 94;
    private static final int LOOK_BACK = 3;

    private final Training training = new Training(Loss.of(Loss.Kind.MEAN_SQUARED_ERROR), Optimizer.of(Adam.ofKeras()));
    private final Model airline = model();
    private final Workspace workspace = new Workspace();
    private double[] x;

    private static Model model() {
        Initialiser initialiser = new Initialiser(1);
        return new Model(
                1,
                List.of(
                        initialiser.lstm(0, 1, UNITS, false, true),
                        initialiser.dense(1, UNITS, 1, Activation.LINEAR, false)));
    }

    @Setup(Level.Iteration)
    public void prepare() {
        x = new Random(1).doubles(SAMPLES + LOOK_BACK).toArray();
    }

    @Benchmark
    public TrainingStep[] airlineEpoch() {
        TrainingStep[] epoch = new TrainingStep[SAMPLES];
        TrainState now = training.start(airline);
        State state = State.zero(airline, 1);
        for (int sample = 0; sample < SAMPLES; sample++) {
            double[] window = Arrays.copyOfRange(x, sample, sample + LOOK_BACK);
            Recording recording = Forward.run(now.model(), window, 1, LOOK_BACK, state, Resets.NONE, workspace);
            epoch[sample] = training.step(now, recording, new double[] {x[sample + LOOK_BACK]});
            now = epoch[sample].after();
            state = epoch[sample].end();
        }
        return epoch;
    }
}
