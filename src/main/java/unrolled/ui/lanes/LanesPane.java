package unrolled.ui.lanes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.diagram.lanes.DifferenceSamples;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.LanesOptions;
import unrolled.diagram.lanes.Legend;
import unrolled.diagram.lanes.Viewport;
import unrolled.diagram.veil.HallLetters;
import unrolled.diagram.veil.Spotlight;
import unrolled.diagram.veil.Veil;
import unrolled.figure.Figure;
import unrolled.figure.Subject;
import unrolled.run.plan.Moment;
import unrolled.ui.base.ShapeWord;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.palette.Entry;
import unrolled.work.WorkQueue;

/** The lanes of all runs with their legend: scrolls, zooms and follows the cursor. */
public final class LanesPane extends BorderPane {
    /** One pink box is a time step; the numbers in it are its features. */
    private static final Set<ShapeWord> NAMING_INPUTS = Set.of(ShapeWord.TIME_STEPS, ShapeWord.FEATURES);

    private final WindowContext desk;
    private final FigureView lanes = new FigureView();
    private final FigureView legend = new FigureView();
    private final WorkQueue painting;
    private final DifferenceSamples differences = new DifferenceSamples();
    private final LanesActions actions;
    private final LanesSight sight;
    private final PointingRing ring;
    private final ShapeMarks shapes;
    private final TypedRing typed;
    private Runnable whenDrawn;

    /** The two figures of one moment. */
    private record Picture(Figure lanes, Figure legend) {}

    public LanesPane(WindowContext desk) {
        this.desk = desk;
        this.painting = desk.queue();
        setId("lanesPane");
        lanes.setId("lanes");
        legend.setId("legend");
        legend.setFocusTraversable(false);
        legend.setMinHeight(Legend.HEIGHT);
        ring = new PointingRing(desk, lanes::boundsOf);
        shapes = new ShapeMarks(desk, lanes::boundsOf);
        typed = new TypedRing(desk, lanes::boundsOf);
        typed.listen(lanes);
        StackPane pointed = new StackPane(lanes, shapes, ring, typed);
        pointed.setMinSize(0, 0);
        setCenter(pointed);
        setBottom(legend);
        actions = new LanesActions(desk, lanes);
        lanes.setOnSubject(actions::clicked);
        lanes.setOnContextMenuRequested(actions::menu);
        lanes.addEventHandler(MouseEvent.MOUSE_PRESSED, actions::pressed);
        sight = new LanesSight(desk, lanes, this::paint);
        LanesGestures.on(lanes, desk, sight);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.session().viewProperty().when(shown).subscribe(sight::moved);
        desk.look().when(shown).subscribe((before, now) -> paint());
        desk.debugger().breakpoints().when(shown).subscribe((before, now) -> paint());
        desk.debugger().bookmarks().property().when(shown).subscribe((before, now) -> paint());
        desk.sight().viewport().when(shown).subscribe((before, now) -> seen(now));
        desk.pointing().asked().when(shown).subscribe((before, now) -> now.ifPresent(sight::point));
        desk.session().openingsProperty().when(shown).subscribe((before, now) -> sight.opened());
        desk.sight().bars().when(shown).subscribe((before, now) -> paint());
        desk.lecture().on().when(shown).subscribe((before, now) -> lecture(now));
        lecture(desk.lecture().on().get());
        desk.lecture().spotlight().when(shown).subscribe((before, now) -> paint());
        lanes.hoveredProperty().subscribe((before, now) -> name(now));
        desk.sight().veil().when(shown).subscribe(sight::veiled);
        desk.orders().property().when(shown).subscribe((before, now) -> paint());
        desk.findings().property().when(shown).subscribe((before, now) -> paint());
        lanes.widthProperty().subscribe((before, now) -> sight.resized());
        lanes.heightProperty().subscribe((before, now) -> sight.resized());
    }

    /** Lights the words for the box under the pointer. */
    private void name(Subject hovered) {
        desk.sight().pointed().set(hovered);
        boolean input = hovered instanceof Target spot && spot.part() == Target.Part.INPUT;
        desk.pointing().named().set(input ? NAMING_INPUTS : Set.of());
    }

    private View view() {
        return sight.view();
    }

    /** A hall sees the lanes alone. */
    private void lecture(boolean on) {
        sight.lecture(on);
        setBottom(on ? null : legend);
        ring.stop();
    }

    /** What the hall is to look at; nothing is dimmed where a lesson asks. */
    private Optional<Spotlight> light() {
        boolean lit = desk.lecture().on().get()
                && desk.lecture().spotlight().get()
                && desk.lesson().get() == null;
        return lit ? Optional.of(Spotlight.of(view())) : Optional.empty();
    }

    /** Where nothing is seen yet, what is seen first is found. */
    private void seen(Viewport now) {
        ring.stop();
        if (now == null) {
            sight.resized();
        } else {
            paint();
        }
    }

