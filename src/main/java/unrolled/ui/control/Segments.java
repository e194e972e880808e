package unrolled.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import unrolled.ui.base.Tip;

/** A few small buttons side by side or one below the other, of which one is always down. */
public final class Segments<T> {
    private final Pane pane;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<T, ToggleButton> buttons = new HashMap<>();
    private Consumer<T> chosen = value -> {};

    public Segments(Pane pane) {
        this.pane = pane;
        pane.getStyleClass().add("segments");
    }

    public Pane pane() {
        return pane;
    }

    /** A button with its name; {@code tip} says what it shows, and is read to those who do not see it. */
    public ToggleButton add(T value, String name, String tip) {
        ToggleButton button = new ToggleButton(name);
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleHelp(tip);
        Tip.set(button, tip);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.accept(value);
        });
        buttons.put(value, button);
        pane.getChildren().add(button);
        return button;
    }

    public void setOnChosen(Consumer<T> action) {
        chosen = action;
    }

    /** Shows a choice without making it. */
    public void show(T value) {
        ToggleButton button = buttons.get(value);
        if (button != null) {
            button.setSelected(true);
        }
    }

    /** Calls a button otherwise. */
    public void name(T value, String name) {
        buttons.get(value).setText(name);
    }

    public void enable(T value, boolean enabled) {
        buttons.get(value).setDisable(!enabled);
    }
}
