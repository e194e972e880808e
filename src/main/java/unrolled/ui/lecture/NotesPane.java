package unrolled.ui.lecture;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import unrolled.analysis.View;
import unrolled.diagram.answer.Answer;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Words;
import unrolled.lesson.LessonPlay;
import unrolled.lesson.PageNotes;
import unrolled.lesson.Stage;
import unrolled.run.plan.Moment;
import unrolled.text.Language;
import unrolled.ui.base.PresentAnswer;
import unrolled.ui.base.WindowContext;
import unrolled.work.WorkQueue;

/** What who speaks sees and the hall does not: what to say now, the answer of an open question, what comes next, and the time. */
final class NotesPane extends BorderPane {
    private final WindowContext desk;
    private final WorkQueue reading;
    private final Label where = new Label();
    private final Label time = new Label();
    private final VBox now = new VBox();
    private final VBox next = new VBox();
    private final long began = System.nanoTime();

    /** What is to be said, and what comes then. */
    private record Notes(List<String> now, Optional<String> asked, Optional<String> right, List<String> next) {}

    NotesPane(WindowContext desk) {
        this.desk = desk;
        this.reading = desk.queue();
        setId("notes");
        getStyleClass().add("notes");
        where.getStyleClass().add("notes-where");
        time.getStyleClass().add("notes-where");
        time.setId("notesTime");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(where, between, time);
        head.getStyleClass().add("notes-head");
        head.setAlignment(Pos.CENTER_LEFT);
        now.setId("notesNow");
        next.setId("notesNext");
        GridPane columns = new GridPane();
        columns.getStyleClass().add("notes-columns");
        columns.addRow(0, column("notes.now", now), column("notes.next", next));
        columns.getChildren().forEach(column -> GridPane.setHgrow(column, Priority.ALWAYS));
        setTop(head);
        setCenter(columns);
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        tick();
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        shown.subscribe(is -> {
            if (is) {
                clock.play();
            } else {
                clock.stop();
            }
        });
        desk.onView(this, this::read);
        desk.look().when(shown).subscribe((before, after) -> read());
        desk.lesson().when(shown).subscribe((before, after) -> read());
    }

    private Node column(String heading, VBox lines) {
        Label title = new Label(desk.words().getString(heading));
        title.getStyleClass().add("notes-heading");
        lines.getStyleClass().add("notes-lines");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(100); // half of the window each
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox column = new VBox(title, scroll);
        column.setPrefWidth(100);
        GridPane.setVgrow(column, Priority.ALWAYS);
        return column;
    }

    private void tick() {
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        time.setText(seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60);
    }

    private void read() {
        if (desk.session().blankProperty().get()) {
            return;
        }
        View view = desk.session().view();
        Words words = desk.look().getValue().words();
        Optional<LessonPlay> play = Optional.ofNullable(desk.lesson().get());
        where.setText(play.map(at -> desk.words()
                        .of("notes.page", at.page() + 1, at.lesson().pages().size()))
                .orElseGet(() -> Labels.moment(view.current(), view.cursor().moment(), words)));
        Language language = Language.of(desk.locale());
        String example = PresentAnswer.example(desk);
        reading.ask(
                () -> play.map(at -> ofLesson(at, view, language)).orElseGet(() -> ofMoment(view, words, example)),
                this::show,
                desk::failed);
    }

    private static Notes ofLesson(LessonPlay play, View view, Language language) {
        PageNotes notes = PageNotes.of(play, new Stage(view.traces()), language);
        return new Notes(notes.notes(), notes.asked(), notes.right(), notes.next());
    }

    /** Without a lesson: the whole answer here, and at the next step. */
    private static Notes ofMoment(View view, Words words, String example) {
        Moment here = view.cursor().moment();
        Moment then = view.current().nearest(view.current().plan().stepsFrom(here, 1));
        Answer answer = Answer.of(example, view, words);
        View later = new View(view.traces(), view.cursor().at(then), view.comparison());
        List<String> next = then.equals(here)
                ? List.of()
                : List.of(
                        Labels.moment(view.current(), then, words),
                        Answer.of(example, later, words).sentence().text());
        return new Notes(
                List.of(answer.question(), answer.sentence().text()), Optional.empty(), Optional.empty(), next);
    }

    private void show(Notes notes) {
        now.getChildren().setAll(notes.now().stream().map(NotesPane::line).toList());
        notes.asked().ifPresent(asked -> now.getChildren().add(strong(asked)));
        notes.right()
                .ifPresent(right -> now.getChildren().add(strong(desk.words().of("notes.right", right))));
        next.getChildren().setAll(notes.next().stream().map(NotesPane::line).toList());
        if (notes.next().isEmpty()) {
            next.getChildren().add(line(desk.words().getString("notes.end")));
        }
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        return line;
    }

    private static Label strong(String text) {
        Label line = line(text);
        line.getStyleClass().add("notes-strong");
        return line;
    }
}
