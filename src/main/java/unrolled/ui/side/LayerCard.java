package unrolled.ui.side;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unrolled.engine.model.Activation;
import unrolled.engine.model.RecurrentActivation;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.LayerNames;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Problem;
import unrolled.session.Edit;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.ChoiceRow;
import unrolled.ui.control.DecimalRow;
import unrolled.ui.control.EntryRow;
import unrolled.ui.control.IconButton;
import unrolled.ui.control.NumberRow;

/** One layer of the model: what one changes most in its first line, all else while it is the chosen one. */
final class LayerCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final List<Activation> OF_CELLS = Stream.of(Activation.values())
            .filter(activation -> activation != Activation.SOFTMAX)
            .toList();

    private final WindowContext desk;
    private final int at;
    private final NumberRow units = new NumberRow();
    private final DecimalRow rate = new DecimalRow();
    private final ChoiceRow<Activation> activation = new ChoiceRow<>();
    private final ChoiceRow<RecurrentActivation> gates = new ChoiceRow<>();
    private final ChoiceRow<Boolean> sequences = new ChoiceRow<>();
    private final CheckBox bias = new CheckBox();
    private final HBox buttons;
    private final IconButton remove;

    /** What becomes of a layer as a whole. */
    interface Actions {
        void choose(int layer);

        void move(int layer, int by);

        void remove(int layer);
    }

    /** @param at which layer of the model it is, from 0 */
    LayerCard(WindowContext desk, int at, Actions actions) {
        this.desk = desk;
        this.at = at;
        getStyleClass().addAll("card", "layer-card");
        setId("layer" + (at + 1));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> actions.choose(at));
        remove = button("fth-trash-2", "model.removeLayer", () -> actions.remove(at));
        buttons = new HBox(
                button("fth-arrow-up", "model.layerUp", () -> actions.move(at, -1)),
                button("fth-arrow-down", "model.layerDown", () -> actions.move(at, 1)),
                remove);
        connect();
    }

    private IconButton button(String icon, String key, Runnable action) {
        IconButton button = new IconButton(icon, desk.words().getString(key), action);
        button.setId(key.substring(key.indexOf('.') + 1) + (at + 1));
        return button;
    }

    private void connect() {
        name(units, "units");
        units.connect(desk, v -> edit(layer -> withUnits(layer, DataController.whole(v)), "units"));
        name(rate, "rate");
        rate.connect(desk, v -> edit(layer -> withRate(layer, v), "rate"));
        describe(activation, "activation");
        activation.connect(Activation::kerasName, v -> change(layer -> withActivation(layer, v)));
        describe(gates, "gates");
        gates.connect(
                gate -> desk.words().getString("gates." + gate),
                gate -> change(layer -> ((LstmChoice) layer).withRecurrentActivation(gate)));
        describe(sequences, "sequences");
        sequences.connect(
                every -> desk.words().getString(every ? "sequences.every" : "sequences.last"),
                every -> change(layer -> ((LstmChoice) layer).withReturnSequences(every)));
        bias.setText(desk.words().getString("model.bias"));
        bias.setId("bias" + (at + 1));
        Tip.set(bias, desk.words().getString("model.bias.tip"));
        bias.setOnAction(event -> change(layer -> withUseBias(layer, bias.isSelected())));
    }

    private void name(EntryRow<?> row, String key) {
        row.setTip(desk.words().getString("model." + key + ".tip"));
        row.setFieldId(key + (at + 1));
    }

    private void describe(ChoiceRow<?> row, String key) {
        row.setText(desk.words().getString("model." + key));
        row.setTip(desk.words().getString("model." + key + ".tip"));
        row.setFieldId(key + (at + 1));
    }

    /** Shows the layer as it is now. */
    void show(ModelChoice model, boolean chosen) {
        LayerChoice layer = model.layers().get(at);
        String name = title(LayerNames.of(model).name(at), layer);
        boolean last = at == model.layers().size() - 1;
        pseudoClassStateChanged(CHOSEN, chosen);
        remove.setDisable(layer instanceof LstmChoice && model.lstms().size() == 1);
        activation.setText(
                layer instanceof ActivationChoice ? name : desk.words().getString("model.activation"));
        if (layer instanceof LstmChoice lstm) {
            units.setText(name);
            units.show(lstm.units(), problem(Problem.Field.UNITS, lstm.units(), last));
            activation.show(OF_CELLS, lstm.activation());
            gates.show(Arrays.asList(RecurrentActivation.values()), lstm.recurrentActivation());
            sequences.show(List.of(false, true), lstm.returnSequences());
            bias.setSelected(lstm.useBias());
            hold(chosen, units, activation, gates, sequences, bias);
        } else if (layer instanceof DenseChoice dense) {
            units.setText(name);
            units.show(dense.units(), problem(Problem.Field.DENSE_UNITS, dense.units(), last));
            activation.show(Arrays.asList(Activation.values()), dense.activation());
            bias.setSelected(dense.useBias());
            hold(chosen, units, activation, bias);
        } else if (layer instanceof ActivationChoice of) {
            activation.show(Arrays.asList(Activation.values()), of.activation());
            hold(chosen, activation);
        } else if (layer instanceof DropoutChoice dropout) {
            rate.setText(name);
            rate.show(dropout.rate());
            hold(chosen, rate);
        }
        boolean lower = model.layers().stream().skip(at + 1L).anyMatch(LstmChoice.class::isInstance);
        sequences.setDisable(lower); // an LSTM above needs a sequence
    }

    private static String title(String name, LayerChoice layer) {
        if (layer instanceof LstmChoice) {
            return name + "  LSTM";
        }
        return layer instanceof DenseChoice && !name.equals("Dense") ? name + "  Dense" : name;
    }

    /** A number that is out of range is said at the layers that have it, what is wrong with the outputs at the last one. */
    private Optional<Problem> problem(Problem.Field field, int value, boolean last) {
        return desk.problem(field)
                .filter(problem -> problem.outOfRange().isPresent()
                        ? problem.outOfRange().get().equals(value)
                        : last);
    }

    private void hold(boolean chosen, Node first, Node... rest) {
        if (!getChildren().contains(first)) {
            getChildren().add(first);
            getChildren().addAll(rest);
            getChildren().add(buttons);
        }
        for (Node node : rest) {
            Visible.set(node, chosen);
        }
        Visible.set(buttons, chosen);
    }

    private Edit edit(UnaryOperator<LayerChoice> change, String field) {
        return desk.modelEdit(model -> at < model.layers().size() ? changed(model, change) : model, field + at);
    }

    private void change(UnaryOperator<LayerChoice> change) {
        if (!desk.changeModel(model -> changed(model, change))) {
            show(desk.model(), true);
        }
    }

    private ModelChoice changed(ModelChoice model, UnaryOperator<LayerChoice> change) {
        return model.withLayer(at, change.apply(model.layers().get(at)));
    }

    private static LayerChoice withRate(LayerChoice layer, double rate) {
        return layer instanceof DropoutChoice ? new DropoutChoice(rate) : layer;
    }

    private static LayerChoice withUnits(LayerChoice layer, int units) {
        if (layer instanceof LstmChoice lstm) {
            return lstm.withUnits(units);
        }
        return layer instanceof DenseChoice dense ? dense.withUnits(units) : layer;
    }

    private static LayerChoice withActivation(LayerChoice layer, Activation activation) {
        if (layer instanceof LstmChoice lstm) {
            return lstm.withActivation(activation);
        }
        return layer instanceof DenseChoice dense ? dense.withActivation(activation) : new ActivationChoice(activation);
    }

    private static LayerChoice withUseBias(LayerChoice layer, boolean useBias) {
        return layer instanceof LstmChoice lstm
                ? lstm.withUseBias(useBias)
                : ((DenseChoice) layer).withUseBias(useBias);
    }
}
