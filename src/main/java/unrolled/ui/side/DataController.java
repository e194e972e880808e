package unrolled.ui.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import unrolled.analysis.order.Remedied;
import unrolled.data.Generated;
import unrolled.data.Missing;
import unrolled.data.Samples;
import unrolled.data.Scaling;
import unrolled.data.Survey;
import unrolled.data.Table;
import unrolled.data.Treatment;
import unrolled.data.file.Bundled;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SeriesStory;
import unrolled.run.Run;
import unrolled.session.Edit;
import unrolled.ui.base.Command;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.ChoiceRow;
import unrolled.ui.control.NumberRow;
import unrolled.ui.control.ProblemLines;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.CommandActions;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;

/** The series, and how it is cut into samples. */
public final class DataController {
    private final WindowContext desk;
    private final FileActions files;

    /** More are not listed. */
    private static final int MOST_SERIES = 1000;

    @FXML
    private VBox root;

    @FXML
    private MenuButton series;

    @FXML
    private ColumnChooser features;

    @FXML
    private ColumnChooser targets;

    @FXML
    private ProblemLines featuresProblem;

    @FXML
    private ProblemLines targetsProblem;

    @FXML
    private NumberRow distance;

    @FXML
    private NumberRow targetRows;

    @FXML
    private ChoiceRow<Optional<String>> seriesBy;

    @FXML
    private ProblemLines seriesProblem;

    /** What was made of the file. */
    @FXML
    private Label story;

    @FXML
    private ChoiceRow<Missing> missing;

    @FXML
    private ChoiceRow<Boolean> reverse;

    @FXML
    private ChoiceRow<Optional<Treatment.Only>> onlySeries;

    @FXML
    private ChoiceRow<Scaling> scaling;

    @FXML
    private NumberRow scalingRows;

    @FXML
    private ProblemLines scalingWarning;

    @FXML
    private NumberRow lookBack;

    @FXML
    private NumberRow stride;

    @FXML
    private VBox shapeBox;

    @FXML
    private Label shape;

    @FXML
    private Label rows;

    public DataController(WindowContext desk, FileActions files) {
        this.desk = desk;
        this.files = files;
    }

    @FXML
    private void initialize() {
        distance.connect(desk, v -> edit(d -> d.withDistance(whole(v)), "distance"));
        targetRows.connect(desk, v -> edit(d -> d.withTargetRows(whole(v)), "targetRows"));
        seriesBy.connect(
                column -> column.orElse(desk.words().getString("data.oneSeries")),
                column -> desk.edit(
                        e -> e.withData(told(e.data(), Optional.empty()).withSeriesBy(column))));
        onlySeries.connect(
                only -> only.map(Treatment.Only::value).orElse(desk.words().getString("data.allSeries")),
                only -> desk.edit(e -> e.withData(only(e.data(), only))));
        missing.connect(
                rule -> desk.words().getString("missing." + rule),
                rule -> treat(treatment -> treatment.withMissing(rule)));
        reverse.connect(
                turned -> desk.words().getString(turned ? "data.turned" : "data.asInFile"),
                turned -> treat(treatment -> treatment.withReverse(turned)));
        lookBack.connect(desk, v -> edit(d -> d.withLookBack(whole(v)), "lookBack"));
        stride.connect(desk, v -> edit(d -> d.withStride(whole(v)), "stride"));
        scaling.connect(this::name, s -> desk.edit(e -> e.withData(e.data().withScaling(s))));
        desk.session().experimentProperty().when(WindowContext.shown(root)).subscribe((before, now) -> show(now));
        scalingRows.connect(desk, v -> edit(d -> d.withScalingRows(fittedOn(d, v)), "scalingRows"));
        desk.warnings().when(WindowContext.shown(root)).subscribe(this::warn);
        shapeBox.getChildren().add(0, new ShapeWords(desk));
        desk.onView(root, this::shape);
        desk.pointing().remedied().when(WindowContext.shown(root)).subscribe((before, now) -> shape());
        shape.setOnMouseClicked(event -> {
            desk.sight().order().set("fold");
            desk.sight().bottom().set("order");
        });
        Tip.set(shape, desk.words().getString("data.shape.tip"));
        show(desk.session().experiment());
    }

