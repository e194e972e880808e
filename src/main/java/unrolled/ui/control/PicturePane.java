package unrolled.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import unrolled.analysis.View;
import unrolled.diagram.asked.Thing;
import unrolled.diagram.base.Drawn;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.work.WorkQueue;

/**
 * A picture of the runs that fills its pane: drawn in the background whenever what it shows changes, while it is shown.
 *
 * @param <L> where things stand in it
 */
public abstract class PicturePane<L> extends BorderPane {
    private static final double BESIDE = 24;

    private final WindowContext desk;
    private final FigureView figure = new FigureView();
    private final WorkQueue painting;
    private final WhyMenu why;
    private Optional<Drawn<L>> drawn = Optional.empty();

    /** The room for a picture. */
    public record Size(double width, double height) {
        /** With controls of a width over its top left corner, beside which the picture has its name. */
        public PictureSize beside(double controls) {
            return new PictureSize(width, height, controls + BESIDE);
        }
    }

    @SuppressWarnings("this-escape") // nothing is painted before the pane has a size, so not before it is made
    public PicturePane(WindowContext desk, String id) {
        this.desk = desk;
        this.painting = desk.queue();
        setId(id + "Pane");
        figure.setId(id);
        setCenter(figure);
        why = new WhyMenu(desk, figure);
        figure.setOnContextMenuRequested(this::ask);
        figure.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                pressed(event.getX(), event.getY());
            }
        });
        figure.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                dragged(event.getX());
            }
        });
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.onView(this, this::paint);
        shown.subscribe((before, now) -> forget());
        desk.look().when(shown).subscribe((before, now) -> paint());
        figure.widthProperty().subscribe((before, now) -> paint());
        figure.heightProperty().subscribe((before, now) -> paint());
        figure.insetsProperty().subscribe((before, now) -> paint());
    }

    protected final WindowContext desk() {
        return desk;
    }

    public final FigureView figure() {
        return figure;
    }

    protected final View view() {
        return desk.session().view();
    }

    private Size size() {
        return new Size(figure.innerWidth(), figure.innerHeight());
    }

    /** Where things stand in the picture that is seen; empty before the first one. */
    protected final Optional<L> seen() {
        return drawn.map(Drawn::layout);
    }

    /** Asks for another picture; of those that are asked for meanwhile only the last one is drawn. */
    protected final void paint() {
        View view = view();
        Style look = desk.look().getValue();
        Size size = size();
        if (size.width() > 1 && size.height() > 1 && !isClosed()) {
            painting.ask(picture(view, look, size)::get, this::show, desk::failed);
        }
    }

    /** Whether the window is gone in which a picture was seen. */
    private boolean isClosed() {
        boolean open = getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isShowing();
        return drawn.isPresent() && !open;
    }

    private void show(Drawn<L> picture) {
        if (getScene() == null) {
            forget();
            return;
        }
        drawn = Optional.of(picture);
        figure.setFigure(picture.figure());
        shown(picture.layout());
        if (picture.unfinished()) {
            paint();
        }
    }

    /** Lets go of the last picture, which may hold a trace, when the pane is not shown any more. */
    private void forget() {
        drawn = Optional.empty();
        figure.setFigure(null);
    }

    /** A picture in which things stand there is seen from now on. */
    protected void shown(L layout) {}

    /** What draws, not on the FX thread, from values that are gathered here, on it. */
    protected abstract Supplier<Drawn<L>> picture(View view, Style look, Size size);

    /** Offers what can be asked of what is under the pointer, or of where the cursor stands. */
    private void ask(ContextMenuEvent event) {
        boolean keyboard = event.isKeyboardTrigger();
        Optional<Thing> thing = keyboard ? Optional.of(thingHere()) : thingAt(event.getX(), event.getY());
        WhyMenu.At at = keyboard ? WhyMenu.At.inside(figure, BESIDE, BESIDE) : WhyMenu.At.under(figure, event);
        thing.ifPresent(asked -> why.show(at, List.of(asked), List.of()));
        event.consume();
    }

    /** What can be asked about at a point of the picture. */
    protected Optional<Thing> thingAt(double x, double y) {
        return Optional.empty();
    }

    /** What can be asked about where the cursor stands. */
    protected Thing thingHere() {
        return Thing.of(Thing.Kind.STATE, view().cursor());
    }

    /** The primary button went down. */
    protected void pressed(double x, double y) {}

    /** The pointer was moved with the primary button down. */
    protected void dragged(double x) {}
}
