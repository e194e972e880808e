package unrolled.ui.lesson;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.BarChoice;
import unrolled.lesson.Answer;
import unrolled.lesson.BundledLessons;
import unrolled.lesson.Judge;
import unrolled.lesson.Lesson;
import unrolled.lesson.LessonPlay;
import unrolled.lesson.LessonSheet;
import unrolled.lesson.Progress;
import unrolled.lesson.Stage;
import unrolled.text.Language;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.Notice;
import unrolled.ui.base.WindowContext;
import unrolled.ui.base.WindowWords;
import unrolled.ui.lecture.HallKeys;
import unrolled.work.WorkQueue;

/** The lesson in the place of the side: its pages as dots, the text, the questions, and what came of the answers. */
public final class LessonPane extends BorderPane implements HallKeys.Turning {
    private static final double WIDTH = 322;

    private final WindowContext desk;
    private final FileActions files;
    private final WorkQueue reading;
    private final AnswerJudging judging;
    private final LessonMarks marks;
    private final LessonTrial trial;
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private Cursor shown;
    private LessonPlay last;
    private Lesson begun;
    private boolean closing;
    private BarChoice barsBefore = BarChoice.FIRST;

    public LessonPane(WindowContext desk, FileActions files) {
        this.desk = desk;
        this.files = files;
        this.reading = desk.queue();
        this.marks = new LessonMarks(desk);
        this.judging = new AnswerJudging(desk, marks);
        this.trial = new LessonTrial(desk);
        setId("lesson");
        getStyleClass().add("lesson");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        page.getStyleClass().add("lesson-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        Node foot = foot();
        desk.lecture().on().when(WindowContext.shown(this)).subscribe(hall -> setBottom(hall ? null : foot));
        desk.lesson().when(WindowContext.shown(this)).subscribe((before, now) -> read());
        desk.session().busyProperty().when(WindowContext.shown(this)).subscribe((before, now) -> read());
        desk.session().experimentProperty().when(WindowContext.shown(this)).subscribe((before, now) -> read());
        EventHandler<KeyEvent> keys = this::pressed;
        sceneProperty().subscribe((before, now) -> {
            Optional.ofNullable(before).ifPresent(scene -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, keys));
            Optional.ofNullable(now).ifPresent(scene -> scene.addEventHandler(KeyEvent.KEY_PRESSED, keys));
        });
        WindowContext.shown(this).subscribe(is -> {
            begun = null;
            last = null;
            if (is) {
                barsBefore = desk.sight().bars().get();
                read();
            }
        });
    }

    /** Enter checks, or goes on. Default buttons would lose it when one of them leaves a scene that others are in. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && page.lookup(".lesson-check") instanceof Button first) {
            first.fire();
            event.consume();
        }
    }

    private Node foot() {
        Button leave = new Button(desk.words().getString("lesson.leave"));
        leave.setId("lessonLeave");
        leave.getStyleClass().addAll("flat", "lesson-leave");
        leave.setOnAction(event -> leave());
        HBox foot = new HBox(leave, LessonHead.space(), QuestionBox.key("Esc"));
        foot.getStyleClass().add("lesson-foot");
        return foot;
    }

    /** Gives the place back to what was there before. */
    public void leave() {
        marks.clear();
        shown = null;
        desk.sight().bars().set(barsBefore);
        desk.lesson().set(null);
    }

    /** Chooses an answer of the open question, from 0; whether there is such an answer. */
    public boolean choose(int option) {
        return marks.open().filter(box -> box.choose(option)).isPresent();
    }

    /** The next step, as for a hall: an open question is answered, or else the next page is turned to. */
    @Override
    public boolean forward() {
        LessonPlay play = desk.lesson().get();
        if (play == null) {
            return false;
        }
        if (!waits() && !closing) {
            if (play.open().isPresent()) {
                judging.answer(new Answer.Shown());
            } else {
                go(play, play.page() + 1);
            }
        }
        return true;
    }

    /** The page before; from the closing page the last one. */
    @Override
    public boolean back() {
        LessonPlay play = desk.lesson().get();
        if (play == null) {
            return false;
        }
        if (!waits() && (closing || play.page() > 0)) {
            go(play, closing ? play.page() : play.page() - 1);
        }
        return true;
    }

    private boolean waits() {
        return desk.session().busyProperty().get() || !desk.session().isUpToDate();
    }

    private void read() {
        LessonPlay play = desk.lesson().get();
        if (play == null) {
            return;
        }
        boolean waits = waits();
        closing = closing && play.equals(last) && !waits;
        if (closing) {
            close(play);
            return;
        }
        marks.begin(play);
        if (waits) {
            Label waiting = new Label(desk.words().getString("lesson.computing"));
            waiting.setWrapText(true);
            setTop(null);
            page.getChildren().setAll(waiting);
            return;
        }
        Stage stage = new Stage(desk.session().view().traces());
        boolean opened = isOpened(play.lesson());
        if (opened) {
            trial.begin(play.lesson(), stage);
        }
        if (opened && isToResume(play)) {
            Progress kept = desk.progress().get();
            reading.ask(() -> kept.resumed(play.lesson(), new Judge(stage)), desk.lesson()::set, desk::failed);
            return;
        }
        if (!play.at().equals(shown)) {
            shown = play.at();
            desk.session()
                    .compare(desk.session().view().comparison().with(play.here().lock()));
            desk.session().goTo(shown);
        }
        Language language = Language.of(desk.locale());
        reading.ask(
                () -> new Told(LessonSheet.of(play, stage, language), stage.bars(play.here())),
                told -> {
                    if (play.equals(desk.lesson().get())) {
                        desk.sight().bars().set(told.bars());
                        show(play, told.sheet());
                    }
                },
                desk::failed);
    }

