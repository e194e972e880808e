package unrolled.ui.side;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem.Field;
import unrolled.experiment.RunChoice;
import unrolled.experiment.WhatIf;
import unrolled.session.Settings;
import unrolled.ui.base.Command;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.NumberRow;
import unrolled.ui.control.ProblemLines;
import unrolled.ui.palette.Entry;

/** The list of runs; the one in which the cursor stands can be edited in its card. */
public final class RunsController {
    private final WindowContext desk;
    private RunEditor editor;
    private String awaited = "";
    private String edited = ""; // a run that cannot be run, and so has no cursor in it

    @FXML
    private VBox root;

    @FXML
    private VBox cards;

    @FXML
    private ProblemLines runsProblem;

    @FXML
    private Button add;

    @FXML
    private NumberRow memory;

    public RunsController(WindowContext desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        editor = new RunEditor(desk, new RunEditor.Actions(this::duplicate, this::remove));
        Command.ADD_RUN.describe(add, desk.words());
        memory.connectSetting(
                desk, megabytes -> desk.settings().megabytesProperty().set(Settings.within(megabytes)));
        desk.settings()
                .megabytesProperty()
                .when(WindowContext.shown(root))
                .subscribe((before, now) -> memory.show(now.longValue()));
        memory.show(desk.settings().megabytesProperty().get());
        desk.session().experimentProperty().when(WindowContext.shown(root)).subscribe((before, now) -> show());
        desk.session().viewProperty().when(WindowContext.shown(root)).subscribe(this::moved);
        desk.look().when(WindowContext.shown(root)).subscribe((before, now) -> show());
        show();
    }

    private void moved(View before, View after) {
        boolean elsewhere = !before.cursor().run().equals(after.cursor().run());
        if (elsewhere) {
            edited = "";
        }
        if (elsewhere || !before.traces().equals(after.traces())) {
            show();
        }
        if (after.cursor().run().equals(awaited)) {
            awaited = "";
            editor.reveal();
        }
    }

    /** A field that is still edited is done before the editor shows the other run. */
    private void choose(String id) {
        cards.requestFocus();
        edited = isShown(id) ? "" : id;
        show();
        desk.session().goTo(desk.session().view().inRun(id));
        if (cards.lookup("#run" + id) instanceof RunCard card) {
            card.focus();
        }
    }

    /** The run of the cursor, unless one was chosen that cannot be run. */
    private String current() {
        return edited.isEmpty() ? desk.session().view().cursor().run() : edited;
    }

    /** Whether the cursor can stand in a run. */
    private boolean isShown(String id) {
        return !desk.session().blankProperty().get()
                && desk.session().view().traces().stream()
                        .anyMatch(trace -> trace.run().id().equals(id));
    }

    /** The run whose fields are shown: the current one, or while nothing can be run the first that has a problem. */
    private RunChoice chosen(Experiment experiment) {
        List<RunChoice> runs = experiment.runs();
        Optional<RunChoice> wrong = desk.session().blankProperty().get() && edited.isEmpty()
                ? runs.stream().filter(this::isWrong).findFirst()
                : Optional.empty();
        return wrong.or(() -> experiment.run(current())).orElse(runs.get(0));
    }

    private boolean isWrong(RunChoice run) {
        return desk.session().checkedProperty().get().problem(run.id()).isPresent();
    }

    private void show() {
        Experiment experiment = desk.session().experiment();
        List<RunChoice> runs = experiment.runs();
        runsProblem.say(desk.problem(Field.RUNS), desk);
        if (runs.isEmpty()) {
            cards.getChildren().clear();
            return;
        }
        RunChoice chosen = chosen(experiment);
        int at = runs.indexOf(chosen);
        RunCard open = open(chosen);
        place(IntStream.range(0, runs.size())
                .mapToObj(run -> run == at ? open : new RunCard(desk, runs.get(run), this::choose))
                .toList());
        open.hold(editor);
        editor.show(chosen, runs.size());
    }

    /** The card of the chosen run: the one that holds the editor, if it is of this run. */
    private RunCard open(RunChoice chosen) {
        if (editor.getParent() instanceof RunCard card && card.getId().equals(RunCard.id(chosen))) {
            card.show(chosen);
            return card;
        }
        return new RunCard(desk, chosen, this::choose);
    }

    /** A card that is there already is not taken out: a list that is open in it would close. */
    private void place(List<RunCard> made) {
        ObservableList<Node> shown = cards.getChildren();
        shown.retainAll(made);
        for (int i = 0; i < made.size(); i++) {
            if (!shown.contains(made.get(i))) {
                shown.add(i, made.get(i));
            }
        }
    }

    @FXML
    public void add() {
        String id = desk.session().experiment().freeId();
        RunChoice like = desk.session().experiment().runs().stream()
                .findFirst()
                .orElseGet(() -> RunChoice.predicting(id, 1, true, 1));
        RunChoice fresh = like.withId(id)
                .withName("")
                .withBatchSize(1)
                .withStateful(true)
                .withPins(List.of())
                .withWhatIf(WhatIf.NONE);
        made(
                id,
                desk.edit(e ->
                        e.withRuns(java.util.stream.Stream.concat(e.runs().stream(), java.util.stream.Stream.of(fresh))
                                .toList())));
    }

    public void duplicate() {
        String id = desk.session().experiment().freeId();
        made(id, desk.edit(e -> e.withCopyOf(current())));
    }

    /** The run that takes its place is the next one to be edited, or the one before the last. */
    public void remove() {
        String removed = current();
        List<String> ids =
                desk.session().experiment().runs().stream().map(RunChoice::id).toList();
        int next = ids.indexOf(removed) + 1;
        if (desk.edit(e -> e.without(removed)) && ids.size() > 1) {
            String neighbour = ids.get(next < ids.size() ? next : next - 2);
            desk.session().goTo(desk.session().view().cursor().inRun(neighbour));
        }
    }

    public void rename() {
        editor.rename();
    }

    /** What the run of the cursor can have of its own. */
    public List<Entry> actions() {
        return desk.session().experiment().runs().isEmpty() ? List.of() : editor.actions();
    }

    /** Goes to a run that was made; it is scrolled into sight when it has been computed. */
    private void made(String id, boolean done) {
        if (done) {
            awaited = id;
            Cursor cursor = desk.session().view().cursor();
            desk.session().goTo(cursor.inRun(id));
        }
    }
}
