package unrolled.experiment;

import java.util.List;
import java.util.stream.IntStream;
import unrolled.engine.model.ActivationLayer;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.LstmChoice;

/**
 * What the layers of a model are called: L1, L2 its LSTMs, D1, D2 its Denses, or Dense if there is one only. Everything
 * that is asked for counts from 0.
 */
public record LayerNames(List<Kind> kinds) {
    /** What a layer is. */
    public enum Kind {
        LSTM,
        DENSE,
        ACTIVATION,
        DROPOUT
    }

    public LayerNames {
        kinds = List.copyOf(kinds);
    }

    public static LayerNames of(ModelChoice model) {
        return new LayerNames(model.layers().stream().map(LayerNames::kind).toList());
    }

    public static LayerNames of(Model model) {
        return new LayerNames(model.layers().stream().map(LayerNames::kind).toList());
    }

    private static Kind kind(Layer layer) {
        if (layer instanceof Lstm) {
            return Kind.LSTM;
        }
        if (layer instanceof Dense) {
            return Kind.DENSE;
        }
        return layer instanceof ActivationLayer ? Kind.ACTIVATION : Kind.DROPOUT;
    }

    private static Kind kind(LayerChoice layer) {
        if (layer instanceof LstmChoice) {
            return Kind.LSTM;
        }
        if (layer instanceof DenseChoice) {
            return Kind.DENSE;
        }
        return layer instanceof ActivationChoice ? Kind.ACTIVATION : Kind.DROPOUT;
    }

    /** How many LSTMs there are. */
    public int lstms() {
        return count(Kind.LSTM, kinds.size());
    }

    /** How many Denses there are. */
    public int denses() {
        return count(Kind.DENSE, kinds.size());
    }

    private int count(Kind kind, int end) {
        return (int) kinds.stream().limit(end).filter(kind::equals).count();
    }

    /** The place among all layers of an LSTM that is counted alone; beyond the last layer if there is none. */
    public int layerOfLstm(int lstm) {
        return place(Kind.LSTM, lstm);
    }

    /** The place among all layers of a Dense that is counted alone; beyond the last layer if there is none. */
    public int layerOfDense(int dense) {
        return place(Kind.DENSE, dense);
    }

    private int place(Kind kind, int number) {
        return IntStream.range(0, kinds.size())
                .filter(layer -> kinds.get(layer) == kind)
                .skip(number)
                .findFirst()
                .orElse(kinds.size());
    }

    /** What a layer is called, among all layers. */
    public String name(int layer) {
        if (layer < 0 || layer >= kinds.size()) {
            return "Layer " + layer;
        }
        Kind kind = kinds.get(layer);
        int number = count(kind, layer) + 1;
        return switch (kind) {
            case LSTM -> "L" + number;
            case DENSE -> denses() == 1 ? "Dense" : "D" + number;
            case ACTIVATION -> "Activation";
            case DROPOUT -> "Dropout";
        };
    }

    /** The name of a layer before something of it, with a space; nothing for the only LSTM. */
    String before(int layer) {
        boolean onlyLstm = lstms() == 1 && layer == layerOfLstm(0);
        return onlyLstm ? "" : name(layer) + " ";
    }

    /** The same for an LSTM that is counted alone; one that there is not is named too. */
    String beforeLstm(int lstm) {
        return lstms() <= 1 && lstm == 0 ? "" : "L" + (lstm + 1) + " ";
    }
}