    /** A page as it is to be read, and the scale on which its numbers are seen. */
    private record Told(LessonSheet sheet, BarChoice bars) {}

    /** Whether it has been opened since it was last asked. */
    @SuppressWarnings("ReferenceEquality") // the same lesson begins anew where it is opened anew
    private boolean isOpened(Lesson lesson) {
        boolean opened = begun != lesson;
        begun = lesson;
        return opened;
    }

    private boolean isToResume(LessonPlay play) {
        Progress kept = desk.progress().get();
        return play.equals(LessonPlay.start(play.lesson()))
                && kept.of(play.lesson().name())
                        .filter(there -> !there.isFresh())
                        .isPresent();
    }

    private void show(LessonPlay play, LessonSheet sheet) {
        boolean answered =
                last != null && last.page() == play.page() && last.lesson().equals(play.lesson());
        last = play;
        boolean focused = hasFocus();
        head(play, sheet.title());
        page.getChildren().setAll(new ToldText(sheet.text(), marks).nodes());
        Optional<QuestionBox> open = Optional.empty();
        for (LessonSheet.AskedSheet asked : sheet.questions()) {
            QuestionBox box = new QuestionBox(desk, play.here(), asked, marks, judging::answer);
            page.getChildren().add(box);
            open = asked.verdict().isEmpty() ? Optional.of(box) : open;
        }
        if (open.isEmpty()) {
            marks.end();
            page.getChildren().add(forward(play));
        }
        if (focused) {
            scroll.requestFocus(); // what had it is gone
        }
        open.ifPresent(QuestionBox::focus);
        scrollTo(answered ? 1 : 0);
    }

    private boolean hasFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner == null
                || Stream.<Node>iterate(owner, Objects::nonNull, Node::getParent)
                        .anyMatch(this::equals);
    }

    /** What came of an answer stands at the end: it is to be seen. */
    private void scrollTo(double value) {
        scroll.setVvalue(value);
        Platform.runLater(() -> {
            scroll.layout();
            scroll.setVvalue(value);
        });
    }

    private void head(LessonPlay play, String title) {
        LessonHead head = new LessonHead(desk, play, title, closing, to -> go(play, to));
        head.offerAll(files, this::again);
        setTop(head);
    }

    private Node forward(LessonPlay play) {
        boolean closes = play.page() == play.lesson().pages().size() - 1;
        Button next = new Button(desk.words().getString(closes ? "lesson.close" : "lesson.next"));
        next.setId("lessonNext");
        next.getStyleClass().addAll("accent", "lesson-check");
        next.setOnAction(event -> go(play, play.page() + 1));
        HBox line = new HBox(next, QuestionBox.key(desk.words().getString("lesson.enter")));
        line.getStyleClass().add("lesson-line");
        return line;
    }

    private void go(LessonPlay play, int to) {
        desk.notice().set(Notice.NONE);
        shown = null;
        if (to == play.lesson().pages().size()) {
            close(play);
            return;
        }
        LessonPlay there = play.go(to);
        closing = false;
        desk.progress().set(desk.progress().get().with(play.lesson().name(), there));
        if (!desk.session().experiment().equals(play.lesson().experiment())) {
            desk.edit(changed -> play.lesson().experiment()); // what was tried on one page is not so on another
        }
        if (there.equals(desk.lesson().get())) {
            read();
        } else {
            desk.lesson().set(there);
        }
    }

    public void again() {
        LessonPlay fresh = LessonPlay.start(desk.lesson().get().lesson());
        closing = false;
        desk.progress().set(desk.progress().get().without(fresh.lesson().name()));
        go(fresh, 0);
    }

    /** Shows what the answers have shown. */
    private void close(LessonPlay play) {
        closing = true;
        marks.end();
        WindowWords words = desk.words();
        Progress progress = desk.progress().get();
        Stage stage = new Stage(desk.session().view().traces());
        Language language = Language.of(desk.locale());
        reading.ask(
                () -> new ClosingPage(words, play, progress, stage, language).lines(),
                lines -> {
                    head(play, words.getString("lesson.close"));
                    page.getChildren()
                            .setAll(lines.stream().map(ClosingPage::node).toList());
                    next(play).ifPresent(page.getChildren()::add);
                    scrollTo(0);
                },
                desk::failed);
    }

    private Optional<Node> next(LessonPlay play) {
        List<String> names = BundledLessons.names();
        int at = names.indexOf(play.lesson().name());
        if (at < 0 || at + 1 == names.size()) {
            return Optional.empty();
        }
        String name = names.get(at + 1);
        String title = desk.words().getString("lessons." + name);
        Button next = new Button(desk.words().of("lesson.nextLesson", title));
        next.setId("lessonNext");
        next.setWrapText(true);
        next.getStyleClass().addAll("accent", "lesson-check");
        next.setOnAction(event -> files.openLesson(name));
        return Optional.of(next);
    }
}
