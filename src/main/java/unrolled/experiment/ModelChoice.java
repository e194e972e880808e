package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Initialiser;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Model;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.LayerChoice.LstmChoice;

/**
 * The layers, and what their weights are made of.
 *
 * @param layers lowest first
 * @param seed of the weights, if none are given, and of Dropout
 * @param weights that it begins with, in the place of those that the seed would make
 */
public record ModelChoice(List<LayerChoice> layers, long seed, Optional<GivenWeights> weights) {
    public ModelChoice {
        layers = List.copyOf(layers);
    }

    /** With weights that the seed makes. */
    public ModelChoice(List<LayerChoice> layers, long seed) {
        this(layers, seed, Optional.empty());
    }

    /** LSTMs of so many units, lowest first, and a layer on top of them, if there is one. */
    public static ModelChoice stack(List<Integer> units, Optional<DenseChoice> top, long seed) {
        List<LayerChoice> layers = new ArrayList<>();
        for (int at = 0; at < units.size(); at++) {
            layers.add(LstmChoice.of(units.get(at)).withReturnSequences(at < units.size() - 1));
        }
        top.ifPresent(layers::add);
        return new ModelChoice(layers, seed);
    }

    public ModelChoice withLayers(List<LayerChoice> layers) {
        return new ModelChoice(layers, seed, weights);
    }

    /** With weights that a seed makes, also where others were given. */
    public ModelChoice withSeed(long seed) {
        return new ModelChoice(layers, seed);
    }

    public ModelChoice withWeights(Optional<GivenWeights> weights) {
        return new ModelChoice(layers, seed, weights);
    }

    /** With other layers, where each of those before has come to another place, or to -1 where it is gone. */
    private ModelChoice rearranged(List<LayerChoice> layers, IntUnaryOperator place) {
        return new ModelChoice(layers, seed, weights.map(given -> given.renumbered(place)));
    }

    /** With another layer in the place of one. */
    public ModelChoice withLayer(int at, LayerChoice layer) {
        List<LayerChoice> changed = new ArrayList<>(layers);
        changed.set(at, layer);
        return withLayers(changed);
    }

    /** With one more layer, at a place; every LSTM below another gives out sequences, since it must. */
    public ModelChoice inserting(int at, LayerChoice layer) {
        List<LayerChoice> more = new ArrayList<>(layers);
        more.add(at, layer);
        return rearranged(more, place -> place < at ? place : place + 1).stacked();
    }

