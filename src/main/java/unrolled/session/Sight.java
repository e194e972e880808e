package unrolled.session;

import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import unrolled.debug.cursor.Phase;
import unrolled.debug.desk.BarChoice;
import unrolled.debug.desk.Depth;
import unrolled.debug.desk.Places;
import unrolled.debug.desk.Shown;
import unrolled.diagram.lanes.Viewport;
import unrolled.diagram.veil.Veil;
import unrolled.figure.Subject;

/** What is shown, and where one looks: what {@link Shown} holds, observable, and the part of the lanes that is seen. */
public final class Sight {
    private final StringProperty bottom = new SimpleStringProperty(Shown.FIRST.bottom());
    private final StringProperty why = new SimpleStringProperty(Shown.FIRST.why());
    private final StringProperty order = new SimpleStringProperty("tape");
    private final ReadOnlyObjectWrapper<Depth> depth = new ReadOnlyObjectWrapper<>(Shown.FIRST.depth());
    private final IntegerProperty call = new SimpleIntegerProperty(Shown.FIRST.call());
    private final ObjectProperty<Places> places = new SimpleObjectProperty<>(Shown.FIRST.places());
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>();
    private final ObjectProperty<BarChoice> bars = new SimpleObjectProperty<>(Shown.FIRST.bars());
    private final BooleanProperty apart = new SimpleBooleanProperty();
    private final DoubleProperty side = new SimpleDoubleProperty();
    private final ObjectProperty<Veil> veil = new SimpleObjectProperty<>(Veil.NONE);
    private final ObjectProperty<Subject> picked = new SimpleObjectProperty<>();
    private final ObjectProperty<Subject> pointed = new SimpleObjectProperty<>();
    private final DoubleProperty guessed = new SimpleDoubleProperty(Double.NaN);
    private OptionalDouble zoom = Shown.FIRST.zoom();

    /** Which picture the bottom shows, by its name. */
    public StringProperty bottom() {
        return bottom;
    }

    /** Whether the pictures of the bottom have a window of their own. */
    public BooleanProperty apart() {
        return apart;
    }

    /** Shows breakpoints and watches at the bottom. */
    public void showDebugger() {
        bottom.set("debug");
    }

    /** Which picture the view of why shows, by its name. */
    public StringProperty why() {
        return why;
    }

    /** How far the panel at the left is scrolled: 0 at its top, 1 at its end. */
    public DoubleProperty side() {
        return side;
    }

    /** Which picture the view of the order shows: the tape, or the series as it folds. */
    public StringProperty order() {
        return order;
    }

    /** From how near the runs are seen. */
    public ReadOnlyObjectProperty<Depth> depth() {
        return depth.getReadOnlyProperty();
    }

    /** Shows all runs from afar, unless something of them is not to be seen yet. */
    public void showWholeRun() {
        if (isOpen()) {
            depth.set(Depth.Far.WHOLE_RUN);
        }
    }

    /** Whether nothing is kept from whoever looks. */
    public boolean isOpen() {
        return !veil.get().cover().hidesSomething();
    }

    /** Shows the inside of the cell where we stand, as far as a phase, unless something is not to be seen yet. */
    public void enter(Phase phase) {
        if (isOpen()) {
            depth.set(new Depth.Cell(phase));
        }
    }

    /** Shows the lanes again. */
    public void leave() {
        depth.set(Depth.Far.LANES);
    }

    /** Which call of the cursor's run is edited: the one that the cursor stands in, unless another one was chosen since. */
    public IntegerProperty call() {
        return call;
    }

    /** What each picture at the bottom shows, or showed last. */
    public ObjectProperty<Places> places() {
        return places;
    }

    /** The part of the lanes that is seen; null before the first layout, and until the lanes are as near as they should be. */
    public ObjectProperty<Viewport> viewport() {
        return viewport;
    }

    /** What full bars of the lanes stand for. */
    public ObjectProperty<BarChoice> bars() {
        return bars;
    }

    /** What lies over the lanes while somebody is asked about them. */
    public ObjectProperty<Veil> veil() {
        return veil;
    }

    /** What of the things that are asked about was clicked last; null if nothing was. */
    public ObjectProperty<Subject> picked() {
        return picked;
    }

    /** What of the things that are asked about the pointer is over; null if it is over none. */
    public ObjectProperty<Subject> pointed() {
        return pointed;
    }

    /** The number to which somebody has dragged the box that is asked about; NaN before. */
    public DoubleProperty guessed() {
        return guessed;
    }

    /** The zoom that somebody wants the lanes to have; empty for as large as they fit. */
    public OptionalDouble wantedZoom() {
        return zoom;
    }

    /** Somebody wants to see the lanes so near; empty for as large as they fit. */
    public void wantZoom(OptionalDouble wanted) {
        zoom = wanted;
    }

    /** What is shown now. */
    public Shown shown() {
        return new Shown(bottom.get(), why.get(), depth.get(), zoom, call.get(), places.get(), bars.get());
    }

    public void show(Shown shown) {
        bottom.set(shown.bottom());
        why.set(shown.why());
        depth.set(shown.depth());
        call.set(shown.call());
        places.set(shown.places());
        bars.set(shown.bars());
        zoom = shown.zoom();
        viewport.set(null);
    }
}
