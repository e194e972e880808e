package unrolled.ui.lanes;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Phase;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.lanes.Camera;
import unrolled.diagram.lanes.DifferenceSamples;
import unrolled.diagram.lanes.LanesDiagram;
import unrolled.diagram.lanes.LanesLayout;
import unrolled.diagram.lanes.LanesOptions;
import unrolled.diagram.lanes.Legend;
import unrolled.diagram.lanes.Veil;
import unrolled.diagram.lanes.Viewport;
import unrolled.figure.Figure;
import unrolled.figure.Subject;
import unrolled.run.Moment;
import unrolled.ui.base.ShapeWord;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.work.WorkQueue;

/** The lanes of all runs with their legend: scrolls, zooms and follows the cursor. */
public final class LanesPane extends BorderPane {
    /** The boxes that zooming goes into. */
    private static final Set<Target.Part> INTO = Set.of(Target.Part.STATE, Target.Part.INPUT, Target.Part.OUTPUT);

    /** One pink box is a time step; the numbers in it are its features. */
    private static final Set<ShapeWord> NAMING_INPUTS = Set.of(ShapeWord.TIME_STEPS, ShapeWord.FEATURES);

    private final WindowContext desk;
    private final FigureView lanes = new FigureView();
    private final FigureView legend = new FigureView();
    private final WorkQueue painting;
    private final DifferenceSamples differences = new DifferenceSamples();
    private final LanesActions actions;
    private final PointingRing ring;
    private final ShapeMarks shapes;
    private Runnable whenDrawn;
    private DoubleConsumer onBeyond = factor -> {};
    private double dragX;
    private double dragY;

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
        StackPane pointed = new StackPane(lanes, shapes, ring);
        pointed.setMinSize(0, 0);
        setCenter(pointed);
        setBottom(legend);
        actions = new LanesActions(desk, lanes);
        lanes.setOnSubject(actions::clicked);
        lanes.setOnContextMenuRequested(actions::menu);
        lanes.addEventHandler(MouseEvent.MOUSE_PRESSED, actions::pressed);
        lanes.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        lanes.setOnZoom(event -> zoom(event.getZoomFactor(), event.getX(), event.getY()));
        lanes.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        lanes.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        lanes.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.session().viewProperty().when(shown).subscribe(this::moved);
        desk.look().when(shown).subscribe((before, now) -> paint());
        desk.debugger().breakpoints().when(shown).subscribe((before, now) -> paint());
        desk.debugger().bookmarks().property().when(shown).subscribe((before, now) -> paint());
        desk.sight().viewport().when(shown).subscribe((before, now) -> seen(now));
        desk.pointing().border().when(shown).subscribe((before, now) -> now.ifPresent(place -> paint()));
        desk.sight().bars().when(shown).subscribe((before, now) -> paint());
        lanes.hoveredProperty().subscribe((before, now) -> name(now));
        desk.sight().veil().when(shown).subscribe((before, now) -> paint());
        desk.orders().property().when(shown).subscribe((before, now) -> paint());
        lanes.widthProperty().subscribe((before, now) -> resized());
        lanes.heightProperty().subscribe((before, now) -> resized());
    }

    /** Lights the words for the box under the pointer. */
    private void name(Subject hovered) {
        boolean input = hovered instanceof Target spot && spot.part() == Target.Part.INPUT;
        desk.pointing().named().set(input ? NAMING_INPUTS : Set.of());
    }

    private View view() {
        return desk.session().view();
    }

    private Viewport viewport() {
        return desk.sight().viewport().get();
    }

    /** Sets what is seen, and draws it even where that is what was seen before. */
    private void show(Viewport viewport) {
        if (viewport.equals(viewport())) {
            paint();
        }
        desk.sight().viewport().set(viewport);
    }

    private void moved(View before, View after) {
        if (viewport() == null) {
            return;
        }
        boolean otherTraces = !before.traces().equals(after.traces());
        boolean other = otherTraces
                || before.cursor().slot() != after.cursor().slot()
                || !before.cursor().run().equals(after.cursor().run());
        boolean otherLanes = before.pair().isPresent() != after.pair().isPresent();
        Viewport fitting = otherLanes ? Camera.refitted(before, after, viewport()) : viewport();
        Viewport followed = Camera.follow(before, after, fitting);
        if (!before.comparison().equals(after.comparison())) {
            show(
                    after.pair().isPresent()
                            ? Camera.differenceInSight(after, followed)
                            : Camera.rowInSight(after, followed));
        } else {
            show(other ? Camera.rowInSight(after, followed) : followed);
        }
    }

    /** Where nothing is seen yet, what is seen first is found. */
    private void seen(Viewport now) {
        ring.stop();
        if (now == null) {
            resized();
        } else {
            paint();
        }
    }

    private void resized() {
        double width = lanes.innerWidth();
        double height = lanes.innerHeight();
        if (width < 1 || height < 1) {
            return;
        }
        boolean first = viewport() == null || viewport().width() < 1;
        show(first ? begun(width, height) : Camera.resized(view(), viewport(), width, height));
    }

    /** What is seen first: all lanes as large as they fit, or as near as somebody wants to see them. */
    private Viewport begun(double width, double height) {
        Viewport home = Camera.home(view(), width, height);
        OptionalDouble wanted = desk.sight().wantedZoom();
        return wanted.isEmpty()
                ? home
                : Camera.zoom(view(), home, wanted.getAsDouble() / home.zoom(), home.anchor(), height / 3);
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

    public void focus() {
        lanes.requestFocus();
    }

    /** What zooming does where the boxes are as large, or as small, as they get. */
    void setOnBeyond(DoubleConsumer action) {
        onBeyond = action;
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

    /** All lanes as large as they fit. */
    public void fit() {
        desk.sight().wantZoom(OptionalDouble.empty());
        show(Camera.home(view(), lanes.innerWidth(), lanes.innerHeight()));
    }

    /** Zooms at the column of the cursor, whose row stays in sight. */
    public void zoom(double factor) {
        if (isBeyond(factor)) {
            onBeyond.accept(factor);
            return;
        }
        Viewport zoomed = Camera.zoom(view(), viewport(), factor, viewport().anchor(), lanes.getHeight() / 3);
        zoomedTo(Camera.rowInSight(view(), zoomed));
    }

    /** Zooms at a point; where boxes are as large as they get, into the cell of the box there. */
    private void zoom(double factor, double x, double y) {
        if (isBeyond(factor)) {
            if (factor > 1) {
                lanes.subjectAt(x, y).ifPresent(this::goInto);
            }
            onBeyond.accept(factor);
        } else {
            zoomedTo(Camera.zoom(view(), viewport(), factor, x, y));
        }
    }

    private void zoomedTo(Viewport viewport) {
        desk.sight().wantZoom(OptionalDouble.of(viewport.zoom()));
        show(viewport);
    }

    private void goInto(Subject subject) {
        boolean box = subject instanceof Target spot && INTO.contains(spot.part());
        if (box && !((Target) subject).moment().equals(view().cursor().moment())) {
            Cursor place = ((Target) subject).place();
            desk.session().goTo(place.onUnit(view().cursor().unit()));
        }
    }

    private boolean isBeyond(double factor) {
        return factor > 1 ? viewport().zoom() >= Viewport.MOST_ZOOM : viewport().zoom() <= Viewport.LEAST_ZOOM;
    }

    private void scrolled(ScrollEvent event) {
        if (viewport() == null || event.isInertia()) {
            return;
        }
        if (event.isShortcutDown()) {
            zoom(Math.exp(event.getDeltaY() * 0.004), event.getX(), event.getY());
        } else if (event.getDeltaX() != 0) {
            show(Camera.pan(view(), viewport(), event.getDeltaX(), event.getDeltaY()));
        } else if (mostScroll() > 0 && !event.isAltDown()) {
            show(Camera.pan(view(), viewport(), 0, event.getDeltaY()));
        } else {
            show(Camera.pan(view(), viewport(), event.getDeltaY(), 0));
        }
        event.consume();
    }

    private void scrolledTo(double scroll) {
        if (viewport() != null && Math.abs(scroll - viewport().scroll()) > 0.5) {
            show(Camera.pan(view(), viewport(), 0, viewport().scroll() - scroll));
        }
    }

    private double mostScroll() {
        return LanesLayout.of(view(), viewport().zoom()).mostScroll(viewport().height());
    }

    /** The bar is seen only while the lanes are higher than what is seen of them; its place is kept. */
    private void showScroll() {
        double most = Math.max(0, mostScroll());
        ScrollBar scrollBar = scrollBar();
        scrollBar.setVisible(most > 0);
        scrollBar.setMax(most);
        scrollBar.setVisibleAmount(
                most * viewport().height() / (most + viewport().height()));
        scrollBar.setUnitIncrement(40);
        scrollBar.setBlockIncrement(viewport().height() * 0.8);
        scrollBar.setValue(viewport().scroll());
    }

    private ScrollBar scrollBar() {
        if (getRight() instanceof ScrollBar shown) {
            return shown;
        }
        ScrollBar scrollBar = new ScrollBar();
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setId("lanesScroll");
        scrollBar.setFocusTraversable(false);
        scrollBar.valueProperty().subscribe((before, now) -> scrolledTo(now.doubleValue()));
        setRight(scrollBar);
        return scrollBar;
    }

    /** A double click on a state box goes into its cell. */
    private void clicked(MouseEvent event) {
        boolean state = lanes.subjectAt(event.getX(), event.getY())
                .filter(subject -> subject instanceof Target spot && spot.part() == Target.Part.STATE)
                .isPresent();
        if (state && event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            desk.sight().enter(Phase.OUTPUT);
        }
    }

    private void pressed(MouseEvent event) {
        dragX = event.getX();
        dragY = event.getY();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && viewport() != null) {
            show(Camera.pan(view(), viewport(), event.getX() - dragX, event.getY() - dragY));
            dragX = event.getX();
            dragY = event.getY();
        }
    }

    private void paint() {
        if (viewport() == null) {
            return;
        }
        showScroll();
        LanesOptions options = new LanesOptions(
                desk.debugger().breakpoints().get(),
                desk.debugger().bookmarks().get(),
                desk.sight().bars().get(),
                differences,
                desk.orders().property().get());
        Seen seen = new Seen(
                view(),
                viewport(),
                options,
                desk.sight().veil().get(),
                desk.look().getValue());
        painting.ask(() -> picture(seen), this::show, desk::failed);
    }

    /** What the lanes are drawn of. */
    private record Seen(View view, Viewport viewport, LanesOptions options, Veil veil, Style look) {}

    private static Picture picture(Seen seen) {
        Figure lanes = LanesDiagram.of(seen.view(), seen.viewport(), seen.look(), seen.options());
        return new Picture(
                seen.veil().over(lanes, seen.look().theme()), Legend.of(seen.view(), seen.viewport(), seen.look()));
    }

    private void show(Picture picture) {
        lanes.setFigure(picture.lanes());
        legend.setFigure(picture.legend());
        ring.drawn();
        shapes.draw();
        drawn();
    }
}
