package unrolled.ui.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import unrolled.engine.model.Activation;
import unrolled.engine.model.RecurrentActivation;
import unrolled.experiment.DenseChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.ChoiceRow;
import unrolled.ui.control.NumberRow;
import unrolled.ui.control.ProblemLines;

/** The layers of the model and the seed of its weights. */
public final class ModelController {
    private static final int STACKED_UNITS = 4;

    private final WindowContext desk;
    private final List<NumberRow> layerRows = new ArrayList<>();

    @FXML
    private VBox root;

    @FXML
    private VBox layers;

    @FXML
    private Button addLayer;

    @FXML
    private Button removeLayer;

    @FXML
    private ProblemLines layersProblem;

    @FXML
    private ChoiceRow<Boolean> sequences;

    @FXML
    private ChoiceRow<Optional<Activation>> dense;

    @FXML
    private NumberRow denseUnits;

    @FXML
    private CheckBox bias;

    @FXML
    private ChoiceRow<RecurrentActivation> gates;

    @FXML
    private NumberRow seed;

    @FXML
    private Button dice;

    @FXML
    private Label weights;

    public ModelController(WindowContext desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        sequences.connect(
                every -> desk.words().getString(every ? "sequences.every" : "sequences.last"),
                every -> desk.edit(e -> e.withModel(e.model().withReturnSequences(every))));
        dense.connect(this::name, this::chooseDense);
        denseUnits.connect(
                desk,
                v -> edit(m -> m.withDense(m.dense().map(d -> new DenseChoice(whole(v), d.activation()))), "dense"));
        gates.connect(
                gate -> desk.words().getString("gates." + gate),
                gate -> desk.edit(e -> e.withModel(e.model().withRecurrentActivation(gate))));
        seed.connect(desk, v -> edit(m -> m.withSeed(v), "seed"));
        bias.setOnAction(event -> desk.edit(e -> e.withModel(e.model().withUseBias(bias.isSelected()))));
        tip(addLayer, "model.addLayer");
        tip(removeLayer, "model.removeLayer");
        tip(dice, "model.dice");
        desk.session().experimentProperty().when(WindowContext.shown(root)).subscribe((before, now) -> show(now));
        desk.onView(root, this::count);
        show(desk.session().experiment());
    }

    private void tip(Button button, String key) {
        String text = desk.words().getString(key + ".tip");
        Tip.set(button, text);
        button.setAccessibleText(text);
    }

    private static int whole(long value) {
        return DataController.whole(value);
    }

    private Optional<Problem> edit(UnaryOperator<ModelChoice> change, String gesture) {
        return desk.session().edit(e -> e.withModel(change.apply(e.model())), gesture);
    }

    private String name(Optional<Activation> activation) {
        return activation
                .map(a -> "Dense, " + a.kerasName())
                .orElseGet(() -> desk.words().getString("dense.none"));
    }

    private void chooseDense(Optional<Activation> activation) {
        desk.edit(e -> {
            int units = e.model().dense().map(DenseChoice::units).orElse(1);
            return e.withModel(e.model().withDense(activation.map(a -> new DenseChoice(units, a))));
        });
    }

    @FXML
    private void addLayer() {
        desk.edit(e -> {
            List<Integer> units = new ArrayList<>(e.model().units());
            units.add(STACKED_UNITS);
            return e.withModel(e.model().withUnits(units));
        });
    }

    @FXML
    private void removeLayer() {
        desk.edit(e -> {
            List<Integer> units = e.model().units();
            return e.withModel(e.model().withUnits(units.subList(0, units.size() - 1)));
        });
    }

    @FXML
    private void dice() {
        desk.edit(e -> e.withModel(e.model().withSeed(e.model().seed() + 1)));
    }

    private void show(Experiment experiment) {
        ModelChoice model = experiment.model();
        showLayers(model.units());
        removeLayer.setDisable(model.units().size() <= 1);
        boolean hasDense = model.dense().isPresent();
        Optional<Problem> outputs = desk.problem(Field.DENSE_UNITS);
        layersProblem.say(
                desk.problem(Field.LAYERS)
                        .or(() -> desk.problem(Field.UNITS))
                        .or(() -> hasDense ? Optional.empty() : outputs),
                desk);
        sequences.show(List.of(false, true), model.returnSequences());
        List<Optional<Activation>> tops = Stream.concat(
                        Stream.of(Optional.<Activation>empty()),
                        Stream.of(Activation.values()).map(Optional::of))
                .toList();
        dense.show(tops, model.dense().map(DenseChoice::activation));
        Visible.set(denseUnits, hasDense);
        model.dense().ifPresent(top -> denseUnits.show(top.units(), outputs));
        bias.setSelected(model.useBias());
        gates.show(List.of(RecurrentActivation.values()), model.recurrentActivation());
        seed.show(model.seed());
        count();
    }

    /** Says how many weights the run of the cursor has: that depends on how it takes the rows of a window. */
    private void count() {
        Experiment experiment = desk.session().experiment();
        long features = desk.layout().features(experiment.data());
        long count = experiment.model().weightCount(features);
        weights.setText(desk.words().of("model.weights", count));
    }

    private void showLayers(List<Integer> units) {
        while (layerRows.size() > units.size()) {
            layers.getChildren().remove(layerRows.remove(layerRows.size() - 1));
        }
        while (layerRows.size() < units.size()) {
            int layer = layerRows.size();
            NumberRow row = new NumberRow();
            row.setTip(desk.words().getString("model.units.tip"));
            row.setFieldId("units" + (layer + 1));
            row.connect(desk, v -> edit(m -> m.withUnits(replaced(m.units(), layer, whole(v))), "units" + layer));
            layerRows.add(row);
            layers.getChildren().add(row);
        }
        for (int layer = 0; layer < units.size(); layer++) {
            String name = desk.words().getString("model.units");
            layerRows.get(layer).setText(units.size() == 1 ? name : name + " L" + (layer + 1));
            layerRows.get(layer).show(units.get(layer));
        }
    }

    private static List<Integer> replaced(List<Integer> units, int layer, int value) {
        List<Integer> changed = new ArrayList<>(units);
        changed.set(layer, value);
        return changed;
    }
}
