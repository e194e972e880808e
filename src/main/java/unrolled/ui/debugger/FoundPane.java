package unrolled.ui.debugger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unrolled.analysis.View;
import unrolled.debug.stop.AllHits;
import unrolled.diagram.base.BreakpointNames;
import unrolled.diagram.base.Words;
import unrolled.run.Trace;
import unrolled.session.debugger.Debugger;
import unrolled.session.debugger.HitSearch;
import unrolled.session.debugger.LogLines;
import unrolled.session.debugger.Said;
import unrolled.ui.base.Copied;
import unrolled.ui.base.SaidWords;
import unrolled.ui.base.TextSaving;
import unrolled.ui.base.Tip;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.IconButton;
import unrolled.ui.control.Segments;

/** What log points said, or all moments at which a condition is hit: a click on a line, or Enter, goes there. */
final class FoundPane extends VBox {
    private static final double ROW = 21;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** The two lists. */
    private enum Kind {
        LOG,
        HITS
    }

    private final WindowContext desk;
    private final TextSaving saving;
    private final Segments<Kind> kinds = new Segments<>(new HBox());
    private final Label said = new Label();
    private final HitStripPane strip;
    private final ListView<FoundLine> list = new ListView<>();
    private final Label hint = new Label();
    private Kind shown = Kind.LOG;
    private Listed listed = new Listed(List.of(), Locale.ROOT);

    /** What was found, by itself, and in which language it is listed. */
    private record Listed(Object found, Locale locale) {}

