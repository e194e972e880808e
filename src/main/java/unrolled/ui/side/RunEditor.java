package unrolled.ui.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import unrolled.diagram.base.RunNames;
import unrolled.experiment.Call;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.Layout;
import unrolled.experiment.Limits;
import unrolled.experiment.Origin;
import unrolled.experiment.OwnPart;
import unrolled.experiment.Part;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.experiment.Split;
import unrolled.run.plan.Plan;
import unrolled.session.Edit;
import unrolled.ui.base.Command;
import unrolled.ui.base.FxmlNode;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.ChoiceRow;
import unrolled.ui.control.NumberRow;
import unrolled.ui.control.ProblemLines;
import unrolled.ui.control.SteadyPane;
import unrolled.ui.control.TextLimit;
import unrolled.ui.palette.Entry;

/** The fields of one run. */
public final class RunEditor extends VBox {
    private final WindowContext desk;
    private final Actions actions;
    private final CallEditor call;
    private final TrainingEditor training;
    private final ChangeRows changes;
    private final OwnRows own;
    private RunChoice run;
    private int count;

    @FXML
    private TextField name;

    @FXML
    private NumberRow batchSize;

    @FXML
    private CheckBox stateful;

    @FXML
    private ChoiceRow<ResetRule> reset;

    @FXML
    private NumberRow resetN;

    @FXML
    private CheckBox resetSeries;

    @FXML
    private ProblemLines seriesProblem;

    @FXML
    private VBox more;

    @FXML
    private VBox ownRows;

    @FXML
    private VBox compile;

    @FXML
    private NumberRow samples;

    @FXML
    private NumberRow train;

    @FXML
    private ChoiceRow<Layout> layout;

    @FXML
    private ChoiceRow<SampleOrder> order;

    @FXML
    private ProblemLines orderProblem;

    @FXML
    private ChoiceRow<WeightSource> weights;

    @FXML
    private ChoiceRow<Optional<String>> state;

    @FXML
    private ProblemLines originProblem;

    @FXML
    private ProblemLines otherProblem;

    @FXML
    private Label dropped;

    @FXML
    private Label pins;

    @FXML
    private Button clearPins;

    @FXML
    private Button duplicate;

    @FXML
    private Button remove;

    /** Where the weights come from: another run, or else what the words say. */
    private record WeightSource(Optional<String> run, String words) {}

    /** What becomes of the run as a whole. */
    record Actions(Runnable duplicate, Runnable remove) {}

    RunEditor(WindowContext desk, Actions actions) {
        this.desk = desk;
        this.actions = actions;
        this.call = new CallEditor(desk);
        this.training = new TrainingEditor(desk);
        this.changes = new ChangeRows(desk);
        this.own = new OwnRows(desk);
        FxmlNode.loadInto(this, "RunEditor.fxml", desk.words());
    }

