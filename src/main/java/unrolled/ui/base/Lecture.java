package unrolled.ui.base;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Whether the window is shown to a hall, and what the hall sees of it. */
public final class Lecture {
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final BooleanProperty spotlight = new SimpleBooleanProperty(true);
    private final BooleanProperty keys = new SimpleBooleanProperty();
    private final BooleanProperty black = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Pressed>> pressed = new SimpleObjectProperty<>(Optional.empty());

    /**
     * A key that was pressed.
     *
     * @param key what is written on it
     * @param did what it did
     * @param isToSay whether that is to be said though keys are not shown
     */
    public record Pressed(String key, String did, boolean isToSay) {}

    /** Whether panels have made way for a picture that can be seen from the last row. */
    public BooleanProperty on() {
        return on;
    }

    /** Whether all is dimmed but where the runs stand. */
    public BooleanProperty spotlight() {
        return spotlight;
    }

    /** Whether keys are shown in a corner as they are pressed. */
    public BooleanProperty keys() {
        return keys;
    }

    /** Whether nothing is seen, so that all look at who speaks. */
    public BooleanProperty black() {
        return black;
    }

    /** The key that was pressed last. */
    public ObjectProperty<Optional<Pressed>> pressed() {
        return pressed;
    }

    /** Begins, or ends and brings back what was seen before. */
    public void toggle() {
        black.set(false);
        pressed.set(Optional.empty());
        on.set(!on.get());
    }
}