    FoundPane(WindowContext desk) {
        this.desk = desk;
        this.saving = new TextSaving(desk);
        this.strip = new HitStripPane(desk);
        getStyleClass().add("found");
        for (Kind kind : Kind.values()) {
            kinds.add(kind, text("found." + kind), text("found." + kind + ".tip"))
                    .setId("found" + kind);
        }
        kinds.setOnChosen(this::choose);
        said.setId("foundSaid");
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        said.setMinHeight(DebugPane.LINE);
        kinds.pane().setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(
                kinds.pane(),
                between,
                new IconButton("fth-copy", text("found.copy"), this::copy),
                new IconButton("fth-save", text("found.save"), this::save));
        head.getStyleClass().add("writing");
        list.setId("log");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Line());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        list.setPlaceholder(hint);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(said, head, strip, list);
        var seen = WindowContext.shown(this);
        desk.debugger().logProperty().when(seen).subscribe((before, now) -> {
            if (now.isPresent()) {
                choose(Kind.LOG);
            } else {
                show();
            }
        });
        desk.debugger().hits().askedProperty().when(seen).subscribe((before, now) -> showAsked(before, now));
        desk.look().when(seen).subscribe((before, now) -> show());
        String before = desk.debugger().drafts().list().get();
        choose(before.isEmpty() ? Kind.LOG : Kind.valueOf(before));
    }

    private String text(String key) {
        return desk.words().getString(key);
    }

    private Words words() {
        return desk.look().getValue().words();
    }

    private Optional<LogLines> log() {
        return desk.debugger().logProperty().get();
    }

    private Optional<HitSearch.Asked> asked() {
        return desk.debugger().hits().askedProperty().get();
    }

    /** A question is shown when it is asked; how far the answer is moves nothing. */
    private void showAsked(Optional<HitSearch.Asked> before, Optional<HitSearch.Asked> now) {
        boolean begins = now.isPresent()
                && before.filter(old -> old.when().equals(now.get().when())).isEmpty();
        if (begins) {
            choose(Kind.HITS);
        } else {
            show();
        }
    }

    private void choose(Kind kind) {
        shown = kind;
        desk.debugger().drafts().list().set(kind.name());
        kinds.show(kind);
        show();
    }

    private void show() {
        Visible.set(strip, shown == Kind.HITS);
        hint.setText(text("found." + shown + ".none"));
        say(
                shown == Kind.LOG
                        ? log().map(this::told).orElse("")
                        : asked().map(this::told).orElse(""));
        Object found = shown == Kind.LOG ? log() : asked().flatMap(HitSearch.Asked::hits);
        Listed now = new Listed(found, desk.locale());
        if (!now.equals(listed)) {
            listed = now;
            list.setItems(FXCollections.observableList(lines()));
        }
    }

    private List<FoundLine> lines() {
        return shown == Kind.LOG
                ? log().map(FoundLine::of).orElse(List.of())
                : asked().flatMap(this::lines).orElse(List.of());
    }

    private Optional<List<FoundLine>> lines(HitSearch.Asked asked) {
        return asked.hits().map(hits -> FoundLine.of(hits, asked.trace(), words()));
    }

    private void say(String now) {
        said.setText(now);
        Tip.set(said, now);
    }

    private String told(LogLines log) {
        int lines = log.lines().size();
        String key = log.more() ? "found.lines.first" : lines == 1 ? "found.lines.one" : "found.lines";
        return of(log.trace(), words().of(key, lines));
    }

    private String told(HitSearch.Asked asked) {
        if (asked.hits().isEmpty()) {
            return asked.said() == Said.Plain.NOTHING ? "" : of(asked.trace(), SaidWords.of(asked.said(), desk));
        }
        AllHits hits = asked.hits().get();
        String name = BreakpointNames.of(asked.when(), desk.session().view(), words());
        String key =
                hits.count() > AllHits.MOST ? "found.hits.first" : hits.count() == 1 ? "found.hits.one" : "found.hits";
        return of(
                asked.trace(),
                words().of(
                                key,
                                desk.words().numbers().grouped(hits.count()),
                                name,
                                desk.words().numbers().grouped(AllHits.MOST)));
    }

    /** In which run it is. */
    private String of(Trace trace, String told) {
        return words().of("found.of", trace.run().id(), told);
    }

    private Optional<Trace> trace() {
        return shown == Kind.LOG ? log().map(LogLines::trace) : asked().map(HitSearch.Asked::trace);
    }

    private void pressed(KeyEvent event) {
        FoundLine line = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && line != null) {
            go(line);
            event.consume();
        } else if (COPY.match(event)) {
            copy();
            event.consume();
        }
    }

    private void go(FoundLine line) {
        View view = desk.session().view();
        Debugger debugger = desk.debugger();
        trace().ifPresent(trace -> {
            var there = view.inRun(trace.run().id()).at(line.hit().moment());
            debugger.end();
            desk.session()
                    .goTo(
                            line.hit().slot().isPresent()
                                    ? there.inSlot(line.hit().slot().getAsInt())
                                    : there);
        });
    }

    /** Copies the lines that are chosen, or all. */
    private void copy() {
        List<FoundLine> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        Copied.text(written(chosen.isEmpty() ? list.getItems() : chosen));
    }

    private void save() {
        saving.save(written(list.getItems()), text("found." + shown));
    }

    private static String written(List<FoundLine> lines) {
        return lines.stream().map(line -> line.copied() + "\n").collect(Collectors.joining());
    }

    /** A moment and what is to be said of it. */
    private final class Line extends ListCell<FoundLine> {
        private final Label moment = new Label();
        private final Label text = new Label();
        private final HBox row = new HBox(10, moment, text);

        Line() {
            setPrefWidth(0);
            moment.getStyleClass().addAll("code", "moment");
            moment.setMinWidth(USE_PREF_SIZE);
            text.setMinWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty() && !event.isShiftDown() && !event.isShortcutDown()) {
                    go(getItem());
                }
            });
        }

        @Override
        protected void updateItem(FoundLine line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty ? null : row);
            setAccessibleText(empty ? null : line.moment() + " " + line.text());
            if (!empty) {
                moment.setText(line.moment());
                text.setText(line.text());
                Tip.set(this, line.text());
            }
        }
    }
}
