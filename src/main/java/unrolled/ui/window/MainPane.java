package unrolled.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import unrolled.ui.answer.AnswerStrip;
import unrolled.ui.answer.FirstHint;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowActions;
import unrolled.ui.base.WindowContext;
import unrolled.ui.header.HeaderController;
import unrolled.ui.lanes.BlankPane;
import unrolled.ui.lecture.EdgeCurtain;
import unrolled.ui.lecture.HallFoot;
import unrolled.ui.lecture.HallHead;
import unrolled.ui.lesson.LessonPane;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Palette;
import unrolled.ui.side.DataController;
import unrolled.ui.side.ModelController;
import unrolled.ui.side.RunsController;
import unrolled.ui.start.StartPane;

/**
 * The whole window: the head, data and model on the left, and the pictures. The pictures come first; the head and the side,
 * which have many controls, are made when they have been drawn, in the places that are kept for them.
 */
final class MainPane extends BorderPane {
    private static final Duration SOME_FRAMES = Duration.millis(50);

    /** Over the foot of the strip of all steps: the lanes and their legend are what the hint speaks of. */
    private static final Insets OVER_INSPECTOR = new Insets(0, 14, 4, 8);

    private static final PseudoClass HALL = PseudoClass.getPseudoClass("hall");

    private final WindowContext desk;
    private final PartLoader parts;
    private final PicturePane pictures;
    private final StackPane cards;
    private final SidePane side;
    private final LessonPane lesson;
    private final VBox top = new VBox();
    private final AnswerStrip strip;
    private final EdgeCurtain edge = new EdgeCurtain(this, top);
    private final Shelf shelf = new Shelf();
    private final MainActions actions;
    private final EveryAction every;
    private FrameSteps filling = new FrameSteps(() -> false, List.of());

    MainPane(WindowContext desk, FileActions files, StartPane start, PartLoader parts) {
        this.desk = desk;
        this.parts = parts;
        pictures = new PicturePane(desk, parts.commands());
        side = new SidePane(desk, pictures::focus);
        lesson = new LessonPane(desk, files);
        EveryAction.Around around = new EveryAction.Around(this::questions, lesson::again);
        every = new EveryAction(desk, parts, pictures, around);
        Palette palette = new Palette(desk, this, every);
        actions = new MainActions(desk, files, parts, pictures, side, lesson, palette);
        strip = new AnswerStrip(desk, files, actions::showBeliefs, pictures::focus);
        getStyleClass().add("main");
        top.getStyleClass().add("top");
        top.getChildren().add(strip);
        shelf.translateYProperty().bind(pictures.bottomHeight().negate());
        StackPane.setAlignment(shelf, Pos.BOTTOM_LEFT);
        setMinSize(0, 0);
        setTop(top);
        setLeft(side);
        cards = new StackPane(pictures, new BlankPane(desk), start, shelf, side.drawer());
        setCenter(cards);
        FileDrop.on(this, files);
        follow();
    }