    @FXML
    private void initialize() {
        batchSize.connect(desk, v -> edit(r -> r.withBatchSize(DataController.whole(v)), "batchSize"));
        getChildren().add(0, changes);
        more.getChildren().add(call);
        compile.getChildren().add(training);
        train.connect(desk, v -> edit(r -> r.withSplit(trainedOn(r, DataController.whole(v))), "train"));
        layout.connect(value -> desk.words().getString("layout." + value), value -> change(r -> r.withLayout(value)));
        order.connect(value -> desk.words().getString("order." + value), value -> change(r -> r.withOrder(value)));
        weights.connect(WeightSource::words, source -> change(r -> beginning(r, source.run())));
        state.connect(
                id -> source(id, "origin.state.zero"),
                id -> change(r -> r.withOrigin(new Origin(r.origin().weights(), id))));
        desk.sight().call().when(WindowContext.shown(this)).subscribe((before, now) -> {
            if (run != null) {
                call.show(run, now.intValue());
            }
        });
        desk.callRequests().when(WindowContext.shown(this)).subscribe((before, now) -> reveal(call));
        samples.connect(desk, v -> edit(r -> r.withSamples(OptionalInt.of(DataController.whole(v))), "samples"));
        reset.connect(rule -> desk.words().getString("reset." + rule), rule -> change(r -> r.withReset(rule)));
        resetN.connect(desk, v -> edit(r -> r.withReset(r.reset().withEvery(DataController.whole(v))), "resetN"));
        resetSeries.setOnAction(
                event -> change(r -> r.withReset(r.reset().whereSeriesChanges(resetSeries.isSelected()))));
        ownRows.getChildren().add(own);
        stateful.setOnAction(event -> {
            if (!change(r -> r.withStateful(stateful.isSelected()))) {
                stateful.setSelected(!stateful.isSelected());
            }
        });
        TextLimit.set(name, Limits.NAME);
        name.setOnAction(event -> rename(name.getText()));
        name.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                rename(name.getText());
            }
        });
        Command.DUPLICATE_RUN.describe(duplicate, desk.words());
        Command.REMOVE_RUN.describe(remove, desk.words());
        duplicate.setOnAction(event -> actions.duplicate().run());
        remove.setOnAction(event -> actions.remove().run());
        clearPins.setOnAction(event -> change(r -> r.withPins(List.of())));
    }

    /** All used samples are no split. */
    private Split trainedOn(RunChoice choice, int trained) {
        int used = choice.used(desk.samples(choice));
        return new Split(choice.split().used(), trained >= used ? OptionalInt.empty() : OptionalInt.of(trained));
    }

    /** Another run's weights take the place of those that the run was given. */
    private static RunChoice beginning(RunChoice run, Optional<String> weights) {
        RunChoice changed = run.withOrigin(new Origin(weights, run.origin().state()));
        return weights.isEmpty() ? changed : changed.withOwn(OwnPart.WEIGHTS.without(run.own()));
    }

    private List<WeightSource> weightSources() {
        Optional<GivenWeights> given = desk.session().experiment().model(run).weights();
        String first = given.map(weights -> desk.words().of("origin.given", weights.from()))
                .orElse(desk.words().getString("origin.weights.new"));
        return others().stream()
                .map(id -> new WeightSource(id, id.map(other -> source(id, "")).orElse(first)))
                .toList();
    }

    private String source(Optional<String> id, String none) {
        return id.map(other -> desk.words().of("origin.run", other))
                .orElseGet(() -> desk.words().getString(none));
    }

    private List<Optional<String>> others() {
        List<Optional<String>> others = new ArrayList<>();
        others.add(Optional.empty());
        desk.session().experiment().runs().stream()
                .map(RunChoice::id)
                .filter(id -> !id.equals(run.id()))
                .forEach(id -> others.add(Optional.of(id)));
        return others;
    }

    private Edit edit(UnaryOperator<RunChoice> change, String field) {
        String id = run.id();
        return new Edit(field + id, e -> e.withRun(id, change));
    }

    /** A choice that is refused goes back to what it was. */
    private boolean change(UnaryOperator<RunChoice> change) {
        String id = run.id();
        boolean done = desk.edit(e -> e.withRun(id, change));
        if (!done) {
            show(run, count);
        }
        return done;
    }

    /** What is wrong with a run where no field of its own says it. */
    private Optional<Problem> otherProblem(RunChoice shown) {
        return Stream.of(
                        Field.CALLS,
                        Field.WEIGHTS,
                        Field.FEATURES,
                        Field.TARGET,
                        Field.EPOCHS,
                        Field.OUTPUTS,
                        Field.LEARNING_RATE,
                        Field.MEMORY,
                        Field.PINS,
                        Field.CHANGES)
                .flatMap(field -> desk.problem(field, shown.id()).stream())
                .findFirst();
    }

    void rename() {
        reveal();
        name.requestFocus();
        name.selectAll();
    }

    /** Scrolls the panel that it stands in so far that all of it is seen, the top of it if it is too high. */
    void reveal() {
        reveal(this);
    }

    private static void reveal(Node part) {
        Node node = part;
        while (node != null && !(node instanceof SteadyPane)) {
            node = node.getParent();
        }
        if (node instanceof SteadyPane pane) {
            pane.reveal(part);
        }
    }

    private void rename(String text) {
        String wanted = text.strip();
        if (run != null && !wanted.equals(run.name())) {
            change(r -> r.withName(wanted));
        }
    }

    void show(RunChoice shown, int count) {
        boolean other = run == null || !run.id().equals(shown.id());
        run = shown;
        this.count = count;
        if (other || !name.getText().strip().equals(shown.name())) {
            name.setText(shown.name());
        }
        name.setPromptText(
                RunNames.title(shown.withName(""), desk.look().getValue().words()));
        changes.show(shown);
        batchSize.show(shown.batchSize(), desk.problem(Field.BATCH_SIZE, shown.id()));
        stateful.setSelected(shown.stateful());
        reset.show(Arrays.asList(ResetRule.values()), shown.reset().rule());
        reset.setDisable(!shown.stateful());
        boolean counted = shown.stateful() && shown.reset().rule() == ResetRule.EVERY_N;
        resetN.show(shown.reset().every(), desk.problem(Field.RESET_N, shown.id()));
        Visible.set(resetN, counted || desk.problem(Field.RESET_N, shown.id()).isPresent());
        boolean several = desk.session().experiment().data().seriesBy().isPresent();
        resetSeries.setSelected(shown.reset().whereSeriesChanges());
        Visible.set(resetSeries, shown.stateful() && (several || shown.reset().whereSeriesChanges()));
        seriesProblem.say(desk.problem(Field.SERIES_BY, shown.id()), desk);
        int all = desk.samples(shown);
        int used = shown.used(all);
        samples.show(used);
        train.show(shown.split().count(Part.TRAIN, all), desk.problem(Field.SAMPLES, shown.id()));
        layout.show(Arrays.asList(Layout.values()), shown.layout());
        order.show(Arrays.asList(SampleOrder.values()), shown.order());
        orderProblem.say(desk.problem(Field.ORDER, shown.id()), desk);
        List<WeightSource> sources = weightSources();
        weights.show(
                sources,
                sources.stream()
                        .filter(source -> source.run().equals(shown.origin().weights()))
                        .findFirst()
                        .orElse(sources.get(0)));
        own.show(shown);
        state.show(others(), shown.origin().state());
        boolean fromState = shown.origin().state().isPresent();
        state.setDisable(!shown.stateful() && !fromState);
        originProblem.say(desk.problem(Field.ORIGIN, shown.id()), desk);
        otherProblem.say(otherProblem(shown), desk);
        Visible.set(call, !shown.calls().isEmpty());
        call.show(shown, desk.sight().call().get());
        training.show(shown);
        Visible.set(training, shown.calls().stream().anyMatch(Call::needsTargets));
        int left = shown.batchSize() < 1 ? used : Plan.of(shown, all, 1).samples();
        dropped.setText(desk.words().of("run.of", all, all - left));
        Visible.set(clearPins, !shown.pins().isEmpty());
        Visible.set(pins, !shown.pins().isEmpty());
        int set = shown.pins().size();
        pins.setText(desk.words().of(set == 1 ? "run.pins.one" : "run.pins", set));
        remove.setDisable(count == 1);
    }

    /** What the run can have of its own. */
    List<Entry> actions() {
        return own.entries();
    }
}
