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

/**
 * Training with everything recorded: one step of a wide model, forward, backward and Adam, and an epoch of the airline
 * example, 94 steps at batch size 1.
 */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC") // one thread, in the collector too
@Warmup(iterations = 5, time = 1, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 6, time = 1, timeUnit = TimeUnit.SECONDS)
public class TrainingBenchmark {
    private static final int BATCH = 32;
    private static final int STEPS = 50;
    private static final int FEATURES = 8;
    private static final int AIRLINE_SAMPLES = 94;
    private static final int LOOK_BACK = 3;

    private final Training training = new Training(Loss.of(Loss.Kind.MEAN_SQUARED_ERROR), Optimizer.of(Adam.ofKeras()));
    private final Model wide = model(FEATURES, 64);
    private final Model airline = model(1, 4);
    private final Workspace workspace = new Workspace();
    private double[] x;
    private double[] targets;
    private TrainState learner;

    private static Model model(int features, int units) {
        Initialiser initialiser = new Initialiser(1);
        return new Model(
                features,
                List.of(
                        initialiser.lstm(0, features, units, false, true),
                        initialiser.dense(1, units, 1, Activation.LINEAR, false)));
    }

    @Setup(Level.Iteration)
    public void prepare() {
        Random random = new Random(1);
        x = random.doubles((long) BATCH * STEPS * FEATURES).toArray();
        targets = random.doubles(BATCH).toArray();
        learner = training.start(wide);
    }

    @Benchmark
    public TrainingStep step() {
        Recording recording =
                Forward.run(learner.model(), x, BATCH, STEPS, State.zero(wide, BATCH), Resets.NONE, workspace);
        TrainingStep step = training.step(learner, recording, targets);
        learner = step.after();
        return step;
    }

    @Benchmark
    public TrainingStep[] airlineEpoch() {
        TrainingStep[] epoch = new TrainingStep[AIRLINE_SAMPLES];
        TrainState now = training.start(airline);
        State state = State.zero(airline, 1);
        for (int sample = 0; sample < AIRLINE_SAMPLES; sample++) {
            double[] window = Arrays.copyOfRange(x, sample, sample + LOOK_BACK);
            Recording recording = Forward.run(now.model(), window, 1, LOOK_BACK, state, Resets.NONE, workspace);
            epoch[sample] = training.step(now, recording, new double[] {x[sample + LOOK_BACK]});
            now = epoch[sample].after();
            state = epoch[sample].end();
        }
        return epoch;
    }
}