    /** Makes room for what is wanted: the side, a lesson, or the page that a window begins with. */
    private void follow() {
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        pictures.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> side.close());
        desk.callRequests().when(WindowContext.shown(this)).subscribe((before, now) -> side.open());
        desk.starting().when(WindowContext.shown(this)).subscribe(starting -> {
            Visible.set(side, !starting);
            Visible.set(strip, !starting);
            pictures.setDisable(starting);
        });
        desk.lesson()
                .map(play -> true)
                .orElse(false)
                .when(WindowContext.shown(this))
                .subscribe(this::teach);
        desk.lecture().on().when(WindowContext.shown(this)).subscribe(this::lecture);
        desk.sight()
                .veil()
                .when(WindowContext.shown(this))
                .subscribe((before, now) ->
                        pictures.tools().setDisable(!desk.sight().isOpen()));
    }

    /** All that can be done in it. */
    EveryAction every() {
        return every;
    }

    /** The questions of the strip. */
    private List<Entry> questions() {
        return strip.actions();
    }

    private void teach(boolean teaches) {
        arrange();
        if (teaches && desk.sight().apart().get()) {
            pictures.apart().toggle();
        }
    }

    private void lecture(boolean on) {
        pseudoClassStateChanged(HALL, on);
        arrange();
        actions.lecture(on);
        pictures.focus();
    }

    /**
     * A lesson takes the place of the side and of the bottom, and gives it back; the strip would tell its answers. In front of
     * a hall the panels make way, and are there again when it is over.
     */
    private void arrange() {
        boolean teaches = desk.lesson().get() != null;
        boolean hall = desk.lecture().on().get();
        edge.setActive(false);
        setTop(hall ? (teaches ? null : new HallHead(desk)) : top);
        setLeft(teaches ? lesson : hall ? null : side);
        setBottom(hall ? new HallFoot(desk) : null);
        edge.setActive(hall);
        Visible.set(strip, !teaches);
        Visible.set(pictures.tools(), !hall);
        Visible.set(pictures.bottom(), !teaches && !hall);
        shelf.setVisible(!hall);
    }

    private void fit(double width) {
        if (width > 0) {
            side.fit(width);
            double head = HeaderController.height(width);
            boolean made = top.getChildren().size() > 1;
            VBox.setMargin(strip, new Insets(made ? 0 : head, 0, 0, 0));
            if (made) {
                parts.last(HeaderController.class).arrange(width);
            }
        }
    }

    /** What commands can do here, once all parts are there. */
    WindowActions actions() {
        return actions;
    }

    /**
     * Makes the controls when the lanes have been drawn and some frames have passed, so that they are on the screen.
     *
     * @param done is run when all are there
     */
    void fillLater(Runnable done) {
        PauseTransition frames = new PauseTransition(SOME_FRAMES);
        frames.setOnFinished(event -> fill(() -> {
            done.run();
            if (desk.lesson().get() == null) { // its question has the focus, or gets it
                pictures.focus();
            }
        }));
        pictures.lanes().whenDrawn(frames::play);
        pictures.lanes().focus();
    }

    /** Makes the controls, some in every frame. */
    void fill(Runnable done) {
        List<Runnable> steps = new ArrayList<>();
        part(steps, HeaderController.class, "Header.fxml", this::addHeader);
        steps.add(pictures::fill);
        steps.add(this::fillShelf);
        part(steps, DataController.class, "Data.fxml", side::add);
        part(steps, ModelController.class, "Model.fxml", side::add);
        part(steps, RunsController.class, "Runs.fxml", side::add);
        steps.add(() -> {
            fit(getWidth());
            side.goOn();
            done.run();
            pictures.apart().in(getScene());
        });
        filling = new FrameSteps(() -> FrameSteps.isOpen(this), steps);
        filling.start();
    }

    /** A part is read in one frame, and styled and laid out in the next. */
    private void part(List<Runnable> steps, Class<?> controller, String file, Consumer<Parent> place) {
        AtomicReference<Parent> made = new AtomicReference<>();
        steps.add(() -> made.set(parts.load(controller, file)));
        steps.add(() -> place.accept(made.get()));
    }

    /** As it is arranged at this width from its first picture on. */
    private void addHeader(Parent header) {
        top.getChildren().add(0, header);
        fit(getWidth());
    }

    /** The cards over the pictures. */
    private void fillShelf() {
        FirstHint hint = new FirstHint(desk, strip::showQuestions, pictures::focus);
        hint.countIn(pictures.deep());
        hint.translateYProperty().bind(pictures.bottomHeight().negate());
        StackPane.setAlignment(hint, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(hint, OVER_INSPECTOR);
        cards.getChildren().add(cards.getChildren().indexOf(shelf), hint);
        shelf.fill(
                parts.load(RunningController.class, "Running.fxml"),
                parts.load(NoticeController.class, "Notice.fxml"),
                pictures.tools().compare().said(),
                new SaidLine(desk));
    }

    void stopFilling() {
        filling.stop();
    }
}
