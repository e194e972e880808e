package unrolled.ui.base;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import unrolled.analysis.order.Remedied;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Target;

/** What words and pictures show each other. */
public final class Pointing {
    private final ObjectProperty<Optional<Target>> asked = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Remedied>> remedied = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty finding = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<ShapeWord>> word = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<ShapeWord>> named = new SimpleObjectProperty<>(Set.of());

    /** The remedy of the order whose button is pointed at: what it would change is shown where it stands now. */
    public ObjectProperty<Optional<Remedied>> remedied() {
        return remedied;
    }

    /** What somebody asks to be shown of the lanes: they point at it, once. */
    public ObjectProperty<Optional<Target>> asked() {
        return asked;
    }

    /** Asks to be shown the border into a batch. */
    public void askForBorder(Cursor place) {
        asked.set(Optional.of(Target.at(Target.Part.CARRY, place.inLayer(0).onUnit(0))));
    }

    /** Asks to be shown the box of a state. */
    public void askForBox(Cursor place) {
        asked.set(Optional.of(Target.at(Target.Part.STATE, place.onUnit(0))));
    }

    /** Which of the findings that are to be looked at was chosen in the lanes, from 1; 0 if none was. */
    public IntegerProperty finding() {
        return finding;
    }

    /** The word that somebody points at: the lanes show what it stands for. */
    public ObjectProperty<Optional<ShapeWord>> word() {
        return word;
    }

    /** The words for what somebody points at in the lanes. */
    public ObjectProperty<Set<ShapeWord>> named() {
        return named;
    }
}
