package unrolled.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import unrolled.engine.forward.ForcedValue;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Interventions;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workers;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.model.RecurrentActivation;

/** A small network with a batch for it, all drawn from a seed: any stack, any loss, resets anywhere. */
public final class RandomNetwork {
    private static final Activation[] SMOOTH = {
        Activation.LINEAR, Activation.SIGMOID, Activation.TANH, Activation.SOFTMAX
    };

    private static final List<Loss.Kind> KINDS = List.of(Loss.Kind.values());
    private static final List<RecurrentActivation> GATES = List.of(RecurrentActivation.values());

    private final Random random;
    private final boolean[] resets;
    public final Model model;
    public final int batch;
    public final int steps;
    public final double[] x;
    public final State start;
    public final Loss loss;
    public final double[] targets;
    public final List<ForcedValue> settings;

    private RandomNetwork(long seed) {
        random = new Random(seed);
        batch = 1 + random.nextInt(3);
        steps = 1 + random.nextInt(4);
        Loss.Kind kind = KINDS.get(random.nextInt(3));
        boolean fromLogits = random.nextBoolean();
        loss = new Loss(kind, fromLogits);
        model = model(1 + random.nextInt(2), kind, fromLogits);
        x = numbers(batch * steps * model.features(), 1.0);
        start = random.nextBoolean() ? Examples.state(model, seed, batch) : State.zero(model, batch);
        resets = new boolean[batch * steps];
        for (int at = 0; at < resets.length && seed % 2 == 0; at++) {
            resets[at] = random.nextInt(4) == 0;
        }
        targets = targets();
        settings = seed % 3 == 0 ? settings() : List.of();
    }

    /** The first network from this seed on that has no hard sigmoid near a kink, where there is no derivative. */
    public static RandomNetwork of(long seed) {
        RandomNetwork network = new RandomNetwork(seed);
        return new PlainNetwork(network).nearestKink() > 0.05 ? network : of(seed + 1_000_000);
    }

    public Recording run() {
        return run(x);
    }

    /** With other inputs. */
    public Recording run(double[] x) {
        return Forward.run(model, x, batch, steps, start, new Interventions(this::isReset, settings), Workers.NONE);
    }

    boolean isReset(int step, int slot) {
        return resets[step * batch + slot];
    }

    /** Some numbers of the state, set to others; now and then c and h of the same unit. */
    private List<ForcedValue> settings() {
        List<ForcedValue> settings = new ArrayList<>();
        for (int layer = 0; layer < start.layers(); layer++) {
            for (int at = 0; at < batch * steps * start.units(layer); at++) {
                int slot = at / start.units(layer) / steps;
                int step = at / start.units(layer) % steps;
                for (Quantity quantity : List.of(Quantity.H, Quantity.C)) {
                    if (random.nextInt(8) == 0) {
                        double value = 2.0 * random.nextDouble() - 1.0;
                        settings.add(new ForcedValue(quantity, layer, slot, step, at % start.units(layer), value));
                    }
                }
            }
        }
        return settings;
    }

    /** Dense at the bottom, between and on top, each only sometimes; the top fits the loss. */
    private Model model(int features, Loss.Kind kind, boolean fromLogits) {
        List<Layer> layers = new ArrayList<>();
        int width = features;
        int lstms = 1 + random.nextInt(3);
        boolean sequences = random.nextBoolean();
        for (int lstm = 0; lstm < lstms; lstm++) {
            if (random.nextInt(3) == 0) {
                layers.add(dense(width, 1 + random.nextInt(3), SMOOTH[random.nextInt(4)], true));
                width = layers.get(layers.size() - 1).units();
            }
            layers.add(lstm(width, 1 + random.nextInt(3), sequences || lstm < lstms - 1));
            width = layers.get(layers.size() - 1).units();
        }
        if (kind != Loss.Kind.MEAN_SQUARED_ERROR) {
            layers.add(dense(width, 1 + random.nextInt(3), top(kind, fromLogits), sequences));
        } else if (random.nextBoolean()) {
            layers.add(dense(width, 1 + random.nextInt(3), SMOOTH[random.nextInt(4)], sequences));
        }
        return new Model(features, layers);
    }

    private Activation top(Loss.Kind kind, boolean fromLogits) {
        if (fromLogits && random.nextBoolean()) {
            return Activation.LINEAR;
        }
        return kind == Loss.Kind.BINARY_CROSSENTROPY ? Activation.SIGMOID : Activation.SOFTMAX;
    }

    private Lstm lstm(int features, int units, boolean sequences) {
        RecurrentActivation activation = GATES.get(random.nextInt(3));
        boolean bias = random.nextInt(3) > 0;
        return new Lstm(
                sequences,
                activation,
                bias,
                matrix(features, 4 * units),
                matrix(units, 4 * units),
                bias ? matrix(1, 4 * units) : Matrix.zero(1, 4 * units));
    }

    private Dense dense(int features, int units, Activation activation, boolean timeDistributed) {
        boolean bias = random.nextInt(3) > 0;
        return new Dense(
                activation,
                timeDistributed,
                bias,
                matrix(features, units),
                bias ? matrix(1, units) : Matrix.zero(1, units));
    }

    private Matrix matrix(int rows, int columns) {
        return new Matrix(rows, columns, numbers(rows * columns, 0.8));
    }

    private double[] numbers(int count, double scale) {
        return random.doubles(count).map(u -> scale * 2.0 * (2.0 * u - 1.0)).toArray();
    }

    /** Any numbers, chances, or shares that add up to 1. */
    private double[] targets() {
        int width = model.outputWidth();
        double[] numbers = random.doubles((long) batch * (model.outputsSequence() ? steps : 1) * width)
                .toArray();
        for (int at = 0; at < numbers.length && loss.kind() == Loss.Kind.CATEGORICAL_CROSSENTROPY; at += width) {
            double sum = 0;
            for (int n = 0; n < width; n++) {
                sum += numbers[at + n];
            }
            for (int n = 0; n < width; n++) {
                numbers[at + n] /= sum;
            }
        }
        return numbers;
    }
}
