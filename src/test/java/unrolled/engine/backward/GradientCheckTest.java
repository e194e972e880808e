package unrolled.engine.backward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.engine.PlainNetwork;
import unrolled.engine.RandomNetwork;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.loss.Cost;
import unrolled.engine.loss.Loss;
import unrolled.engine.model.Activation;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.RecurrentActivation;

/**
 * Gradients of 200 random networks against central differences of a network written by itself: by weights, inputs, start,
 * and all gates, c and h of every step; in some c and h are set here and there, in some gates are held. None may be further off than 1e-7 of the largest of its array.
 */
class GradientCheckTest {
    private static final int NETWORKS = 200;
    private static final double STEP = 1e-3;
    private static final double FAINT = 2e-6;

    /** Gradients of one array, and how far off the worst is. */
    private static final class Found {
        private final String name;
        private double largest;
        private double off;

        Found(String name) {
            this.name = name;
        }

        void add(double gradient, double difference) {
            largest = Math.max(largest, Math.abs(difference));
            off = Math.max(off, Math.abs(gradient - difference));
        }

        double error() {
            return off == 0 ? 0 : off / largest;
        }
    }

    @Test
    void allGradientsAgreeWithCentralDifferences() {
        List<Found> all = IntStream.range(0, NETWORKS)
                .parallel()
                .mapToObj(GradientCheckTest::check)
                .flatMap(List::stream)
                .toList();
        assertTrue(all.size() > 20 * NETWORKS, all.size() + " arrays");
        for (Found found : all) {
            assertTrue(found.error() <= 1e-7, () -> found.name + " off by " + found.error());
        }
    }

    /**
     * The first network from this seed on in which everything matters: of gradients that have all but vanished,
     * differences of a loss in double know no seven digits.
     */
    private static List<Found> check(int seed) {
        List<Found> found = new Check(RandomNetwork.of(seed), "network " + seed).all();
        return found.stream().allMatch(array -> array.largest == 0 || array.largest > FAINT)
                ? found
                : check(seed + NETWORKS);
    }

    @Test
    void networksAreOfAllKinds() {
        List<RandomNetwork> networks =
                IntStream.range(0, NETWORKS).mapToObj(RandomNetwork::of).toList();
        List<Layer> layers =
                networks.stream().flatMap(n -> n.model.layers().stream()).toList();
        for (Loss.Kind kind : Loss.Kind.values()) {
            assertOften(20, networks, n -> n.loss.kind() == kind);
        }
        for (RecurrentActivation activation : RecurrentActivation.values()) {
            assertOften(40, layers, layer -> layer instanceof Lstm lstm && lstm.recurrentActivation() == activation);
        }
        for (Activation activation : Activation.values()) {
            boolean any = activation != Activation.SOFTMAX;
            assertOften(any ? 5 : 0, layers, layer -> layer instanceof Lstm lstm && lstm.activation() == activation);
            assertOften(5, layers, layer -> layer instanceof Dense dense && dense.activation() == activation);
            assertOften(3, layers, layer -> layer instanceof ActivationLayer of && of.activation() == activation);
        }
        assertOften(20, layers, layer -> layer instanceof Dropout dropout && dropout.rate() > 0);
        assertTrue(networks.stream().filter(n -> n.model.outputsSequence()).count() > 60);
        assertTrue(networks.stream().filter(n -> n.model.lstms().size() == 3).count() > 40);
        assertTrue(networks.stream().filter(n -> n.settings.size() > 1).count() > 40);
        assertTrue(networks.stream().filter(n -> n.holds.size() > 1).count() > 30);
        assertTrue(networks.stream()
                        .flatMap(n -> n.model.layers().stream())
                        .filter(layer -> !layer.useBias())
                        .count()
                > 40);
    }

    private static <T> void assertOften(int least, List<T> all, Predicate<T> kind) {
        long found = all.stream().filter(kind).count();
        assertTrue(found >= least, () -> "only " + found);
    }

