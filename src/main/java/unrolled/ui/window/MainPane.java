package unrolled.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import unrolled.debug.desk.Depth;
import unrolled.ui.answer.AnswerStrip;
import unrolled.ui.answer.FirstHint;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.PictureKey;
import unrolled.ui.base.Visible;
import unrolled.ui.base.WindowActions;
import unrolled.ui.base.WindowContext;
import unrolled.ui.bottom.BottomPane;
import unrolled.ui.debugger.SearchBar;
import unrolled.ui.lanes.BlankPane;
import unrolled.ui.lanes.CallsPane;
import unrolled.ui.lanes.CompareBar;
import unrolled.ui.lanes.DeepPane;
import unrolled.ui.lanes.LanesPane;
import unrolled.ui.lesson.LessonPane;
import unrolled.ui.side.DataController;
import unrolled.ui.side.ModelController;
import unrolled.ui.side.RunsController;
import unrolled.ui.start.StartPane;

/**
 * The whole window: head, data and model on the left, lanes, inspector and the pictures at the bottom. The pictures come
 * first; the head and the side, which have many controls, are made when they have been drawn, in the places that are kept
 * for them.
 */
final class MainPane extends BorderPane implements WindowActions {
    private static final Duration SOME_FRAMES = Duration.millis(50);
    /** The lanes are larger than this only on the way into the cell. */
    private static final double NEAR = 2.5;

    private final WindowContext desk;
    private final FileActions files;
    private final PartLoader parts;
    private final LanesPane lanes;
    private final CallsPane calls;
    private final ToolLine tools = new ToolLine();
    private final Shelf shelf = new Shelf();
    private SearchBar search;
    private CompareBar compare;
    private final BottomPane bottom;
    private final BottomWindow apart;
    private final DeepPane deep;
    private final VBox top = new VBox();
    private final SidePane side;
    private final AnswerStrip strip;
    private final LessonPane lesson;
    private FrameSteps filling = new FrameSteps(() -> false, List.of());
    private RunsController runs;