    /** With a layer in another place; every LSTM below another gives out sequences, since it must. */
    public ModelChoice moving(int from, int to) {
        List<LayerChoice> moved = new ArrayList<>(layers);
        moved.add(to, moved.remove(from));
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, layers.size()).boxed().toList());
        places.add(to, places.remove(from));
        return rearranged(moved, places::indexOf).stacked();
    }

    public ModelChoice without(int at) {
        List<LayerChoice> fewer = new ArrayList<>(layers);
        fewer.remove(at);
        return rearranged(fewer, place -> place == at ? -1 : place < at ? place : place - 1);
    }

    /** The same layers, of which all LSTMs below another give out sequences. */
    public ModelChoice stacked() {
        int last = lastLstm();
        List<LayerChoice> changed = new ArrayList<>(layers);
        for (int at = 0; at < last; at++) {
            if (layers.get(at) instanceof LstmChoice lstm) {
                changed.set(at, lstm.withReturnSequences(true));
            }
        }
        return withLayers(changed);
    }

    /** With every LSTM changed in the same way. */
    public ModelChoice withLstms(UnaryOperator<LstmChoice> change) {
        return withLayers(layers.stream()
                .map(layer -> layer instanceof LstmChoice lstm ? change.apply(lstm) : layer)
                .toList());
    }

    /** Whether the last LSTM gives out every step, and so the model. */
    public ModelChoice withReturnSequences(boolean every) {
        int last = lastLstm();
        return last < 0 ? this : withLayer(last, ((LstmChoice) layers.get(last)).withReturnSequences(every));
    }

    /** With another Dense on top, or none. */
    public ModelChoice withDense(Optional<DenseChoice> dense) {
        List<LayerChoice> changed = new ArrayList<>(layers);
        if (dense().isPresent()) {
            changed.remove(changed.size() - 1);
        }
        dense.ifPresent(changed::add);
        return withLayers(changed);
    }

    /** The LSTMs, lowest first. */
    public List<LstmChoice> lstms() {
        return layers.stream()
                .filter(LstmChoice.class::isInstance)
                .map(LstmChoice.class::cast)
                .toList();
    }

    private int lastLstm() {
        int last = layers.size() - 1;
        while (last >= 0 && !(layers.get(last) instanceof LstmChoice)) {
            last--;
        }
        return last;
    }

    /** Whether the model gives something out at every step. */
    public boolean returnSequences() {
        List<LstmChoice> lstms = lstms();
        return !lstms.isEmpty() && lstms.get(lstms.size() - 1).returnSequences();
    }

    /** The Dense on top, if the model ends with one. */
    public Optional<DenseChoice> dense() {
        boolean ends = !layers.isEmpty() && layers.get(layers.size() - 1) instanceof DenseChoice;
        return ends ? Optional.of((DenseChoice) layers.get(layers.size() - 1)) : Optional.empty();
    }

    /** How many numbers go into each layer, and behind the last how many come out, of so many features. */
    public List<Long> widths(long features) {
        List<Long> widths = new ArrayList<>(List.of(features));
        for (LayerChoice layer : layers) {
            widths.add(layer.width(widths.get(widths.size() - 1)));
        }
        return widths;
    }

    /** How many numbers it gives out at a step; 0 of no layers. */
    public int outputs() {
        return (int) (long) widths(0).get(layers.size());
    }

    /** How many weights it has for inputs of so many features: Keras's count of parameters. */
    public long weightCount(long features) {
        return weightShapes(features).stream()
                .flatMap(List::stream)
                .mapToLong(WeightShape::count)
                .sum();
    }

    /** The weights of each layer, for inputs of so many features. */
    public List<List<WeightShape>> weightShapes(long features) {
        List<Long> widths = widths(features);
        return IntStream.range(0, layers.size())
                .mapToObj(at -> layers.get(at).weightShapes(widths.get(at)))
                .toList();
    }

    /** The model with its initial weights, for inputs of so many features; given ones must fit. */
    public Model build(int features) {
        Model seeded = seeded(features);
        if (weights.isEmpty()) {
            return seeded;
        }
        List<Layer> given = new ArrayList<>();
        for (int at = 0; at < layers.size(); at++) {
            given.add(weights.get().in(at, seeded.layers().get(at)));
        }
        return new Model(features, given);
    }

    /** A layer without weights changes those of no other. */
    private Model seeded(int features) {
        Initialiser initialiser = new Initialiser(seed);
        List<Layer> built = new ArrayList<>();
        List<Long> widths = widths(features);
        int weighted = 0;
        boolean sequence = true;
        for (int at = 0; at < layers.size(); at++) {
            int width = Math.toIntExact(widths.get(at));
            LayerChoice layer = layers.get(at);
            if (layer instanceof LstmChoice lstm) {
                built.add(initialiser
                        .lstm(weighted++, width, lstm.units(), lstm.returnSequences(), lstm.useBias())
                        .withActivations(lstm.activation(), lstm.recurrentActivation()));
                sequence = lstm.returnSequences();
            } else if (layer instanceof DenseChoice dense) {
                built.add(initialiser
                        .dense(weighted++, width, dense.units(), dense.activation(), sequence)
                        .withUseBias(dense.useBias()));
            } else if (layer instanceof ActivationChoice activation) {
                built.add(new ActivationLayer(activation.activation(), sequence, width));
            } else if (layer instanceof DropoutChoice dropout) {
                built.add(new Dropout(dropout.rate(), sequence, width));
            }
        }
        return new Model(features, built);
    }
}
