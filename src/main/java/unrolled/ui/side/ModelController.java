package unrolled.ui.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import unrolled.engine.model.Activation;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.LayerChoice.ActivationChoice;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.LayerChoice.DropoutChoice;
import unrolled.experiment.LayerChoice.LstmChoice;
import unrolled.experiment.LayerNames;
import unrolled.experiment.LayerNames.Kind;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;
import unrolled.ui.base.PresentWeights;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.NumberRow;
import unrolled.ui.control.ProblemLines;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;

/** The layers of the model, in the order of a Keras script, and the seed of its weights. */
public final class ModelController implements LayerCard.Actions {
    private static final int NEW_UNITS = 4;
    private static final double NEW_RATE = 0.2;

    private final WindowContext desk;
    private final List<LayerCard> cards = new ArrayList<>();
    private List<Kind> kinds = List.of();
    private int chosen = -1; // none, until somebody chooses one
    private String shown = ""; // the run whose own model this is

    @FXML
    private VBox root;

    @FXML
    private VBox layers;

    @FXML
    private MenuButton addLayer;

    @FXML
    private ProblemLines layersProblem;

    @FXML
    private NumberRow seed;

    @FXML
    private Label title;

    @FXML
    private Label given;

    @FXML
    private ProblemLines weightsProblem;

    @FXML
    private Button keep;

    @FXML
    private Button dice;

    @FXML
    private Label weights;

    public ModelController(WindowContext desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        seed.connect(desk, v -> desk.modelEdit(m -> m.withSeed(v), "seed"));
        tip(keep, "model.keep");
        Tip.set(addLayer, desk.words().getString("model.addLayer.tip"));
        addLayer.getItems().setAll(Entry.items(layers(), desk.locale()));
        desk.session().experimentProperty().when(WindowContext.shown(root)).subscribe((before, now) -> show());
        desk.onView(root, this::moved);
        show();
    }

    private List<Entry> layers() {
        return Arrays.stream(Kind.values())
                .map(kind -> (Entry) Action.named("layer." + kind, () -> add(kind)))
                .toList();
    }

    /** A layer of each kind, and other weights. */
    public List<Entry> actions() {
        boolean given = desk.model().weights().isPresent();
        return List.of(
                new Submenu("addLayer", Names.of("model.addLayer.tip"), layers()),
                Action.of("dice", Names.of(given ? "model.seeded.tip" : "model.dice.tip"), this::dice),
                Action.of("keepWeights", Names.of("model.keep.tip"), this::keep)
                        .unless(desk.session().blankProperty().get(), "reason.blank"));
    }

    private void tip(Button button, String key) {
        String text = desk.words().getString(key + ".tip");
        Tip.set(button, text);
        button.setAccessibleText(text);
    }

    private void add(Kind kind) {
        int place = place(kind, desk.model());
        if (desk.changeModel(model -> model.inserting(place, fresh(kind, model)))) {
            choose(place);
        }
    }

    /** Behind the chosen one; while none is, LSTMs and Dropouts behind the last LSTM, and others at the end. */
    private int place(Kind kind, ModelChoice model) {
        if (chosen >= 0) {
            return Math.min(chosen + 1, model.layers().size());
        }
        boolean low = kind == Kind.LSTM || kind == Kind.DROPOUT;
        LayerNames names = LayerNames.of(model);
        return low && names.lstms() > 0
                ? names.layerOfLstm(names.lstms() - 1) + 1
                : model.layers().size();
    }

    /** A layer that changes as little of what comes out as it can. */
    private static LayerChoice fresh(Kind kind, ModelChoice model) {
        return switch (kind) {
            case LSTM -> LstmChoice.of(units(model)).withReturnSequences(model.returnSequences());
            case DENSE -> new DenseChoice(model.outputs(), Activation.LINEAR);
            case ACTIVATION -> new ActivationChoice(Activation.RELU);
            case DROPOUT -> new DropoutChoice(NEW_RATE);
        };
    }

    /** As many as the last LSTM has. */
    private static int units(ModelChoice model) {
        List<LstmChoice> lstms = model.lstms();
        return lstms.isEmpty() ? NEW_UNITS : lstms.get(lstms.size() - 1).units();
    }

    @Override
    public void choose(int layer) {
        if (layer != chosen) {
            chosen = layer;
            show();
        }
    }

    @Override
    public void move(int layer, int by) {
        int to = layer + by;
        List<LayerChoice> all = desk.model().layers();
        if (to >= 0 && to < all.size() && desk.changeModel(model -> model.moving(layer, to))) {
            choose(to);
        }
    }

    @Override
    public void remove(int layer) {
        desk.changeModel(model -> model.without(layer));
    }

    @FXML
    private void dice() {
        desk.changeModel(model -> model.withSeed(model.weights().isPresent() ? model.seed() : model.seed() + 1));
    }

    /** What the run of the cursor has learned by now is what all begin with. */
    @FXML
    private void keep() {
        GivenWeights here = new PresentWeights(desk).given();
        desk.changeModel(model -> model.withWeights(Optional.of(here)));
    }

    private void show() {
        RunChoice run = desk.run();
        ModelChoice model = desk.model();
        shown = run.own().hasModel() ? run.id() : "";
        title.setText(
                run.own().layers().isPresent()
                        ? desk.words().of("model.title.own", run.id())
                        : desk.words().getString("model.title"));
        chosen = Math.min(chosen, model.layers().size() - 1);
        List<Kind> now = LayerNames.of(model).kinds();
        if (!now.equals(kinds)) {
            kinds = now;
            cards.clear();
            for (int at = 0; at < now.size(); at++) {
                cards.add(new LayerCard(desk, at, this));
            }
            layers.getChildren().setAll(cards);
        }
        for (int at = 0; at < cards.size(); at++) {
            cards.get(at).show(model, at == chosen);
        }
        boolean dense = model.dense().isPresent();
        layersProblem.say(
                desk.problem(Field.LAYERS).or(() -> dense ? Optional.empty() : desk.problem(Field.DENSE_UNITS)), desk);
        seed.show(model.seed());
        Visible.set(seed, model.weights().isEmpty());
        given.setText(model.weights()
                .map(weights -> desk.words().of("model.given", weights.from()))
                .orElse(""));
        Visible.set(given, model.weights().isPresent());
        weightsProblem.say(desk.problem(Field.WEIGHTS), desk);
        tip(dice, model.weights().isPresent() ? "model.seeded" : "model.dice");
        dice.setText(desk.words().getString("model.dice"));
        count();
    }

    /** The run of the cursor may have another model. */
    private void moved() {
        RunChoice run = desk.run();
        if (!shown.equals(run.own().hasModel() ? run.id() : "")) {
            show();
        }
        keep.setDisable(desk.session().blankProperty().get());
        count();
    }

    /** Says how many weights the run of the cursor has: that depends on how it takes the rows of a window. */
    private void count() {
        RunChoice run = desk.run();
        long features = run.layout().features(desk.session().experiment().data(run));
        weights.setText(desk.words().of("model.weights", desk.model().weightCount(features)));
    }
}