    /** All arrays of gradients of one network. */
    private static final class Check {
        private final RandomNetwork network;
        private final String name;
        private final PlainNetwork plain;
        private final Recording recording;
        private final Gradients gradients;
        private final List<Found> found = new ArrayList<>();

        Check(RandomNetwork network, String name) {
            this.network = network;
            this.name = name;
            plain = new PlainNetwork(network);
            recording = network.run();
            Cost cost = network.loss.of(recording, network.targets);
            assertEquals(plain.loss(), cost.value(), 1e-12 * Math.max(1.0, cost.value()), name);
            gradients = Backward.run(recording, cost);
        }

        List<Found> all() {
            for (int layer = 0; layer < plain.weights.length; layer++) {
                List<Matrix> matrices = gradients.weights().layer(layer);
                for (int index = 0; index < matrices.size(); index++) {
                    compare("weights", matrices.get(index).values(), plain.weights[layer][index], false);
                }
            }
            compare("x", inputs(), plain.x, true);
            State start = gradients.start();
            for (int layer = 0; layer < start.layers(); layer++) {
                double[] h = new double[network.batch * start.units(layer)];
                double[] c = new double[h.length];
                for (int at = 0; at < h.length; at++) {
                    h[at] = start.h(layer, at / start.units(layer), at % start.units(layer));
                    c[at] = start.c(layer, at / start.units(layer), at % start.units(layer));
                }
                compare("h at the start", h, plain.h[layer], true);
                compare("c at the start", c, plain.c[layer], true);
                for (Quantity quantity : Quantity.values()) {
                    compare(quantity, false, layer);
                    if (quantity.part < 4) {
                        compare(quantity, true, layer);
                    }
                }
            }
            return found;
        }

        private double[] inputs() {
            int features = network.model.features();
            double[] dx = new double[plain.x.length];
            for (int at = 0; at < dx.length; at++) {
                dx[at] = gradients.input(at / features / network.steps, at / features % network.steps, at % features);
            }
            return dx;
        }

        /** @param slots whether the numbers belong to one slot after the other, and not to all */
        private void compare(String what, double[] gradient, double[] values, boolean slots) {
            Found array = array(what);
            for (int at = 0; at < values.length; at++) {
                double value = values[at];
                double[] loss = new double[4];
                for (int way = 0; way < 4; way++) {
                    values[at] = value + WAYS[way] * STEP;
                    loss[way] = slots ? plain.loss(at * network.batch / values.length) : plain.loss();
                }
                values[at] = value;
                array.add(gradient[at], difference(loss));
            }
        }

        private void compare(Quantity quantity, boolean beforeActivation, int layer) {
            Found array = array(quantity + (beforeActivation ? " before its activation" : ""));
            int units = network.start.units(layer);
            for (int at = 0; at < network.batch * network.steps * units; at++) {
                int slot = at / units / network.steps;
                int step = at / units % network.steps;
                int unit = at % units;
                plain.nudge = new PlainNetwork.Nudge(quantity, beforeActivation, layer, slot, step, unit);
                double[] loss = new double[4];
                for (int way = 0; way < 4; way++) {
                    plain.by = WAYS[way] * STEP;
                    loss[way] = plain.loss(slot);
                }
                double gradient = beforeActivation
                        ? gradients.preactivation(quantity, layer, slot, step, unit)
                        : gradients.at(quantity, layer, slot, step, unit);
                array.add(gradient, difference(loss));
            }
            plain.nudge = null;
        }

        private Found array(String what) {
            Found array = new Found(String.format(Locale.ROOT, "%s, %s", name, what));
            found.add(array);
            return array;
        }

        private static final int[] WAYS = {-2, -1, 1, 2};

        /** Of fourth order: what is left out goes with the fifth derivative. */
        private static double difference(double[] loss) {
            return (8.0 * (loss[2] - loss[1]) - (loss[3] - loss[0])) / (12.0 * STEP);
        }
    }
}
