package unrolled.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import unrolled.engine.forward.DropoutDraws;
import unrolled.engine.forward.ForcedValue;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.HeldGate;
import unrolled.engine.forward.Interventions;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.SeededDraws;
import unrolled.engine.forward.State;
import unrolled.engine.forward.Workspace;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.model.RecurrentActivation;

/** A small network with a batch for it, all drawn from a seed: any stack, any loss, resets anywhere. */
public final class RandomNetwork {
    private static final List<Activation> ACTIVATIONS = List.of(Activation.values());
    private static final List<Activation> OF_ONE_NUMBER =
            ACTIVATIONS.stream().filter(one -> one != Activation.SOFTMAX).toList();

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
    public final List<HeldGate> holds;
    public final DropoutDraws draws;

    private RandomNetwork(long seed) {
        random = new Random(seed);
        batch = 1 + random.nextInt(3);
        steps = 1 + random.nextInt(4);
        Loss.Kind kind = any(KINDS);
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
        draws = new SeededDraws(seed, 1, new int[] {5, 0, 7});
        settings = seed % 3 == 0 ? settings() : List.of();
        holds = seed % 5 == 0 ? holds() : List.of();
    }

    /** The first network from this seed on in which nothing is near a kink, where there is no derivative. */
    public static RandomNetwork of(long seed) {
        for (long next = seed; ; next += 1_000_000) {
            RandomNetwork network = new RandomNetwork(next);
            if (new PlainNetwork(network).nearestKink() > 0.02) {
                return network;
            }
        }
    }

    public Recording run() {
        return run(x);
    }

    /** With other inputs. */
    public Recording run(double[] x) {
        return Forward.run(
                model,
                x,
                batch,
                steps,
                start,
                new Interventions(this::isReset, settings, holds, draws),
                new Workspace());
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

    /** Some gates, held for some steps; now and then two holds of a gate overlap. */
    private List<HeldGate> holds() {
        List<HeldGate> holds = new ArrayList<>();
        for (int layer = 0; layer < start.layers(); layer++) {
            for (int at = 0; at < batch * start.units(layer); at++) {
                for (Quantity gate : List.of(Quantity.I, Quantity.F, Quantity.G, Quantity.O, Quantity.F)) {
                    if (random.nextInt(4) == 0) {
                        int slot = at / start.units(layer);
                        int unit = at % start.units(layer);
                        int from = random.nextInt(steps);
                        int last = from + random.nextInt(steps);
                        holds.add(new HeldGate(gate, layer, slot, unit, from, last, random.nextDouble()));
                    }
                }
            }
        }
        return holds;
    }

    /** Other layers at the bottom, between and on top, each only sometimes; the top fits the loss. */
    private Model model(int features, Loss.Kind kind, boolean fromLogits) {
        List<Layer> layers = new ArrayList<>();
        int lstms = 1 + random.nextInt(3);
        boolean sequences = random.nextBoolean();
        int width = features;
        for (int lstm = 0; lstm < lstms; lstm++) {
            width = others(layers, width, true);
            layers.add(lstm(width, 1 + random.nextInt(3), sequences || lstm < lstms - 1));
            width = others(layers, layers.get(layers.size() - 1).units(), lstm < lstms - 1 || sequences);
        }
        if (kind.comparesChances()) {
            Activation top = top(kind, fromLogits);
            boolean apart = random.nextInt(3) == 0;
            layers.add(dense(width, 1 + random.nextInt(3), apart ? Activation.LINEAR : top, sequences));
            if (apart) {
                layers.add(new ActivationLayer(
                        top, sequences, layers.get(layers.size() - 1).units()));
            }
        }
        return new Model(features, layers);
    }

    /** None, one or more layers that carry nothing; returns how wide it is above them. */
    private int others(List<Layer> layers, int below, boolean sequences) {
        int width = below;
        while (random.nextInt(3) == 0) {
            Activation activation = any(ACTIVATIONS);
            switch (random.nextInt(4)) {
                case 0 -> layers.add(new Dropout(random.nextInt(3) * 0.25, sequences, width));
                case 1 -> layers.add(new ActivationLayer(activation, sequences, width));
                default -> layers.add(dense(width, 1 + random.nextInt(3), activation, sequences));
            }
            width = layers.get(layers.size() - 1).units();
        }
        return width;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** What the model ends with. */
    Activation top() {
        Layer last = model.layers().get(model.layers().size() - 1);
        if (last instanceof ActivationLayer layer) {
            return layer.activation();
        }
        return last instanceof Dense dense ? dense.activation() : Activation.LINEAR;
    }

    private Activation top(Loss.Kind kind, boolean fromLogits) {
        if (fromLogits && random.nextBoolean()) {
            return Activation.LINEAR;
        }
        return kind == Loss.Kind.BINARY_CROSSENTROPY ? Activation.SIGMOID : Activation.SOFTMAX;
    }

    private Lstm lstm(int features, int units, boolean sequences) {
        boolean bias = random.nextInt(3) > 0;
        return new Lstm(
                sequences,
                random.nextBoolean() ? Activation.TANH : any(OF_ONE_NUMBER),
                any(GATES),
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