    MainPane(WindowContext desk, FileActions files, StartPane start, PartLoader parts) {
        this.desk = desk;
        this.files = files;
        this.parts = parts;
        this.lanes = new LanesPane(desk);
        this.calls = new CallsPane(desk);
        this.deep = new DeepPane(desk, lanes, calls);
        this.bottom = new BottomPane(desk);
        getStyleClass().add("main");
        top.getStyleClass().add("top");
        strip = new AnswerStrip(desk, files, deep::focus);
        top.getChildren().add(strip);
        shelf.translateYProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> desk.sight().apart().get() ? 0 : -bottom.getHeight(),
                        desk.sight().apart(),
                        bottom.heightProperty()));
        StackPane.setAlignment(shelf, Pos.BOTTOM_LEFT);
        side = new SidePane(desk, deep::focus);
        lesson = new LessonPane(desk);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        setMinSize(0, 0);
        setTop(top);
        setLeft(side);
        BorderPane pictures = new BorderPane(deep);
        pictures.setTop(tools);
        pictures.setBottom(bottom);
        pictures.setMinSize(0, 0);
        apart = new BottomWindow(desk, parts.commands(), bottom, pictures);
        sceneProperty().subscribe((before, now) -> apart.in(now));
        pictures.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> side.close());
        setCenter(new StackPane(pictures, new BlankPane(desk), start, shelf, side.drawer()));
        desk.callRequests().when(WindowContext.shown(this)).subscribe((before, now) -> side.open());
        desk.starting().when(WindowContext.shown(this)).subscribe(starting -> {
            Visible.set(side, !starting);
            Visible.set(strip, !starting);
            pictures.setDisable(starting);
        });
        FileDrop.on(this, files);
        desk.lesson()
                .map(play -> true)
                .orElse(false)
                .when(WindowContext.shown(this))
                .subscribe(this::teach);
    }

    /** A lesson takes the place of the side and of the bottom, and gives it back; the strip would tell its answers. */
    private void teach(boolean teaches) {
        setLeft(teaches ? lesson : side);
        Visible.set(strip, !teaches);
        Visible.set(bottom, !teaches);
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

    /**
     * Makes the controls when the lanes have been drawn and some frames have passed, so that they are on the screen.
     *
     * @param done is run when all are there
     */
    void fillLater(Runnable done) {
        PauseTransition frames = new PauseTransition(SOME_FRAMES);
        frames.setOnFinished(event -> fill(() -> {
            done.run();
            deep.focus();
        }));
        lanes.whenDrawn(frames::play);
        lanes.focus();
    }

    /** Makes the controls, some in every frame. */
    void fill(Runnable done) {
        List<Runnable> steps = new ArrayList<>();
        part(steps, HeaderController.class, "Header.fxml", this::addHeader);
        steps.add(this::fillLines);
        steps.add(this::fillShelf);
        part(steps, DataController.class, "Data.fxml", side::add);
        part(steps, ModelController.class, "Model.fxml", side::add);
        part(steps, RunsController.class, "Runs.fxml", side::add);
        steps.add(() -> {
            runs = parts.last(RunsController.class);
            fit(getWidth());
            side.goOn();
            done.run();
            apart.in(getScene());
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

    /** The lines around the pictures. */
    private void fillLines() {
        calls.fill();
        search = new SearchBar(desk, deep::focus, this::allHits);
        compare = new CompareBar(desk, deep::focus);
        tools.fill(desk, compare, search);
        bottom.fill(apart::toggle);
    }

    /** The cards over the pictures. */
    private void fillShelf() {
        FirstHint hint = new FirstHint(desk, strip::showQuestions);
        hint.countIn(deep);
        shelf.fill(
                parts.load(RunningController.class, "Running.fxml"),
                parts.load(NoticeController.class, "Notice.fxml"),
                hint,
                compare.said(),
                new SaidLine(desk));
    }

    void stopFilling() {
        filling.stop();
    }

    @Override
    public WindowContext desk() {
        return desk;
    }

    @Override
    public FileActions files() {
        return files;
    }

    @Override
    public List<PictureKey> pictures() {
        return bottom.keys();
    }

    @Override
    public void focusPicture() {
        deep.focus();
    }

    @Override
    public void stop() {
        if (desk.starting().get()) {
            desk.starting().set(false);
            lanes.focus();
            return;
        }
        if (desk.lesson().get() != null) {
            lesson.leave();
            return;
        }
        if (side.isOpen()) {
            side.close();
            return;
        }
        desk.session().stop();
        desk.debugger().end();
        compare.stop();
        boolean busy = desk.session().busyProperty().get();
        if (!busy && !desk.sight().depth().get().equals(Depth.Far.LANES)) {
            stepOut();
        }
    }

    @Override
    public void zoom(double factor) {
        if (deep.depthProperty().get() == 0) {
            lanes.zoom(factor);
        } else {
            deep.zoom(factor);
        }
    }

    @Override
    public void fit() {
        desk.sight().leave();
        lanes.fit();
    }

    @Override
    public void stepInto() {
        deep.into();
    }

    @Override
    public void phaseBack() {
        deep.back();
    }

    /** Back to the lanes; where zooming led into the cell, they are as large as they fit again. */
    @Override
    public void stepOut() {
        desk.sight().leave();
        if (desk.sight().viewport().get() != null
                && desk.sight().viewport().get().zoom() > NEAR) {
            lanes.fit();
        }
    }

    @Override
    public void runTo() {
        lanes.hovered().ifPresentOrElse(desk.debugger()::runTo, search::open);
    }

    @Override
    public void askWhatIf() {
        lanes.whatIf();
    }

    @Override
    public void menuHere() {
        Node asked = getScene().getFocusOwner();
        if (asked != null) {
            Bounds here = asked.localToScreen(asked.getLayoutBounds());
            asked.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, here.getCenterX(), here.getCenterY(), true, null));
        }
    }

    @Override
    public void toggleSearch() {
        search.toggle();
    }

    @Override
    public void search(boolean on) {
        search.run(on);
    }

    @Override
    public void allHits() {
        if (search.listAll()) {
            bottom.debug();
        }
    }

    @Override
    public void writeBreakpoint() {
        bottom.debug().writeBreakpoint();
    }

    @Override
    public void writeWatch() {
        bottom.debug().writeWatch();
    }

    @Override
    public void compareWithNext() {
        compare.next();
    }

    @Override
    public void nextLock() {
        compare.nextLock();
    }

    @Override
    public void firstDifference() {
        compare.jump();
    }

    @Override
    public void offerCalls() {
        calls.offerCalls();
    }

    @Override
    public void removeCall() {
        calls.remove();
    }

    @Override
    public void moveCall(int by) {
        calls.move(by);
    }

    @Override
    public void toggleApart() {
        apart.toggle();
    }

    @Override
    public void higher(int steps) {
        bottom.higher(steps);
    }

    @Override
    public void toggleSide() {
        side.toggle();
    }

    @Override
    public void addRun() {
        runs.add();
    }

    @Override
    public void duplicateRun() {
        runs.duplicate();
    }

    @Override
    public void removeRun() {
        runs.remove();
    }

    @Override
    public void renameRun() {
        if (parts.last(HeaderController.class).renamePlace()) {
            return;
        }
        side.open();
        runs.rename();
    }

    @Override
    public void showHistory() {
        parts.last(HeaderController.class).showHistory();
    }

    @Override
    public void goTo() {
        parts.last(HeaderController.class).goTo();
    }

    @Override
    public void editTitle() {
        parts.last(HeaderController.class).editTitle();
    }

    @Override
    public void showKeys() {
        new HelpDialog(desk, pictures()).show();
    }
}
