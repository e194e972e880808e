package unrolled.ui.base;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import unrolled.debug.cursor.Cursor;

/** What words and pictures show each other. */
public final class Pointing {
    private final ObjectProperty<Optional<Cursor>> border = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ShapeWord>> word = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<ShapeWord>> named = new SimpleObjectProperty<>(Set.of());

    /** The border that somebody asks to be shown: the lanes point at it, once. */
    public ObjectProperty<Optional<Cursor>> border() {
        return border;
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
