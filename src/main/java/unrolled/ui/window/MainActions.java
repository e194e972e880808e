package unrolled.ui.window;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import unrolled.debug.desk.Depth;
import unrolled.ui.base.FileActions;
import unrolled.ui.base.PictureKey;
import unrolled.ui.base.WindowActions;
import unrolled.ui.base.WindowContext;
import unrolled.ui.debugger.SearchBar;
import unrolled.ui.header.HeaderController;
import unrolled.ui.lanes.CompareBar;
import unrolled.ui.lecture.HallKeys;
import unrolled.ui.lecture.NotesWindow;
import unrolled.ui.lesson.LessonPane;
import unrolled.ui.palette.Palette;
import unrolled.ui.side.RunsController;

/** What commands can do in one window: each is handed to the part that it is about. */
final class MainActions implements WindowActions {
    private final WindowContext desk;
    private final FileActions files;
    private final PartLoader parts;
    private final PicturePane pictures;
    private final SidePane side;
    private final LessonPane lesson;
    private final HallKeys hall;
    private final NotesWindow notes;
    private final Palette palette;

    MainActions(
            WindowContext desk,
            FileActions files,
            PartLoader parts,
            PicturePane pictures,
            SidePane side,
            LessonPane lesson,
            Palette palette) {
        this.desk = desk;
        this.files = files;
        this.parts = parts;
        this.pictures = pictures;
        this.side = side;
        this.lesson = lesson;
        this.hall = new HallKeys(desk, lesson);
        this.notes = new NotesWindow(desk, parts.commands());
        this.palette = palette;
    }

    /** A lecture has begun, or is over. */
    void lecture(boolean on) {
        notes.lecture(on);
    }

    private HeaderController header() {
        return parts.last(HeaderController.class);
    }

    private RunsController runs() {
        return parts.last(RunsController.class);
    }

    private SearchBar search() {
        return pictures.tools().search();
    }

    private CompareBar compare() {
        return pictures.tools().compare();
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
        return desk.lesson().get() == null ? pictures.bottom().keys() : List.of();
    }

    @Override
    public void focusPicture() {
        pictures.focus();
    }

    @Override
    public void toggleNotes() {
        notes.toggle();
    }

    @Override
    public boolean hears(KeyEvent event) {
        return palette.hears(event) || hall.press(event);
    }

    @Override
    public void stop() {
        if (desk.starting().get()) {
            desk.starting().set(false);
            pictures.lanes().focus();
        } else if (desk.lesson().get() != null) {
            lesson.leave();
        } else if (side.isOpen()) {
            side.close();
        } else {
            stopWork();
        }
    }

    private void stopWork() {
        desk.session().stop();
        desk.debugger().end();
        compare().stop();
        boolean busy = desk.session().busyProperty().get();
        if (!busy && !desk.sight().depth().get().equals(Depth.Far.LANES)) {
            stepOut();
        }
    }

    @Override
    public void zoom(double factor) {
        pictures.zoom(factor);
    }

    @Override
    public void fit() {
        pictures.fit();
    }

    @Override
    public void stepInto() {
        pictures.deep().into();
    }

    @Override
    public void phaseBack() {
        pictures.deep().back();
    }

    @Override
    public void stepOut() {
        pictures.stepOut();
    }

    @Override
    public void runTo() {
        pictures.lanes().hovered().ifPresentOrElse(desk.debugger()::runTo, search()::open);
    }

    @Override
    public void askWhatIf() {
        pictures.lanes().whatIf();
    }

    @Override
    public void menuHere() {
        Node asked = pictures.getScene().getFocusOwner();
        if (asked != null) {
            Bounds here = asked.localToScreen(asked.getLayoutBounds());
            asked.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, here.getCenterX(), here.getCenterY(), true, null));
        }
    }

    @Override
    public void toggleSearch() {
        search().toggle();
    }

    @Override
    public void search(boolean on) {
        search().run(on);
    }

    @Override
    public void allHits() {
        pictures.allHits();
    }

    @Override
    public void writeBreakpoint() {
        pictures.bottom().debug().writeBreakpoint();
    }

    @Override
    public void writeWatch() {
        pictures.bottom().debug().writeWatch();
    }

    @Override
    public void compareWithNext() {
        compare().next();
    }

    @Override
    public void nextLock() {
        compare().nextLock();
    }

    @Override
    public void firstDifference() {
        compare().jump();
    }

    @Override
    public void offerCalls() {
        pictures.calls().offerCalls();
    }

    @Override
    public void removeCall() {
        pictures.calls().remove();
    }

    @Override
    public void moveCall(int by) {
        pictures.calls().move(by);
    }

    @Override
    public void toggleApart() {
        pictures.apart().toggle();
    }

    @Override
    public void higher(int steps) {
        pictures.bottom().higher(steps);
    }

    @Override
    public void toggleTall() {
        pictures.bottom().toggleTall();
    }

    @Override
    public void foldBottom() {
        pictures.bottom().fold();
    }

    @Override
    public void toggleSide() {
        side.toggle();
    }

    @Override
    public void addRun() {
        runs().add();
    }

    @Override
    public void duplicateRun() {
        runs().duplicate();
    }

    @Override
    public void removeRun() {
        runs().remove();
    }

    @Override
    public void renameRun() {
        if (!header().renamePlace()) {
            side.open();
            runs().rename();
        }
    }

    @Override
    public void showHistory() {
        header().showHistory();
    }

    @Override
    public void goTo() {
        header().goTo();
    }

    @Override
    public void editTitle() {
        header().editTitle();
    }

    @Override
    public void findAction() {
        palette.toggle();
    }

    @Override
    public void showKeys() {
        new HelpDialog(desk, files, pictures()).showPicture();
    }

    /** Shows what people believe, and what is so. */
    void showBeliefs() {
        new HelpDialog(desk, files, pictures()).showBeliefs();
    }

    @Override
    public boolean answer(int option) {
        return desk.lesson().get() != null && lesson.choose(option);
    }
}