    /** A number too large for the program is still refused by its range, not by its size. */
    static int whole(long value) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
    }

    /** As many rows as there are, or more, are all. */
    private static OptionalInt fittedOn(DataChoice data, long rows) {
        return rows >= data.table().rows() ? OptionalInt.empty() : OptionalInt.of(whole(rows));
    }

    /** Says of the scaling what is hardly meant. */
    private void warn(List<Problem> warnings) {
        Stream<Problem> scaling = warnings.stream().filter(warning -> warning.field() == Field.SCALING);
        scalingWarning.say(scaling.findFirst(), desk);
    }

    private void treat(UnaryOperator<Treatment> change) {
        desk.edit(e ->
                e.withData(e.data().withTreatment(change.apply(e.data().table().treatment()))));
    }

    /** With one of several series, or all. */
    private static DataChoice told(DataChoice data, Optional<Treatment.Only> only) {
        return data.withTreatment(data.table().treatment().withOnly(only));
    }

    /** All of them are told apart again, by the column that told which one was taken. */
    private static DataChoice only(DataChoice data, Optional<Treatment.Only> only) {
        Optional<String> by =
                data.table().treatment().only().map(Treatment.Only::column).or(data::seriesBy);
        return told(data, only).withSeriesBy(only.isPresent() ? Optional.empty() : by);
    }

    private static Edit edit(UnaryOperator<DataChoice> change, String field) {
        return new Edit(field, e -> e.withData(change.apply(e.data())));
    }

    /** The last column that is chosen cannot be taken away. */
    private boolean choose(UnaryOperator<DataChoice> change) {
        return desk.edit(e -> e.withData(change.apply(e.data())));
    }

    private String name(Scaling value) {
        return desk.words().getString("scaling." + value);
    }

    private void show(Experiment experiment) {
        DataChoice data = experiment.data();
        series.setText(data.table().name());
        series.getItems().setAll(Entry.items(actions(), desk.locale()));
        features.show(desk.words(), data.table(), data.features(), names -> choose(d -> d.withFeatures(names)));
        targets.show(desk.words(), data.table(), data.targets(), names -> choose(d -> d.withTargets(names)));
        distance.show(data.distance(), desk.problem(Field.DISTANCE));
        targetRows.show(data.targetRows(), desk.problem(Field.TARGET_ROWS));
        List<Optional<String>> columns = new ArrayList<>(List.of(Optional.empty()));
        data.table().columns().forEach(column -> columns.add(Optional.of(column.name())));
        seriesBy.show(columns, data.seriesBy());
        seriesProblem.say(desk.problem(Field.SERIES_BY, ""), desk);
        scaling.show(Arrays.asList(Scaling.values()), data.scaling());
        Optional<Problem> wrongRows = desk.problem(Field.SCALING_ROWS);
        scalingRows.show(data.fittedRows(), wrongRows);
        Visible.set(scalingRows, data.scaling() != Scaling.NONE || wrongRows.isPresent());
        lookBack.show(data.lookBack(), desk.problem(Field.LOOK_BACK));
        stride.show(data.stride(), desk.problem(Field.STRIDE));
        featuresProblem.say(desk.problem(Field.FEATURES), desk);
        targetsProblem.say(desk.problem(Field.TARGET), desk);
        shape();
        treatment(data, reads());
    }

    /** What was made of a file, and what can be chosen of it: shown where there is something to choose. */
    private void treatment(DataChoice data, boolean reads) {
        Table table = data.table();
        boolean found = !Bundled.isOwn(table);
        story.setText(found && reads ? SeriesStory.line(data, desk.locale()) : "");
        Visible.set(story, !story.getText().isEmpty());
        Treatment treatment = table.treatment();
        missing.show(Arrays.asList(Missing.values()), treatment.missing());
        Visible.set(missing, found && table.original().columns().stream().anyMatch(column -> column.missing() > 0));
        reverse.show(List.of(false, true), treatment.reverse());
        Visible.set(reverse, found && (treatment.reverse() || table.survey().order() == Survey.Order.NEWEST_FIRST));
        Optional<String> by = treatment.only().map(Treatment.Only::column).or(data::seriesBy);
        onlySeries.show(series(table.original(), by), treatment.only());
        Visible.set(onlySeries, by.isPresent());
    }

    private static List<Optional<Treatment.Only>> series(Table table, Optional<String> by) {
        List<Optional<Treatment.Only>> series = new ArrayList<>(List.of(Optional.empty()));
        by.flatMap(table::find)
                .ifPresent(column -> column.order().distinctNames().stream()
                        .limit(MOST_SERIES)
                        .forEach(name -> series.add(Optional.of(new Treatment.Only(column.name(), name)))));
        return series;
    }

    /** Says the shape of the inputs of the cursor's run, and whose it is where another run has another. */
    private void shape() {
        RunChoice run = desk.run();
        List<Long> own = shape(run);
        shape.setText(own.toString());
        shape.setGraphic(null);
        boolean differ = desk.session().experiment().runs().stream()
                .anyMatch(other -> !shape(other).equals(own));
        rows.setText(differ ? desk.words().of("data.rows.run", run.id(), readRows()) : readRows());
        desk.pointing().remedied().get().ifPresent(this::propose);
    }

    /** What a button that is pointed at would change: nothing is moved by it. */
    private void propose(Remedied remedied) {
        Experiment experiment = desk.session().experiment();
        Run then = remedied.run();
        Samples samples = then.samples();
        experiment.run(then.id()).ifPresent(run -> {
            List<Long> after = List.of((long) samples.count(), (long) samples.steps(), (long) samples.features());
            shape.setText("");
            shape.setGraphic(new ProposedShape(shape(run), after));
            int before = experiment.data(run).stride();
            int stride = remedied.experiment().data(then.choice()).stride();
            rows.setText(
                    before == stride
                            ? desk.words().of("data.proposed", run.id())
                            : desk.words().of("data.proposed.stride", run.id(), before, stride));
        });
    }

    /** Whether something of the data can be read, so that it is known what. */
    private boolean reads() {
        return desk.session().checkedProperty().get().runnable().isPresent();
    }

    private String readRows() {
        DataChoice data = desk.session().experiment().data();
        int series = data.seriesBy().isPresent() && reads() ? data.order().distinctSeries() : 1;
        String said = desk.words()
                .of("data.rows", reads() ? data.rows() : data.table().rows());
        return series == 1 ? said : desk.words().of("data.rows.series", said, series);
    }

    private List<Long> shape(RunChoice run) {
        DataChoice data = desk.session().experiment().data(run);
        return List.of(
                (long) desk.samples(run),
                (long) run.layout().steps(data),
                run.layout().features(data));
    }

    /** The series that come with the program, and those that are made. */
    public List<Entry> actions() {
        List<Entry> entries = new ArrayList<>();
        for (String name : Bundled.names()) {
            entries.add(Action.of("series " + name, Names.same(name), () -> files.useBundled(name)));
        }
        for (Generated.Kind kind : Generated.Kind.values()) {
            Generated made = Generated.of(kind);
            entries.add(Action.of(
                    "series " + kind, Names.of("series." + kind, made.rows()), () -> files.useGenerated(made)));
        }
        entries.add(Entry.LINE);
        entries.add(CommandActions.of(Command.OPEN_SERIES, files::openSeries));
        return entries;
    }
}
