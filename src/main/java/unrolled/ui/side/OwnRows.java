package unrolled.ui.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Origin;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.OwnPart;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;
import unrolled.session.Edit;
import unrolled.ui.base.PresentWeights;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.IconButton;
import unrolled.ui.control.NumberRow;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;

/** What a run has of its own, each with a way back to what all have, and a menu of what else it can have. */
final class OwnRows extends VBox {
    private final WindowContext desk;
    private final MenuButton add = new MenuButton();
    private final ColumnChooser targets = new ColumnChooser();
    private final Label layers = new Label();
    private final Label weights = new Label();
    private final Map<OwnPart, NumberRow> numbers = new EnumMap<>(OwnPart.class);
    private final Map<OwnPart, HBox> rows = new EnumMap<>(OwnPart.class);
    private RunChoice run;

    OwnRows(WindowContext desk) {
        this.desk = desk;
        getStyleClass().add("rows");
        add.setId("ownAdd");
        add.setText(desk.words().getString("own.add"));
        add.getStyleClass().add("small");
        Tip.set(add, desk.words().getString("own.add.tip"));
        number(OwnPart.LOOK_BACK, (own, v) -> own.withLookBack(whole(v)));
        number(OwnPart.STRIDE, (own, v) -> own.withStride(whole(v)));
        number(OwnPart.DISTANCE, (own, v) -> own.withDistance(whole(v)));
        number(OwnPart.TARGET_ROWS, (own, v) -> own.withTargetRows(whole(v)));
        number(OwnPart.SEED, (own, v) -> own.withSeed(OptionalLong.of(v)));
        targets.setId("ownTARGETS");
        targets.setAccessibleText(name(OwnPart.TARGETS));
        Label name = new Label(name(OwnPart.TARGETS));
        name.getStyleClass().add("row-name");
        row(OwnPart.TARGETS, name, targets);
        row(OwnPart.LAYERS, said(layers));
        row(OwnPart.WEIGHTS, said(weights));
    }

    private static OptionalInt whole(long value) {
        return OptionalInt.of(DataController.whole(value));
    }

    private static Label said(Label label) {
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        return label;
    }

    private String name(OwnPart part) {
        return desk.words().getString("own." + part);
    }

    private void number(OwnPart part, BiFunction<OwnChoice, Long, OwnChoice> change) {
        NumberRow row = new NumberRow();
        row.setText(name(part));
        row.setFieldId("own" + part);
        row.connect(desk, v -> edit(own -> part.isIn(own) ? change.apply(own, v) : own, "own" + part));
        numbers.put(part, row);
        row(part, row);
    }

    private void row(OwnPart part, Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(nodes[nodes.length - 1], Priority.ALWAYS);
        String back = desk.words().of("own.back", name(part));
        IconButton button = new IconButton("fth-x", back, () -> change(part.without(run.own())));
        button.setId("back" + part);
        row.getChildren().add(button);
        rows.put(part, row);
    }

    private Edit edit(UnaryOperator<OwnChoice> change, String field) {
        String id = run.id();
        return new Edit(field + id, e -> e.withRun(id, r -> r.withOwn(change.apply(r.own()))));
    }

    private boolean change(OwnChoice own) {
        String id = run.id();
        return desk.edit(e -> e.withRun(id, r -> r.withOwn(own)));
    }

    void show(RunChoice shown) {
        run = shown;
        Experiment experiment = desk.session().experiment();
        DataChoice data = experiment.data(run);
        ModelChoice model = experiment.model(run);
        show(OwnPart.LOOK_BACK, data.lookBack(), Field.LOOK_BACK);
        show(OwnPart.STRIDE, data.stride(), Field.STRIDE);
        show(OwnPart.DISTANCE, data.distance(), Field.DISTANCE);
        show(OwnPart.TARGET_ROWS, data.targetRows(), Field.TARGET_ROWS);
        numbers.get(OwnPart.SEED).show(model.seed());
        targets.show(
                desk.words(),
                data.table(),
                data.targets(),
                wanted -> change(run.own().withTargets(Optional.of(wanted))));
        layers.setText(desk.words().of("own.layers", model.layers().size()));
        weights.setText(desk.words()
                .of("own.weights", model.weights().map(given -> given.from()).orElse("")));
        List<Node> children = new ArrayList<>();
        add.getItems().setAll(Entry.items(entries(), desk.locale()));
        for (OwnPart part : OwnPart.values()) {
            if (part.isIn(run.own())) {
                children.add(rows.get(part));
            }
        }
        children.add(add);
        if (!getChildren().equals(children)) {
            getChildren().setAll(children);
        }
    }

    private void show(OwnPart part, int value, Field field) {
        numbers.get(part).show(value, part.isIn(run.own()) ? desk.problem(field, run.id()) : Optional.empty());
    }

    /** What else the run can have of its own. */
    List<Entry> entries() {
        return Arrays.stream(OwnPart.values())
                .filter(part -> !part.isIn(run.own()))
                .map(part -> (Entry) (part == OwnPart.WEIGHTS ? keeping() : adding(part)))
                .toList();
    }

    private Action adding(OwnPart part) {
        Experiment experiment = desk.session().experiment();
        return Action.of("own" + part, Names.of("own." + part), () -> {
            boolean done = change(part.with(run.own(), experiment.data(run), experiment.model(run)));
            if (done && numbers.containsKey(part)) {
                numbers.get(part).requestField();
            }
        });
    }

    /** The weights that the run has where the cursor stands become those that it begins with, instead of another run's. */
    private Action keeping() {
        String id = run.id();
        boolean here = !desk.session().blankProperty().get()
                && desk.session().view().cursor().run().equals(id);
        return Action.of("own" + OwnPart.WEIGHTS, Names.of("own.keep"), () -> {
                    Optional<GivenWeights> given = Optional.of(new PresentWeights(desk).given());
                    desk.edit(e -> e.withRun(
                            id,
                            r -> r.withOwn(r.own().withWeights(given))
                                    .withOrigin(new Origin(
                                            Optional.empty(), r.origin().state()))));
                })
                .unless(!here, "reason.elsewhere");
    }
}