    /** Runs something once, when the next picture of the lanes is on the screen. */
    public void whenDrawn(Runnable next) {
        whenDrawn = next;
    }

    private void drawn() {
        Scene scene = getScene();
        Runnable next = whenDrawn;
        whenDrawn = null;
        if (scene != null && next != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(next);
                }
            });
        }
    }

    /** Asks what should be otherwise where the cursor stands. */
    public void whatIf() {
        actions.whatIf();
    }

    /** What can be done where the cursor stands. */
    public List<Entry> here() {
        return actions.here();
    }

    /** The questions that fit there, found in the background. */
    public void questions(Consumer<List<Entry>> told) {
        actions.questions(told);
    }

    public void focus() {
        lanes.requestFocus();
    }

    /** All lanes as large as they fit. */
    public void fit() {
        sight.fit();
    }

    /** Zooms at the column of the cursor, whose row stays in sight. */
    public void zoom(double factor) {
        sight.zoom(factor);
    }

    /** What zooming does where the boxes are as large, or as small, as they get. */
    void setOnBeyond(DoubleConsumer action) {
        sight.setOnBeyond(action);
    }

    /** The moment of the box under the pointer, if it is of the run of the cursor. */
    public Optional<Moment> hovered() {
        return lanes.hoveredProperty().get() instanceof Target spot
                        && spot.part() != Target.Part.RUN
                        && spot.part() != Target.Part.SCALE
                        && spot.part() != Target.Part.DROPPED
                        && spot.place().run().equals(view().cursor().run())
                ? Optional.of(spot.moment())
                : Optional.empty();
    }

    /** Where the state box of the cursor is in the scene; empty if it is not seen. */
    Optional<Bounds> boxOfCursor() {
        Cursor cursor = view().cursor();
        return lanes.boundsOf(Target.at(Target.Part.STATE, cursor.onUnit(0))).map(lanes::localToScene);
    }

    /** The bar is seen only while the lanes are higher than what is seen of them; its place is kept. */
    private void showScroll() {
        double most = Math.max(0, sight.mostScroll());
        ScrollBar scrollBar = scrollBar();
        scrollBar.setVisible(most > 0);
        scrollBar.setMax(most);
        scrollBar.setVisibleAmount(
                most * sight.viewport().height() / (most + sight.viewport().height()));
        scrollBar.setUnitIncrement(40);
        scrollBar.setBlockIncrement(sight.viewport().height() * 0.8);
        scrollBar.setValue(sight.viewport().scroll());
    }

    private ScrollBar scrollBar() {
        if (getRight() instanceof ScrollBar shown) {
            return shown;
        }
        ScrollBar scrollBar = new ScrollBar();
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setId("lanesScroll");
        scrollBar.setFocusTraversable(false);
        scrollBar.valueProperty().subscribe((before, now) -> sight.scrollTo(now.doubleValue()));
        setRight(scrollBar);
        return scrollBar;
    }

    private void paint() {
        if (sight.viewport() == null) {
            return;
        }
        showScroll();
        boolean teaches = desk.lesson().get() != null;
        LanesOptions options = new LanesOptions(
                desk.debugger().breakpoints().get(),
                desk.debugger().bookmarks().get(),
                desk.sight().bars().get(),
                differences,
                teaches ? Map.of() : desk.orders().property().get(), // they lead to pictures that a lesson puts away
                teaches ? List.of() : desk.findings().toLookAt(),
                !desk.sight().veil().get().cover().fixed(),
                desk.lecture().on().get());
        Seen seen = new Seen(
                view(),
                sight.viewport(),
                options,
                desk.sight().veil().get(),
                light(),
                desk.look().getValue());
        painting.ask(() -> picture(seen), this::show, desk::failed);
    }

    /** What the lanes are drawn of. */
    private record Seen(
            View view, Viewport viewport, LanesOptions options, Veil veil, Optional<Spotlight> light, Style look) {}

    private static Picture picture(Seen seen) {
        LanesDiagram.Marked lanes = LanesDiagram.marked(seen.view(), seen.viewport(), seen.look(), seen.options());
        Figure veiled = seen.veil().over(lanes.figure(), seen.look());
        Theme theme = seen.look().theme();
        Figure large = seen.options().bare() ? HallLetters.in(veiled, theme) : veiled;
        Figure lit = seen.light().map(light -> light.over(large, seen.look())).orElse(large);
        return new Picture(lit, Legend.of(seen.view(), seen.viewport(), seen.look(), lanes.marks()));
    }

    private void show(Picture picture) {
        lanes.setFigure(picture.lanes());
        legend.setFigure(picture.legend());
        ring.drawn();
        typed.drawn();
        shapes.draw();
        drawn();
    }
}
