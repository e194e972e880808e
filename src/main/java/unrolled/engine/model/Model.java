package unrolled.engine.model;

import java.util.List;

/**
 * Layers one above the other, the first of which gets {@code features} numbers a step.
 *
 * @param features F of the input
 * @param layers lowest first, with their weights
 */
public record Model(int features, List<Layer> layers) {
    /** Refuses layers that cannot stand on each other; messages count layers from 1. */
    public Model {
        layers = List.copyOf(layers);
        if (features < 1) {
            throw new IllegalArgumentException("A model needs at least one feature but has " + features);
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("A model needs at least one layer: add an LSTM");
        }
        int width = features;
        boolean sequence = true;
        for (int at = 0; at < layers.size(); at++) {
            Layer layer = layers.get(at);
            String name = name(at, layer);
            checkWidth(name, layer, width, at == 0 ? "the input has " : "layer " + at + " gives ");
            checkSequence(name, layer, sequence);
            width = layer.units();
            sequence = layer.givesSequence();
        }
    }

    private static String name(int at, Layer layer) {
        return "Layer " + (at + 1) + ", " + kind(layer) + ",";
    }

    private static String kind(Layer layer) {
        String kind = kindName(layer);
        return ("LA".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
    }

    private static String kindName(Layer layer) {
        if (layer instanceof Lstm) {
            return "LSTM";
        }
        return layer instanceof Dense ? "Dense" : layer instanceof Dropout ? "Dropout" : "Activation";
    }

    private static void checkWidth(String name, Layer layer, int width, String source) {
        if (layer.features() != width) {
            throw new IllegalArgumentException(name + " takes " + layer.features() + " features but " + source + width
                    + ": its kernel should be " + "[" + width + "][...]");
        }
    }

    private static void checkSequence(String name, Layer layer, boolean sequence) {
        if (layer.needsSequence() && !sequence) {
            throw new IllegalArgumentException(name
                    + " needs a sequence but gets the last step only: let the LSTM below " + "return sequences"
                    + (layer instanceof Lstm ? "" : ", or do not distribute the " + kindName(layer) + " over time"));
        }
        if (!layer.needsSequence() && sequence) {
            throw new IllegalArgumentException(name + " gets a sequence, to each step of which Keras would apply it: "
                    + "distribute it over time, or let the LSTM below return the last step only");
        }
    }

    /** The LSTM layers, lowest first: state and recording count these only. */
    public List<Lstm> lstms() {
        return layers.stream()
                .filter(Lstm.class::isInstance)
                .map(Lstm.class::cast)
                .toList();
    }

    /** How many weights all layers have together. */
    public long weightCount() {
        long count = 0;
        for (Layer layer : layers) {
            count += layer.weightCount();
        }
        return count;
    }

    /** N, the width of the output. */
    public int outputWidth() {
        return layers.get(layers.size() - 1).units();
    }

    /** Whether there is an output at every step, or at the last one only. */
    public boolean outputsSequence() {
        return layers.get(layers.size() - 1).givesSequence();
    }

    /** Whether another model is made of layers of the same kinds and sizes, whatever their weights are. */
    public boolean hasShapesOf(Model other) {
        boolean same = layers.size() == other.layers.size();
        for (int at = 0; same && at < layers.size(); at++) {
            Layer one = layers.get(at);
            Layer two = other.layers.get(at);
            same = one.getClass() == two.getClass()
                    && one.features() == two.features()
                    && one.units() == two.units()
                    && one.givesSequence() == two.givesSequence()
                    && one.weights().size() == two.weights().size();
        }
        return same;
    }
}
