package unrolled.ui;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.View;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.experiment.WhatIf;
import unrolled.session.Settings;

/** The list of runs; the one in which the cursor stands can be edited in its card. */
public final class RunsController {
    private final WindowContext desk;
    private RunEditor editor;
    private String awaited = "";

    @FXML
    private VBox root;

    @FXML
    private VBox cards;

    @FXML
    private Button add;

    @FXML
    private NumberRow memory;

    RunsController(WindowContext desk) {
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        editor = new RunEditor(desk, this);
        Command.ADD_RUN.describe(add, desk.words());
        memory.connect(desk, megabytes -> {
            desk.settings().megabytesProperty().set(Settings.within(megabytes));
            return Optional.empty();
        });
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
        if (!before.cursor().run().equals(after.cursor().run())
                || !before.traces().equals(after.traces())) {
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
        desk.session().goTo(desk.session().view().cursor().inRun(id));
        if (cards.lookup("#run" + id) instanceof RunCard card) {
            card.focus();
        }
    }

    private String current() {
        return desk.session().view().cursor().run();
    }

    private void show() {
        Experiment experiment = desk.session().experiment();
        List<RunChoice> runs = experiment.runs();
        String chosen =
                experiment.run(current()).isPresent() ? current() : runs.get(0).id();
        List<RunCard> made =
                runs.stream().map(run -> new RunCard(desk, run, this::choose)).toList();
        int index = runs.indexOf(experiment.run(chosen).orElseThrow());
        made.get(index).hold(editor);
        cards.getChildren().setAll(made);
        editor.show(experiment.run(chosen).orElseThrow(), runs.size());
    }

    @FXML
    void add() {
        String id = desk.session().experiment().freeId();
        RunChoice like = desk.session().experiment().runs().get(0);
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

    void duplicate() {
        String id = desk.session().experiment().freeId();
        made(id, desk.edit(e -> e.withCopyOf(current())));
    }

    void remove() {
        desk.edit(e -> e.without(current()));
    }

    void rename() {
        editor.rename();
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
