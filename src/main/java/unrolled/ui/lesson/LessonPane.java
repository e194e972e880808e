package unrolled.ui.lesson;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unrolled.debug.cursor.Cursor;
import unrolled.lesson.Answer;
import unrolled.lesson.Judge;
import unrolled.lesson.LessonPlay;
import unrolled.lesson.LessonSheet;
import unrolled.lesson.Stage;
import unrolled.text.Language;
import unrolled.ui.base.WindowContext;
import unrolled.work.WorkQueue;

/** The lesson in the place of the side: its pages as dots, the text, the questions, and what came of the answers. */
public final class LessonPane extends BorderPane {
    private static final double WIDTH = 322;

    private final WindowContext desk;
    private final WorkQueue reading;
    private final WorkQueue judging;
    private final LessonMarks marks;
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private Cursor shown;

    public LessonPane(WindowContext desk) {
        this.desk = desk;
        this.reading = desk.queue();
        this.judging = desk.queue();
        this.marks = new LessonMarks(desk);
        setId("lesson");
        getStyleClass().add("lesson");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        page.getStyleClass().add("lesson-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(foot());
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        desk.lesson().when(WindowContext.shown(this)).subscribe((before, now) -> read());
        desk.session().busyProperty().when(WindowContext.shown(this)).subscribe((before, now) -> read());
        desk.session().experimentProperty().when(WindowContext.shown(this)).subscribe((before, now) -> read());
        WindowContext.shown(this).subscribe(is -> {
            if (is) {
                read();
            }
        });
    }

    private Node foot() {
        Button leave = new Button(desk.words().getString("lesson.leave"));
        leave.setId("lessonLeave");
        leave.getStyleClass().addAll("flat", "lesson-leave");
        leave.setOnAction(event -> leave());
        Label key = new Label("Esc");
        key.getStyleClass().add("lesson-key");
        HBox foot = new HBox(leave, space(), key);
        foot.getStyleClass().add("lesson-foot");
        return foot;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** Gives the place back to what was there before. */
    public void leave() {
        marks.clear();
        desk.lesson().set(null);
    }

    private void read() {
        LessonPlay play = desk.lesson().get();
        if (play == null) {
            return;
        }
        marks.begin(play);
        if (desk.session().busyProperty().get()) {
            Label waiting = new Label(desk.words().getString("lesson.computing"));
            waiting.setWrapText(true);
            setTop(null);
            page.getChildren().setAll(waiting);
            return;
        }
        if (!play.at().equals(shown)) {
            shown = play.at();
            desk.session().goTo(shown);
        }
        Stage stage = new Stage(desk.session().view().traces());
        Language language = Language.of(desk.locale());
        reading.ask(() -> LessonSheet.of(play, stage, language), sheet -> show(play, sheet), desk::failed);
    }

    private void show(LessonPlay play, LessonSheet sheet) {
        setTop(head(play, sheet));
        page.getChildren().setAll(new ToldText(sheet.text(), marks).nodes());
        boolean open = false;
        for (LessonSheet.AskedSheet asked : sheet.questions()) {
            QuestionBox box = new QuestionBox(desk, asked, marks, this::answer);
            page.getChildren().add(box);
            open |= asked.verdict().isEmpty();
        }
        if (!open) {
            marks.end();
        }
        scroll.setVvalue(0);
    }

    private void answer(Answer answer) {
        LessonPlay play = desk.lesson().get();
        Judge judge = new Judge(new Stage(desk.session().view().traces()));
        judging.ask(
                () -> play.answer(judge, answer),
                answered -> {
                    if (play.equals(desk.lesson().get())) {
                        desk.lesson().set(answered);
                    }
                },
                desk::failed);
    }

    private Node head(LessonPlay play, LessonSheet sheet) {
        Label name = new Label(desk.words().getString("lesson.name"));
        name.getStyleClass().add("lesson-name");
        Label title = new Label(sheet.title());
        title.setWrapText(true);
        title.getStyleClass().add("lesson-title");
        HBox dots = new HBox();
        dots.getStyleClass().add("lesson-dots");
        for (int at = 0; at < play.lesson().pages().size(); at++) {
            dots.getChildren().add(dot(play, at));
        }
        int pages = play.lesson().pages().size();
        Label count = new Label(desk.words().of("lesson.page", play.page() + 1, pages));
        count.getStyleClass().add("lesson-count");
        HBox line = new HBox(
                dots,
                space(),
                count,
                step("lessonBack", "\u2039", "lesson.back", play, -1),
                step("lessonForward", "\u203a", "lesson.forward", play, 1));
        line.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(name, title, line);
        head.getStyleClass().add("lesson-head");
        return head;
    }

    private Button dot(LessonPlay play, int at) {
        boolean here = at == play.page();
        boolean done = at < play.reached() || (at == play.reached() && play.canGo(at + 1));
        Button dot = new Button(done && !here ? "\u2713" : "");
        dot.getStyleClass().setAll("lesson-dot", here ? "here" : done ? "done" : "to-come");
        dot.setDisable(!play.canGo(at));
        dot.setAccessibleText(desk.words().of("lesson.goto", at + 1));
        dot.setOnAction(event -> go(play, at));
        return dot;
    }

    private Button step(String id, String sign, String words, LessonPlay play, int by) {
        Button step = new Button(sign);
        step.setId(id);
        step.getStyleClass().addAll("flat", "lesson-step");
        step.setAccessibleText(desk.words().getString(words));
        step.setDisable(!play.canGo(play.page() + by));
        step.setOnAction(event -> go(play, play.page() + by));
        return step;
    }

    private void go(LessonPlay play, int to) {
        shown = null;
        desk.lesson().set(play.go(to));
    }

    /** The keys 1 to 9 choose an answer. */
    private void typed(KeyEvent event) {
        int option = "123456789".indexOf(event.getCharacter());
        if (event.getCharacter().length() == 1
                && option >= 0
                && marks.choose(option).isPresent()) {
            event.consume();
        }
    }
}
