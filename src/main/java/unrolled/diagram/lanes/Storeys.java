package unrolled.diagram.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Dropout;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;
import unrolled.experiment.LayerNames;

/**
 * What stands between the boxes of input, states and output in a column: a box for every Dense but the one that gives the
 * output, and a word for every Dropout and Activation.
 *
 * @param flights one below each LSTM, the lowest first, and one below the output
 * @param top the name of the Dense that gives the output, if there are others
 */
record Storeys(List<Flight> flights, Optional<String> top) {
    /** What is passed on the way from one box of input, state or output up to the next; the words of the last arrow. */
    record Flight(List<Storey> denses, List<String> words) {}

    /**
     * A Dense in between.
     *
     * @param layer which layer of the model
     * @param words on the arrow below it
     */
    record Storey(int layer, String name, int units, List<String> words) {}

    static Storeys of(Model model) {
        List<Layer> layers = model.layers();
        LayerNames names = LayerNames.of(model);
        List<Flight> flights = new ArrayList<>();
        List<Storey> denses = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int at = 0; at < layers.size(); at++) {
            Layer layer = layers.get(at);
            if (layer instanceof Lstm) {
                flights.add(new Flight(List.copyOf(denses), List.copyOf(words)));
                denses.clear();
                words.clear();
            } else if (layer instanceof Dense && at < layers.size() - 1) {
                denses.add(new Storey(at, names.name(at), layer.units(), List.copyOf(words)));
                words.clear();
            } else if (layer instanceof ActivationLayer activation) {
                words.add(activation.activation().kerasName());
            } else if (layer instanceof Dropout) {
                words.add("Dropout");
            }
        }
        flights.add(new Flight(List.copyOf(denses), List.copyOf(words)));
        int last = layers.size() - 1;
        boolean several = flights.stream().anyMatch(flight -> !flight.denses().isEmpty());
        Optional<String> top =
                several && layers.get(last) instanceof Dense ? Optional.of(names.name(last)) : Optional.empty();
        return new Storeys(List.copyOf(flights), top);
    }
}
